package io.binome.web;

import java.util.List;

/** A part of a message. The templates pick the markup by {@link #sort()}. */
sealed interface BlockView {

    /** The markup that renders this block. */
    default String sort() {
        return switch (this) {
            case Heading heading -> "heading";
            case Paragraph paragraph -> "paragraph";
            case Fields fields -> "fields";
            case Items items -> "items";
            case Context context -> "context";
            case Picture picture -> "picture";
            case Attachment attachment -> "attachment";
            case Choices choices -> "choices";
            case Chosen chosen -> "chosen";
            case FormLink link -> "form";
        };
    }

    /** A title inside a message. */
    record Heading(String text) implements BlockView {}

    /** Running text. */
    record Paragraph(List<SpanView> spans) implements BlockView {}

    /** Short facts, each with its name. */
    record Fields(List<Field> fields) implements BlockView {}

    /** One short fact. */
    record Field(String name, List<SpanView> value) {}

    /** A list, numbered where the order counts. */
    record Items(boolean ordered, List<List<SpanView>> items) implements BlockView {}

    /** Small print. */
    record Context(List<SpanView> spans) implements BlockView {}

    /** A picture with its text alternative. */
    record Picture(String source, String alt) implements BlockView {}

    /** A file somebody can save. */
    record Attachment(String name, String href, String detail) implements BlockView {}

    /** An open question: buttons, or a menu where there are many. */
    record Choices(String prompt, boolean menu, List<ChoiceView> choices) implements BlockView {}

    /** A question that was answered: the buttons are gone, the answer stays. */
    record Chosen(String text) implements BlockView {}

    /** A form that can be opened. */
    record FormLink(String form, String label) implements BlockView {}

    /** One possible answer; its weight is {@code plain}, {@code main} or {@code grave}. */
    record ChoiceView(String value, String label, String weight) {}

    /** A run of text; its sort is {@code plain}, {@code strong}, {@code em}, {@code code}, {@code mention} or {@code link}. */
    record SpanView(String sort, String text, String href) {}
}
