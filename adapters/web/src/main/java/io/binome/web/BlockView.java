package io.binome.web;

import java.util.List;

/** A part of a message, in the reader's words. The templates pick the markup by {@link #sort()}. */
sealed interface BlockView {

    /** The markup that renders this block. */
    default String sort() {
        return switch (this) {
            case Heading heading -> "heading";
            case Paragraph paragraph -> "paragraph";
            case Items items -> "items";
            case Facts facts -> "facts";
            case Chart chart -> "chart";
            case Context context -> "context";
            case Link link -> "link";
            case Choices choices -> "choices";
            case Chosen chosen -> "chosen";
        };
    }

    /** A title inside a message. */
    record Heading(String text) implements BlockView {}

    /** Running text. */
    record Paragraph(String text) implements BlockView {}

    /** Items under one another. */
    record Items(List<String> items) implements BlockView {
        /** Whether each begins with its own number, so that no bullet belongs before it. */
        public boolean numbered() {
            return items.stream().allMatch(item -> item.matches("(?s)\\d+\\..*"));
        }
    }

    /** Small facts, each with its label. */
    record Facts(List<FactView> facts) implements BlockView {}

    /** A label and what belongs to it. */
    record FactView(String label, String value) {}

    /**
     * Bars with their numbers.
     *
     * @param alternative the same in a sentence
     */
    record Chart(String title, List<String> series, List<BarView> bars, String alternative) implements BlockView {}

    /** A row of a chart. */
    record BarView(String label, List<ValueView> values) {}

    /** A number as it reads, what it is called, and the length of its bar in percent. */
    record ValueView(String series, String number, String length) {}

    /** Small print. */
    record Context(String text) implements BlockView {}

    /** A way to an address elsewhere. */
    record Link(String label, String target) implements BlockView {}

    /** An open question: buttons, or a menu where there are many. */
    record Choices(String prompt, boolean menu, List<ChoiceView> choices) implements BlockView {}

    /** One possible answer; its weight is {@code plain}, {@code main} or {@code grave}. */
    record ChoiceView(String value, String label, String weight, String sure) {}

    /** A question that was answered: the buttons are gone, the answer stays. */
    record Chosen(String text) implements BlockView {}
}
