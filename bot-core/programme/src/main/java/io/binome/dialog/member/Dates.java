package io.binome.dialog.member;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a day as people type it: {@code 2027-01-31}, {@code 31/01/2027}, {@code 31.1.}, {@code 31/1}. */
final class Dates {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})(?:[/.](\\d{4})?)?");

    private Dates() {}

    /** The day meant, or null; one without a year is the next such day after today. */
    static @Nullable LocalDate read(String typed, LocalDate today) {
        var iso = ISO.matcher(typed.strip());
        if (iso.matches()) {
            return day(List.of(iso.group(1), iso.group(2), iso.group(3)));
        }
        var brief = DAY_FIRST.matcher(typed.strip());
        if (!brief.matches()) {
            return null;
        }
        var year = brief.group(3);
        if (year != null) {
            return day(List.of(year, brief.group(2), brief.group(1)));
        }
        var next = day(List.of(Integer.toString(today.getYear()), brief.group(2), brief.group(1)));
        return next == null || next.isAfter(today) ? next : next.plusYears(1);
    }

    private static @Nullable LocalDate day(List<String> parts) {
        try {
            return LocalDate.of(
                    Integer.parseInt(parts.get(0)), Integer.parseInt(parts.get(1)), Integer.parseInt(parts.get(2)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
