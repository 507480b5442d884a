package io.binome.dialog.closing;

import io.binome.engine.Alarm;
import io.binome.engine.Command.Word;
import io.binome.engine.Dialog;
import io.binome.engine.Effect.Send;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.fact.Fact.Ending;
import io.binome.id.ConversationId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.message.Choice;
import io.binome.programme.Pair;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says the last word to a pair that has come to the end of its programme, and goes on from there for whoever would like to: a
 * look back, thanks to the partner, a line every two months. None of it is a duty, and the partner learns of none of it but
 * the thanks.
 */
final class Conclusion implements Dialog<Conclusion.State> {
    /** Where the conclusion of a pair stands. */
    public sealed interface State {
        PairId pair();

        /** The pair goes on. */
        record Unopened(PairId pair) implements State {}

        /**
         * The two have parted, and each can look back.
         *
         * @param lines how often those who would like to stay in touch have had a line
         */
        record Parted(PairId pair, Side one, Side other, int lines) implements State {
            Side of(PersonId person) {
                return one.person().equals(person) ? one : other;
            }

            PersonId partnerOf(PersonId person) {
                return one.person().equals(person) ? other.person() : one.person();
            }

            Stream<Side> sides() {
                return Stream.of(one, other);
            }

            Parted with(Side side) {
                return one.person().equals(side.person())
                        ? new Parted(pair, side, other, lines)
                        : new Parted(pair, one, side, lines);
            }

            Parted after(int newer) {
                return new Parted(pair, one, other, newer);
            }
        }

        /** There is nothing to look back on: the two never met, or the pair ended early. */
        record Over(PairId pair) implements State {}
    }

    /**
     * One of the two.
     *
     * @param isAwaited whether they are still asked to look back
     * @param thanks what they have written to the partner and not sent yet; empty where there is nothing
     */
    public record Side(PersonId person, boolean isAwaited, String thanks, boolean hasThanked, boolean staysInTouch) {
        static Side of(PersonId person) {
            return new Side(person, true, "", false, false);
        }

        Side unawaited() {
            return new Side(person, false, thanks, hasThanked, staysInTouch);
        }

        Side drafting(String words) {
            return new Side(person, isAwaited, words, hasThanked, staysInTouch);
        }

        Side thanked() {
            return new Side(person, isAwaited, "", true, staysInTouch);
        }

        Side stayingInTouch(boolean is) {
            return new Side(person, isAwaited, thanks, hasThanked, is);
        }
    }

    /** The answers to its questions. */
    enum Answer {
        LOOK,
        NO,
        WITHDRAW,
        THANK,
        SEND,
        AGAIN,
        FORGET,
        TOUCH,
        STOP
    }

