package io.binome.dialog.meeting;

import io.binome.dialog.meeting.Session.Answer;
import io.binome.dialog.meeting.Session.State;
import io.binome.dialog.meeting.Session.Two;
import io.binome.engine.Alarm;
import io.binome.engine.Effect;
import io.binome.engine.Effect.CancelAlarm;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Effect.Settle;
import io.binome.engine.Ladder;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.fact.Fact.Outcome;
import io.binome.id.PersonId;
import io.binome.id.SessionId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.text.Text;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens while one of the two picks a date: those they are offered, what they answer, and when they do not. */
record DateSearch(State.Picking picking, StepContext at) {
    /** Since somebody was asked for a date, or whether one suits them; no date is an answer too. */
    static final Ladder LADDER = Ladder.of(3, 7, 14);

    static final Alarm.Key NUDGE = Alarm.Key.of("nudge");

    private static final Duration TOO_CLOSE = Duration.ofHours(4);

    static Step<State> begin(SessionId session, Fact.SessionDue due, StepContext at) {
        var two = new Two(session, due.organiser(), due.partner(), due.wanted());
        return by(due.organiser(), two, 0, at).offer(new SessionWords(two, at).ask(due.organiser()));
    }

    /** A search by one of the two, who has been reminded so many times, among the earliest dates. */
    static DateSearch by(PersonId picker, Two two, int nudges, StepContext at) {
        return new DateSearch(new State.Picking(two, picker, DateOffer.earliest(two, picker, 1, at), nudges), at);
    }

    /** A search by somebody who has just said no to a date, among others than that. */
    static DateSearch refusing(Instant date, PersonId picker, Two two, StepContext at) {
        return new DateSearch(new State.Picking(two, picker, DateOffer.besides(date, two, picker, 1, at), 0), at);
    }

    /** To somebody who has just shown up, or is asked for the first time: the ladder begins anew. */
    Step<State> offer(Message lead) {
        return Step.to(picking, send(lead), waiting(0), new CancelAlarm(Confirmation.LAPSE));
    }

    private Step<State> offerAfresh(Message lead) {
        return with(fresh(), 0).offer(lead);
    }

    Step<State> choose(String value) {
        return switch (Choice.answer(Answer.class, value)) {
            case OTHER -> others();
            case PASS -> by(partner(), two(), 0, at).offer(words().passed(partner()));
            case YES, NO, ABSENT, MOVE, KEEP, TAKE_BACK, THEMES, GUIDE, SERIES, ACTIONS, BRING, LESSON ->
                Step.stay(picking);
            case null ->
                picking.offer()
                        .start(value)
                        .map(start -> isTooClose(start, at) ? offerAfresh(Message.of("session.stale")) : propose(start))
                        .orElse(Step.stay(picking));
        };
    }

    private Step<State> others() {
        var more = DateOffer.after(picking.offer(), two(), picker(), at);
        return more.slots().isEmpty()
                ? offerAfresh(Message.of("session.others.none"))
                : with(more, 0).offer(Message.of("session.others"));
    }

    /** Whatever was written comes back as dates: the other one hears of none before it is pressed. */
    Step<State> write(String words) {
        return write(words, null);
    }

    /** The same where they speak of a date: an hour by itself is one of that day. */
    Step<State> write(String words, @Nullable Instant spoken) {
        var reply = new WrittenDate(two(), picker(), picking.offer(), spoken, at).to(words);
        var search = with(reply.offer(), 0);
        var message = reply.isOurs()
                ? words().offering(reply.lead(), picker(), reply.offer())
                : words().choosing(reply.lead(), picker(), reply.offer());
        return Step.to(search.picking(), Send.to(picker(), message), search.waiting(0),
                new CancelAlarm(Confirmation.LAPSE));
    }

    private Step<State> propose(Instant start) {
        return new Confirmation(new State.Confirming(two(), picker(), start, 0), at).ask();
    }

    Step<State> ring(Alarm.Key alarm) {
        if (Confirmation.isRefusal(alarm, partner())) {
            return Step.to(picking, Send.to(partner(), Message.of("session.refused", "partner", picker())));
        }
        if (!alarm.equals(NUDGE)) {
            return Step.stay(picking);
        }
        var nudges = picking.nudges() + 1;
        return LADDER.isOver(nudges)
                ? Session.closed(two(), Outcome.NOT_PLANNED)
                : with(fresh(), nudges).nudge();
    }

    private Step<State> nudge() {
        return Step.to(picking, send(words().nudge(picker(), picking.nudges())), waiting(picking.nudges()));
    }

    /** Somebody wants a date now: whoever was asked so far, that person picks it. */
    Step<State> takeOver(PersonId by) {
        var lead = words().ask(by);
        if (by.equals(picker())) {
            return offerAfresh(lead);
        }
        var taken = Text.of("session.taken", "partner", by);
        return by(by, two(), 0, at)
                .offer(lead)
                .and(new Settle(SessionWords.prompt(two(), "date", picker()), taken));
    }

    /** The dates to choose from, after some words. */
    Effect send(Message lead) {
        return Send.to(picker(), words().offering(lead, picker(), picking.offer()));
    }

    /** Waits for the picker, after so many reminders. */
    Effect waiting(int nudges) {
        return new SetAlarm(at.in(LADDER.daysAfter(nudges), picker(), NUDGE));
    }

    private DateOffer fresh() {
        return DateOffer.earliest(two(), picker(), picking.offer().next(), at);
    }

    private DateSearch with(DateOffer offer, int nudges) {
        return new DateSearch(new State.Picking(two(), picker(), offer, nudges), at);
    }

    static boolean isTooClose(Instant start, StepContext at) {
        return start.isBefore(at.now().plus(TOO_CLOSE));
    }

    private Two two() {
        return picking.two();
    }

    private PersonId picker() {
        return picking.picker();
    }

    private PersonId partner() {
        return two().other(picker());
    }

    private SessionWords words() {
        return new SessionWords(two(), at);
    }
}
