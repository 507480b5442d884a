package io.binome.dialog.meeting;

import io.binome.engine.Address;
import io.binome.engine.Alarm;
import io.binome.engine.Dialog;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.CancelAlarm;
import io.binome.engine.Effect.Send;
import io.binome.engine.Effect.SetAlarm;
import io.binome.engine.Effect.Settle;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.fact.Fact.Outcome;
import io.binome.id.ConversationId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.SessionId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.programme.ProgrammeEnd;
import io.binome.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One session of a pair, from the search for a date to the question whether the two met. Whoever is waited for is
 * reminded twice; nobody's click counts for two.
 */
final class Session implements Dialog<Session.State> {
    /** Where the session stands. */
    public sealed interface State {
        /** Not due yet. */
        record Unopened(SessionId session) implements State {}

        /** One of the two is asked to pick a date, and has been reminded so many times. */
        record Picking(Two two, PersonId picker, DateOffer offer, int nudges) implements State {}

        /** The other one is asked whether that date works. */
        record Confirming(Two two, PersonId picker, Instant start, int nudges) implements State {}

        /** Both have said yes to the date. */
        record Planned(Two two, Instant start) implements State {}

        /** The date has passed; each is asked whether they met. */
        record Asking(Two two, Word one, Word other) implements State {}

        /** Met or not, or cancelled: nothing more to say. */
        record Closed(SessionId session) implements State {}
    }

    /** Who is to meet in which session, and about when; the organiser is asked first. */
    public record Two(SessionId session, PersonId organiser, PersonId partner, Instant wanted) {
        PersonId other(PersonId person) {
            return person.equals(organiser) ? partner : organiser;
        }

        List<PersonId> both() {
            return List.of(organiser, partner);
        }
    }

    /** What one of the two has said about having met, after having been asked so many times. */
    public record Word(PersonId by, int asked, Reply reply) {
        /** The answer so far; SILENT once it is not waited for any more. */
        public enum Reply {
            NONE,
            YES,
            NO,
            SILENT
        }
    }

    /** The answers to its questions; a date stands for itself. */
    enum Answer {
        YES,
        NO,
        OTHER,
        PASS,
        MOVE
    }

    static final String KIND = "session";

    /** Working days after a question about the date until the nudges, and until no date is taken for an answer. */
    private static final List<Integer> DATE_LADDER = List.of(3, 7, 14);

    /** Working days after "did you meet?" until the nudges, and until silence is taken for an answer. */
    private static final List<Integer> MET_LADDER = List.of(1, 3, 5);

    private static final Duration TOO_CLOSE = Duration.ofHours(4);
    private static final Duration UNCONFIRMED = Duration.ofHours(2);
    private static final Duration SOON = Duration.ofMinutes(15);
    private static final Duration AFTERWARDS = Duration.ofHours(2);

