package io.binome.dialog.learning;

import io.binome.content.LibraryEntry;
import io.binome.text.Text;

/**
 * A text of the library.
 *
 * @param entry in the language of whoever asked for it
 * @param title for each reader
 */
record Book(LibraryEntry entry, Text title) {
    String name() {
        return entry.id().name();
    }
}
