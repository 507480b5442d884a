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
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.id.SessionId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Prompt;
import io.binome.text.Text;
import java.util.List;
import java.util.stream.Stream;

/**
 * Asks both people, after a session they both took part in, how useful it was and what to keep or change. A comment
 * stays in the state of this conversation; the fact holds the rating only.
 */
final class Feedback implements Dialog<Feedback.State> {
    /** Where the questions stand. */
    public sealed interface State {
        /** No session yet. */
        record Unopened(SessionId session) implements State {}

        /** At least one of the two has something left to answer. */
        record Asking(SessionId session, Opinion one, Opinion other) implements State {}

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
        static Opinion of(PersonId by) {
            return new Opinion(by, 0, 0, "", false);
        }

        boolean isUnasked() {
            return nudges == UNASKED;
        }
    }

    /** The answers to its questions, besides so many stars. */
    private enum Answer {
        SKIP
    }

    private static final String KIND = "feedback";

    /** Working days from the question to the nudges and to the moment when silence is taken for an answer. */
    private static final List<Integer> LADDER = List.of(1, 3, 5);

    /** Working days for which the second tap stays open; nobody is reminded of it. */
    private static final int COMMENT = 2;

    private static final int UNASKED = -1;
    private static final int BEST = 5;

    /** From here down, whoever gave the rating reads where to find help; nobody else learns of it. */
    private static final int LOW = 2;

