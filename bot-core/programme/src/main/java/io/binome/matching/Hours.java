package io.binome.matching;

import io.binome.calendar.Holidays;
import io.binome.calendar.TypicalWeek;
import io.binome.calendar.WorkingCalendar;
import io.binome.calendar.WorkingHours;
import io.binome.programme.Person;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The working time any two people share in a typical week. There are fewer timetables than people. */
final class Hours {
    /** So many timetables are compared with one another to find the most that one can share. */
    private static final int COMPARED = 500;

    private final Map<Timetable, Integer> numbers = new HashMap<>();
    private final List<TypicalWeek> weeks = new ArrayList<>();
    private int[] most = {};

    private record Timetable(ZoneId zone, Set<DayOfWeek> days, LocalTime from, LocalTime to) {}

    /** The number of a person's timetable. */
    int number(Person.Hours hours) {
        var timetable = new Timetable(hours.zone(), hours.days(), hours.from(), hours.to());
        return numbers.computeIfAbsent(timetable, unknown -> {
            weeks.add(week(unknown));
            return weeks.size() - 1;
        });
    }

    private static TypicalWeek week(Timetable timetable) {
        return TypicalWeek.of(WorkingCalendar.of(
                timetable.zone(),
                new WorkingHours(timetable.days(), timetable.from(), timetable.to()),
                Holidays.none()));
    }

    /** Minutes a week that two timetables have in common. */
    int shared(int one, int other) {
        return weeks.get(one).minutesWith(weeks.get(other));
    }

    /** At least the most minutes that a timetable shares with any. */
    int most(int timetable) {
        if (weeks.size() > COMPARED) {
            return shared(timetable, timetable);
        }
        if (most.length != weeks.size()) {
            most = IntStream.range(0, weeks.size())
                    .map(one -> IntStream.range(0, weeks.size()).map(other -> shared(one, other)).max().orElse(0))
                    .toArray();
        }
        return most[timetable];
    }
}
