package io.binome.message;

import io.binome.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person finds on their home page, from top to bottom. It is a view, not a conversation: it opens no question, it
 * shows those that are open, and its buttons give commands.
 */
public record Page(List<Part> parts) {
    /** A part of a page. */
    public sealed interface Part {
        /** Something to read. */
        record Shown(Message.Block block) implements Part {}

        /** An open question that can be answered here; {@code line} says what it is about. */
        record Waiting(Text line, Prompt prompt) implements Part {}

        /** Buttons beside one another. */
        record Offered(List<CommandButton> offers) implements Part {}
    }

    /** A button that gives a command. */
    public record CommandButton(Text label, String command) {}

    public static Page of(Part... parts) {
        return new Page(List.of(parts));
    }

    public Page and(Part part) {
        var more = new ArrayList<>(parts);
        more.add(part);
        return new Page(List.copyOf(more));
    }

    public Page and(Message.Block block) {
        return and(new Part.Shown(block));
    }
}
