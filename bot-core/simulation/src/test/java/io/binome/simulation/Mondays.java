package io.binome.simulation;

import io.binome.programme.Schedule;
import io.binome.shell.Timetable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Every schedule falls on Monday at nine: as much of a calendar as these tests need. */
public final class Mondays implements Timetable {
    @Override
    public Optional<Instant> next(Schedule schedule) {
        var last = schedule.lastFired().atZone(schedule.zone());
        var monday = last.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).with(LocalTime.of(9, 0));
        return Optional.of((monday.isAfter(last) ? monday : monday.plusWeeks(1)).toInstant());
    }
}
