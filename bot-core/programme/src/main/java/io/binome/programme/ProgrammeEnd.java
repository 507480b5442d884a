package io.binome.programme;

import io.binome.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The end of a programme: what pairs do together takes place before it. */
public final class ProgrammeEnd {
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private ProgrammeEnd() {}

    /** Six in the evening of the last day, where the programme is at home. */
    public static Instant of(Programme programme) {
        return programme.ends().atTime(EVENING).atZone(programme.zone()).toInstant();
    }

    /** That day, or the last working day before it, in a country (ISO 3166 code, or empty). */
    public static LocalDate lastDay(LocalDate day, String country) {
        return WorkingCalendar.officeIn(ZoneOffset.UTC, country).workingDayUntil(day);
    }

    /** Whether a session that starts then is over before the programme is. */
    public static boolean leavesTimeFor(Instant start, Programme programme) {
        return !start.plus(Duration.ofMinutes(programme.sessionMinutes())).isAfter(of(programme));
    }

    /** Whether no other session follows one at that time. */
    public static boolean isLast(Instant start, Programme programme) {
        return !leavesTimeFor(next(start, programme), programme);
    }

    /** Whether more than one of so many equal parts of the programme lies ahead. */
    public static boolean leavesMoreThanOneOf(int parts, Programme programme, Instant now) {
        var today = now.atZone(programme.zone()).toLocalDate();
        var all = ChronoUnit.DAYS.between(programme.starts(), programme.ends());
        return parts * ChronoUnit.DAYS.between(today, programme.ends()) > all;
    }

    /** Whether so much of the programme lies ahead that a new pair is worth beginning. */
    public static boolean leavesTimeForAPair(Programme programme, Instant now) {
        return leavesMoreThanOneOf(4, programme, now);
    }

    /** The moment by which the pair's cadence asks for the session after this one. */
    public static Instant next(Instant start, Programme programme) {
        return start.plus(Duration.ofDays(7L * programme.cadenceWeeks()));
    }
}
