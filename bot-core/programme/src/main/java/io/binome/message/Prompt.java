package io.binome.message;

import io.binome.id.PromptId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A question to one person. It is open until an answer closes it; an answer to a closed question gets a friendly reply.
 *
 * @param takesText whether free text is an answer; the label of a choice always is
 */
public record Prompt(PromptId id, List<Choice> choices, boolean takesText) {
    public static Prompt choosing(PromptId id, Choice... choices) {
        return new Prompt(id, List.of(choices), false);
    }

    public static Prompt text(PromptId id, Choice... choices) {
        return new Prompt(id, List.of(choices), true);
    }

    public Prompt with(Choice choice) {
        var more = new ArrayList<>(choices);
        more.add(choice);
        return new Prompt(id, List.copyOf(more), takesText);
    }

    /** Whether somebody waits for an answer; a single button beside a message merely offers something. */
    public boolean asks() {
        return takesText || choices.size() > 1;
    }

    public Optional<Choice> choice(String value) {
        return choices.stream().filter(choice -> choice.value().equals(value)).findFirst();
    }
}
