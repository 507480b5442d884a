package io.binome.dialog.agreement;

import io.binome.engine.Alarm;
import io.binome.engine.Command.Word;
import io.binome.engine.Dialog;
import io.binome.engine.Effect.OpenForm;
import io.binome.engine.Effect.Send;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.programme.AgreedWays;
import io.binome.programme.Agreement;
import io.binome.programme.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the two of a pair come to an agreement once both go on: each promises confidence and says alone what they expect,
 * both read it side by side, and both sign. A change asks both again; either may withdraw. Silence lets it rest.
 */
final class Negotiation implements Dialog<Negotiation.State> {
    /** Where the agreement of a pair stands. */
    public sealed interface State {
        PairId pair();

        /**
         * Not begun.
         *
         * @param goingOn who has said that they go on
         */
        record Unbegun(PairId pair, List<PersonId> goingOn) implements State {}

        /** Not agreed yet. */
        sealed interface Open extends State {
            Draft draft();

            @Override
            default PairId pair() {
                return draft().pair();
            }

            default Open with(Draft newer) {
                return switch (this) {
                    case Asked asked -> new Asked(newer);
                    case Compared compared -> new Compared(newer);
                };
            }
        }

        /** Somebody has yet to say what they expect. */
        record Asked(Draft draft) implements Open {}

        /** Both read what they expect side by side, and somebody has yet to sign. */
        record Compared(Draft draft) implements Open {}

        /** Nobody is asked any more; either can take it up. */
        record Rested(Draft draft) implements State {
            @Override
            public PairId pair() {
                return draft.pair();
            }
        }

        /** Signed by both; the text is on record. */
        record Concluded(PairId pair) implements State {}

        /** Taken back by one of the two. */
        record Withdrawn(PairId pair) implements State {}

        /** No pair any more. */
        record Closed(PairId pair) implements State {}
    }

    /** The answers to its questions. */
    enum Answer {
        AGREE,
        LATER,
        SIGN,
        CHANGE,
        WITHDRAW
    }

    static final String KIND = "agreement";

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
        return new State.Unbegun(new PairId(id.subject()), List.of());
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
    public Word instead(State state) {
        return Word.AGREEMENT;
    }

    @Override
    public boolean isPatient(Alarm.Key key) {
        return key.isLike(Waiting.NUDGE);
    }

    @Override
    public List<ConversationId> hears(Fact fact) {
        return switch (fact) {
            case Fact.WentOn(var pair, var by) -> List.of(ConversationId.of(KIND, pair));
            case Fact.PairClosed closed -> List.of(ConversationId.of(KIND, closed.pair()));
            default -> List.of();
        };
    }

    @Override
    public List<ConversationId> answers(Request request) {
        return request instanceof Request.AgreementRequested(var pair, var by)
                ? List.of(ConversationId.of(KIND, pair))
                : List.of();
    }

    @Override
    public Step<State> on(State state, Input input, StepContext at) {
        if (state instanceof State.Closed) {
            return Step.stay(state);
        }
        return switch (input) {
            case Input.Told(var id, Fact.PairClosed closed) -> Step.to(new State.Closed(state.pair()));
            case Input.Told(var id, Fact.WentOn(var pair, var by)) -> goOn(state, by, at);
            case Input.Told told -> Step.stay(state);
            case Input.Asked(var id, Request.AgreementRequested(var pair, var by)) -> show(state, by, at);
            case Input.Asked request -> Step.stay(state);
            case Input.Chose chose -> choose(state, chose, at);
            case Input.Submitted form -> submit(state, form, at);
            case Input.Rang rang ->
                state instanceof State.Open open ? new Waiting(open, at).ring(rang.alarm()) : Step.stay(state);
            case Input.Said said -> Step.stay(state);
            case Input.Typed typed -> Step.stay(state);
        };
    }

    /** Begins when both have said so; silence is no yes. */
    private static Step<State> goOn(State state, PersonId by, StepContext at) {
        if (!(state instanceof State.Unbegun unbegun) || unbegun.goingOn().contains(by)) {
            return Step.stay(state);
        }
        var both = new ArrayList<>(unbegun.goingOn());
        both.add(by);
        var pair = at.together(unbegun.pair());
        return pair.isPresent() && both.containsAll(pair.get().members())
                ? new Asking(fresh(pair.get(), at), at).begin()
                : Step.to(new State.Unbegun(unbegun.pair(), List.copyOf(both)));
    }

