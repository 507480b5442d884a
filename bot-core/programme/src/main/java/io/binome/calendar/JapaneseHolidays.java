package io.binome.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;
import java.util.TreeSet;

/**
 * What Jollyday's list of Japan lacks: the Emperor's birthday of the Reiwa era, the equinoxes, and the days off that
 * the law on national holidays adds after a holiday on a Sunday and between two holidays. The formula of the equinoxes
 * is the usual approximation for 1980 to 2099; the exceptional days of 2019 to 2021 are left out.
 */
final class JapaneseHolidays {
    private JapaneseHolidays() {}

    static Set<LocalDate> completed(Set<LocalDate> listed, int year) {
        Set<LocalDate> dates = new TreeSet<>(listed);
        if (year >= 2019) {
            dates.remove(LocalDate.of(year, Month.DECEMBER, 23));
        }
        if (year >= 2020) {
            dates.add(LocalDate.of(year, Month.FEBRUARY, 23));
        }
        if (year >= 1980 && year <= 2099) {
            dates.add(LocalDate.of(year, Month.MARCH, equinox(20.8431, year)));
            dates.add(LocalDate.of(year, Month.SEPTEMBER, equinox(23.2488, year)));
        }
        // Jollyday moves this one away from its Sunday; here, as by law, the Sunday stays and a day is added.
        dates.add(LocalDate.of(year, Month.NOVEMBER, 3));
        Set<LocalDate> all = new TreeSet<>(dates);
        for (LocalDate date : dates) {
            if (date.getDayOfWeek() == DayOfWeek.SUNDAY) {
                all.add(nextWorked(date, dates));
            }
            if (dates.contains(date.plusDays(2)) && date.plusDays(1).getDayOfWeek() != DayOfWeek.SUNDAY) {
                all.add(date.plusDays(1));
            }
        }
        return all;
    }

    private static int equinox(double in1980, int year) {
        int since = year - 1980;
        return (int) (in1980 + 0.242194 * since - Math.floorDiv(since, 4));
    }

    private static LocalDate nextWorked(LocalDate holiday, Set<LocalDate> holidays) {
        LocalDate day = holiday;
        while (holidays.contains(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
