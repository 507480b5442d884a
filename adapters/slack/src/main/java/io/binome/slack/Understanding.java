package io.binome.slack;

import io.binome.platform.Acquaintances;
import io.binome.engine.Command;
import io.binome.engine.Command.Word;
import io.binome.engine.Input;
import io.binome.id.InputId;
import io.binome.id.InstallationId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.PlaceId;
import io.binome.id.PromptId;
import io.binome.json.Json;
import io.binome.shell.Bot;
import io.binome.shell.Undeliverable;
import io.binome.shell.Reception;
import io.binome.slack.Happening.Who;
import io.binome.slack.block.Reference;
import io.binome.store.Arrivals.Arrival;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Understands what has arrived: who it was, and what the bot is to hear of it. Asked twice, it says the same. */
final class Understanding implements Consumer<Arrival> {

    private final Bot bot;
    private final People people;
    private final Acquaintances acquaintances;
    private final Replies replies;
    private final Homes homes;
    private final Opener opener;
    private final Whispers whispers;
    private final Organisations organisations;

    /** What must be known and done beyond people: whose workspace it is, and what becomes of one that is left. */
    interface Organisations {
        /** Whose it is; empty where the installation is not known any more. */
        Optional<OrganisationId> of(InstallationId installation);

        void removed(InstallationId installation);

        void revoked(InstallationId installation, List<String> bots);
    }

    Understanding(
            Bot bot, People people, Acquaintances acquaintances, Replies replies, Homes homes, Opener opener,
            Whispers whispers, Organisations organisations) {
        this.bot = bot;
        this.people = people;
        this.acquaintances = acquaintances;
        this.replies = replies;
        this.homes = homes;
        this.opener = opener;
        this.whispers = whispers;
        this.organisations = organisations;
    }

    @Override
    public void accept(Arrival arrival) {
        var happening = Json.parse(arrival.body(), Happening.class);
        var organisation = organisations.of(happening.who().installation());
        if (organisation.isPresent()) {
            understand(organisation.get(), new InputId(organisation.get() + "/" + arrival.id()), happening);
        }
    }

    private void understand(OrganisationId organisation, InputId id, Happening happening) {
        switch (happening) {
            case Happening.Removed removed -> organisations.removed(removed.who().installation());
            case Happening.Revoked revoked ->
                organisations.revoked(revoked.who().installation(), revoked.bots());
            case Happening.Installed installed ->
                people.installer(organisation, installed.who())
                        .ifPresent(by -> acquaintances.brought(id, by));
            case Happening.Changed changed -> changed(organisation, id, changed.who());
            case Happening.Mentioned mentioned -> whispers.help(mentioned.who(), mentioned.channel());
            case Happening.Wrote wrote -> person(organisation, wrote).ifPresent(by -> bot.wrote(id, by, wrote.words()));
            case Happening.Unheard unheard ->
                person(organisation, unheard).ifPresent(by -> whispers.unheard(unheard, by));
            case Happening.Commanded commanded ->
                person(organisation, commanded).ifPresent(by -> command(organisation, id, by, commanded));
            case Happening.Pressed pressed -> person(organisation, pressed).ifPresent(by -> press(id, by, pressed));
            case Happening.Sent sent ->
                person(organisation, sent)
                        .ifPresent(by -> bot.submitted(
                                new Input.Submitted(id, by, new PromptId(sent.prompt()), sent.answers())));
            case Happening.OpenedHome opened ->
                person(organisation, opened).ifPresent(by -> homes.publish(opened.who(), by));
            case Happening.Asked asked ->
                person(organisation, asked).ifPresent(by -> bot.typed(id, by, new Command(Word.ASK, "")));
            case Happening.Noted noted ->
                person(organisation, noted).ifPresent(by -> {
                    replies.remember(id, by, new Replies.Reply(noted.who().responseUrl(), "elsewhere", ""));
                    bot.typed(id, by, new Command(Word.NOTES, noted.words()));
                });
        }
    }