    private static final Alarm.Key ALARM = Alarm.Key.of("feedback");

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
            case Fact.SessionClosed closed when closed.outcome() == Fact.Outcome.MET ->
                List.of(ConversationId.of(KIND, SessionId.of(closed.pair(), closed.number())));
            default -> List.of();
        };
    }

    @Override
    public List<ConversationId> answers(Request request) {
        return request instanceof Request.FeedbackRequested wanted
                ? List.of(ConversationId.of(KIND, SessionId.of(wanted.pair(), wanted.number())))
                : List.of();
    }

    @Override
    public Step<State> on(State state, Input input, StepContext at) {
        return switch (state) {
            case State.Unopened(var session) ->
                switch (input) {
                    case Input.Told(var id, Fact.SessionClosed closed) -> open(session, closed, at);
                    case Input.Asked(var id, Request.FeedbackRequested asked) ->
                        request(alone(session, asked), asked.by(), at);
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
                    case Input.Chose chose ->
                        chose.answer(Answer.class) == Answer.SKIP
                                ? comment(asking, chose.by(), "")
                                : rate(asking, chose.by(), chose.value(), at);
                    case Input.Said said -> comment(asking, said.by(), said.words());
                    case Input.Rang rang -> ring(asking, rang.alarm(), at);
                    case Input.Asked(var id, Request.FeedbackRequested asked) -> request(asking, asked.by(), at);
                    case Input.Told told -> Step.stay(state);
                    case Input.Asked request -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                };
            case State.Closed closed ->
                switch (input) {
                    case Input.Asked(var id, Request.FeedbackRequested asked) ->
                        request(reopened(closed, asked), asked.by(), at);
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

    private Step<State> open(SessionId session, Fact.SessionClosed closed, StepContext at) {
        var asking = new State.Asking(session, Opinion.of(closed.first()), Opinion.of(closed.second()));
        var step = Step.<State>to(asking);
        for (var person : List.of(closed.first(), closed.second())) {
            var partner = person.equals(closed.first()) ? closed.second() : closed.first();
            var message = Message.of("feedback.ask", "name", person, "partner", partner)
                    .context("feedback.private", "partner", partner);
            step = step.and(new Send(to(person), message.asking(stars(session, person))), wait(person, 0, at));
        }
        return step;
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
            asking = with(asking, opinion);
        }
        return asking;
    }

    /** Somebody wants to rate the session without having been asked, or to change their rating: nobody reminds them. */
    private Step<State> request(State.Asking asking, PersonId by, StepContext at) {
        var mine = opinion(asking, by);
        var partner = by.equals(asking.one().by()) ? asking.other().by() : asking.one().by();
        var question = Message.of("feedback.again", "name", by, "partner", partner)
                .context("feedback.private", "partner", partner)
                .asking(stars(asking.session(), by));
        if (!mine.done() && mine.rating() == 0) {
            return Step.to(asking, new Send(to(by), question));
        }
        var unasked = new Opinion(by, UNASKED, mine.rating(), mine.comment(), false);
        return Step.to(
                with(asking, unasked), new Send(to(by), question),
                new SetAlarm(at.in(COMMENT, by, ALARM.about(by))));
    }

    private Step<State> rate(State.Asking asking, PersonId by, String value, StepContext at) {
        var mine = opinion(asking, by);
        var rating = value.matches("[1-" + BEST + "]") ? Integer.parseInt(value) : 0;
        if (rating == 0 || mine.done() || (mine.rating() > 0 && !mine.isUnasked())) {
            return Step.stay(asking);
        }
        var session = asking.session();
        var question = Prompt.text(prompt(session, "comment", by), Choice.of(Answer.SKIP, "feedback.skip"));
        var nudges = mine.isUnasked() ? 0 : mine.nudges();
        return Step.<State>to(with(asking, new Opinion(by, nudges, rating, mine.comment(), false)))
                .and(
                        new Announce(new Fact.FeedbackGiven(session.pair(), session.number(), by, rating)),
                        new Send(to(by), Message.of("feedback.comment").asking(question)),
                        new SetAlarm(at.in(COMMENT, by, ALARM.about(by))));
    }

    private Step<State> comment(State.Asking asking, PersonId by, String words) {
        var mine = opinion(asking, by);
        if (mine.rating() == 0 || mine.done()) {
            return Step.stay(asking);
        }
        var said = words.isBlank() ? mine.comment() : words.strip();
        return settle(asking, new Opinion(by, mine.nudges(), mine.rating(), said, true))
                .and(
                        new CancelAlarm(ALARM.about(by)),
                        new Send(to(by), Message.of(mine.rating() <= LOW ? "feedback.low" : "feedback.thanks")));
    }

    private Step<State> ring(State.Asking asking, Alarm.Key alarm, StepContext at) {
        return Stream.of(asking.one(), asking.other())
                .filter(each -> !each.done() && alarm.equals(ALARM.about(each.by())))
                .findFirst()
                .map(late -> late.isUnasked()
                        ? lapse(asking, late, "rating")
                        : late.rating() > 0 ? lapse(asking, late, "comment") : nudge(asking, late, at))
                .orElse(Step.stay(asking));
    }

    private Step<State> nudge(State.Asking asking, Opinion late, StepContext at) {
        var session = asking.session();
        var by = late.by();
        var nudges = late.nudges() + 1;
        if (nudges == LADDER.size()) {
            return lapse(asking, late, "rating")
                    .and(new Announce(new Fact.FeedbackMissing(session.pair(), session.number(), by)));
        }
        var partner = by.equals(asking.one().by()) ? asking.other().by() : asking.one().by();
        var message = Message.of("feedback.nudge", "nudge", nudges, "name", by, "partner", partner)
                .asking(stars(session, by));
        return Step.to(
                with(asking, new Opinion(by, nudges, 0, "", false)), new Send(to(by), message), wait(by, nudges, at));
    }

    /** Waits no longer for what the person has left open, and takes the question away. */
    private static Step<State> lapse(State.Asking asking, Opinion late, String question) {
        var done = new Opinion(late.by(), Math.max(0, late.nudges()), late.rating(), late.comment(), true);
        return settle(asking, done)
                .and(new Settle(prompt(asking.session(), question, late.by()), Text.of("prompt.closed")));
    }

    private static Step<State> settle(State.Asking asking, Opinion done) {
        var next = with(asking, done);
        return next.one().done() && next.other().done()
                ? Step.to(new State.Closed(next.session(), List.of(next.one(), next.other())))
                : Step.to(next);
    }

    private static Opinion opinion(State.Asking asking, PersonId by) {
        return asking.one().by().equals(by) ? asking.one() : asking.other();
    }

    private static State.Asking with(State.Asking asking, Opinion opinion) {
        return asking.one().by().equals(opinion.by())
                ? new State.Asking(asking.session(), opinion, asking.other())
                : new State.Asking(asking.session(), asking.one(), opinion);
    }

    private static Prompt stars(SessionId session, PersonId to) {
        var prompt = Prompt.choosing(prompt(session, "rating", to));
        for (var rating = 1; rating <= BEST; rating++) {
            prompt = prompt.with(Choice.of(String.valueOf(rating), "feedback.rating." + rating));
        }
        return prompt;
    }

    private static PromptId prompt(SessionId session, String name, PersonId to) {
        return PromptId.of(ConversationId.of(KIND, session), name, to);
    }

    private static Effect wait(PersonId person, int nudges, StepContext at) {
        var days = LADDER.get(nudges) - (nudges == 0 ? 0 : LADDER.get(nudges - 1));
        return new SetAlarm(at.in(days, person, ALARM.about(person)));
    }

    private static Address to(PersonId person) {
        return new Address.ToPerson(person);
    }
}
