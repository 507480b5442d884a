package io.binome.dialog.member;

import io.binome.engine.Alarm;
import io.binome.engine.Belongings;
import io.binome.engine.Dialog;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Input;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import io.binome.message.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What follows when an account comes with an address that is somebody's already. On another platform it may be theirs:
 * both are asked, and become one person when both have said so. On the same platform the address has changed hands, and
 * the admins hear of it.
 */
final class Recognition implements Dialog<Recognition.State> {
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

    /** Whether both accounts are one person's. */
    enum Answer {
        YES,
        NO
    }

    static final String KIND = "recognition";

    private static final Alarm.Key AGAIN = Alarm.Key.of("again");
    private static final Alarm.Key LAPSE = Alarm.Key.of("lapse");
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
    public boolean isPatient(Alarm.Key key) {
        return key.isLike(AGAIN);
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
    public Step<State> on(State state, Input input, StepContext at) {
        if (input instanceof Input.Told(var id, Fact.AddressPassedOn(var person, var before))) {
            return Step.to(state)
                    .and(RecognitionWords.tellingAdmins(person, at,
                            Message.of("recognition.passed", "person", person, "before", before)));
        }
        return switch (state) {
            case State.Unasked unasked ->
                input instanceof Input.Told(var id, Fact.SecondAccountSeen seen)
                        ? ask(new State.Asked(seen.person(), seen.known(), seen.platform(), Set.of()), at)
                        : Step.stay(state);
            case State.Asked asked ->
                switch (input) {
                    case Input.Chose chose ->
                        chose.answer(Answer.class) == Answer.YES
                                ? agree(asked, chose.by(), at)
                                : deny(asked, chose.by(), at);
                    case Input.Rang rang -> rang.alarm().equals(AGAIN) ? askAgain(asked, at) : lapse(asked, at);
                    case Input.Said said -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                    case Input.Told told -> Step.stay(state);
                    case Input.Asked request -> Step.stay(state);
                };
            case State.Settled settled -> Step.stay(state);
        };
    }

    private static Step<State> ask(State.Asked asked, StepContext at) {
        return Step.to(
                asked,
                RecognitionWords.askKnown(asked),
                RecognitionWords.askNew(asked, at),
                new SetAlarm(at.in(NUDGED_AFTER, asked.known(), AGAIN)),
                new SetAlarm(at.in(LAPSED_AFTER, asked.known(), LAPSE)));
    }

    private static Step<State> askAgain(State.Asked asked, StepContext at) {
        var effects = new ArrayList<Effect>();
        if (!asked.agreed().contains(asked.known())) {
            effects.add(RecognitionWords.askKnown(asked));
        }
        if (!asked.agreed().contains(asked.person())) {
            effects.add(RecognitionWords.askNew(asked, at));
        }
        return Step.<State>to(asked).and(effects);
    }

    private static Step<State> agree(State.Asked asked, PersonId by, StepContext at) {
        var agreed = new HashSet<>(asked.agreed());
        agreed.add(by);
        if (!agreed.containsAll(List.of(asked.known(), asked.person()))) {
            var other = by.equals(asked.known())
                    ? PlatformNames.name(asked.platform())
                    : RecognitionWords.elsewhere(asked, at);
            return Step.to(
                    new State.Asked(asked.person(), asked.known(), asked.platform(), Set.copyOf(agreed)),
                    Send.to(by, Message.of("recognition.half", "platform", other)));
        }
        var settled = new State.Settled(asked.person());
        var joining = joining(asked, at);
        if (joining.isEmpty()) {
            var apart = Message.of("recognition.both");
            return Step.to(settled, Send.to(asked.known(), apart), Send.to(asked.person(), apart));
        }
        var join = joining.get();
        return Step.to(
                settled,
                Send.to(asked.person(), Message.of("recognition.joined.new")),
                Send.to(asked.known(),
                        Message.of("recognition.joined.known", "platform", PlatformNames.name(asked.platform()))),
                new Announce(new Fact.AccountsJoined(join.person(), join.other(), join.person())),
                join);
    }

    /** Whoever has nothing gives way, the one who was just seen first; but nobody comes to run programmes by it. */
    private static Optional<Effect.Join> joining(State.Asked asked, StepContext at) {
        var belongings = new Belongings(at.records(), at.history());
        var one = new Effect.Join(asked.known(), asked.person());
        var other = new Effect.Join(asked.person(), asked.known());
        return (at.person(asked.person()).isAdmin() ? Stream.of(one) : Stream.of(one, other))
                .filter(join -> belongings.areNone(join.other()))
                .findFirst();
    }

    /** Who says no is believed. Where it is the one who was known, somebody else may be using their address. */
    private static Step<State> deny(State.Asked asked, PersonId by, StepContext at) {
        var settled = Step.<State>to(new State.Settled(asked.person()));
        if (by.equals(asked.person())) {
            return settled.and(List.of(
                    Send.to(by, Message.of("recognition.denied")),
                    Send.to(asked.known(),
                            Message.of("recognition.other", "platform", PlatformNames.name(asked.platform())))));
        }
        return settled
                .and(List.of(
                        Send.to(by, Message.of("recognition.denied.known")),
                        Send.to(asked.person(), Message.of("recognition.apart"))))
                .and(RecognitionWords.tellingAdmins(
                        asked, at,
                        Message.of("recognition.contested", "person", asked.person(), "known", asked.known(),
                                "platform",
                                PlatformNames.name(asked.platform()))));
    }

    /** Where it was one person after all, an admin can say so. */
    private static Step<State> lapse(State.Asked asked, StepContext at) {
        var told = Message.of(
                "recognition.lapsed.told", "person", asked.person(), "known", asked.known(), "platform",
                PlatformNames.name(asked.platform()), "email", at.person(asked.known()).email());
        return Step.<State>to(new State.Settled(asked.person()))
                .and(List.of(Send.to(asked.person(), Message.of("recognition.lapsed"))))
                .and(RecognitionWords.tellingAdmins(asked, at, told));
    }
}