    /** Whoever did it; somebody from another company is told, kindly, that this is not for them. */
    private Optional<PersonId> person(OrganisationId organisation, Happening happening) {
        var person = people.met(organisation, happening.who());
        if (person.isEmpty()) {
            whispers.stranger(happening);
        }
        return person;
    }

    private void command(OrganisationId organisation, InputId id, PersonId by, Happening.Commanded commanded) {
        var who = commanded.who();
        replies.remember(id, by, new Replies.Reply(who.responseUrl(), commanded.channel(), ""));
        var words = commanded.words().isBlank() ? "help" : commanded.words();
        Command.read(words)
                .map(command -> command.isHere() ? new Command(command.word(), Words.unnamed(command.rest())) : command)
                .ifPresentOrElse(
                        command -> bot.typed(id, by, command, place(organisation, by, commanded, command)),
                        () -> bot.puzzled(id, by, words));
    }

    /** The channel in which a command was given that is about channels; null for every other command. */
    private @Nullable PlaceId place(
            OrganisationId organisation, PersonId by, Happening.Commanded commanded, Command command) {
        if (!acquaintances.isAdmin(by) || commanded.direct()
                || !command.isHere()) {
            return null;
        }
        var at = commanded.who().installation();
        return switch (command.word()) {
            case INVITE -> people.gathered(organisation, at, commanded.channel(), commanded.channelName());
            case PROGRAMME -> people.noted(organisation, at, commanded.channel(), commanded.channelName());
            default -> null;
        };
    }

    private void press(InputId id, PersonId by, Happening.Pressed pressed) {
        replies.remember(id, by, new Replies.Reply(pressed.who().responseUrl(), "", pressed.stamp()));
        Reference.read(pressed.actionId(), pressed.value())
                .ifPresent(reference -> follow(id, by, pressed.who(), reference));
        if (pressed.atHome()) {
            homes.publishSoon(pressed.who(), by);
        }
    }

    private void follow(InputId id, PersonId by, Who who, Reference reference) {
        switch (reference) {
            case Reference.Answer(var prompt, var choice) -> answered(who, by, bot.chose(id, by, prompt, choice));
            case Reference.Order(var words) ->
                Command.read(words)
                        .ifPresentOrElse(
                                command -> bot.typed(id, by, command), () -> bot.puzzled(id, by, words));
            case Reference.Opening(var prompt) -> open(id, by, who, prompt);
            case Reference.Turning turning -> {}
            case Reference.Link link -> {}
        }
    }

    private void answered(Who who, PersonId by, Reception reception) {
        switch (reception) {
            case Reception.NotYours notYours -> whispers.notYours(who, by);
            case Reception.NeverAsked neverAsked -> whispers.late(who, by);
            case Reception.Taken taken -> {}
            case Reception.Faulty faulty -> {}
        }
    }

    /** Shows the form of a question; where it is open no longer, the bot says so. */
    private void open(InputId id, PersonId by, Who who, PromptId prompt) {
        var form = bot.form(by, prompt);
        if (form.isEmpty()) {
            answered(who, by, bot.chose(id, by, prompt, ""));
        } else if (!opener.opened(who.installation(), who.lane(), form.get(), bot.reader(by))) {
            whispers.again(who, by);
        }
    }

    private void changed(OrganisationId organisation, InputId id, Who who) {
        people.known(organisation, who).ifPresent(person -> {
            var wasGone = acquaintances.isGone(person);
            boolean isOpen;
            try {
                isOpen = people.refreshed(organisation, who);
            } catch (Undeliverable invisible) {
                return;
            }
            if (!isOpen && !wasGone) {
                acquaintances.account(Ids.account(organisation, who.installation(), who.user()))
                        .ifPresent(account -> acquaintances.closed(id, account));
            } else if (isOpen && wasGone) {
                acquaintances.returned(id, person);
            }
        });
    }
}
