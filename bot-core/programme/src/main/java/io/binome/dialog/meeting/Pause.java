package io.binome.dialog.meeting;

import io.binome.dialog.meeting.Journey.State;
import io.binome.engine.Alarm;
import io.binome.engine.Command;
import io.binome.engine.Command.Word;
import io.binome.engine.Effect.HandOn;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Heard;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.id.PersonId;
import io.binome.message.Message;
import java.time.LocalDate;

/** The pause of one of the two: the other is told of it, and a silent pair is left in peace for as long. */
record Pause(State.Together state, PersonId by, StepContext at) {
    /** Working days until a silent pair that asked for a pause hears of the next date. */
    private static final int AFTER_SILENCE = 5;

    /** Until when is asked as after the word {@code pause}. */
    Step<State> ask() {
        var asked = new HandOn(by, new Heard.Ordered(new Command(Word.PAUSE, "")));
        return state instanceof State.Silent
                ? rest(state.progress(), at.in(AFTER_SILENCE, by, ComingSession.DUE)).and(asked)
                : Step.to(state, asked);
    }

    Step<State> begin(LocalDate until) {
        var progress = state.progress();
        if (until.equals(progress.partner(by).away())) {
            return Step.stay(state);
        }
        var changed = progress.with(new PairProgress.Partner(by, until));
        var words = new JourneyWords(progress.pair(), at);
        var told = Send.to(progress.pair().partnerOf(by), words.paused(by, until));
        if (!(state instanceof State.Silent)) {
            return Step.to(state.with(changed), told);
        }
        var back = until.atTime(Journey.MORNING).atZone(at.calendar(by).zone()).toInstant();
        return rest(changed, new Alarm(ComingSession.DUE, back, by)).and(told);
    }

    Step<State> end() {
        var progress = state.progress();
        return progress.partner(by).away() == null
                ? Step.stay(state)
                : Step.to(
                        state.with(progress.with(new PairProgress.Partner(by, null))),
                        Send.to(progress.pair().partnerOf(by), Message.of("journey.resumed", "partner", by)));
    }

    /** After silence, a while without messages; then it is the turn of the one who has answered. */
    private Step<State> rest(PairProgress progress, Alarm due) {
        var pair = progress.pair();
        var turned = progress.session(progress.number(), pair.partnerOf(by));
        return Step.<State>to(new State.Resting(turned), new SetAlarm(due)).and(Silence.broken(pair));
    }
}
