package io.binome.message;

import io.binome.text.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message of the bot: blocks from top to bottom and, at most, one question. Renderers split it where a platform must.
 *
 * @param latest when it has to be said whatever the hour, for it is of no use later, such as a word about a session that
 *     both have agreed on; null where it can wait for its readers' open hours
 */
public record Message(List<Block> blocks, @Nullable Prompt prompt, @Nullable Instant latest) {
    /** A message that can wait for its readers' open hours. */
    public Message(List<Block> blocks, @Nullable Prompt prompt) {
        this(blocks, prompt, null);
    }

    /** A part of a message. */
    public sealed interface Block {
        /** A short title. */
        record Heading(Text text) implements Block {}

        /** Running text. */
        record Paragraph(Text text) implements Block {}

        /** Items under one another. */
        record Items(List<Text> items) implements Block {}

        /** Small facts, each with its label. */
        record Facts(List<Fact> facts) implements Block {}

        /** A label and what belongs to it. */
        record Fact(Text label, Text value) {}

        /**
         * Numbers to compare. Where nothing can be drawn, the labels and numbers say it all.
         *
         * @param series what is counted: one label or two, in the order of each bar's values
         * @param alternative what the chart says, in one sentence
         */
        record Chart(Text title, List<Text> series, List<Bar> bars, Text alternative) implements Block {}

        /** One row of a chart: whole numbers, none of them negative. */
        record Bar(Text label, List<Integer> values) {}

        /** A quieter line: where this comes from, what happens next. */
        record Context(Text text) implements Block {}

        /**
         * A way out of the conversation: opens an address.
         *
         * @param target an address of the web, {@code mailto:}, or one that the platform itself opens
         */
        record Link(Text label, String target) implements Block {}
    }

    /** A message of one paragraph, ready to be extended. */
    public static Message of(Text text) {
        return new Message(List.of(new Block.Paragraph(text)), null);
    }

    public static Message of(String key, Object... namesAndValues) {
        return of(Text.of(key, namesAndValues));
    }

    /** A message that starts with a title. */
    public static Message titled(Text title) {
        return new Message(List.of(new Block.Heading(title)), null);
    }

    public Message and(Block block) {
        var more = new ArrayList<>(blocks);
        more.add(block);
        return new Message(List.copyOf(more), prompt, latest);
    }

    public Message and(String key, Object... namesAndValues) {
        return and(new Block.Paragraph(Text.of(key, namesAndValues)));
    }

    public Message items(List<Text> items) {
        return items.isEmpty() ? this : and(new Block.Items(items));
    }

    public Message context(String key, Object... namesAndValues) {
        return and(new Block.Context(Text.of(key, namesAndValues)));
    }

    /** Ends with a way to an address. */
    public Message leading(String target, String key, Object... namesAndValues) {
        return and(new Block.Link(Text.of(key, namesAndValues), target));
    }

    public Message asking(Prompt question) {
        return new Message(blocks, question, latest);
    }

    /** The same message, which waits for nobody's open hours beyond that moment. */
    public Message by(Instant moment) {
        return new Message(blocks, prompt, moment);
    }
}
