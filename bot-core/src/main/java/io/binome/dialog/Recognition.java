package io.binome.dialog;

import io.binome.engine.Address;
import io.binome.engine.Dialog;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Input;
import io.binome.engine.Moment;
import io.binome.engine.Step;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Prompt;
import io.binome.programme.Person;
import io.binome.programme.Programme;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What follows when an account comes with an address that is somebody's already. On another platform it may be theirs:
 * both are asked, and become one person when both have said so. On the same platform the address has changed hands, and
 * the admins hear of it.
 */
public final class Recognition implements Dialog<Recognition.State> {
    /** How far it has come. */
    public sealed interface State {
        /** The person with the new account. */
        PersonId person();

        /** Nothing has been asked. */
        record Unasked(PersonId person) implements State {}

        /**
         * Both have been asked.
         *
         * @param known whose the address is
         * @param platform where the new account is
         * @param agreed those who have said that they are one
         */
        record Asked(PersonId person, PersonId known, String platform, Set<PersonId> agreed) implements State {}

        /** They are one, or two for good. */
        record Settled(PersonId person) implements State {}
    }

    static final String KIND = "recognition";

    private static final String AGAIN = "again";
    private static final String LAPSE = "lapse";
    private static final int NUDGED_AFTER = 3;
    private static final int LAPSED_AFTER = 10;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<State> states() {
        return State.class;
    }

    @Override
    public State start(ConversationId id) {
        return new State.Unasked(new PersonId(id.subject()));
    }

    @Override
    public boolean isOver(State state) {
        return state instanceof State.Settled;
    }

    @Override
    public List<ConversationId> hears(Fact fact) {
        return switch (fact) {
            case Fact.SecondAccountSeen seen -> List.of(ConversationId.of(KIND, seen.person()));
            case Fact.AddressPassedOn passed -> List.of(ConversationId.of(KIND, passed.person()));
            default -> List.of();
        };
    }

    @Override
    public Step<State> on(State state, Input input, Moment at) {
        if (input instanceof Input.Told(var id, Fact.AddressPassedOn(var person, var before))) {
            return Step.to(state)
                    .and(tellingAdmins(person, at, Message.of("recognition.passed", "person", person, "before", before)));
        }
        return switch (state) {
            case State.Unasked unasked ->
                input instanceof Input.Told(var id, Fact.SecondAccountSeen seen)
                        ? ask(new State.Asked(seen.person(), seen.known(), seen.platform(), Set.of()), at)
                        : Step.stay(state);
            case State.Asked asked ->
                switch (input) {
                    case Input.Chose chose ->
                        chose.value().equals("yes") ? agree(asked, chose.by(), at) : deny(asked, chose.by(), at);
                    case Input.Rang rang -> rang.alarm().equals(AGAIN) ? askAgain(asked, at) : lapse(asked);
                    case Input.Said said -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                    case Input.Told told -> Step.stay(state);
                };
            case State.Settled settled -> Step.stay(state);
        };
    }

    private static Step<State> ask(State.Asked asked, Moment at) {
        return Step.to(
                asked,
                askKnown(asked),
                askNew(asked, at),
                new SetAlarm(at.in(NUDGED_AFTER, asked.known(), AGAIN)),
                new SetAlarm(at.in(LAPSED_AFTER, asked.known(), LAPSE)));
    }

    private static Step<State> askAgain(State.Asked asked, Moment at) {
        var effects = new ArrayList<Effect>();
        if (!asked.agreed().contains(asked.known())) {
            effects.add(askKnown(asked));
        }
        if (!asked.agreed().contains(asked.person())) {
            effects.add(askNew(asked, at));
        }
        return Step.<State>to(asked).and(effects);
    }

    private static Send askKnown(State.Asked asked) {
        return send(
                asked.known(),
                Message.of("recognition.known", "platform", Whereabouts.name(asked.platform()))
                        .context("recognition.known.how")
                        .asking(question(asked, asked.known())));
    }

