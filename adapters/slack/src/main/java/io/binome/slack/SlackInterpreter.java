package io.binome.slack;

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
import io.binome.platform.Acquaintances;
import io.binome.shell.Bot;
import io.binome.shell.InputResult;
import io.binome.shell.Undeliverable;
import io.binome.slack.SlackEvent.Who;
import io.binome.slack.block.Reference;
import io.binome.store.Arrivals.Arrival;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Understands what has arrived: who it was, and what the bot is to hear of it. Asked twice, it says the same. */
final class SlackInterpreter implements Consumer<Arrival> {

    private final Bot bot;
    private final People people;
    private final Acquaintances acquaintances;
    private final Replies replies;
    private final Homes homes;
    private final Opener opener;
    private final EphemeralReplies ephemeral;
    private final Organisations organisations;

    /** What must be known and done beyond people: whose workspace it is, and what becomes of one that is left. */
    interface Organisations {
        /** Whose it is; empty where the installation is not known any more. */
        Optional<OrganisationId> of(InstallationId installation);

        void removed(InstallationId installation);

        void revoked(InstallationId installation, List<String> bots);
    }

    SlackInterpreter(
            Bot bot, People people, Acquaintances acquaintances, Replies replies, Homes homes, Opener opener,
            EphemeralReplies ephemeral, Organisations organisations) {
        this.bot = bot;
        this.people = people;
        this.acquaintances = acquaintances;
        this.replies = replies;
        this.homes = homes;
        this.opener = opener;
        this.ephemeral = ephemeral;
        this.organisations = organisations;
    }

    @Override
    public void accept(Arrival arrival) {
        var event = Json.parse(arrival.body(), SlackEvent.class);
        var organisation = organisations.of(event.who().installation());
        if (organisation.isPresent()) {
            understand(organisation.get(), new InputId(organisation.get() + "/" + arrival.id()), event);
        }
    }

    private void understand(OrganisationId organisation, InputId id, SlackEvent event) {
        switch (event) {
            case SlackEvent.Removed removed -> organisations.removed(removed.who().installation());
            case SlackEvent.Revoked revoked ->
                organisations.revoked(revoked.who().installation(), revoked.bots());
            case SlackEvent.Installed installed ->
                people.installer(organisation, installed.who())
                        .ifPresent(by -> acquaintances.brought(id, by));
            case SlackEvent.Changed changed -> changed(organisation, id, changed.who());
            case SlackEvent.Mentioned mentioned -> ephemeral.help(mentioned.who(), mentioned.channel());
            case SlackEvent.Wrote wrote ->
                writer(organisation, id, wrote).ifPresent(by -> {
                    replies.isHere(id);
                    bot.wrote(id, by, wrote.words());
                });
            case SlackEvent.Unheard unheard ->
                person(organisation, unheard).ifPresent(by -> ephemeral.unheard(unheard, by));
            case SlackEvent.Commanded commanded ->
                writer(organisation, id, commanded).ifPresent(by -> command(organisation, id, by, commanded));
            case SlackEvent.Pressed pressed ->
                person(organisation, pressed).ifPresent(by -> press(id, by, pressed));
            case SlackEvent.Sent sent ->
                person(organisation, sent).ifPresent(by -> {
                    replies.isHere(id);
                    bot.submitted(new Input.Submitted(id, by, new PromptId(sent.prompt()), sent.answers()));
                });
            case SlackEvent.OpenedHome opened ->
                person(organisation, opened).ifPresent(by -> homes.publish(opened.who(), by));
            case SlackEvent.Asked asked ->
                person(organisation, asked).ifPresent(by -> bot.typed(id, by, new Command(Word.ASK, "")));
            case SlackEvent.Noted noted ->
                person(organisation, noted).ifPresent(by -> {
                    replies.remember(id, by, new Replies.Reply(noted.who().responseUrl(), "elsewhere", ""));
                    bot.typed(id, by, new Command(Word.NOTES, noted.words()));
                });
        }
    }

    /** Whoever did it; somebody from another company is told, kindly, that this is not for them. */
    private Optional<PersonId> person(OrganisationId organisation, SlackEvent event) {
        var person = people.met(organisation, event.who());
        if (person.isEmpty()) {
            ephemeral.stranger(event);
        }
        return person;
    }

    /** Whoever wrote it. Of somebody who was taken to be gone, Slack is asked whether they are back. */
    private Optional<PersonId> writer(OrganisationId organisation, InputId id, SlackEvent event) {
        var person = person(organisation, event);
        if (person.filter(acquaintances::isGone).isPresent()) {
            changed(organisation, new InputId(id + "~back"), event.who());
        }
        return person;
    }

    private void command(OrganisationId organisation, InputId id, PersonId by, SlackEvent.Commanded commanded) {
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
            OrganisationId organisation, PersonId by, SlackEvent.Commanded commanded, Command command) {
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

    private void press(InputId id, PersonId by, SlackEvent.Pressed pressed) {
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

    private void answered(Who who, PersonId by, InputResult result) {
        switch (result) {
            case InputResult.NotYours notYours -> ephemeral.notYours(who, by);
            case InputResult.NeverAsked neverAsked -> ephemeral.late(who, by);
            case InputResult.Taken taken -> {}
            case InputResult.Faulty faulty -> {}
        }
    }

    /** Shows the form of a question; where it is open no longer, the bot says so. */
    private void open(InputId id, PersonId by, Who who, PromptId prompt) {
        var form = bot.form(by, prompt);
        if (form.isEmpty()) {
            answered(who, by, bot.chose(id, by, prompt, ""));
        } else if (!opener.opened(who.installation(), who.lane(), form.get(), bot.reader(by))) {
            ephemeral.again(who, by);
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
