package io.binome.matching;

import io.binome.calendar.CommonTime;
import io.binome.calendar.Holidays;
import io.binome.calendar.WorkingCalendar;
import io.binome.calendar.WorkingHours;
import io.binome.programme.Person;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The working time any two people share in a typical week. Each timetable is written down once, as the quarter hours of
 * {@link CommonTime#TYPICAL_WEEKS} in which it is open; two are compared by counting bits.
 */
final class Hours {
    /** So many timetables are compared with one another to find the most that one can share. */
    private static final int COMPARED = 500;

    private static final int A_STEP = 15;

    private final Map<Timetable, Integer> numbers = new HashMap<>();
    private final List<long[]> open = new ArrayList<>();
    private int[] most = {};

    private record Timetable(ZoneId zone, Set<DayOfWeek> days, LocalTime from, LocalTime to) {}

    /** The number of a person's timetable. */
    int number(Person.Hours hours) {
        var timetable = new Timetable(hours.zone(), hours.days(), hours.from(), hours.to());
        return numbers.computeIfAbsent(timetable, unknown -> {
            open.add(openIn(unknown));
            return open.size() - 1;
        });
    }

    private static long[] openIn(Timetable timetable) {
        var calendar = WorkingCalendar.of(
                timetable.zone(),
                new WorkingHours(timetable.days(), timetable.from(), timetable.to()),
                Holidays.none());
        var steps = (int) (Duration.ofDays(7).toMinutes() / A_STEP);
        var bits = new BitSet();
        for (var week = 0; week < CommonTime.TYPICAL_WEEKS.size(); week++) {
            var start = CommonTime.TYPICAL_WEEKS.get(week);
            for (var step = 0; step < steps; step++) {
                bits.set(week * steps + step, calendar.isOpen(start.plus(Duration.ofMinutes((long) step * A_STEP))));
            }
        }
        return Arrays.copyOf(bits.toLongArray(), CommonTime.TYPICAL_WEEKS.size() * steps / Long.SIZE);
    }

    /** Minutes a week that two timetables have in common. */
    int shared(int one, int other) {
        var here = open.get(one);
        var there = open.get(other);
        var steps = 0;
        for (var at = 0; at < here.length; at++) {
            steps += Long.bitCount(here[at] & there[at]);
        }
        return steps * A_STEP / CommonTime.TYPICAL_WEEKS.size();
    }

    /** At least the most minutes that a timetable shares with any. */
    int most(int timetable) {
        if (open.size() > COMPARED) {
            return shared(timetable, timetable);
        }
        if (most.length != open.size()) {
            most = IntStream.range(0, open.size())
                    .map(one -> IntStream.range(0, open.size()).map(other -> shared(one, other)).max().orElse(0))
                    .toArray();
        }
        return most[timetable];
    }
}
