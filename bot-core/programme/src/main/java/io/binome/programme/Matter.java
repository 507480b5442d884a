package io.binome.programme;

import io.binome.id.MatterId;
import java.time.Instant;

/**
 * What one of a pair would like to bring to their coming session. Both read it in the agenda, and nobody else; it goes once
 * the session has taken place.
 *
 * @param words as the person wrote them
 * @param since when they were written, or changed last
 */
public record Matter(MatterId id, String words, Instant since) implements Entry {
    /** So many characters are kept at most. */
    public static final int LONGEST = 200;
}