    private static final Alarm.Key NUDGE = Alarm.Key.of("nudge");
    private static final Alarm.Key LAPSE = Alarm.Key.of("lapse");
    private static final Alarm.Key IN_ROOM = Alarm.Key.of("soon");
    private static final Alarm.Key REMIND = Alarm.Key.of("remind");
    private static final Alarm.Key MET = Alarm.Key.of("met");

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
        return new State.Unopened(new SessionId(id.subject()));
    }

    @Override
    public boolean isOver(State state) {
        return state instanceof State.Closed;
    }

    @Override
    public boolean isDone(State state) {
        return isOver(state);
    }

    @Override
    public List<ConversationId> hears(Fact fact) {
        return switch (fact) {
            case Fact.SessionDue due -> List.of(conversation(due.pair(), due.number()));
            case Fact.SessionCancelled cancelled -> List.of(conversation(cancelled.pair(), cancelled.number()));
            case Fact.SessionHeld held -> List.of(conversation(held.pair(), held.number()));
            default -> List.of();
        };
    }

    @Override
    public List<ConversationId> answers(Request request) {
        return switch (request) {
            case Request.DateAsked asked -> List.of(conversation(asked.pair(), asked.number()));
            case Request.ReportRequested requested -> List.of(conversation(requested.pair(), requested.number()));
            default -> List.of();
        };
    }

    @Override
    public Step<State> on(State state, Input input, StepContext at) {
        return switch (state) {
            case State.Unopened(var session) ->
                switch (input) {
                    case Input.Told(var id, Fact.SessionDue due) -> due(session, due, at);
                    case Input.Told(var id, Fact.SessionHeld held) ->
                        held(new Two(session, held.by(), held.partner(), at.now()), held.by(), at);
                    case Input.Told told -> Step.stay(state);
                    case Input.Asked request -> Step.stay(state);
                    case Input.Chose chose -> Step.stay(state);
                    case Input.Said said -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                    case Input.Rang rang -> Step.stay(state);
                };
            case State.Picking picking ->
                switch (input) {
                    case Input.Chose chose -> choose(picking, chose.value(), at);
                    case Input.Said said -> write(picking, said.words(), at);
                    case Input.Rang rang -> rang.alarm().equals(NUDGE) ? nudge(picking, at) : Step.stay(state);
                    case Input.Asked(var id, Request.DateAsked asked) -> takeOver(picking, asked.by(), at);
                    case Input.Told(var id, Fact.SessionCancelled cancelled) -> cancel(picking.two());
                    case Input.Told(var id, Fact.SessionHeld held) -> held(picking.two(), held.by(), at);
                    case Input.Told told -> Step.stay(state);
                    case Input.Asked request -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                };
            case State.Confirming confirming ->
                switch (input) {
                    case Input.Chose chose ->
                        chose.answer(Answer.class) == Answer.YES ? plan(confirming, at) : decline(confirming, at);
                    case Input.Rang rang -> ring(confirming, rang.alarm(), at);
                    case Input.Asked(var id, Request.DateAsked asked) -> status(confirming, asked.by(), at);
                    case Input.Told(var id, Fact.SessionCancelled cancelled) -> cancel(confirming.two());
                    case Input.Told(var id, Fact.SessionHeld held) -> held(confirming.two(), held.by(), at);
                    case Input.Told told -> Step.stay(state);
                    case Input.Asked request -> Step.stay(state);
                    case Input.Said said -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                };
            case State.Planned planned ->
                switch (input) {
                    case Input.Chose chose -> move(planned, chose.by(), at);
                    case Input.Rang rang -> ring(planned, rang.alarm(), at);
                    case Input.Asked(var id, Request.DateAsked asked) -> status(planned, asked.by(), at);
                    case Input.Told(var id, Fact.SessionCancelled cancelled) -> cancel(planned.two());
                    case Input.Told(var id, Fact.SessionHeld held) -> held(planned.two(), held.by(), at);
                    case Input.Asked(var id, Request.ReportRequested requested) -> askNow(planned, requested.by(), at);
                    case Input.Told told -> Step.stay(state);
                    case Input.Asked request -> Step.stay(state);
                    case Input.Said said -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                };
            case State.Asking asking ->
                switch (input) {
                    case Input.Chose chose -> report(asking, chose.by(), chose.answer(Answer.class) == Answer.YES);
                    case Input.Rang rang -> askAgain(asking, rang.alarm(), at);
                    case Input.Asked(var id, Request.DateAsked asked) -> status(asking, asked.by(), at);
                    case Input.Told(var id, Fact.SessionCancelled cancelled) -> cancel(asking.two());
                    case Input.Told(var id, Fact.SessionHeld held) -> heldAfterAll(asking, held.by());
                    case Input.Asked(var id, Request.ReportRequested requested) -> status(asking, requested.by(), at);
                    case Input.Told told -> Step.stay(state);
                    case Input.Asked request -> Step.stay(state);
                    case Input.Said said -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                };
            case State.Closed closed ->
                switch (input) {
                    case Input.Told told -> Step.stay(state);
                    case Input.Asked request -> Step.stay(state);
                    case Input.Chose chose -> Step.stay(state);
                    case Input.Said said -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                    case Input.Rang rang -> Step.stay(state);
                };
        };
    }

    private Step<State> due(SessionId session, Fact.SessionDue due, StepContext at) {
        var two = new Two(session, due.organiser(), due.partner(), due.wanted());
        return ask(two, due.organiser(), new SessionWords(two, at).ask(due.organiser()), at);
    }

    private Step<State> ask(Two two, PersonId picker, Message lead, StepContext at) {
        return offer(two, picker, lead, DateOffer.earliest(two, picker, 1, at), at);
    }

    /** Offers dates to somebody who has just shown up, or is asked for the first time: the ladder begins anew. */
    private Step<State> offer(Two two, PersonId picker, Message lead, DateOffer offer, StepContext at) {
        return Step.to(
                new State.Picking(two, picker, offer, 0),
                new Send(to(picker), offering(lead, two, picker, offer, at)),
                wait(picker, 0, at),
                new CancelAlarm(LAPSE));
    }

    private Step<State> choose(State.Picking picking, String value, StepContext at) {
        var two = picking.two();
        var picker = picking.picker();
        var words = new SessionWords(two, at);
        return switch (Choice.answer(Answer.class, value)) {
            case OTHER -> others(picking, at);
            case PASS -> ask(two, two.other(picker), words.passed(two.other(picker)), at);
            case YES, NO, MOVE -> Step.stay(picking);
            case null ->
                picking.offer()
                        .start(value)
                        .map(start -> isTooClose(start, at)
                                ? offer(two, picker, Message.of("session.stale"), fresh(picking, at), at)
                                : propose(two, picker, start, at))
                        .orElse(Step.stay(picking));
        };
    }

    private Step<State> others(State.Picking picking, StepContext at) {
        var two = picking.two();
        var picker = picking.picker();
        var more = DateOffer.after(picking.offer(), two, picker, at);
        return more.slots().isEmpty()
                ? offer(two, picker, Message.of("session.others.none"), fresh(picking, at), at)
                : offer(two, picker, Message.of("session.others"), more, at);
    }

    private Step<State> write(State.Picking picking, String words, StepContext at) {
        var two = picking.two();
        var picker = picking.picker();
        var programme = at.programme(two.session().pair().programme());
        var read = WrittenDate.read(words, at.now().atZone(at.calendar(picker).zone()));
        if (read.isEmpty()) {
            var unread = Message.of("session.unread", "example", DateOffer.first(picker, at));
            return offer(two, picker, unread, fresh(picking, at), at);
        }
        var start = read.get();
        if (isTooClose(start, at)) {
            return offer(two, picker, Message.of("session.close", "when", start), fresh(picking, at), at);
        }
        if (!ProgrammeEnd.leavesTimeFor(start, programme)) {
            var late = Message.of("session.late", "when", start, "ends", programme.ends());
            return offer(two, picker, late, fresh(picking, at), at);
        }
        var understood = Message.of("session.understood", "when", start, "partner", two.other(picker));
        return propose(two, picker, start, at).and(new Send(to(picker), understood));
    }

    private Step<State> propose(Two two, PersonId picker, Instant start, StepContext at) {
        var waited = two.other(picker);
        return Step.to(
                new State.Confirming(two, picker, start, 0),
                new Send(to(waited), new SessionWords(two, at).confirm(waited, start)),
                wait(waited, 0, at),
                new SetAlarm(new Alarm(LAPSE, start.minus(UNCONFIRMED), null)));
    }

    private Step<State> nudge(State.Picking picking, StepContext at) {
        var nudges = picking.nudges() + 1;
        if (nudges == DATE_LADDER.size()) {
            return close(picking.two(), Outcome.NOT_PLANNED);
        }
        var picker = picking.picker();
        var offer = fresh(picking, at);
        var lead = new SessionWords(picking.two(), at).nudge(picker, nudges);
        return Step.to(
                new State.Picking(picking.two(), picker, offer, nudges),
                new Send(to(picker), offering(lead, picking.two(), picker, offer, at)),
                wait(picker, nudges, at));
    }

    private Step<State> ring(State.Confirming confirming, Alarm.Key alarm, StepContext at) {
        if (alarm.equals(NUDGE)) {
            return nudge(confirming, at);
        }
        return alarm.equals(LAPSE) ? lapse(confirming, at) : Step.stay(confirming);
    }

    private Step<State> nudge(State.Confirming confirming, StepContext at) {
        var two = confirming.two();
        var nudges = confirming.nudges() + 1;
        if (nudges == DATE_LADDER.size()) {
            return close(two, Outcome.NOT_PLANNED);
        }
        var waited = two.other(confirming.picker());
        var message = new SessionWords(two, at).confirmNudge(waited, confirming.start(), nudges);
        return Step.to(
                new State.Confirming(two, confirming.picker(), confirming.start(), nudges),
                new Send(to(waited), message),
                wait(waited, nudges, at));
    }

    /** The date has come too near unconfirmed. The one who is waited for is offered others; that is a nudge of its own. */
    private Step<State> lapse(State.Confirming confirming, StepContext at) {
        var two = confirming.two();
        var waited = two.other(confirming.picker());
        var offer = DateOffer.earliest(two, waited, 1, at);
        var lead = Message.of("session.lapsed", "when", confirming.start());
        var told = Message.of("session.lapsed.other", "when", confirming.start(), "partner", waited);
        return Step.to(
                new State.Picking(two, waited, offer, confirming.nudges()),
                new Settle(SessionWords.prompt(two, "confirm", waited), Text.of("session.lapsed.button")),
                new Send(to(confirming.picker()), told),
                new Send(to(waited), offering(lead, two, waited, offer, at)),
                new SetAlarm(at.in(DATE_LADDER.getFirst(), waited, NUDGE)));
    }

    private Step<State> decline(State.Confirming confirming, StepContext at) {
        var two = confirming.two();
        var waited = two.other(confirming.picker());
        return ask(two, waited, new SessionWords(two, at).askAgain(waited), at);
    }

    private Step<State> plan(State.Confirming confirming, StepContext at) {
        var two = confirming.two();
        var start = confirming.start();
        var words = new SessionWords(two, at);
        var length = Duration.ofMinutes(at.programme(two.session().pair().programme()).sessionMinutes());
        var effects = new ArrayList<Effect>();
        effects.add(new CancelAlarm(NUDGE));
        effects.add(new CancelAlarm(LAPSE));
        effects.add(new Announce(new Fact.SessionPlanned(two.session().pair(), two.session().number(), start)));
        effects.add(new SetAlarm(new Alarm(IN_ROOM, start.minus(SOON), null)));
        for (var person : two.both()) {
            var dayBefore = dayBefore(start, person, at);
            var planned = words.planned(person, start);
            if (dayBefore.isAfter(at.now())) {
                effects.add(new SetAlarm(new Alarm(REMIND.about(person), dayBefore, person)));
                planned = planned.context("session.planned.agenda");
            } else {
                planned = words.withAgenda(planned, start);
            }
            effects.add(new Send(to(person), words.movable(planned, person)));
            var afterwards = start.plus(length).plus(AFTERWARDS);
            effects.add(new SetAlarm(new Alarm(MET.about(person), afterwards, person)));
        }
        return new Step<>(new State.Planned(two, start), List.copyOf(effects));
    }

    private Step<State> move(State.Planned planned, PersonId by, StepContext at) {
        var two = planned.two();
        var other = two.other(by);
        var told = Message.of("session.moved", "partner", by, "when", planned.start());
        return ask(two, by, new SessionWords(two, at).askAgain(by), at)
                .and(
                        new Settle(SessionWords.prompt(two, "planned", by), Text.of("session.moved.button")),
                        new Settle(SessionWords.prompt(two, "planned", other), Text.of("session.moved.button")),
                        new Send(to(other), told),
                        new CancelAlarm(IN_ROOM))
                .and(two.both().stream().map(person -> new CancelAlarm(REMIND.about(person))).toList())
                .and(two.both().stream().map(person -> new CancelAlarm(MET.about(person))).toList())
                .and(new Announce(new Fact.SessionPostponed(two.session().pair(), two.session().number(), by)));
    }

    private Step<State> ring(State.Planned planned, Alarm.Key alarm, StepContext at) {
        var two = planned.two();
        if (alarm.equals(IN_ROOM)) {
            var room = new Address.ToRoom(two.session().pair());
            return Step.to(planned, new Send(room, Message.of("session.soon", "when", planned.start())));
        }
        for (var person : two.both()) {
            if (alarm.equals(MET.about(person))) {
                var other = two.other(person);
                var asking = new State.Asking(
                        two, new Word(person, 0, Word.Reply.NONE), new Word(other, 0, Word.Reply.NONE));
                var was = Text.of("session.planned.past", "when", planned.start());
                return askAgain(asking, alarm, at)
                        .and(
                                new Settle(SessionWords.prompt(two, "planned", person), was),
                                new Settle(SessionWords.prompt(two, "planned", other), was));
            }
            if (alarm.equals(REMIND.about(person)) && planned.start().isAfter(at.now())) {
                var words = new SessionWords(two, at);
                var reminder = words.withAgenda(words.reminder(person, planned.start()), planned.start());
                return Step.to(planned, new Send(to(person), words.movable(reminder, person)));
            }
        }
        return Step.stay(planned);
    }

    /** One of the two says that they have met, without a date or before it; the other is asked as after any date. */
    private Step<State> held(Two two, PersonId by, StepContext at) {
        var other = two.other(by);
        var session = two.session();
        var effects = new ArrayList<Effect>();
        for (var key : List.of(NUDGE, LAPSE, IN_ROOM, MET.about(by))) {
            effects.add(new CancelAlarm(key));
        }
        for (var person : two.both()) {
            effects.add(new CancelAlarm(REMIND.about(person)));
            for (var name : List.of("date", "confirm", "planned")) {
                effects.add(new Settle(SessionWords.prompt(two, name, person), Text.of("prompt.closed")));
            }
        }
        effects.add(new Announce(new Fact.SessionReported(session.pair(), session.number(), by, true)));
        effects.add(new SetAlarm(new Alarm(MET.about(other), at.now(), other)));
        var asking = new State.Asking(two, new Word(by, 1, Word.Reply.YES), new Word(other, 0, Word.Reply.NONE));
        return new Step<>(asking, List.copyOf(effects));
    }

    private Step<State> heldAfterAll(State.Asking asking, PersonId by) {
        return word(asking, by).reply() == Word.Reply.NONE
                ? report(asking, by, true)
                        .and(new Settle(SessionWords.prompt(asking.two(), "met", by), Text.of("prompt.received")))
                : Step.stay(asking);
    }

    /** Somebody wants to say whether they met, before being asked. */
    private Step<State> askNow(State.Planned planned, PersonId by, StepContext at) {
        return planned.start().isAfter(at.now()) ? status(planned, by, at) : ring(planned, MET.about(by), at);
    }

    private Step<State> askAgain(State.Asking asking, Alarm.Key alarm, StepContext at) {
        for (var word : List.of(asking.one(), asking.other())) {
            if (alarm.equals(MET.about(word.by())) && word.reply() == Word.Reply.NONE) {
                if (word.asked() > MET_LADDER.size() - 1) {
                    return conclude(with(asking, new Word(word.by(), word.asked(), Word.Reply.SILENT)));
                }
                var days = MET_LADDER.get(word.asked()) - (word.asked() == 0 ? 0 : MET_LADDER.get(word.asked() - 1));
                var question = new SessionWords(asking.two(), at).didYouMeet(word.by(), word.asked());
                return Step.to(
                        with(asking, new Word(word.by(), word.asked() + 1, Word.Reply.NONE)),
                        new Send(to(word.by()), question),
                        new SetAlarm(at.in(days, word.by(), alarm)));
            }
        }
        return Step.stay(asking);
    }

    private Step<State> report(State.Asking asking, PersonId by, boolean met) {
        var said = new Word(by, 1, met ? Word.Reply.YES : Word.Reply.NO);
        var session = asking.two().session();
        var effects = new ArrayList<Effect>();
        effects.add(new CancelAlarm(MET.about(by)));
        effects.add(new Announce(new Fact.SessionReported(session.pair(), session.number(), by, met)));
        if (!met) {
            effects.add(new Send(to(by), Message.of("session.met.no")));
        }
        var concluded = conclude(with(asking, said));
        effects.addAll(concluded.effects());
        return new Step<>(concluded.state(), List.copyOf(effects));
    }

    /** Ends the session once both have answered or are not waited for any more. */
    private Step<State> conclude(State.Asking asking) {
        var replies = List.of(asking.one().reply(), asking.other().reply());
        if (replies.contains(Word.Reply.NONE)) {
            return Step.stay(asking);
        }
        if (replies.contains(Word.Reply.NO)) {
            return close(asking.two(), Outcome.NOT_MET);
        }
        if (!replies.contains(Word.Reply.YES)) {
            return close(asking.two(), Outcome.UNKNOWN);
        }
        return close(asking.two(), replies.contains(Word.Reply.SILENT) ? Outcome.MET_BY_ONE : Outcome.MET);
    }

    private static Word word(State.Asking asking, PersonId by) {
        return asking.one().by().equals(by) ? asking.one() : asking.other();
    }

    private static State.Asking with(State.Asking asking, Word word) {
        return asking.one().by().equals(word.by())
                ? new State.Asking(asking.two(), word, asking.other())
                : new State.Asking(asking.two(), asking.one(), word);
    }

    /** Somebody wants a date now: whoever was asked so far, that person picks it. */
    private Step<State> takeOver(State.Picking picking, PersonId by, StepContext at) {
        var two = picking.two();
        var lead = new SessionWords(two, at).ask(by);
        if (by.equals(picking.picker())) {
            return offer(two, by, lead, fresh(picking, at), at);
        }
        var taken = Text.of("session.taken", "partner", by);
        return ask(two, by, lead, at).and(new Settle(SessionWords.prompt(two, "date", picking.picker()), taken));
    }

    private Step<State> status(State.Confirming confirming, PersonId by, StepContext at) {
        var message = by.equals(confirming.picker())
                ? Message.of("session.status.proposed", "partner", confirming.two().other(by), "when",
                        confirming.start())
                : new SessionWords(confirming.two(), at).confirm(by, confirming.start());
        return Step.to(confirming, new Send(to(by), message));
    }

    private Step<State> status(State.Planned planned, PersonId by, StepContext at) {
        var words = new SessionWords(planned.two(), at);
        return Step.to(planned, new Send(to(by), words.movable(words.reminder(by, planned.start()), by)));
    }

    private Step<State> status(State.Asking asking, PersonId by, StepContext at) {
        var message = word(asking, by).reply() == Word.Reply.NONE
                ? new SessionWords(asking.two(), at).didYouMeet(by, 0)
                : Message.of("session.status.met");
        return Step.to(asking, new Send(to(by), message));
    }

    private Step<State> close(Two two, Outcome outcome) {
        var session = two.session();
        return Step.to(
                new State.Closed(session),
                new Announce(new Fact.SessionClosed(
                        session.pair(), session.number(), outcome, two.organiser(), two.partner())));
    }

    private Step<State> cancel(Two two) {
        return Step.to(new State.Closed(two.session()));
    }

    private static DateOffer fresh(State.Picking picking, StepContext at) {
        return DateOffer.earliest(picking.two(), picking.picker(), picking.offer().next(), at);
    }

    private static Message offering(Message lead, Two two, PersonId picker, DateOffer offer, StepContext at) {
        return new SessionWords(two, at).offering(lead, picker, offer, DateOffer.first(picker, at));
    }

    /** The day before the session or, where that is not a working day, the last one before; at most a week. */
    private static Instant dayBefore(Instant start, PersonId person, StepContext at) {
        var calendar = at.calendar(person);
        var local = start.atZone(calendar.zone());
        for (var days = 1; days <= 7; days++) {
            if (calendar.isWorkingDay(local.toLocalDate().minusDays(days))) {
                return local.minusDays(days).toInstant();
            }
        }
        return local.minusDays(1).toInstant();
    }

    private static boolean isTooClose(Instant start, StepContext at) {
        return start.isBefore(at.now().plus(TOO_CLOSE));
    }

    private static Effect wait(PersonId waited, int nudges, StepContext at) {
        var days = DATE_LADDER.get(nudges) - (nudges == 0 ? 0 : DATE_LADDER.get(nudges - 1));
        return new SetAlarm(at.in(days, waited, NUDGE));
    }

    private static ConversationId conversation(PairId pair, int number) {
        return ConversationId.of(KIND, SessionId.of(pair, number));
    }

    private static Address to(PersonId person) {
        return new Address.ToPerson(person);
    }
}
