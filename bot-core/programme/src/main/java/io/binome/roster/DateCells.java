package io.binome.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the dates of a column as tools write them: {@code 2026-09-30} with or without a time, {@code 30/09/2026},
 * {@code 9/30/2026}, {@code 30.09.26}, {@code 30 Sep 2026}, and the serial numbers of spreadsheets. Whether days or months come
 * first is told by the cell in which only one of the two is possible.
 *
 * @param isMonthFirst whether it is {@code 9/30/2026}
 * @param isSure whether a cell has told so
 */
record DateCells(boolean isMonthFirst, boolean isSure) {
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ].*)?");
    private static final Pattern BARE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SHORT = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})[-/.](\\d{4}|\\d{2})(?:[ ,T].*)?");
    private static final Pattern NAMED = Pattern.compile("(\\d{1,2}) (?:de )?(\\p{L}+) (?:de )?(\\d{4})");
    private static final Pattern NAMED_FIRST = Pattern.compile("(\\p{L}+) (\\d{1,2}) (\\d{4})");
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*([AaPp])?");

    private static final Pattern SERIAL = Pattern.compile("([2-9]\\d{4})(?:\\.\\d+)?");
    private static final LocalDate SPREADSHEET = LocalDate.of(1899, 12, 30);
    private static final int CENTURY = 2000;
    private static final Map<String, Month> MONTHS = new HashMap<>();

    static {
        for (String language : List.of("en", "fr", "de", "es")) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                    MONTHS.put(Cells.folded(month.getDisplayName(style, Locale.forLanguageTag(language))), month);
                }
            }
        }
    }

    static DateCells of(List<String> cells) {
        for (String cell : cells) {
            var date = SHORT.matcher(cell.strip());
            if (date.matches() && date.group(2).equals("/")) {
                if (Integer.parseInt(date.group(1)) > 12) {
                    return new DateCells(false, true);
                }
                if (Integer.parseInt(date.group(3)) > 12) {
                    return new DateCells(true, true);
                }
            }
        }
        return new DateCells(false, false);
    }

    /** The other date that a cell may be, where nothing tells which. */
    Optional<LocalDate> other(String cell) {
        return isSure
                ? Optional.empty()
                : new DateCells(!isMonthFirst, true).date(cell).filter(it -> !it.equals(date(cell).orElse(null)));
    }

    /** The moment of an answer, by its date and the time behind it, as a text that sorts. */
    String moment(String cell) {
        var time = TIME.matcher(cell);
        if (!time.find()) {
            return date(cell).map(LocalDate::toString).orElse("");
        }
        var half = time.group(4) == null ? "" : time.group(4).toLowerCase(Locale.ROOT);
        var hour = number(time.group(1)) % (half.isEmpty() ? 24 : 12) + (half.startsWith("p") ? 12 : 0);
        return date(cell).map(LocalDate::toString).orElse("") + " %02d:%s:%s".formatted(
                hour, time.group(2), time.group(3) == null ? "00" : time.group(3));
    }

    Optional<LocalDate> date(String cell) {
        String text = cell.strip();
        try {
            return Optional.ofNullable(read(text));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private @org.jspecify.annotations.Nullable LocalDate read(String text) {
        for (Pattern pattern : List.of(ISO, BARE)) {
            var date = pattern.matcher(text);
            if (date.matches()) {
                return LocalDate.of(number(date.group(1)), number(date.group(2)), number(date.group(3)));
            }
        }
        var brief = SHORT.matcher(text);
        if (brief.matches()) {
            int year = number(brief.group(4));
            boolean swap = isMonthFirst && brief.group(2).equals("/");
            return LocalDate.of(
                    year < 100 ? CENTURY + year : year,
                    number(brief.group(swap ? 1 : 3)),
                    number(brief.group(swap ? 3 : 1)));
        }
        var serial = SERIAL.matcher(text);
        return serial.matches() ? SPREADSHEET.plusDays(number(serial.group(1))) : named(Cells.folded(text));
    }

    private static @org.jspecify.annotations.Nullable LocalDate named(String folded) {
        var dayFirst = NAMED.matcher(folded);
        var monthFirst = NAMED_FIRST.matcher(folded);
        boolean isDayFirst = dayFirst.matches();
        if (!isDayFirst && !monthFirst.matches()) {
            return null;
        }
        Month month = MONTHS.get(isDayFirst ? dayFirst.group(2) : monthFirst.group(1));
        return month == null
                ? null
                : LocalDate.of(
                        number(isDayFirst ? dayFirst.group(3) : monthFirst.group(3)),
                        month,
                        number(isDayFirst ? dayFirst.group(1) : monthFirst.group(2)));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** A date that stands for none: the end of time, or the beginning of spreadsheets. */
    static boolean isNever(LocalDate date) {
        return date.getYear() >= 2099 || Year.of(date.getYear()).isBefore(Year.of(1950));
    }
}
