package io.binome.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One person's working time. {@code pausedUntil} is the day they are back: every earlier day is off. A local time that
 * daylight saving skips counts as the first moment after the gap, one that occurs twice as its first occurrence.
 */
public record WorkingCalendar(
        ZoneId zone,
        WorkingHours hours,
        Holidays holidays,
        @Nullable LocalDate pausedUntil) {

    public static WorkingCalendar of(ZoneId zone, WorkingHours hours, Holidays holidays) {
        return new WorkingCalendar(zone, hours, holidays, null);
    }

    /** Office hours in this zone, with the week and the holidays of its country. */
    public static WorkingCalendar officeIn(ZoneId zone) {
        var holidays = Holidays.around(zone, null);
        return of(zone, WorkingHours.officeIn(holidays.country()), holidays);
    }

    /** The same in a country (ISO 3166 code, or empty for none known). */
    public static WorkingCalendar officeIn(ZoneId zone, String country) {
        return of(zone, WorkingHours.officeIn(country), Holidays.of(country));
    }

    /** The same calendar, with nothing before that day; {@code null} ends a pause. */
    public WorkingCalendar backOn(@Nullable LocalDate day) {
        return new WorkingCalendar(zone, hours, holidays, day);
    }

    public boolean isWorkingDay(LocalDate date) {
        return hours.days().contains(date.getDayOfWeek()) && !isPausedOn(date) && !holidays.contains(date);
    }

    public boolean isOpen(Instant moment) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, zone);
        return hours.cover(local.toLocalTime()) && isWorkingDay(local.toLocalDate());
    }

    /** The last working day that is not after this one. */
    public LocalDate workingDayUntil(LocalDate last) {
        LocalDate day = last;
        while (!isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** The earliest open moment that is not before this one: this one itself where it is open. */
    public Instant nextOpen(Instant moment) {
        if (isOpen(moment)) {
            return moment;
        }
        LocalDate day = workingDayFrom(LocalDate.ofInstant(moment, zone));
        while (true) {
            Instant opening = firstOccurrence(day, hours.from(), moment);
            if (!opening.isBefore(moment) && isOpen(opening)) {
                return opening;
            }
            day = workingDayFrom(day.plusDays(1));
        }
    }

    /**
     * That many working days after the local date of {@code from}, at that local time. Zero days mean the same day where
     * it is a working day, which may be earlier than {@code from}, else the next one.
     */
    public Instant inWorkingDays(Instant from, int days, LocalTime at) {
        if (days < 0) {
            throw new IllegalArgumentException("working days are counted forward, not " + days);
        }
        LocalDate day = LocalDate.ofInstant(from, zone);
        if (days == 0) {
            return firstOccurrence(workingDayFrom(day), at, Instant.MIN);
        }
        for (int i = 0; i < days; i++) {
            day = workingDayFrom(day.plusDays(1));
        }
        return firstOccurrence(day, at, Instant.MIN);
    }

    private LocalDate workingDayFrom(LocalDate first) {
        LocalDate day = isPausedOn(first) ? Objects.requireNonNull(pausedUntil) : first;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private boolean isPausedOn(LocalDate date) {
        return pausedUntil != null && date.isBefore(pausedUntil);
    }

    /** The first moment with this local time that is not before the given one, as far as there is a choice. */
    private Instant firstOccurrence(LocalDate date, LocalTime time, Instant notBefore) {
        LocalDateTime local = date.atTime(time);
        ZoneOffsetTransition transition = zone.getRules().getTransition(local);
        if (transition != null && transition.isGap()) {
            return transition.getInstant();
        }
        ZonedDateTime first = ZonedDateTime.of(local, zone);
        return first.toInstant().isBefore(notBefore)
                ? first.withLaterOffsetAtOverlap().toInstant()
                : first.toInstant();
    }
}
