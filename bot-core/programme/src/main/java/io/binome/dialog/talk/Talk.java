package io.binome.dialog.talk;

import io.binome.engine.Command;
import io.binome.engine.Command.Word;
import io.binome.engine.Dialog;
import io.binome.engine.Effect;
import io.binome.engine.Effect.HandOn;
import io.binome.engine.Effect.Send;
import io.binome.engine.Heard;
import io.binome.engine.Heard.Meant;
import io.binome.engine.Heard.WayOut;
import io.binome.engine.Input;
import io.binome.engine.Step;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.understanding.OpenQuestion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers what is neither an answer nor a command. Where words can be read in several ways it asks which, and whatever is
 * chosen goes where it belongs as if it had been said so.
 */
final class Talk implements Dialog<Talk.State> {
    /**
     * What the person is asked to choose from.
     *
     * @param readings what the words were perhaps taken for; empty where nothing is in doubt
     * @param question the one they were asked when they wanted to stop; null where there is none
     */
    public record State(PersonId person, List<Meant> readings, @Nullable PromptId question) {
        State(PersonId person, List<Meant> readings) {
            this(person, readings, null);
        }

        State stopping(@Nullable PromptId asked) {
            return new State(person, readings, asked);
        }
    }

    /** The answers to its questions; a reading is its place, an offer the name of a command. */
    enum Answer {
        NONE,
        REMINDERS,
        EVERYTHING
    }

    static final String KIND = OpenQuestion.DOUBTS;

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
        return new State(new PersonId(id.subject()), List.of());
    }

    @Override
    public boolean isOver(State state) {
        return false;
    }

    @Override
    public boolean listens() {
        return true;
    }

    @Override
    public List<ConversationId> hears(Fact fact) {
        return List.of();
    }

    @Override
    public Step<State> on(State state, Input input, StepContext at) {
        return switch (input) {
            case Input.Said said -> hear(state, said.heard(), at);
            case Input.Chose chose -> choose(state, chose.prompt().name(), chose.value(), at);
            case Input.Typed typed -> Step.stay(state);
            case Input.Submitted submitted -> Step.stay(state);
            case Input.Told told -> Step.stay(state);
            case Input.Asked request -> Step.stay(state);
            case Input.Rang rang -> Step.stay(state);
        };
    }

    private static Step<State> hear(State state, @Nullable Heard heard, StepContext at) {
        var words = new TalkWords(state.person(), at);
        return switch (heard) {
            case Heard.Either(var readings) -> offer(state, readings, words, at);
            case Heard.Aside aside -> aside(state, aside, words);
            case Heard.Courteous(var courtesy) -> say(state, words.courteous(courtesy));
            case Heard.Late(var instead) -> say(state, words.late(instead));
            case Heard.Unfit unfit -> say(state, words.nothing());
            case Heard.Nothing nothing -> say(state, words.nothing());
            case Meant meant -> Step.to(state, new HandOn(state.person(), meant));
            case null -> say(state, words.nothing());
        };
    }

    /** Nobody is offered what only admins can do, and they would be refused. */
    private static Step<State> offer(State state, List<Meant> readings, TalkWords words, StepContext at) {
        var isAdmin = at.person(state.person()).isAdmin();
        var theirs = readings.stream()
                .filter(reading -> isAdmin || !(reading instanceof Heard.Ordered(var command)
                        && command.word().forAdmins()))
                .toList();
        return theirs.isEmpty()
                ? say(state, words.nothing())
                : say(new State(state.person(), theirs), words.which(theirs));
    }

    private static Step<State> aside(State state, Heard.Aside aside, TalkWords words) {
        return switch (aside.way()) {
            case STOP -> say(state.stopping(stopped(state, aside)), words.stop());
            case HUMAN -> Step.to(state, order(state, Word.ASK, ""));
            case CANCEL, BACK, SKIP ->
                say(state, aside.question() == null ? words.nothingOpen() : words.aside(aside.way()));
        };
    }

    /** Whoever says it again, when asked what is to stop, still means what they meant before. */
    private static @Nullable PromptId stopped(State state, Heard.Aside aside) {
        var question = aside.question();
        return question != null && question.conversation().equals(ConversationId.of(KIND, state.person()))
                ? state.question()
                : question;
    }

    private static Step<State> choose(State state, String question, String value, StepContext at) {
        var answer = Choice.answer(Answer.class, value);
        return switch (question) {
            case TalkWords.WHICH -> chosen(state, value);
            case TalkWords.STOP ->
                switch (answer) {
                    case REMINDERS -> Step.to(state, order(state, Word.REMINDERS, "off"));
                    case EVERYTHING -> Step.to(state, order(state, Word.LEAVE, ""));
                    case NONE -> say(state, Message.of("talk.stop.none"));
                    case null -> leave(state, at);
                };
            default -> {
                var word = Choice.answer(Word.class, value);
                yield word == null ? Step.stay(state) : Step.to(state, order(state, word, ""));
            }
        };
    }

    /** The question keeps its buttons, and they are not reminded of it any more. */
    private static Step<State> leave(State state, StepContext at) {
        var question = state.question();
        return question == null
                ? say(state, new TalkWords(state.person(), at).nothingOpen())
                : say(state.stopping(null), Message.of("talk.aside.stop"))
                        .and(new HandOn(state.person(), new Heard.Aside(WayOut.STOP, question)));
    }

    private static Step<State> chosen(State state, String value) {
        var settled = new State(state.person(), List.of());
        if (Choice.answer(Answer.class, value) == Answer.NONE) {
            return asked(state.readings())
                    .map(question -> Step.to(settled, new HandOn(state.person(), new Heard.Unfit(question))))
                    .orElseGet(() -> say(settled, Message.of("talk.which.none")));
        }
        for (var place = 0; place < state.readings().size(); place++) {
            if (TalkWords.value(state.readings(), place).equals(value)) {
                return Step.to(settled, new HandOn(state.person(), state.readings().get(place)));
            }
        }
        return say(state, Message.of("talk.which.past"));
    }

    /** The question that was perhaps answered: it is put again where it was not. */
    private static Optional<PromptId> asked(List<Meant> readings) {
        return readings.stream()
                .flatMap(reading -> switch (reading) {
                    case Heard.Picked picked -> Stream.of(picked.question());
                    case Heard.Answered answered -> Stream.of(answered.question());
                    case Heard.Ordered ordered -> Stream.of();
                })
                .findFirst();
    }

    private static Effect order(State state, Word word, String rest) {
        return new HandOn(state.person(), new Heard.Ordered(new Command(word, rest)));
    }

    private static Step<State> say(State state, Message message) {
        return Step.to(state, Send.to(state.person(), message));
    }
}
