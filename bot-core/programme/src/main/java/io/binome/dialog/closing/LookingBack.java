package io.binome.dialog.closing;

import io.binome.dialog.closing.Conclusion.Side;
import io.binome.dialog.closing.Conclusion.State;
import io.binome.engine.Alarm;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.Ask;
import io.binome.engine.Effect.Keep;
import io.binome.engine.Effect.OpenForm;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Effect.Settle;
import io.binome.engine.Input.Submitted;
import io.binome.engine.Ladder;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.ClosingAnswerId;
import io.binome.id.PersonId;
import io.binome.programme.ClosingAnswer;
import io.binome.programme.Pair;
import io.binome.text.Text;
import java.util.Optional;
import java.util.stream.Stream;

/** Each looks back once, when they like: two reminders, and in the end it is concluded without. */
record LookingBack(State.Parted parted, StepContext at) {
    private static final Ladder LADDER = Ladder.of(3, 7, 14);
    static final Alarm.Key NUDGE = Alarm.Key.of("nudge");

    Step<State> begin(Pair pair) {
        return Step.<State>to(parted).and(parted.sides()
                .map(Side::person)
                .flatMap(person -> Stream.of(
                        Send.to(person, words().farewell(pair, person)), waiting(person, 1)))
                .toList());
    }

    private Effect waiting(PersonId person, int nth) {
        return new SetAlarm(at.rung(LADDER, nth, person, NUDGE));
    }

    Step<State> nudge(Side side, Alarm.Key alarm) {
        var person = side.person();
        if (!alarm.isLike(NUDGE) || !side.isAwaited()) {
            return Step.stay(parted);
        }
        return LADDER.isOver(alarm.nth())
                ? Step.to(
                        parted.with(side.unawaited()),
                        new Settle(words().farewell(person), Text.of("closing.over")))
                : Step.to(
                        parted, Send.to(person, words().nudge(side, alarm.nth())), waiting(person, alarm.nth() + 1));
    }

    Step<State> leaveInPeace(PersonId by) {
        var side = parted.of(by).unawaited();
        return Step.<State>to(parted.with(side)).and(LADDER.cancelled(NUDGE, by)).and(Send.to(by, words().left(side)));
    }

    Step<State> open(PersonId by) {
        return Step.to(
                parted, new OpenForm(by, new ClosingForm(parted.pair(), at).of(words().look(by), answer(by))));
    }

    /** Whoever answers a second time corrects what they said. */
    Step<State> answer(Submitted form) {
        var by = form.by();
        var found = ClosingForm.read(form, ClosingAnswerId.of(parted.pair(), by), at.now());
        if (found.isEmpty()) {
            return again(by);
        }
        var answer = found.get();
        var reached = new ClosingForm(parted.pair(), at).reached(form);
        var side = parted.of(by).unawaited();
        var step = Step.<State>to(parted.with(side), new Keep(answer))
                .and(LADDER.cancelled(NUDGE, by))
                .and(
                        new Announce(new Fact.ClosingAnswered(parted.pair(), by, answer.fit())),
                        new Settle(words().farewell(by), Text.of("prompt.received")),
                        Send.to(by, words().recap(side, answer, reached)));
        return reached.isEmpty()
                ? step
                : step.and(new Ask(new Request.GoalsReviewed(parted.pair(), by, reached)));
    }

    /** What somebody said, or the way to say it. */
    Step<State> again(PersonId by) {
        var side = parted.of(by);
        return Step.to(
                parted,
                Send.to(by, answer(by).map(answer -> words().recap(side, answer))
                        .orElseGet(() -> words().late(side))));
    }

    Step<State> withdraw(PersonId by) {
        return answer(by)
                .filter(ClosingAnswer::isQuotable)
                .map(answer -> Step.<State>to(
                        parted, new Keep(answer.withdrawn()), Send.to(by, words().withdrawn(parted.of(by)))))
                .orElse(Step.stay(parted));
    }

    private Optional<ClosingAnswer> answer(PersonId by) {
        return at.records().find(ClosingAnswer.class, ClosingAnswerId.of(parted.pair(), by));
    }

    private ClosingWords words() {
        return new ClosingWords(parted, at);
    }
}
