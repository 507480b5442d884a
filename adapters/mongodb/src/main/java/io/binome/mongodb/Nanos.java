package io.binome.mongodb;

import java.time.Instant;

/** A moment as one number that an index keeps in order, to the nanosecond; after the year 2262 all moments are one. */
final class Nanos {

    /** Before every moment that is kept. */
    static final long FIRST = Long.MIN_VALUE;

    private static final long LAST_SECOND = Long.MAX_VALUE / 1_000_000_000L - 1;

    private Nanos() {}

    static long of(Instant at) {
        if (at.getEpochSecond() > LAST_SECOND) {
            return Long.MAX_VALUE;
        }
        if (at.getEpochSecond() < -LAST_SECOND) {
            return FIRST + 1;
        }
        return at.getEpochSecond() * 1_000_000_000L + at.getNano();
    }
}
