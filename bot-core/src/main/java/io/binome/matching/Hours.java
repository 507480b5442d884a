package io.binome.matching;

import io.binome.calendar.CommonTime;
import io.binome.calendar.Holidays;
import io.binome.calendar.WorkingCalendar;
import io.binome.calendar.WorkingHours;
import io.binome.programme.Person;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The working time any two people share in a typical week. There are far fewer timetables than people. */
final class Hours {
    private static final int UNKNOWN = -1;

    private final Map<Timetable, Integer> numbers = new HashMap<>();
    private final List<WorkingCalendar> calendars = new ArrayList<>();
    private final List<int[]> minutes = new ArrayList<>();

    private record Timetable(ZoneId zone, Set<DayOfWeek> days, LocalTime from, LocalTime to) {}

    /** The number of a person's timetable. */
    int number(Person.Hours hours) {
        return numbers.computeIfAbsent(
                new Timetable(hours.zone(), hours.days(), hours.from(), hours.to()), timetable -> {
                    calendars.add(WorkingCalendar.of(
                            timetable.zone(),
                            new WorkingHours(timetable.days(), timetable.from(), timetable.to()),
                            Holidays.none()));
                    var row = new int[calendars.size()];
                    Arrays.fill(row, UNKNOWN);
                    minutes.add(row);
                    return minutes.size() - 1;
                });
    }

    /** Minutes a week that two timetables have in common. */
    int shared(int one, int other) {
        var row = minutes.get(Math.max(one, other));
        var at = Math.min(one, other);
        if (row[at] == UNKNOWN) {
            row[at] = (int) new CommonTime(calendars.get(at), calendars.get(Math.max(one, other)))
                    .perWeek()
                    .toMinutes();
        }
        return row[at];
    }

    /** The most minutes that a timetable shares with any. */
    int most(int timetable) {
        return IntStream.range(0, calendars.size()).map(other -> shared(timetable, other)).max().orElse(0);
    }
}
