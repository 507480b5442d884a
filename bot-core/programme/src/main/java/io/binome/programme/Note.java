package io.binome.programme;

import io.binome.id.NoteId;
import java.time.Instant;

/** A note in somebody's own notebook. Only the person who wrote it ever reads it; it is gone when they delete it. */
public record Note(NoteId id, String words, Instant since) implements Entry {
    /** So many characters are kept at most; a longer note is refused whole. */
    public static final int LONGEST = 3_000;
}
