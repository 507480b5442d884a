package io.binome.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The days of the week and the local hours, {@code from} included and {@code to} excluded, in which a person may be
 * spoken to. There is at least one day, and the hours lie within one day.
 */
public record WorkingHours(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
    private static final WorkingHours OFFICE = new WorkingHours(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(18, 0));

    public WorkingHours {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("at least one working day is needed");
        }
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("working hours must begin before they end: " + from + " to " + to);
        }
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    /** Monday to Friday, nine to six: what is assumed of somebody who said nothing. */
    public static WorkingHours office() {
        return OFFICE;
    }

    /**
     * Nine to six on the days that are not the weekend of a country (ISO 3166 code), Monday to Friday where that is not known.
     * Which days those are says CLDR; where it names one, the day before is free as well, for nobody is to be disturbed on
     * what may be their day off.
     */
    public static WorkingHours officeIn(String country) {
        return new WorkingHours(WorkingWeek.of(country), OFFICE.from, OFFICE.to);
    }

    /** The same days with other hours. */
    public WorkingHours between(LocalTime newFrom, LocalTime newTo) {
        return new WorkingHours(days, newFrom, newTo);
    }

    boolean cover(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }
}
