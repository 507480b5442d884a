package io.binome.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The hours somebody works in a typical week, holidays and pauses left aside: the mean of a winter and a summer week.
 * Written down once by quarter hours, so that many can be compared with one another.
 */
public final class TypicalWeek {
    private static final List<Instant> BEGINNINGS =
            List.of(Instant.parse("2026-01-19T00:00:00Z"), Instant.parse("2026-07-06T00:00:00Z"));

    private static final Duration STEP = Duration.ofMinutes(15);
    private static final int STEPS = (int) Duration.ofDays(7).dividedBy(STEP);

    private final long[] open;

    private TypicalWeek(long[] open) {
        this.open = open;
    }

    public static TypicalWeek of(WorkingCalendar calendar) {
        var always = WorkingCalendar.of(calendar.zone(), calendar.hours(), Holidays.none());
        var steps = new BitSet();
        for (var week = 0; week < BEGINNINGS.size(); week++) {
            for (var step = 0; step < STEPS; step++) {
                var at = BEGINNINGS.get(week).plus(STEP.multipliedBy(step));
                steps.set(week * STEPS + step, always.isOpen(at));
            }
        }
        return new TypicalWeek(Arrays.copyOf(steps.toLongArray(), BEGINNINGS.size() * STEPS / Long.SIZE));
    }

    /** Minutes in which both work. */
    public int minutesWith(TypicalWeek other) {
        var steps = 0;
        for (var at = 0; at < open.length; at++) {
            steps += Long.bitCount(open[at] & other.open[at]);
        }
        return (int) STEP.toMinutes() * steps / BEGINNINGS.size();
    }
}
