package io.binome.markup;

/** What a text is made of, without the marks of Markdown. */
public sealed interface Part {
    String text();

    /** A heading; the title of the whole text is of level 1 and no part of it. */
    record Heading(int level, String text) implements Part {}

    record Paragraph(String text) implements Part {}

    record Bullet(String text) implements Part {}

    record Numbered(int number, String text) implements Part {}

    /** Words for somebody to take over. */
    record Quote(String text) implements Part {}
}
