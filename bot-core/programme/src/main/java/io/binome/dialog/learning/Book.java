package io.binome.dialog.learning;

import io.binome.content.LibraryEntry;
import io.binome.text.Text;

/**
 * A text of the library.
 *
 * @param entry in the language of whoever asked for it
 */
record Book(LibraryEntry entry, Versions texts) {
    String name() {
        return entry.id().name();
    }

    Text title() {
        return texts.title(entry.id());
    }
}