    /** What there is to see or to do for whoever asks. */
    private static Step<State> show(State state, PersonId by, StepContext at) {
        return switch (state) {
            case State.Unbegun unbegun -> begin(state, by, at);
            case State.Withdrawn withdrawn -> begin(state, by, at);
            case State.Asked(var draft) -> new Asking(draft, at).again(by);
            case State.Compared(var draft) -> new Signing(draft, at).again(by);
            case State.Rested(var draft) ->
                draft.isAnswered()
                        ? new Signing(draft.awake(), at).put(by, AgreementWords.Cause.AGAIN)
                        : new Asking(draft.awake(), at).takeUp(by);
            case State.Concluded concluded -> inForce(state, at)
                    .map(agreement -> new Standing(agreement, at).show(by))
                    .orElse(Step.stay(state));
            case State.Closed closed -> Step.stay(state);
        };
    }

    private static Step<State> begin(State state, PersonId by, StepContext at) {
        return at.together(state.pair())
                .map(pair -> new Asking(fresh(pair, at), at).takeUp(by))
                .orElse(Step.stay(state));
    }

    private static Step<State> choose(State state, Input.Chose chose, StepContext at) {
        var by = chose.by();
        var answer = chose.answer(Answer.class);
        return switch (state) {
            case State.Open open ->
                switch (answer) {
                    case AGREE ->
                        Step.to(
                                open.with(open.draft().with(open.draft().of(by).promising(at.now()))),
                                new OpenForm(by, ExpectationForm.of(chose.prompt(), open.draft().of(by), at)));
                    case CHANGE ->
                        Step.to(state, new OpenForm(
                                by, ExpectationForm.of(chose.prompt(), open.draft().of(by), at)));
                    case LATER -> new Waiting(open, at).leaveInPeace(by);
                    case SIGN ->
                        open instanceof State.Compared
                                ? new Signing(open.draft(), at).sign(by, chose.prompt())
                                : Step.stay(state);
                    case WITHDRAW -> withdraw(state, by, at);
                    case null -> Step.stay(state);
                };
            case State.Concluded concluded ->
                switch (answer) {
                    case CHANGE -> inForce(state, at)
                            .map(agreement -> Step.to(
                                    state, new OpenForm(by, ExpectationForm.of(
                                            chose.prompt(), Draft.changing(agreement).of(by), at))))
                            .orElse(Step.stay(state));
                    case WITHDRAW -> withdraw(state, by, at);
                    case AGREE, LATER, SIGN -> Step.stay(state);
                    case null -> Step.stay(state);
                };
            case State.Unbegun unbegun -> Step.stay(state);
            case State.Rested rested -> Step.stay(state);
            case State.Withdrawn withdrawn -> Step.stay(state);
            case State.Closed closed -> Step.stay(state);
        };
    }

    private static Step<State> withdraw(State state, PersonId by, StepContext at) {
        return inForce(state, at)
                .map(agreement -> {
                    var draft = state instanceof State.Open open ? open.draft() : Draft.changing(agreement);
                    return new Standing(agreement, at).withdraw(by).and(new AgreementWords(draft, at).closed());
                })
                .orElse(Step.stay(state));
    }

    private static Step<State> submit(State state, Input.Submitted form, StepContext at) {
        var expects = ExpectationForm.read(form);
        if (expects.isEmpty()) {
            return Step.stay(state);
        }
        return switch (state) {
            case State.Asked(var draft) -> new Asking(draft, at).answer(form.by(), expects.get());
            case State.Compared(var draft) -> new Signing(draft, at).change(form.by(), expects.get());
            case State.Concluded concluded -> inForce(state, at)
                    .map(agreement -> new Signing(Draft.changing(agreement), at).change(form.by(), expects.get()))
                    .orElse(Step.stay(state));
            case State.Unbegun unbegun -> Step.stay(state);
            case State.Rested rested ->
                Step.to(state, Send.to(form.by(), AgreementWords.resting(rested.draft(), form.by())));
            case State.Withdrawn withdrawn -> Step.to(state, Send.to(form.by(), AgreementWords.over()));
            case State.Closed closed -> Step.stay(state);
        };
    }

    private static Draft fresh(Pair pair, StepContext at) {
        var last = at.records().all(Agreement.class, pair.id()).stream()
                .mapToInt(Agreement::version)
                .max()
                .orElse(0);
        return Draft.of(pair.id(), last + 1, pair.members());
    }

    /** What the two have signed last, as long as neither has taken it back. */
    static Optional<Agreement> inForce(State state, StepContext at) {
        return inForce(state.pair(), at);
    }

    static Optional<Agreement> inForce(PairId pair, StepContext at) {
        return AgreedWays.inForce(pair, at.records());
    }
}
