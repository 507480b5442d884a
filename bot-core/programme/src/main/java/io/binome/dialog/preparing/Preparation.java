package io.binome.dialog.preparing;

import io.binome.engine.Command.Word;
import io.binome.engine.Dialog;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Ask;
import io.binome.engine.Effect.Discard;
import io.binome.engine.Effect.Keep;
import io.binome.engine.Effect.OpenForm;
import io.binome.engine.Effect.Send;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.MatterId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.TakeawayId;
import io.binome.message.Choice;
import io.binome.programme.Entry;
import io.binome.programme.Matter;
import io.binome.programme.Takeaway;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a pair prepares its sessions. Each of the two may say in a sentence what they would like to bring to the coming one; it is
 * on record, and both read it in the agenda. It stays when the session is moved, and goes once it has taken place. What somebody
 * wanted to keep in mind after a session is on record too, for their own agenda of the next.
 */
final class Preparation implements Dialog<Preparation.State> {
    /** Whether there is anything to prepare. */
    public sealed interface State {
        PairId pair();

        /** The pair has sessions before it. */
        record Together(PairId pair) implements State {}

        /** No pair any more. */
        record Over(PairId pair) implements State {}
    }

    /** The answers to what it says; the last is about a text of the library. */
    enum Answer {
        WRITE,
        TAKE_BACK,
        READ
    }

    static final String KIND = "preparation";

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
        return new State.Together(new PairId(id.subject()));
    }

    @Override
    public boolean isOver(State state) {
        return state instanceof State.Over;
    }

    @Override
    public Word instead(State state) {
        return Word.AGENDA;
    }

    @Override
    public boolean isDone(State state) {
        return isOver(state);
    }

    @Override
    public List<ConversationId> hears(Fact fact) {
        return switch (fact) {
            case Fact.SessionClosed closed -> List.of(ConversationId.of(KIND, closed.pair()));
            case Fact.PairClosed closed -> List.of(ConversationId.of(KIND, closed.pair()));
            default -> List.of();
        };
    }

    @Override
    public List<ConversationId> answers(Request request) {
        return switch (request) {
            case Request.MatterWanted wanted -> List.of(ConversationId.of(KIND, wanted.pair()));
            case Request.FirstMeetingWanted wanted -> List.of(ConversationId.of(KIND, wanted.pair()));
            case Request.TakeawayWritten written -> List.of(ConversationId.of(KIND, written.pair()));
            default -> List.of();
        };
    }

    @Override
    public Step<State> on(State state, Input input, StepContext at) {
        return switch (state) {
            case State.Together together ->
                switch (input) {
                    case Input.Told(var id, Fact.PairClosed closed) ->
                        new Step<State>(new State.Over(closed.pair()), discarded(Matters.all(closed.pair(), at)))
                                .and(discarded(Takeaways.all(closed.pair(), at)));
                    case Input.Told(var id, Fact.SessionClosed closed) ->
                        new Step<>(together, discarded(Matters.of(closed, at)));
                    case Input.Told told -> Step.stay(state);
                    case Input.Asked(var id, Request.MatterWanted wanted) ->
                        words(together, wanted.by(), at)
                                .map(words -> Step.<State>to(together, new OpenForm(wanted.by(), words.form())))
                                .orElseGet(() -> Step.to(state, Send.to(wanted.by(), MatterWords.over())));
                    case Input.Asked(var id, Request.FirstMeetingWanted wanted) ->
                        Step.to(state, Send.to(
                                wanted.by(),
                                at.together(together.pair())
                                        .map(pair -> new FirstMeeting(pair, wanted.by(), at).message())
                                        .orElseGet(MatterWords::over)));
                    case Input.Asked(var id, Request.TakeawayWritten written) ->
                        at.together(together.pair()).isPresent() && Takeaways.isNewest(written, at)
                                ? Step.to(together, new Keep(takeaway(written, at)))
                                : Step.stay(state);
                    case Input.Asked request -> Step.stay(state);
                    case Input.Chose chose ->
                        words(together, chose.by(), at)
                                .map(words -> choose(together, chose.value(), words))
                                .orElseGet(() -> Step.stay(state));
                    case Input.Submitted form ->
                        words(together, form.by(), at)
                                .map(words -> write(together, MatterWords.words(form), words))
                                .orElseGet(() -> Step.stay(state));
                    case Input.Said said -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                    case Input.Rang rang -> Step.stay(state);
                };
            case State.Over over ->
                switch (input) {
                    case Input.Asked(var id, Request.MatterWanted wanted) ->
                        Step.to(state, Send.to(wanted.by(), MatterWords.over()));
                    case Input.Asked(var id, Request.FirstMeetingWanted wanted) ->
                        Step.to(state, Send.to(wanted.by(), MatterWords.over()));
                    case Input.Asked request -> Step.stay(state);
                    case Input.Told told -> Step.stay(state);
                    case Input.Chose chose -> Step.stay(state);
                    case Input.Submitted form -> Step.stay(state);
                    case Input.Said said -> Step.stay(state);
                    case Input.Typed typed -> Step.stay(state);
                    case Input.Rang rang -> Step.stay(state);
                };
        };
    }

    private static Step<State> choose(State.Together state, String value, MatterWords words) {
        return switch (Choice.verb(Answer.class, value)) {
            case WRITE -> Step.to(state, new OpenForm(words.reader(), words.form()));
            case TAKE_BACK -> takeBack(state, words);
            case READ -> Step.to(state, new Ask(new Request.TextWanted(words.reader(), Choice.about(value))));
            case null -> Step.stay(state);
        };
    }

    private static Step<State> write(State.Together state, String said, MatterWords words) {
        if (said.isEmpty()) {
            return takeBack(state, words);
        }
        if (said.length() > Matter.LONGEST) {
            return Step.stay(state);
        }
        var at = words.at();
        var matter = new Matter(MatterId.of(state.pair(), words.reader()), said, at.now());
        var isNew = Matters.of(words.pair(), words.reader(), at).filter(known -> known.words().equals(said)).isEmpty();
        var soon = isNew ? words.tooSoonForTheAgenda() : Optional.<Instant>empty();
        return Step.<State>to(
                state, new Keep(matter), Send.to(words.reader(), words.kept(matter, soon.isPresent())))
                .and(soon.map(start -> Send.to(
                        words.partner(), new MatterWords(words.pair(), words.partner(), at).told(matter, start)))
                        .map(List::<Effect>of)
                        .orElse(List.of()));
    }

    private static Step<State> takeBack(State.Together state, MatterWords words) {
        var known = Matters.all(state.pair(), words.at()).stream()
                .filter(matter -> matter.id().person().equals(words.reader()))
                .toList();
        return new Step<State>(state, discarded(known)).and(Send.to(words.reader(), words.back()));
    }

    private static Takeaway takeaway(Request.TakeawayWritten written, StepContext at) {
        return new Takeaway(
                TakeawayId.of(written.pair(), written.by()), written.number(), written.words(), at.now());
    }

    private static List<Effect> discarded(List<? extends Entry> entries) {
        return entries.stream().<Effect>map(Discard::new).toList();
    }

    private static Optional<MatterWords> words(State.Together state, PersonId by, StepContext at) {
        return at.together(state.pair()).map(pair -> new MatterWords(pair, by, at));
    }
}
