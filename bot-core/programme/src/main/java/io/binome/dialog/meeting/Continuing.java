package io.binome.dialog.meeting;

import io.binome.dialog.meeting.Journey.State;
import io.binome.engine.Alarm;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.CancelAlarm;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.PersonId;

/**
 * Whether one of the two goes on after the first meeting: asked of each alone, and once more. Silence is no yes, though the
 * sessions go on.
 */
record Continuing(State.Together state, PersonId person, StepContext at) {
    static final Alarm.Key AGAIN = Alarm.Key.of("keep-again");

    /** After the last reminder of the feedback. */
    private static final int REMINDED = 2;

    Step<State> ask() {
        return Step.to(
                state,
                Send.to(person, words().keepOrNot(person, 0)),
                new SetAlarm(at.in(REMINDED, person, AGAIN.about(person))));
    }

    Step<State> askAgain() {
        return Step.to(state, Send.to(person, words().keepOrNot(person, 1)));
    }

    /** Told once, however often it is said. */
    Step<State> goOn() {
        var pair = state.progress().pair().id();
        var wentOn = new Fact.WentOn(pair, person);
        var step = Step.<State>to(
                state,
                new CancelAlarm(AGAIN.about(person)),
                Send.to(person, words().goingOn(person)));
        return at.history().has(pair, wentOn) ? step : step.and(new Announce(wentOn));
    }

    Step<State> askWhetherToEnd() {
        return Step.to(
                state,
                new CancelAlarm(AGAIN.about(person)),
                Send.to(person, words().endOrNot(person)));
    }

    private JourneyWords words() {
        return new JourneyWords(state.progress().pair(), at);
    }
}
