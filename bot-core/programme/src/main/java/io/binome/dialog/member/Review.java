package io.binome.dialog.member;

import io.binome.engine.Command.Word;
import io.binome.engine.Dialog;
import io.binome.engine.Effect.Announce;
import io.binome.engine.Effect.Ask;
import io.binome.engine.Effect.Send;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Prompt;
import io.binome.programme.Pair;
import io.binome.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody says of their own accord how the last session went. It finds out which session is meant, asks first
 * whether the two met where that is not known, and passes the rest on to those who ask it otherwise: one person's word
 * counts for one here too.
 */
final class Review implements Dialog<Review.State> {
    /** The pair that the open question is about, if any. */
    public record State(PersonId person, @Nullable PairId pair) {
        State about(@Nullable PairId other) {
            return new State(person, other);
        }
    }

    /** The answers to its questions; which pair is meant is the first. */
    private enum Answer {
        PAIR,
        MET,
        NOTYET,
        CHANGE,
        SINCE,
        FINE
    }

    private static final String KIND = "review";

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
        return new State(new PersonId(id.subject()), null);
    }

    @Override
    public boolean isOver(State state) {
        return false;
    }

    @Override
    public List<ConversationId> hears(Fact fact) {
        return List.of();
    }

    @Override
    public boolean takes(Word word) {
        return word == Word.FEEDBACK;
    }

    @Override
    public Step<State> on(State state, Input input, StepContext at) {
        return switch (input) {
            case Input.Typed typed -> begin(state, at);
            case Input.Chose chose -> choose(state, chose.value(), at);
            case Input.Said said -> Step.stay(state);
            case Input.Submitted submitted -> Step.stay(state);
            case Input.Told told -> Step.stay(state);
            case Input.Asked request -> Step.stay(state);
            case Input.Rang rang -> Step.stay(state);
        };
    }

    private static Step<State> begin(State state, StepContext at) {
        var view = new PersonView(state.person(), at);
        var pairs = view.pairs();
        var concluded = view.toLookBackOn();
        return switch (pairs.size() + concluded.size()) {
            case 0 -> say(state, new MemberWords(state.person(), at).alone());
            case 1 -> pairs.isEmpty() ? conclusion(state, concluded.getFirst()) : review(state, pairs.getFirst(), at);
            default -> say(state, which(state, pairs, concluded));
        };
    }

    /** Whoever has come to the end with a partner sees what they said of it, or can say it now. */
    private static Step<State> conclusion(State state, Pair pair) {
        return Step.to(state.about(null), new Ask(new Request.ConclusionRequested(pair.id(), state.person())));
    }

    private static Message which(State state, List<Pair> pairs, List<Pair> concluded) {
        var prompt = Prompt.choosing(prompt(state, "which"));
        for (var pair : pairs) {
            prompt = prompt.with(one(pair, "desk.which.one", state));
        }
        for (var pair : concluded) {
            prompt = prompt.with(one(pair, "review.which.over", state));
        }
        return Message.of("desk.which").asking(prompt);
    }

    private static Choice one(Pair pair, String label, State state) {
        var name = pair.id().value().substring(pair.id().organisation().value().length() + 1);
        return Choice.of(Choice.value(Answer.PAIR, name), label, "partner", pair.partnerOf(state.person()));
    }

    private static Step<State> choose(State state, String value, StepContext at) {
        var answer = Choice.verb(Answer.class, value);
        if (answer == Answer.PAIR) {
            var id = new PairId(state.person().organisation() + "/" + Choice.about(value));
            return new PersonView(state.person(), at).toLookBackOn().stream()
                    .filter(pair -> pair.id().equals(id))
                    .findFirst()
                    .map(pair -> conclusion(state, pair))
                    .orElseGet(() -> with(id, state, at, pair -> review(state, pair, at)));
        }
        var pair = state.pair();
        return pair == null
                ? Step.stay(state)
                : with(pair, state, at, found -> switch (answer) {
                    case MET -> met(state, found, at);
                    case NOTYET ->
                        say(state.about(null), Message.of(isPlanned(found, at) ? "review.stands" : "review.notyet"));
                    case CHANGE -> rate(state, found, at);
                    case SINCE -> since(state, found, at);
                    case FINE -> say(state.about(null), Message.of("review.fine"));
                    case PAIR -> Step.stay(state);
                    case null -> Step.stay(state);
                });
    }

    /** What can be said of the last session depends on how far it has come. */
    private static Step<State> review(State state, Pair pair, StepContext at) {
        var view = new PersonView(state.person(), at);
        var latest = view.latest(pair);
        var start = latest.start();
        if (latest.isOpen() && (start == null || !start.isAfter(at.now()))) {
            var reported = view.reported(pair, latest.number());
            if (reported != null) {
                return say(state, Message.of("review.waiting", "partner", pair.partnerOf(state.person())));
            }
            if (start != null || view.isHeld(pair, latest.number())) {
                return Step.to(
                        state.about(null),
                        new Ask(new Request.ReportRequested(pair.id(), latest.number(), state.person())));
            }
        }
        var rating = view.rating(pair);
        if (isMine(view, pair, latest.over(), at) && (rating == null || rating.number() < latest.over())) {
            return rate(state, pair, at);
        }
        return rating == null ? since(state, pair, at) : again(state, pair, rating);
    }

    /** Whether there is a session that took place, and that the person was not the one to deny. */
    private static boolean isMine(PersonView view, Pair pair, int number, StepContext at) {
        return number > 0 && !Boolean.FALSE.equals(view.reported(pair, number))
                && (view.reported(pair, number) != null || wasMet(pair, number, at));
    }

    private static boolean wasMet(Pair pair, int number, StepContext at) {
        return at.history().about(pair.id()).stream()
                .anyMatch(each -> each.fact() instanceof Fact.SessionClosed closed && closed.number() == number
                        && closed.outcome() == Fact.Outcome.MET);
    }

    private static Step<State> rate(State state, Pair pair, StepContext at) {
        var number = new PersonView(state.person(), at).latest(pair).over();
        var partner = pair.partnerOf(state.person());
        return number == 0
                ? Step.stay(state)
                : Step.to(
                        state.about(null),
                        new Ask(new Request.FeedbackRequested(pair.id(), number, state.person(), partner)));
    }

    private static Step<State> again(State state, Pair pair, PersonView.Rating rating) {
        var message = Message.of(
                "review.given",
                "partner", pair.partnerOf(state.person()),
                "when", rating.given(),
                "rating", Text.of("feedback.rating." + rating.stars()));
        return say(state.about(pair.id()), message.asking(Prompt.choosing(
                prompt(state, "given"),
                Choice.of(Answer.FINE, "review.keep").primary().yes(),
                Choice.of(Answer.CHANGE, "review.change").no(),
                Choice.of(Answer.SINCE, "review.since"))));
    }

    /** Asks whether they have met, without a date or before the one they have. */
    private static Step<State> since(State state, Pair pair, StepContext at) {
        var latest = new PersonView(state.person(), at).latest(pair);
        var start = latest.isOpen() ? latest.start() : null;
        var partner = pair.partnerOf(state.person());
        if (start != null && start.isAfter(at.now())) {
            var instead = Message.of("review.instead", "partner", partner, "when", start).context("review.instead.how");
            return askMet(state, pair, instead, "review.instead.yes", "review.instead.no");
        }
        var message = Message.of("review.met", "partner", partner, "met", pair.met())
                .context("review.alike", "partner", partner);
        return askMet(state, pair, message, "session.met.yes", "session.met.notyet");
    }

    private static Step<State> askMet(State state, Pair pair, Message message, String yes, String no) {
        return say(state.about(pair.id()), message.asking(Prompt.choosing(
                prompt(state, "met"), Choice.of(Answer.MET, yes).primary().yes(), Choice.of(Answer.NOTYET, no).no())));
    }

    private static boolean isPlanned(Pair pair, StepContext at) {
        var next = pair.next();
        return next != null && next.isAfter(at.now());
    }

    private static Step<State> met(State state, Pair pair, StepContext at) {
        var latest = new PersonView(state.person(), at).latest(pair);
        if (latest.isOpen() && new PersonView(state.person(), at).reported(pair, latest.number()) != null) {
            return say(state.about(null), Message.of("review.waiting", "partner", pair.partnerOf(state.person())));
        }
        return Step.to(
                state.about(null),
                new Announce(new Fact.MeetingReported(pair.id(), state.person())),
                Send.to(state.person(), Message.of("review.noted", "partner", pair.partnerOf(state.person()))));
    }

    private static Step<State> with(PairId id, State state, StepContext at, Function<Pair, Step<State>> then) {
        Optional<Pair> pair = new PersonView(state.person(), at).pairs().stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
        return pair.map(then).orElseGet(() -> Step.stay(state));
    }

    private static PromptId prompt(State state, String name) {
        return PromptId.of(ConversationId.of(KIND, state.person()), name, state.person());
    }

    private static Step<State> say(State state, Message message) {
        return Step.to(state, Send.to(state.person(), message));
    }
}
