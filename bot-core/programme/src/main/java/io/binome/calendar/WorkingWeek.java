package io.binome.calendar;

import com.ibm.icu.util.Calendar;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The days on which the offices of a country are open. */
final class WorkingWeek {
    private WorkingWeek() {}

    /** @param country ISO 3166 code; empty for none */
    static Set<DayOfWeek> of(String country) {
        var week = Calendar.getWeekDataForRegion(country.isBlank() ? "001" : country.strip().toUpperCase(Locale.ROOT));
        var last = day(week.weekendCease);
        var first = day(week.weekendOnset);
        var free = EnumSet.of(last);
        for (var day = first == last ? last.minus(1) : first; day != last; day = day.plus(1)) {
            free.add(day);
        }
        return EnumSet.complementOf(free);
    }

    /** ICU counts the days from Sunday, which is 1. */
    private static DayOfWeek day(int icu) {
        return DayOfWeek.SUNDAY.plus(icu - (long) Calendar.SUNDAY);
    }
}
