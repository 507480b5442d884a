package io.binome.shell;

import io.binome.programme.Schedule;
import java.time.Instant;
import java.util.Optional;

/** Knows when a schedule is to be carried out; the scheduler has the rules of the calendar. */
@FunctionalInterface
public interface Timetable {
    /** The first fire time after {@link Schedule#lastFired}; empty where there is none. */
    Optional<Instant> next(Schedule schedule);

    /**
     * The fire time to carry out now: the latest one up to now that comes after {@link Schedule#lastFired}, so that
     * however many were missed are caught up once.
     */
    default Optional<Instant> due(Schedule schedule, Instant now) {
        Optional<Instant> latest = Optional.empty();
        var next = next(schedule);
        while (next.isPresent() && !next.get().isAfter(now)) {
            latest = next;
            next = next(schedule.fired(next.get()));
        }
        return latest;
    }
}
