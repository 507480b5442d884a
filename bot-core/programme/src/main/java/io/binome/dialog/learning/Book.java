package io.binome.dialog.learning;

import io.binome.content.LibraryEntry;
import io.binome.text.Text;

/**
 * A text of the library.
 *
 * @param entry in the language of whoever asked for it
 * @param title for each reader
 * @param sort what it is for, in the language of whoever asked for it
 */
record Book(LibraryEntry entry, Text title, String sort) {
    String name() {
        return entry.id().name();
    }
}
