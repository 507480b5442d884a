package io.binome.shell;

import io.binome.programme.Rhythm;
import java.time.Instant;
import java.util.Optional;

/** Knows when a rhythm is to be carried out; the scheduler has the rules of the calendar. */
@FunctionalInterface
public interface Timetable {
    /** The first fire time after {@link Rhythm#lastFired}; empty where there is none. */
    Optional<Instant> next(Rhythm rhythm);

    /**
     * The fire time to carry out now: the latest one up to now that comes after {@link Rhythm#lastFired}, so that
     * however many were missed are caught up once.
     */
    default Optional<Instant> due(Rhythm rhythm, Instant now) {
        Optional<Instant> latest = Optional.empty();
        var next = next(rhythm);
        while (next.isPresent() && !next.get().isAfter(now)) {
            latest = next;
            next = next(rhythm.fired(next.get()));
        }
        return latest;
    }
}
