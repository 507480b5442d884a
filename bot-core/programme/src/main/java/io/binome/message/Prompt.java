package io.binome.message;

import io.binome.id.PromptId;
import io.binome.message.Message.Block;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question to one person. It is open until an answer closes it; an answer to a closed question gets a friendly reply.
 *
 * @param takesText whether free text is an answer; the label of a choice always is
 * @param wanted what free text should say; null for words as they come
 * @param asked how and when it was put last; null before that
 */
public record Prompt(PromptId id, List<Choice> choices, boolean takesText, @Nullable Expects wanted,
        @Nullable Asked asked) {

    /**
     * The words that a question was put with, and when.
     *
     * @param left whether whoever was asked wants no reminder of it; null for no
     */
    public record Asked(List<Block> words, Instant at, @Nullable Boolean left) {}

    public Prompt(PromptId id, List<Choice> choices, boolean takesText) {
        this(id, choices, takesText, null, null);
    }

    public static Prompt choosing(PromptId id, Choice... choices) {
        return new Prompt(id, List.of(choices), false);
    }

    public static Prompt text(PromptId id, Choice... choices) {
        return new Prompt(id, List.of(choices), true);
    }

    public Prompt with(Choice choice) {
        var more = new ArrayList<>(choices);
        more.add(choice);
        return new Prompt(id, List.copyOf(more), takesText, wanted, asked);
    }

    /** The same question, where the words of an answer should say this. */
    public Prompt expecting(Expects what) {
        return new Prompt(id, choices, takesText, what, asked);
    }

    /** The same question as it is put now; how it was put first is kept. */
    public Prompt putAt(Instant now, List<Block> words) {
        return new Prompt(id, choices, takesText, wanted, new Asked(asked == null ? words : asked.words(), now, null));
    }

    /** The same question, of which nobody is to be reminded until it is put anew. */
    public Prompt left() {
        return asked == null
                ? this
                : new Prompt(id, choices, takesText, wanted, new Asked(asked.words(), asked.at(), true));
    }

    public boolean isLeft() {
        return asked != null && Boolean.TRUE.equals(asked.left());
    }

    /** What kind of answer it waits for. */
    public Expects expects() {
        if (takesText) {
            return wanted == null ? Expects.WORDS : wanted;
        }
        return choice(Choice.Sense.YES).isPresent() && choice(Choice.Sense.NO).isPresent()
                ? Expects.YES_NO
                : Expects.CHOICE;
    }

    /** Whether somebody waits for an answer; a single button beside a message, or ones that stay, merely offer something. */
    public boolean asks() {
        return takesText || (choices.size() > 1 && !isStanding());
    }

    /** Whether its buttons stay, however often they are pressed: nothing ever takes their place. */
    public boolean isStanding() {
        return !takesText && choices.stream().allMatch(Choice::keepsOpen);
    }

    public Optional<Choice> choice(String value) {
        return choices.stream().filter(choice -> choice.value().equals(value)).findFirst();
    }

    /** The first choice that says so. */
    public Optional<Choice> choice(Choice.Sense sense) {
        return choices.stream().filter(choice -> choice.sense() == sense).findFirst();
    }
}
