package io.binome.dialog.closing;

import io.binome.dialog.closing.Conclusion.Side;
import io.binome.dialog.closing.Conclusion.State;
import io.binome.engine.Alarm;
import io.binome.engine.Effect;
import io.binome.engine.Effect.CancelAlarm;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.id.PersonId;
import io.binome.programme.Person;

/**
 * A line to each every two months, for as long as both would like to stay in touch. Whether the partner would, nobody
 * learns but by the line.
 */
record InTouch(State.Parted parted, StepContext at) {
    static final Alarm.Key LINE = Alarm.Key.of("line");

    private static final int MONTHS = 2;
    private static final int MOST = 6;

    Step<State> begin(PersonId by) {
        var next = parted.with(parted.of(by).stayingInTouch(true));
        var wasNoted = parted.of(by).staysInTouch();
        var step = Step.<State>to(next, Send.to(by, new ClosingWords(next, at).inTouch(by)));
        return !wasNoted && isMutual(next) && next.lines() < MOST ? step.and(following(next.lines() + 1)) : step;
    }

    private static boolean isMutual(State.Parted state) {
        return state.sides().allMatch(Side::staysInTouch);
    }

    private Effect following(int nth) {
        var zone = at.programme(parted.pair().programme()).zone();
        return new SetAlarm(new Alarm(
                LINE.nth(nth), at.now().atZone(zone).plusMonths(MONTHS).toInstant(), parted.one().person()));
    }

    /** Nobody is written to about somebody who cannot be reached any more. */
    Step<State> remind(int nth) {
        if (!isMutual(parted) || nth <= parted.lines() || nth > MOST) {
            return Step.stay(parted);
        }
        if (parted.sides().anyMatch(side -> at.person(side.person()).work().account() == Person.Account.GONE)) {
            return Step.to(parted.after(MOST));
        }
        var step = Step.<State>to(parted.after(nth)).and(parted.sides()
                .map(side -> Send.to(side.person(), words().line(side.person(), nth == MOST)))
                .toList());
        return nth == MOST ? step : step.and(following(nth + 1));
    }

    /** The other one is told nothing. */
    Step<State> stop(PersonId by) {
        return Step.<State>to(parted.with(parted.of(by).stayingInTouch(false)))
                .and(new CancelAlarm(LINE.nth(parted.lines() + 1)), Send.to(by, words().stopped(by)));
    }

    private ClosingWords words() {
        return new ClosingWords(parted, at);
    }
}
