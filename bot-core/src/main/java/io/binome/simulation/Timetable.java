package io.binome.simulation;

import io.binome.programme.Rhythm;
import java.time.Instant;
import java.util.Optional;

/** Knows when a rhythm is due next; the scheduler has the rules of the calendar. */
@FunctionalInterface
public interface Timetable {
    /** The first fire time after {@link Rhythm#lastFired}; empty where there is none. */
    Optional<Instant> next(Rhythm rhythm);
}
