package io.binome.engine;

import io.binome.id.PromptId;
import io.binome.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody's words were taken for. */
public sealed interface Heard {
    /** Whether it would be something else were other questions open. */
    default boolean isAboutQuestion() {
        return switch (this) {
            case Picked picked -> true;
            case Answered answered -> true;
            case Either either -> true;
            case Unfit unfit -> true;
            case Aside aside -> aside.question() != null;
            case Ordered ordered -> false;
            case Courteous courteous -> false;
            case Late late -> false;
            case Nothing nothing -> false;
        };
    }

    /**
     * Whether what comes of it is said after other questions that are open, so that a yes may be said to that.
     *
     * @param open so many questions wait for an answer
     */
    default boolean turnsAside(long open) {
        return switch (this) {
            case Unfit unfit -> false;
            case Either either -> false;
            case Picked picked -> open > 1;
            case Answered answered -> open > 1;
            case Ordered ordered -> open > 0;
            case Aside aside -> open > 0;
            case Courteous courteous -> open > 0;
            case Late late -> open > 0;
            case Nothing nothing -> open > 0;
        };
    }

    /** Something that can be done at once. */
    sealed interface Meant extends Heard {}

    /**
     * One of the choices of an open question.
     *
     * @param label the choice as it is shown
     * @param about the question as it was put; null where that is not known
     */
    record Picked(PromptId question, String choice, Text label, @Nullable Text about) implements Meant {}

    /** The words answer an open question. */
    record Answered(PromptId question, String words, @Nullable Text about) implements Meant {}

    /** A command. */
    record Ordered(Command command) implements Meant {}

    /** One of several things, or none of them: whoever wrote it says which. */
    record Either(List<Meant> readings) implements Heard {}

    /**
     * They want out.
     *
     * @param question the question they were asked last; null where none is open
     */
    record Aside(WayOut way, @Nullable PromptId question) implements Heard {}

    /** Small talk. */
    record Courteous(Courtesy courtesy) implements Heard {}

    /** No answer to the question they were asked last, nor anything else: it is put again. */
    record Unfit(PromptId question) implements Heard {}

    /** An answer to a question that is closed; there is another way to what it was about. */
    record Late(Command.Word instead) implements Heard {}

    /** Nothing that is understood. */
    record Nothing() implements Heard {}

    /** Ways out, of one question or of all. */
    enum WayOut {
        STOP,
        CANCEL,
        BACK,
        SKIP,
        HUMAN
    }

    /** What people say out of politeness or curiosity. */
    enum Courtesy {
        HELLO,
        THANKS,
        WHO
    }
}
