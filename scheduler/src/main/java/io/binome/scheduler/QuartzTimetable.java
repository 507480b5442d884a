package io.binome.scheduler;

import io.binome.calendar.Holidays;
import io.binome.programme.Schedule;
import io.binome.shell.Timetable;
import java.text.ParseException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.quartz.CronExpression;

/**
 * Reads a schedule's Quartz cron expression as local times in its zone. A firing on a public holiday of its country moves
 * to the same time of the next working day (Monday to Friday): Monday's digest comes on Tuesday after Easter, not a week
 * later as it would if the day were only left out. A local time that daylight saving skips counts as the first moment
 * after the gap, one that occurs twice as its first occurrence.
 */
public final class QuartzTimetable implements Timetable {
    // Local times are evaluated as if they were UTC, which has no gaps and no overlaps for Quartz to stumble over.
    private static final TimeZone LOCAL = TimeZone.getTimeZone(ZoneOffset.UTC);

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException where the schedule has no valid cron expression
     */
    @Override
    public Optional<Instant> next(Schedule schedule) {
        var cron = cron(schedule);
        var holidays = holidays(schedule);
        var last = LocalDate.ofInstant(schedule.lastFired(), schedule.zone());
        var from = firstThatMayMoveTo(last, holidays).atStartOfDay().minusSeconds(1);
        // Every day of a cron expression has the same times, so days that move do not overtake each other.
        for (var at = after(cron, from); at.isPresent(); at = after(cron, at.get())) {
            var fires = instant(moved(at.get(), holidays), schedule.zone());
            if (fires.isAfter(schedule.lastFired())) {
                return Optional.of(fires);
            }
        }
        return Optional.empty();
    }

    private static CronExpression cron(Schedule schedule) {
        try {
            var cron = new CronExpression(schedule.cron());
            cron.setTimeZone(LOCAL);
            return cron;
        } catch (ParseException invalid) {
            throw new IllegalArgumentException(schedule.id() + " has no valid cron expression: " + schedule.cron(),
                    invalid);
        }
    }

    /** Those of the region too where the zone tells it: Montréal keeps days that Canada as a whole does not. */
    private static Holidays holidays(Schedule schedule) {
        var country = Holidays.of(schedule.country());
        var around = Holidays.around(schedule.zone(), null);
        return around.country().equals(country.country()) ? around : country;
    }

    private static Optional<LocalDateTime> after(CronExpression cron, LocalDateTime time) {
        return Optional.ofNullable(cron.getNextValidTimeAfter(Date.from(time.toInstant(ZoneOffset.UTC))))
                .map(next -> LocalDateTime.ofInstant(next.toInstant(), ZoneOffset.UTC));
    }

    private static LocalDateTime moved(LocalDateTime time, Holidays holidays) {
        var day = time.toLocalDate();
        if (holidays.contains(day)) {
            do {
                day = day.plusDays(1);
            } while (isOff(day, holidays));
        }
        return day.atTime(time.toLocalTime());
    }

    /** The earliest day whose firings may have moved to this one. */
    private static LocalDate firstThatMayMoveTo(LocalDate day, Holidays holidays) {
        var first = day;
        while (isOff(first.minusDays(1), holidays)) {
            first = first.minusDays(1);
        }
        return first;
    }

    private static boolean isOff(LocalDate day, Holidays holidays) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 || holidays.contains(day);
    }

    private static Instant instant(LocalDateTime time, ZoneId zone) {
        var change = zone.getRules().getTransition(time);
        return change != null && change.isGap() ? change.getInstant() : time.atZone(zone).toInstant();
    }
}
