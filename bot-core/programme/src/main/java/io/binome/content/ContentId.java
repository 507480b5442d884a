package io.binome.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A theme, lesson or entry of the library, the same in every language: its shelf, and its file without the ending. */
public record ContentId(Shelf shelf, String name) {
    static final String ENDING = ".md";

    /** Where in the folder of a language something stands. */
    public enum Shelf {
        THEMES,
        LESSONS,
        LIBRARY;

        /** What the folder is called, whatever the language. */
        String folder() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Shelf> of(String folder) {
            return Arrays.stream(values()).filter(shelf -> shelf.folder().equals(folder)).findFirst();
        }
    }

    /** Its file, below the folder of a language. */
    String file() {
        return this + ENDING;
    }

    @Override
    public String toString() {
        return shelf.folder() + "/" + name;
    }
}
