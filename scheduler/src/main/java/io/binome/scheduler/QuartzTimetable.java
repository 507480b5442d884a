package io.binome.scheduler;

import io.binome.calendar.Holidays;
import io.binome.programme.Rhythm;
import io.binome.simulation.Timetable;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.quartz.CronExpression;

/**
 * Fire times of rhythms by Quartz cron expressions, in the rhythm's own time zone. A fire time on a public holiday of the
 * rhythm's country moves to the same local time of the next day that is none, so that no week goes without its digest.
 */
public final class QuartzTimetable implements Timetable {
    private static final int LONGEST_HOLIDAY = 14;

    @Override
    public Optional<Instant> next(Rhythm rhythm) {
        return next(rhythm, rhythm.lastFired());
    }

    /** The latest fire time that is due and was not carried out; however many were missed, only this one counts. */
    public Optional<Instant> due(Rhythm rhythm, Instant now) {
        Optional<Instant> latest = Optional.empty();
        for (var next = next(rhythm); next.isPresent() && !next.get().isAfter(now); next = next(rhythm, next.get())) {
            latest = next;
        }
        return latest;
    }

    private static Optional<Instant> next(Rhythm rhythm, Instant after) {
        var cron = cron(rhythm);
        // A fire time that a holiday has moved may lie after the given moment although its own day lies before it.
        var from = after.minusSeconds(LONGEST_HOLIDAY * 86_400L);
        for (var day = cron.getNextValidTimeAfter(Date.from(from));
                day != null;
                day = cron.getNextValidTimeAfter(day)) {
            var moved = moved(rhythm, day.toInstant());
            if (moved.isAfter(after)) {
                return Optional.of(moved);
            }
        }
        return Optional.empty();
    }

    private static Instant moved(Rhythm rhythm, Instant fire) {
        var holidays = Holidays.of(rhythm.country());
        var local = fire.atZone(rhythm.zone());
        for (var days = 0; days < LONGEST_HOLIDAY && holidays.contains(local.toLocalDate()); days++) {
            local = local.plusDays(1);
        }
        return local.toInstant();
    }

    private static CronExpression cron(Rhythm rhythm) {
        try {
            var cron = new CronExpression(rhythm.cron());
            cron.setTimeZone(TimeZone.getTimeZone(rhythm.zone()));
            return cron;
        } catch (ParseException e) {
            throw new IllegalStateException("rhythm " + rhythm.id() + " has no valid cron expression", e);
        }
    }
}
