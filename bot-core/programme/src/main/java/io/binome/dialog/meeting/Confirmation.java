package io.binome.dialog.meeting;

import io.binome.dialog.meeting.Session.Answer;
import io.binome.dialog.meeting.Session.State;
import io.binome.dialog.meeting.Session.Two;
import io.binome.engine.Alarm;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Effect.Settle;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact.Outcome;
import io.binome.id.PersonId;
import io.binome.message.Message;
import io.binome.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happens while the other one is asked whether a date works: a yes, a no, or none before the date comes near. */
record Confirmation(State.Confirming confirming, StepContext at) {
    static final Alarm.Key LAPSE = Alarm.Key.of("lapse");

    /** Since a date was refused, and no other has been chosen. */
    private static final Alarm.Key REFUSED = Alarm.Key.of("refused");

    private static final Duration UNCONFIRMED = Duration.ofHours(2);
    private static final Duration SOON_CHOSEN = Duration.ofMinutes(30);

    Step<State> ask() {
        return ask(words().confirm(waited(), confirming.start()));
    }

    /** In words of its own, as where a date takes the place of another. */
    Step<State> ask(Message question) {
        return Step.to(
                confirming,
                Send.to(waited(), question),
                Send.to(confirming.picker(), words().proposed(confirming.picker(), confirming.start())),
                waiting(0),
                new SetAlarm(new Alarm(LAPSE, confirming.start().minus(UNCONFIRMED), null)));
    }

    Step<State> choose(PersonId by, @Nullable Answer answer) {
        if (answer == Answer.TAKE_BACK) {
            return by.equals(confirming.picker()) ? takeBack() : Step.stay(confirming);
        }
        var back = at.person(confirming.picker()).pausedUntil();
        // Whoever proposed it may have begun a pause since.
        if (answer == Answer.YES && back != null
                && at.day(confirming.picker(), confirming.start()).isBefore(back)) {
            var told = Message.of("session.written.pause", "partner", confirming.picker(), "back", back);
            return DateSearch.by(waited(), two(), 0, at)
                    .offer(told)
                    .and(proposed(Text.of("session.proposed.no")));
        }
        // Either may have agreed on another one for that time since.
        if (answer == Answer.YES && !Engagements.of(two(), at).leave(confirming.start())) {
            return DateSearch.by(waited(), two(), 0, at)
                    .offer(Message.of("session.written.busy"))
                    .and(proposed(Text.of("session.proposed.no")));
        }
        return answer == Answer.YES
                ? new Appointment(new State.Planned(two(), confirming.start()), at).plan()
                        .and(proposed(Text.of("session.proposed.yes")))
                : DateSearch.refusing(confirming.start(), waited(), two(), at).offer(words().askAgain(waited()))
                        .and(refused());
    }

    /** Whoever proposed the date need not keep it: they hear so, unless another is chosen at once. */
    private List<Effect> refused() {
        var picker = confirming.picker();
        var then = at.calendar(picker).nextOpen(at.now().plus(SOON_CHOSEN));
        return List.of(
                proposed(Text.of("session.proposed.no")),
                new SetAlarm(new Alarm(REFUSED.about(picker), then, picker)));
    }

    /** Whether an alarm is that of somebody whose date was refused. */
    static boolean isRefusal(Alarm.Key alarm, PersonId picker) {
        return alarm.equals(REFUSED.about(picker));
    }

    /** Whoever is asked names another date instead: that is a no, and the beginning of their own search. */
    Step<State> write(String words) {
        return WrittenDate.isRead(words, waited(), at)
                ? DateSearch.refusing(confirming.start(), waited(), two(), at).write(words, confirming.start())
                        .and(refused())
                : Step.to(confirming, Send.to(waited(), words().unread(waited(), confirming.start())));
    }

    /** The one who proposed the date thinks better of it, before the other has answered. */
    private Step<State> takeBack() {
        var picker = confirming.picker();
        var when = confirming.start();
        var before = before();
        var mine = before.map(moved -> Message.of("session.back.moved", "before", moved))
                .orElse(Message.of("session.back"));
        var told = before.map(moved -> Message.of(
                "session.back.other.moved", "partner", picker, "when", when, "before", moved))
                .orElse(Message.of("session.back.other", "partner", picker, "when", when));
        return DateSearch.by(picker, two(), 0, at)
                .offer(mine)
                .and(new Settle(SessionWords.prompt(two(), "confirm", waited()), Text.of("session.lapsed.button")))
                .and(Send.to(waited(), told));
    }

    /** The date, still to come, that both had agreed on and that one of them has moved; it does not come back by itself. */
    private Optional<Instant> before() {
        var session = two().session();
        return at.history().planned(session.pair(), session.number()).filter(start -> start.isAfter(at.now()));
    }

    private Effect proposed(Text outcome) {
        return new Settle(SessionWords.prompt(two(), "proposed", confirming.picker()), outcome);
    }

    Step<State> ring(Alarm.Key alarm) {
        if (alarm.equals(DateSearch.NUDGE)) {
            return nudge();
        }
        return alarm.equals(LAPSE) ? lapse() : Step.stay(confirming);
    }

    private Step<State> nudge() {
        var nudges = confirming.nudges() + 1;
        return DateSearch.LADDER.isOver(nudges)
                ? Session.closed(two(), Outcome.NOT_PLANNED)
                : Step.to(
                        new State.Confirming(two(), confirming.picker(), confirming.start(), nudges),
                        Send.to(waited(), words().confirmNudge(waited(), confirming.start(), nudges)),
                        waiting(nudges));
    }

    /** The date has come too near unconfirmed. The one who is waited for is offered others; that is a nudge of its own. */
    private Step<State> lapse() {
        var search = DateSearch.by(waited(), two(), confirming.nudges(), at);
        var told = Message.of("session.lapsed.other", "when", confirming.start(), "partner", waited());
        return Step.to(
                search.picking(),
                new Settle(SessionWords.prompt(two(), "confirm", waited()), Text.of("session.lapsed.button")),
                proposed(Text.of("session.lapsed.button")),
                Send.to(confirming.picker(), told),
                search.send(Message.of("session.lapsed", "when", confirming.start())),
                search.waiting(0));
    }

    Step<State> status(PersonId by) {
        var message = by.equals(confirming.picker())
                ? Message.of("session.status.proposed", "partner", waited(), "when", confirming.start())
                : words().confirm(by, confirming.start());
        return Step.to(confirming, Send.to(by, message));
    }

    private Effect waiting(int nudges) {
        return new SetAlarm(at.in(DateSearch.LADDER.daysAfter(nudges), waited(), DateSearch.NUDGE));
    }

    private Two two() {
        return confirming.two();
    }

    private PersonId waited() {
        return two().other(confirming.picker());
    }

    private SessionWords words() {
        return new SessionWords(two(), at);
    }
}