    static final String KIND = "conclusion";

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
        return new State.Unopened(new PairId(id.subject()));
    }

    @Override
    public boolean isOver(State state) {
        return state instanceof State.Over;
    }

    @Override
    public boolean isDone(State state) {
        return isOver(state);
    }

    @Override
    public Word instead(State state) {
        return Word.FEEDBACK;
    }

    @Override
    public boolean isPatient(Alarm.Key key) {
        return key.isLike(LookingBack.NUDGE) || key.isLike(InTouch.LINE);
    }

    @Override
    public List<ConversationId> hears(Fact fact) {
        return fact instanceof Fact.PairClosed closed && closed.ending() == Ending.COMPLETED
                ? List.of(ConversationId.of(KIND, closed.pair()))
                : List.of();
    }

    @Override
    public List<ConversationId> answers(Request request) {
        return request instanceof Request.ConclusionRequested wanted
                ? List.of(ConversationId.of(KIND, wanted.pair()))
                : List.of();
    }

    @Override
    public Step<State> on(State state, Input input, StepContext at) {
        return switch (state) {
            case State.Unopened(var pair) ->
                switch (input) {
                    case Input.Told(var id, Fact.PairClosed closed) when closed.ending() == Ending.COMPLETED ->
                        part(state, at);
                    case Input.Asked(var id, Request.ConclusionRequested wanted) -> reopen(state, wanted.by(), at);
                    case Input.Asked request -> Step.stay(state);
                    case Input.Told told -> Step.stay(state);
                    case Input.Chose chose -> Step.stay(state);
                    case Input.Said said -> Step.stay(state);
                    case Input.Submitted submitted -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                    case Input.Rang rang -> Step.stay(state);
                };
            case State.Parted parted ->
                switch (input) {
                    case Input.Chose chose -> choose(parted, chose, at);
                    case Input.Said said ->
                        said.prompt() == null
                                ? Step.stay(state)
                                : new Thanking(parted, at).write(said.by(), said.words());
                    case Input.Submitted form ->
                        new Thanking(parted, at).isThanks(form)
                                ? new Thanking(parted, at).write(form.by(), form.answer(Thanking.WORDS))
                                : new LookingBack(parted, at).answer(form);
                    case Input.Rang rang -> ring(parted, rang, at);
                    case Input.Asked(var id, Request.ConclusionRequested wanted) ->
                        new LookingBack(parted, at).again(wanted.by());
                    case Input.Asked request -> Step.stay(state);
                    case Input.Told told -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                };
            case State.Over over -> Step.stay(state);
        };
    }

    private static Step<State> part(State state, StepContext at) {
        var found = at.records().find(Pair.class, state.pair());
        if (found.isEmpty()) {
            return Step.stay(state);
        }
        var pair = found.get();
        if (pair.met() == 0 && !at.history().haveMet(pair.id())) {
            return Step.to(
                    new State.Over(pair.id()),
                    Send.to(pair.first(), ClosingWords.completed(pair, pair.first())),
                    Send.to(pair.second(), ClosingWords.completed(pair, pair.second())));
        }
        var parted = new State.Parted(pair.id(), Side.of(pair.first()), Side.of(pair.second()), 0);
        return new LookingBack(parted, at).begin(pair);
    }

    /** What was said is on record, also where the conversation that it was said in is not kept any more. */
    private static Step<State> reopen(State state, PersonId by, StepContext at) {
        return at.records()
                .find(Pair.class, state.pair())
                .filter(pair -> pair.status() == Pair.Status.CLOSED && pair.members().contains(by))
                .map(pair -> new State.Parted(pair.id(), side(pair, pair.first(), at), side(pair, pair.second(), at),
                        0))
                .map(parted -> new LookingBack(parted, at).again(by))
                .orElseGet(() -> Step.stay(state));
    }

    private static Side side(Pair pair, PersonId person, StepContext at) {
        var side = Side.of(person).unawaited();
        return at.history().has(pair.id(), new Fact.Thanked(pair.id(), person)) ? side.thanked() : side;
    }

    private static Step<State> choose(State.Parted parted, Input.Chose chose, StepContext at) {
        var by = chose.by();
        return switch (Choice.verb(Answer.class, chose.value())) {
            case LOOK -> new LookingBack(parted, at).open(by);
            case NO -> new LookingBack(parted, at).leaveInPeace(by);
            case WITHDRAW -> new LookingBack(parted, at).withdraw(by);
            case THANK, AGAIN -> new Thanking(parted, at).open(by);
            case SEND -> new Thanking(parted, at).send(by, Choice.about(chose.value()));
            case FORGET -> new Thanking(parted, at).forget(by);
            case TOUCH -> new InTouch(parted, at).begin(by);
            case STOP -> new InTouch(parted, at).stop(by);
            case null -> Step.stay(parted);
        };
    }

    private static Step<State> ring(State.Parted parted, Input.Rang rang, StepContext at) {
        var alarm = rang.alarm();
        if (alarm.isLike(InTouch.LINE)) {
            return new InTouch(parted, at).remind(alarm.nth());
        }
        return parted.sides()
                .filter(side -> side.person().value().equals(alarm.about()))
                .findFirst()
                .map(side -> alarm.isLike(Thanking.UNSENT)
                        ? new Thanking(parted, at).lapse(side)
                        : new LookingBack(parted, at).nudge(side, alarm))
                .orElse(Step.stay(parted));
    }
}
