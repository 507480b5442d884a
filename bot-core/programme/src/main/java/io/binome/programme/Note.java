package io.binome.programme;

import io.binome.id.NoteId;
import io.binome.id.PairId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A note in somebody's own notebook. Only the person who wrote it reads it, unless they have said that it is for both of a pair; it is
 * gone when they delete it.
 *
 * @param pair whose other one reads it too, for as long as the two work together; null where it is for its writer alone
 */
public record Note(NoteId id, String words, Instant since, @Nullable PairId pair) implements Entry {
    /** So many characters are kept at most; a longer note is refused whole. */
    public static final int LONGEST = 3_000;

    /** For its writer alone. */
    public Note(NoteId id, String words, Instant since) {
        this(id, words, since, null);
    }

    /** The same for both of a pair. */
    public Note sharedIn(PairId both) {
        return new Note(id, words, since, both);
    }

    /** The same for its writer alone. */
    public Note unshared() {
        return new Note(id, words, since, null);
    }
}
