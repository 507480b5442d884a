package io.binome.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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

    private static final long DAY = Duration.ofDays(1).toSeconds();
    private static final Duration STEP = Duration.ofMinutes(15);
    private static final int STEPS = (int) Duration.ofDays(7).dividedBy(STEP);

    private final long[] open;

    private TypicalWeek(long[] open) {
        this.open = open;
    }

    public static TypicalWeek of(WorkingCalendar calendar) {
        var steps = new BitSet();
        for (var week = 0; week < BEGINNINGS.size(); week++) {
            mark(steps, week * STEPS, BEGINNINGS.get(week), calendar);
        }
        return new TypicalWeek(Arrays.copyOf(steps.toLongArray(), BEGINNINGS.size() * STEPS / Long.SIZE));
    }

    /** A clock is changed once in a week at most. */
    private static void mark(BitSet steps, int from, Instant begin, WorkingCalendar calendar) {
        var rules = calendar.zone().getRules();
        var before = rules.getOffset(begin);
        var change = rules.nextTransition(begin);
        for (var step = 0; step < STEPS; step++) {
            var second = begin.getEpochSecond() + step * STEP.toSeconds();
            var changed = change != null && second >= change.toEpochSecond();
            var offset = changed ? change.getOffsetAfter() : before;
            steps.set(from + step, isOpen(calendar.hours(), second + offset.getTotalSeconds()));
        }
    }

    /** @param second of the local time, counted as if it were UTC */
    private static boolean isOpen(WorkingHours hours, long second) {
        return hours.days().contains(LocalDate.ofEpochDay(Math.floorDiv(second, DAY)).getDayOfWeek())
                && hours.cover(LocalTime.ofSecondOfDay(Math.floorMod(second, DAY)));
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
