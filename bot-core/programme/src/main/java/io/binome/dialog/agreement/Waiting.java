package io.binome.dialog.agreement;

import io.binome.dialog.agreement.Draft.Side;
import io.binome.dialog.agreement.Negotiation.State;
import io.binome.engine.Alarm;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Ladder;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.PersonId;
import java.util.ArrayList;
import java.util.List;

/**
 * How long each of the two is waited for: two reminders, then the agreement rests, whoever was waited for. Whoever would
 * rather do it later is not reminded; their clock runs on, so that the partner cannot tell.
 */
record Waiting(State.Open state, StepContext at) {
    private static final Ladder LADDER = Ladder.of(2, 5, 10);
    static final Alarm.Key NUDGE = Alarm.Key.of("nudge");

    /** From now on, for somebody who has been asked something. */
    static Effect first(PersonId person, StepContext at) {
        return alarm(person, 1, at);
    }

    private static Effect alarm(PersonId person, int nth, StepContext at) {
        return new SetAlarm(at.rung(LADDER, nth, person, NUDGE));
    }

    static List<Effect> stopped(PersonId person) {
        return LADDER.cancelled(NUDGE, person);
    }

    Step<State> ring(Alarm.Key alarm) {
        return state.draft().sides()
                .filter(side -> alarm.isLike(NUDGE) && alarm.about().equals(side.person().value()) && isWaitedFor(side))
                .findFirst()
                .map(side -> LADDER.isOver(alarm.nth()) ? rest() : remind(side, alarm.nth()))
                .orElse(Step.stay(state));
    }

    private boolean isWaitedFor(Side side) {
        return switch (state) {
            case State.Asked asked -> !side.hasAnswered();
            case State.Compared compared -> !side.hasSigned();
        };
    }

    private Step<State> remind(Side side, int nth) {
        var step = Step.<State>to(state, alarm(side.person(), nth + 1, at));
        return side.later() ? step : step.and(Send.to(side.person(), switch (state) {
            case State.Asked asked -> words().remindToAnswer(side.person(), nth);
            case State.Compared compared -> words().remindToSign(side.person(), nth);
        }));
    }

    Step<State> leaveInPeace(PersonId by) {
        var draft = state.draft();
        return Step.to(
                state.with(draft.with(draft.of(by).leftInPeace())),
                Send.to(by, AgreementWords.later(draft, by)));
    }

    /** What was agreed on before holds on. Whoever has done their part is told; the others have said enough. */
    private Step<State> rest() {
        var draft = state.draft();
        var before = Negotiation.inForce(draft.pair(), at);
        var effects = new ArrayList<Effect>();
        effects.add(new Announce(new Fact.AgreementRested(draft.pair())));
        draft.sides().forEach(side -> {
            effects.addAll(stopped(side.person()));
            if (!isWaitedFor(side)) {
                effects.add(Send.to(side.person(), words().rested(side.person(), before)));
            }
        });
        effects.addAll(words().closed());
        return new Step<>(
                before.isPresent() ? new State.Concluded(draft.pair()) : new State.Rested(draft),
                List.copyOf(effects));
    }

    private AgreementWords words() {
        return new AgreementWords(state.draft(), at);
    }
}
