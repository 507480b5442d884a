package io.binome.dialog.meeting;

import io.binome.engine.Alarm;
import io.binome.engine.Command;
import io.binome.engine.Dialog;
import io.binome.engine.Effect.Announce;
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
import java.time.Instant;
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

        /** It stands, and one of the two is picking another date, of which the other one has not heard yet. */
        record Moving(Planned planned, PersonId mover, DateOffer offer) implements State {}

        /** The date has passed; each is asked whether they met. */
        record Asking(Two two, Word one, Word other) implements State {
            Word of(PersonId person) {
                return one.by().equals(person) ? one : other;
            }

            Asking with(Word word) {
                return one.by().equals(word.by()) ? new Asking(two, word, other) : new Asking(two, one, word);
            }
        }

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

    /** The answers to its questions; the last is about a lesson, and a date stands for itself. */
    enum Answer {
        YES,
        NO,
        ABSENT,
        OTHER,
        PASS,
        MOVE,
        KEEP,
        TAKE_BACK,
        THEMES,
        GUIDE,
        SERIES,
        ACTIONS,
        BRING,
        LESSON
    }

    static final String KIND = "session";

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
    public Command.Word instead(State state) {
        return Command.Word.MEET;
    }

    @Override
    public boolean isDone(State state) {
        return isOver(state);
    }

    @Override
    public boolean isPatient(Alarm.Key key) {
        return key.isLike(DateSearch.NUDGE);
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
            case Request.SessionFixed fixed -> List.of(conversation(fixed.pair(), fixed.number()));
            default -> List.of();
        };
    }

    @Override
    public Step<State> on(State state, Input input, StepContext at) {
        return switch (state) {
            case State.Unopened(var session) ->
                switch (input) {
                    case Input.Told(var id, Fact.SessionDue due) -> DateSearch.begin(session, due, at);
                    case Input.Told(var id, Fact.SessionHeld held) ->
                        Attendance.held(new Two(session, held.by(), held.partner(), at.now()), held.by(), at);
                    case Input.Asked(var id, Request.SessionFixed fixed) -> Appointment.fixed(session, fixed, at);
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
                    case Input.Chose chose -> new DateSearch(picking, at).choose(chose.value());
                    case Input.Said said -> new DateSearch(picking, at).write(said.words());
                    case Input.Rang rang -> new DateSearch(picking, at).ring(rang.alarm());
                    case Input.Asked(var id, Request.DateAsked asked) ->
                        new DateSearch(picking, at).takeOver(asked.by());
                    case Input.Asked(var id, Request.SessionFixed fixed) ->
                        Appointment.fixedAfterAll(picking.two(), fixed, at);
                    case Input.Told(var id, Fact.SessionCancelled cancelled) -> cancelled(picking.two());
                    case Input.Told(var id, Fact.SessionHeld held) -> Attendance.held(picking.two(), held.by(), at);
                    case Input.Told told -> Step.stay(state);
                    case Input.Asked request -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                };
            case State.Confirming confirming ->
                switch (input) {
                    case Input.Chose chose ->
                        new Confirmation(confirming, at).choose(chose.by(), chose.answer(Answer.class));
                    case Input.Said said -> new Confirmation(confirming, at).write(said.words());
                    case Input.Rang rang -> new Confirmation(confirming, at).ring(rang.alarm());
                    case Input.Asked(var id, Request.DateAsked asked) ->
                        new Confirmation(confirming, at).status(asked.by());
                    case Input.Asked(var id, Request.SessionFixed fixed) ->
                        Appointment.fixedAfterAll(confirming.two(), fixed, at);
                    case Input.Told(var id, Fact.SessionCancelled cancelled) -> cancelled(confirming.two());
                    case Input.Told(var id, Fact.SessionHeld held) -> Attendance.held(confirming.two(), held.by(), at);
                    case Input.Told told -> Step.stay(state);
                    case Input.Asked request -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                };
            case State.Planned planned ->
                switch (input) {
                    case Input.Chose chose ->
                        new Appointment(planned, at).choose(chose.by(), chose.value());
                    case Input.Rang rang -> new Appointment(planned, at).ring(rang.alarm());
                    case Input.Asked(var id, Request.DateAsked asked) ->
                        new Appointment(planned, at).status(asked.by());
                    case Input.Asked(var id, Request.ReportRequested requested) ->
                        new Appointment(planned, at).askNow(requested.by());
                    case Input.Told(var id, Fact.SessionCancelled cancelled) -> cancelled(planned.two());
                    case Input.Told(var id, Fact.SessionHeld held) -> Attendance.held(planned.two(), held.by(), at);
                    case Input.Told told -> Step.stay(state);
                    case Input.Asked request -> Step.stay(state);
                    case Input.Said said -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                };
            case State.Moving moving ->
                switch (input) {
                    case Input.Chose chose -> new Move(moving, at).choose(chose.by(), chose.value());
                    case Input.Said said -> new Move(moving, at).write(said.words());
                    case Input.Rang rang -> new Move(moving, at).ring(rang.alarm());
                    case Input.Asked(var id, Request.DateAsked asked) -> new Move(moving, at).status(asked.by());
                    case Input.Asked(var id, Request.ReportRequested requested) ->
                        new Move(moving, at).askNow(requested.by());
                    case Input.Told(var id, Fact.SessionCancelled cancelled) -> cancelled(moving.planned().two());
                    case Input.Told(var id, Fact.SessionHeld held) ->
                        Attendance.held(moving.planned().two(), held.by(), at);
                    case Input.Told told -> Step.stay(state);
                    case Input.Asked request -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                };
            case State.Asking asking ->
                switch (input) {
                    case Input.Chose chose ->
                        new Attendance(asking, at).report(chose.by(), chose.answer(Answer.class));
                    case Input.Rang rang -> new Attendance(asking, at).ask(rang.alarm());
                    case Input.Asked(var id, Request.DateAsked asked) ->
                        new Attendance(asking, at).findAnother(asked.by());
                    case Input.Asked(var id, Request.ReportRequested requested) ->
                        new Attendance(asking, at).status(requested.by());
                    case Input.Told(var id, Fact.SessionCancelled cancelled) -> cancelled(asking.two());
                    case Input.Told(var id, Fact.SessionHeld held) ->
                        new Attendance(asking, at).heldAfterAll(held.by());
                    case Input.Told told -> Step.stay(state);
                    case Input.Asked request -> Step.stay(state);
                    case Input.Said said -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                };
            case State.Closed closed -> Step.stay(state);
        };
    }

    private static Step<State> cancelled(Two two) {
        return Step.to(new State.Closed(two.session()));
    }

    /** The end of a session, as the two have it. */
    static Step<State> closed(Two two, Outcome outcome) {
        var session = two.session();
        return Step.to(
                new State.Closed(session),
                new Announce(new Fact.SessionClosed(
                        session.pair(), session.number(), outcome, two.organiser(), two.partner())));
    }

    private static ConversationId conversation(PairId pair, int number) {
        return ConversationId.of(KIND, SessionId.of(pair, number));
    }
}