    private static Send askNew(State.Asked asked, Moment at) {
        return send(
                asked.person(),
                Message.of("recognition.new", "platform", elsewhere(asked, at))
                        .context("recognition.new.how")
                        .asking(question(asked, asked.person())));
    }

    /** Where the person is known already. */
    private static Text elsewhere(State.Asked asked, Moment at) {
        return at.person(asked.known()).reach().platforms().stream()
                .filter(platform -> !platform.equals(asked.platform()))
                .sorted()
                .findFirst()
                .map(Whereabouts::name)
                .orElse(Text.of("recognition.elsewhere"));
    }

    private static Prompt question(State.Asked asked, PersonId to) {
        return Prompt.choosing(
                PromptId.of(ConversationId.of(KIND, asked.person()), to.equals(asked.known()) ? "known" : "new", to),
                Choice.of("yes", "recognition.yes"),
                Choice.of("no", "recognition.no"));
    }

    private static Step<State> agree(State.Asked asked, PersonId by, Moment at) {
        var agreed = new HashSet<>(asked.agreed());
        agreed.add(by);
        if (!agreed.containsAll(List.of(asked.known(), asked.person()))) {
            var other = by.equals(asked.known()) ? Whereabouts.name(asked.platform()) : elsewhere(asked, at);
            return Step.to(
                    new State.Asked(asked.person(), asked.known(), asked.platform(), Set.copyOf(agreed)),
                    send(by, Message.of("recognition.half", "platform", other)));
        }
        var settled = new State.Settled(asked.person());
        if (!isUntouched(asked.person(), at)) {
            var apart = Message.of("recognition.both");
            return Step.to(settled, send(asked.known(), apart), send(asked.person(), apart));
        }
        return Step.to(
                settled,
                send(asked.person(), Message.of("recognition.joined.new")),
                send(asked.known(),
                        Message.of("recognition.joined.known", "platform", Whereabouts.name(asked.platform()))),
                new Announce(new Fact.AccountsJoined(asked.known(), asked.person(), asked.known())),
                new Effect.Join(asked.known(), asked.person()));
    }

    /** Whether nothing has come of somebody yet: they run nothing, and no programme has had to do with them. */
    static boolean isUntouched(PersonId person, Moment at) {
        return !at.person(person).isAdmin()
                && at.register().all(Programme.class, person.organisation()).stream()
                        .allMatch(programme -> at.history().about(programme.id().member(person)).isEmpty());
    }

    /** Who says no is believed. Where it is the one who was known, somebody else may be using their address. */
    private static Step<State> deny(State.Asked asked, PersonId by, Moment at) {
        var settled = Step.<State>to(new State.Settled(asked.person()));
        if (by.equals(asked.person())) {
            return settled.and(List.of(
                    send(by, Message.of("recognition.denied")),
                    send(asked.known(),
                            Message.of("recognition.other", "platform", Whereabouts.name(asked.platform())))));
        }
        return settled
                .and(List.of(
                        send(by, Message.of("recognition.denied.known")),
                        send(asked.person(), Message.of("recognition.apart"))))
                .and(tellingAdmins(
                        asked.person(), at,
                        Message.of("recognition.contested", "person", asked.person(), "known", asked.known(), "platform",
                                Whereabouts.name(asked.platform()))));
    }

    private static Step<State> lapse(State.Asked asked) {
        return Step.to(
                new State.Settled(asked.person()), send(asked.person(), Message.of("recognition.lapsed")));
    }

    /** Whomever it is about does not read it, though they may be an admin. */
    private static List<Effect> tellingAdmins(PersonId about, Moment at, Message message) {
        return at.register().all(Person.class, about.organisation()).stream()
                .filter(person -> person.isAdmin() && !person.id().equals(about))
                .<Effect>map(admin -> send(admin.id(), message))
                .toList();
    }

    private static Send send(PersonId to, Message message) {
        return new Send(new Address.ToPerson(to), message);
    }
}
