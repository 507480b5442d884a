package io.binome.teams;

import io.binome.engine.Command;
import io.binome.engine.Command.Word;
import io.binome.engine.Input;
import io.binome.id.InputId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.PlaceId;
import io.binome.id.PromptId;
import io.binome.json.Json;
import io.binome.platform.Acquaintances;
import io.binome.shell.Bot;
import io.binome.shell.InputResult;
import io.binome.store.Arrivals.Arrival;
import io.binome.store.Installations.Installation;
import io.binome.teams.card.Reference;
import io.binome.text.Vocabulary;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Understands what has arrived: who it was, and what the bot is to hear of it. Asked twice, it says the same. */
final class TeamsInterpreter implements Consumer<Arrival> {
    /** What takes a while to work out. */
    private static final Set<Word> SLOW = Set.of(Word.MATCH, Word.PUBLISH, Word.READINESS, Word.REPORT, Word.EXPORT);

    private final Bot bot;
    private final Tenants tenants;
    private final People people;
    private final Forms forms;
    private final Words words;
    private final Files files;
    private final Acquaintances acquaintances;

    TeamsInterpreter(
            Bot bot, Tenants tenants, People people, Forms forms, Words words, Files files,
            Acquaintances acquaintances) {
        this.bot = bot;
        this.tenants = tenants;
        this.people = people;
        this.forms = forms;
        this.words = words;
        this.files = files;
        this.acquaintances = acquaintances;
    }

    @Override
    public void accept(Arrival arrival) {
        var event = Json.parse(arrival.body(), TeamsEvent.class);
        tenants.find(event.who().installation())
                .map(Installation::organisation)
                .ifPresent(organisation -> understand(
                        organisation, new InputId(organisation + "/" + arrival.id()), arrival.at(), event));
    }

    private void understand(OrganisationId organisation, InputId id, Instant at, TeamsEvent event) {
        switch (event) {
            case TeamsEvent.Installed installed -> installed(organisation, id, at, installed.who());
            case TeamsEvent.Removed removed -> removed(organisation, id, removed.who());
            case TeamsEvent.Wrote wrote -> wrote(id, writer(organisation, id, wrote.who()), wrote);
            case TeamsEvent.Unheard unheard ->
                words.unheard(unheard, bot.reader(people.met(organisation, unheard.who())));
            case TeamsEvent.Called called -> called(organisation, id, called);
            case TeamsEvent.Pressed pressed -> pressed(id, people.met(organisation, pressed.who()), pressed);
            case TeamsEvent.Sent sent ->
                bot.submitted(new Input.Submitted(
                        id, people.met(organisation, sent.who()), new PromptId(sent.prompt()), sent.answers()));
            case TeamsEvent.Consented consented -> files.consented(consented);
        }
    }

    /** Whoever wrote it. Who writes is not gone, whatever was made of it that Teams did not find them. */
    private PersonId writer(OrganisationId organisation, InputId id, Who who) {
        var person = people.met(organisation, who);
        if (acquaintances.isGone(person)) {
            acquaintances.returned(new InputId(id + "~back"), person);
        }
        return person;
    }

    /** Whoever takes the bot in is greeted once; whoever takes it in again goes on where they were. */
    private void installed(OrganisationId organisation, InputId id, Instant at, Who who) {
        var hadChat = people.hadChat(organisation, who, at);
        var person = people.met(organisation, who);
        if (acquaintances.isGone(person)) {
            acquaintances.returned(id, person);
        } else if (!hadChat && !acquaintances.brought(id, person)) {
            acquaintances.joined(id, person);
        }
    }

    private void removed(OrganisationId organisation, InputId id, Who who) {
        acquaintances.account(who.account(organisation)).ifPresent(account -> acquaintances.closed(id, account));
    }

    private void wrote(InputId id, PersonId by, TeamsEvent.Wrote wrote) {
        Command.read(wrote.words())
                .filter(command -> SLOW.contains(command.word()))
                .ifPresent(command -> words.typing(wrote.who()));
        if (Vocabulary.has("command.home", wrote.words())) {
            words.home(wrote.who(), by);
        } else {
            bot.wrote(id, by, wrote.words());
        }
    }

    /** Whoever names the bot where others read along is answered in their own chat, and told so. */
    private void called(OrganisationId organisation, InputId id, TeamsEvent.Called called) {
        var by = writer(organisation, id, called.who());
        var command = Command.read(called.words());
        if (command.isPresent()) {
            bot.typed(id, by, command.get(), place(organisation, by, called, command.get()));
        } else if (called.words().isEmpty()) {
            bot.typed(id, by, new Command(Word.HELP, ""));
        } else {
            bot.puzzled(id, by, called.words());
        }
        words.elsewhere(called, bot.reader(by));
    }

    /** The channel, noted where a command is about it. */
    private @Nullable PlaceId place(
            OrganisationId organisation, PersonId by, TeamsEvent.Called called, Command command) {
        if (!acquaintances.isAdmin(by) || !command.isHere()) {
            return null;
        }
        return switch (command.word()) {
            case INVITE -> people.gathered(organisation, called);
            case PROGRAMME -> people.noted(organisation, called);
            default -> null;
        };
    }

    private void pressed(InputId id, PersonId by, TeamsEvent.Pressed pressed) {
        var given = given(pressed.data());
        Reference.read(given).ifPresent(reference -> follow(id, by, pressed, reference, given));
    }

    private static Map<String, Object> given(String data) {
        try {
            return Json.object(data);
        } catch (RuntimeException noObject) {
            return Map.of();
        }
    }

    /** Where the client is too old for cards that answer, a form comes and goes as a message. */
    private void follow(
            InputId id, PersonId by, TeamsEvent.Pressed pressed, Reference reference, Map<String, Object> given) {
        switch (reference) {
            case Reference.Answer(var prompt, var choice) ->
                answered(pressed.who(), by, bot.chose(id, by, prompt, choice));
            case Reference.Order(var order) ->
                Command.read(order)
                        .ifPresentOrElse(
                                command -> bot.typed(id, by, command), () -> bot.puzzled(id, by, order));
            case Reference.Opening opening -> form(id, by, pressed, opening, given);
            case Reference.Turning turning -> form(id, by, pressed, turning, given);
            case Reference.Sending sending -> form(id, by, pressed, sending, given);
            case Reference.Refreshing refreshing -> {}
        }
    }

    private void answered(Who who, PersonId by, InputResult result) {
        switch (result) {
            case InputResult.NotYours notYours -> words.notYours(who, bot.reader(by));
            case InputResult.NeverAsked neverAsked -> words.late(who, bot.reader(by));
            case InputResult.Taken taken -> {}
            case InputResult.Faulty faulty -> {}
        }
    }

    private void form(
            InputId id, PersonId by, TeamsEvent.Pressed pressed, Reference reference, Map<String, Object> given) {
        switch (forms.pressed(by, reference, given, false)) {
            case Forms.Card card -> words.instead(pressed.who(), pressed.card(), card);
            case Forms.Complete(var prompt, var answers, var thanks) ->
                bot.submitted(new Input.Submitted(id, by, prompt, answers));
            case Forms.Word word -> {}
            case Forms.Nothing nothing -> {}
        }
    }
}
