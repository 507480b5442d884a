package io.binome.programme;

import io.binome.id.MemberId;
import java.time.Instant;

/**
 * Where a person stands in a programme. Written by the membership; read by matching and statistics.
 *
 * @param since when the person first joined the pool: waiting time counts from here
 * @param roundsLeftOut published rounds in which no partner was found
 */
public record Standing(MemberId id, Status status, Instant since, int roundsLeftOut) implements Entry {
    /** Whether a round may take the person. */
    public enum Status {
        /** Wants a partner and has none. */
        WAITING,
        /** Has been offered a partner and is asked for consent. */
        PROPOSED,
        /** Works with a partner. */
        PAIRED,
        /** Takes no part any more. */
        LEFT
    }
}
