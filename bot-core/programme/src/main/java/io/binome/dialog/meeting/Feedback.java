package io.binome.dialog.meeting;

import io.binome.engine.Command.Word;
import io.binome.engine.Dialog;
import io.binome.engine.Effect.Send;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import io.binome.id.SessionId;
import io.binome.message.Message;
import java.util.List;

/**
 * Asks both people, after a session they both took part in, how useful it was and what to keep or change. A comment
 * stays in the state of this conversation, which gives it back to its writer before the next session and to nobody else;
 * the fact holds the rating only.
 */
final class Feedback implements Dialog<Feedback.State> {
    /** Where the questions stand. */
    public sealed interface State {
        /** No session yet. */
        record Unopened(SessionId session) implements State {}

        /** At least one of the two has something left to answer. */
        record Asking(SessionId session, Opinion one, Opinion other) implements State {
            Opinion of(PersonId person) {
                return one.by().equals(person) ? one : other;
            }

            PersonId partnerOf(PersonId person) {
                return one.by().equals(person) ? other.by() : one.by();
            }

            Asking with(Opinion opinion) {
                return one.by().equals(opinion.by())
                        ? new Asking(session, opinion, other)
                        : new Asking(session, one, opinion);
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
        SKIP
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
    public List<ConversationId> hears(Fact fact) {
        return switch (fact) {
            case Fact.SessionClosed closed when closed.outcome() == Fact.Outcome.MET ->
                List.of(ConversationId.of(KIND, SessionId.of(closed.pair(), closed.number())));
            default -> List.of();
        };
    }

    @Override
    public List<ConversationId> answers(Request request) {
        return switch (request) {
            case Request.FeedbackRequested wanted -> of(wanted);
            case Request.TakeawayRequested wanted -> of(wanted);
            default -> List.of();
        };
    }

    private static List<ConversationId> of(Request.OfSession wanted) {
        return List.of(ConversationId.of(KIND, SessionId.of(wanted.pair(), wanted.number())));
    }

    @Override
    public Step<State> on(State state, Input input, StepContext at) {
        return switch (state) {
            case State.Unopened(var session) ->
                switch (input) {
                    case Input.Told(var id, Fact.SessionClosed closed) ->
                        new Rating(both(session, closed), at).ask();
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
                    case Input.Asked(var id, Request.TakeawayRequested(var pair, var number, var by)) ->
                        takeaway(asking, asking.of(by), at);
                    case Input.Told told -> Step.stay(state);
                    case Input.Asked request -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                };
            case State.Closed closed ->
                switch (input) {
                    case Input.Asked(var id, Request.FeedbackRequested asked) ->
                        new Rating(reopened(closed, asked), at).request(asked.by());
                    case Input.Asked(var id, Request.TakeawayRequested(var pair, var number, var by)) ->
                        closed.opinions().stream()
                                .filter(opinion -> opinion.by().equals(by))
                                .findFirst()
                                .map(opinion -> takeaway(closed, opinion, at))
                                .orElse(Step.stay(state));
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

    /** To whoever wrote it, with the reminder of the session it was written for. */
    private static Step<State> takeaway(State state, Opinion opinion, StepContext at) {
        return opinion.comment().isEmpty()
                ? Step.stay(state)
                : Step.to(state, Send.to(
                        opinion.by(), Message.of("feedback.takeaway", "words", opinion.comment()).by(at.now())));
    }

    private static State.Asking both(SessionId session, Fact.SessionClosed closed) {
        return new State.Asking(session, Opinion.of(closed.first()), Opinion.of(closed.second()));
    }

    /** Only who asks is asked: the partner has not confirmed the session, or has had their say. */
    private static State.Asking alone(SessionId session, Request.FeedbackRequested asked) {
        return new State.Asking(session, silent(asked.by()), silent(asked.partner()));
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
