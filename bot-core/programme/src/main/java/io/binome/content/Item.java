package io.binome.content;

/** Something that a file of content holds. */
public sealed interface Item permits Theme, Lesson, LibraryEntry, Evidence {
    String title();
}
