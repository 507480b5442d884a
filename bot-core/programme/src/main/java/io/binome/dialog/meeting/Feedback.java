package io.binome.dialog.meeting;

import io.binome.engine.Alarm;
import io.binome.engine.Command.Word;
import io.binome.engine.Dialog;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import io.binome.id.SessionId;
import io.binome.programme.Pair;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks whoever says that a session took place how useful it was and what to keep or change. A rating counts once the
 * session does. A comment stays in the state of this conversation, and is passed on to be read again by its writer before
 * the next session, and by nobody else; the fact holds the rating only.
 */
final class Feedback implements Dialog<Feedback.State> {
    /** Where the questions stand. */
    public sealed interface State {
        /** No session yet. */
        record Unopened(SessionId session) implements State {}

        /**
         * At least one of the two has something left to answer, or the session is not over.
         *
         * @param open whether it is still being asked if the two met; null once it is not
         */
        record Asking(SessionId session, Opinion one, Opinion other, @Nullable Boolean open) implements State {
            boolean isOpen() {
                return Boolean.TRUE.equals(open);
            }

            Opinion of(PersonId person) {
                return one.by().equals(person) ? one : other;
            }

            PersonId partnerOf(PersonId person) {
                return one.by().equals(person) ? other.by() : one.by();
            }

            Asking over() {
                return new Asking(session, one, other, null);
            }

            Asking with(Opinion opinion) {
                return one.by().equals(opinion.by())
                        ? new Asking(session, opinion, other, open)
                        : new Asking(session, one, opinion, open);
            }
        }

        /** Everything is said that will be said. */
        record Closed(SessionId session, List<Opinion> opinions) implements State {}
    }

    /**
     * What one of the two thinks of the session.
     *
     * @param nudges reminders so far; UNASKED where the person opened the question themselves
     * @param rating 1 to 5; 0 while not given
     * @param comment the person's own words, or empty
     * @param done whether nothing more is expected
     */
    public record Opinion(PersonId by, int nudges, int rating, String comment, boolean done) {
        static final int UNASKED = -1;

        static Opinion of(PersonId by) {
            return new Opinion(by, 0, 0, "", false);
        }

        boolean isUnasked() {
            return nudges == UNASKED;
        }
    }

    /** The answers to its questions, besides so many stars. */
    enum Answer {
        SKIP,
        ACTIONS
    }

    static final String KIND = "feedback";

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
    public Word instead(State state) {
        return Word.FEEDBACK;
    }

    @Override
    public boolean isDone(State state) {
        return isOver(state);
    }

    @Override
    public boolean isPatient(Alarm.Key key) {
        return key.isLike(Rating.ALARM);
    }

    @Override
    public List<ConversationId> hears(Fact fact) {
        return switch (fact) {
            case Fact.SessionReported reported when reported.met() -> of(reported);
            case Fact.SessionClosed closed -> of(closed);
            case Fact.SessionCancelled cancelled -> of(cancelled);
            default -> List.of();
        };
    }

    @Override
    public List<ConversationId> answers(Request request) {
        return request instanceof Request.FeedbackRequested wanted
                ? List.of(ConversationId.of(KIND, SessionId.of(wanted.pair(), wanted.number())))
                : List.of();
    }

    private static List<ConversationId> of(Fact.OfSession fact) {
        return List.of(ConversationId.of(KIND, SessionId.of(fact.pair(), fact.number())));
    }

    @Override
    public Step<State> on(State state, Input input, StepContext at) {
        return switch (state) {
            case State.Unopened(var session) ->
                switch (input) {
                    case Input.Told(var id, Fact.SessionReported reported) ->
                        pair(session, at)
                                .map(pair -> new Rating(open(session, pair), at).ask(reported.by()))
                                .orElse(Step.stay(state));
                    case Input.Asked(var id, Request.FeedbackRequested asked) ->
                        new Rating(alone(session, asked), at).request(asked.by());
                    case Input.Told told -> Step.stay(state);
                    case Input.Asked request -> Step.stay(state);
                    case Input.Chose chose -> Step.stay(state);
                    case Input.Said said -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                    case Input.Rang rang -> Step.stay(state);
                };
            case State.Asking asking ->
                switch (input) {
                    case Input.Chose chose -> new Rating(asking, at).choose(chose.by(), chose.value());
                    case Input.Said said -> new Rating(asking, at).comment(said.by(), said.words());
                    case Input.Rang rang -> new Rating(asking, at).ring(rang.alarm());
                    case Input.Asked(var id, Request.FeedbackRequested asked) ->
                        new Rating(asking, at).request(asked.by());
                    case Input.Told(var id, Fact.SessionReported reported) ->
                        new Rating(asking, at).ask(reported.by());
                    case Input.Told(var id, Fact.SessionClosed closed) ->
                        new Rating(asking, at).conclude(closed.outcome());
                    case Input.Told(var id, Fact.SessionCancelled cancelled) ->
                        new Rating(asking, at).conclude(Fact.Outcome.UNKNOWN);
                    case Input.Told told -> Step.stay(state);
                    case Input.Asked request -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                };
            case State.Closed closed ->
                switch (input) {
                    case Input.Asked(var id, Request.FeedbackRequested asked) ->
                        new Rating(reopened(closed, asked), at).request(asked.by());
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

    /** Whoever has not said yet whether they met is not asked how it was. */
    private static State.Asking open(SessionId session, Pair pair) {
        return new State.Asking(session, silent(pair.first()), silent(pair.second()), true);
    }

    private static Optional<Pair> pair(SessionId session, StepContext at) {
        return at.records().find(Pair.class, session.pair());
    }

    /** Only who asks is asked: the partner has not confirmed the session, or has had their say. */
    private static State.Asking alone(SessionId session, Request.FeedbackRequested asked) {
        return new State.Asking(session, silent(asked.by()), silent(asked.partner()), null);
    }

    private static Opinion silent(PersonId by) {
        return new Opinion(by, 0, 0, "", true);
    }

    private static State.Asking reopened(State.Closed closed, Request.FeedbackRequested asked) {
        var asking = alone(closed.session(), asked);
        for (var opinion : closed.opinions()) {
            asking = asking.with(opinion);
        }
        return asking;
    }
}
