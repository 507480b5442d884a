package io.binome.dialog.meeting;

import io.binome.dialog.meeting.Session.Answer;
import io.binome.dialog.meeting.Session.State;
import io.binome.dialog.meeting.Session.Two;
import io.binome.dialog.meeting.Session.Word;
import io.binome.dialog.meeting.Session.Word.Reply;
import io.binome.dialog.series.SeriesDialogs;
import io.binome.engine.Alarm;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.Ask;
import io.binome.engine.Effect.CancelAlarm;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Effect.Settle;
import io.binome.engine.Ladder;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.fact.Fact.Outcome;
import io.binome.id.PersonId;
import io.binome.message.Message;
import io.binome.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the two met: each is asked on their own, and what both have said or left unsaid closes the session. */
record Attendance(State.Asking asking, StepContext at) {
    static final Alarm.Key MET = Alarm.Key.of("met");

    private static final Ladder LADDER = Ladder.of(1, 3, 5);

    private static final Duration BEFORE_NEXT = Duration.ofDays(2);

    /** One of the two says that they have met, without a date or before it; the other is asked as after any date. */
    static Step<State> held(Two two, PersonId by, StepContext at) {
        var other = two.other(by);
        var session = two.session();
        var effects = new ArrayList<Effect>();
        for (var key : List.of(DateSearch.NUDGE, Confirmation.LAPSE, Appointment.IN_ROOM, MET.about(by))) {
            effects.add(new CancelAlarm(key));
        }
        for (var person : two.both()) {
            effects.add(new CancelAlarm(Appointment.REMIND.about(person)));
            for (var name : List.of("date", "confirm", "planned")) {
                effects.add(new Settle(SessionWords.prompt(two, name, person), Text.of("prompt.closed")));
            }
        }
        effects.add(new Announce(new Fact.SessionReported(session.pair(), session.number(), by, true)));
        effects.add(new SetAlarm(new Alarm(MET.about(other), at.now(), other)));
        var asking = new State.Asking(two, new Word(by, 1, Reply.YES), new Word(other, 0, Reply.NONE));
        return new Step<>(asking, List.copyOf(effects));
    }

    Step<State> heldAfterAll(PersonId by) {
        return asking.of(by).reply() == Reply.NONE
                ? reported(by, true)
                        .and(new Settle(SessionWords.prompt(asking.two(), "met", by), Text.of("prompt.received")))
                : Step.stay(asking);
    }

    /** Asks whose alarm it is, or no longer waits for them. */
    Step<State> ask(Alarm.Key alarm) {
        for (var word : List.of(asking.one(), asking.other())) {
            if (alarm.equals(MET.about(word.by())) && word.reply() == Reply.NONE) {
                return LADDER.isOver(word.asked()) || (word.asked() > 0 && isOver())
                        ? conclude(asking.with(new Word(word.by(), word.asked(), Reply.SILENT)))
                        : Step.to(
                                asking.with(new Word(word.by(), word.asked() + 1, Reply.NONE)),
                                Send.to(word.by(), words().didYouMeet(word.by(), word.asked())),
                                new SetAlarm(inTime(at.in(LADDER.daysAfter(word.asked()), word.by(), alarm))));
            }
        }
        return Step.stay(asking);
    }

    /** Nobody is asked about a session for so long that the next one, whose date is fixed, comes near. */
    private Alarm inTime(Alarm alarm) {
        return last().filter(alarm.at()::isAfter)
                .map(last -> new Alarm(alarm.key(), last, alarm.owner()))
                .orElse(alarm);
    }

    private boolean isOver() {
        return last().filter(last -> !at.now().isBefore(last)).isPresent();
    }

    private Optional<Instant> last() {
        return SeriesDialogs.fixed(asking.two().session().pair(), at).stream()
                .findFirst()
                .map(next -> next.minus(BEFORE_NEXT));
    }

    /** A yes is followed by the question how useful it was, anything else by the offer of another date. */
    Step<State> report(PersonId by, @Nullable Answer answer) {
        return answer == Answer.YES
                ? reported(by, true)
                : reported(by, false)
                        .and(new Ask(new Request.SessionMissed(
                                asking.two().session().pair(), by, answer == Answer.ABSENT)));
    }

    private Step<State> reported(PersonId by, boolean met) {
        var session = asking.two().session();
        var concluded = conclude(asking.with(new Word(by, 1, met ? Reply.YES : Reply.NO)));
        return Step.to(
                concluded.state(),
                new CancelAlarm(MET.about(by)),
                new Announce(new Fact.SessionReported(session.pair(), session.number(), by, met)))
                .and(concluded.effects());
    }

    /** Ends the session once both have answered or are not waited for any more. */
    private static Step<State> conclude(State.Asking asking) {
        var replies = List.of(asking.one().reply(), asking.other().reply());
        if (replies.contains(Reply.NONE)) {
            return Step.stay(asking);
        }
        if (replies.contains(Reply.NO)) {
            return Session.closed(asking.two(), Outcome.NOT_MET);
        }
        if (!replies.contains(Reply.YES)) {
            return Session.closed(asking.two(), Outcome.UNKNOWN);
        }
        return Session.closed(asking.two(), replies.contains(Reply.SILENT) ? Outcome.MET_BY_ONE : Outcome.MET);
    }

    /** Somebody wants another date: where they have said that the two did not meet, nobody else is waited for. */
    Step<State> findAnother(PersonId by) {
        var two = asking.two();
        var other = two.other(by);
        return asking.of(by).reply() == Reply.NO
                ? Session.closed(two, Outcome.NOT_MET)
                        .and(
                                new CancelAlarm(MET.about(other)),
                                new Settle(
                                        SessionWords.prompt(two, "met", other),
                                        Text.of("session.met.another", "partner", by)),
                                new Ask(new Request.DateRequested(two.session().pair(), by)))
                : status(by);
    }

    Step<State> status(PersonId by) {
        var message = asking.of(by).reply() == Reply.NONE
                ? words().didYouMeet(by, 0)
                : Message.of("session.status.met");
        return Step.to(asking, Send.to(by, message));
    }

    private SessionWords words() {
        return new SessionWords(asking.two(), at);
    }
}
