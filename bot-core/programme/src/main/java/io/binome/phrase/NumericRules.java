package io.binome.phrase;

import io.binome.text.DayOrder;
import io.binome.phrase.DayWords.Named;
import io.binome.phrase.Line.Found;
import org.jspecify.annotations.Nullable;

/** How a date is written in figures: 2027-02-11, 11/2, 11.02.2027, 31-Oct-27. */
record NumericRules(Line line, DayOrder order) {
    private static final int DAYS = 31;
    private static final int MONTHS = 12;
    private static final int CENTURY = 100;
    private static final int MILLENNIUM = 2000;
    private static final int YEAR_FIGURES = 4;
    /** Two figures above this are of the last century. */
    private static final int RECENT = 69;

    @Nullable
    Found<DayWords> at(int place) {
        var sign = line.at(place + 1);
        var isSigned = (sign.isSign("/") || sign.isSign(".") || sign.isSign("-")) && line.figures(place + 2) > 0;
        var isTight = isSigned && (line.isAttached(place + 1) == line.isAttached(place + 2));
        if (!isTight || line.figures(place) == 0) {
            return null;
        }
        var isTwice = line.at(place + 3).isSign(sign.first().text()) && line.figures(place + 4) > 0;
        if (line.figures(place) == YEAR_FIGURES) {
            return isTwice
                    ? dated(line.number(place + 4), line.number(place + 2), line.number(place), place + 5)
                    : null;
        }
        if (line.figures(place) > 2 || line.figures(place + 2) > 2) {
            return null;
        }
        if (!isTwice) {
            return brief(place, sign);
        }
        var isYear = line.figures(place + 4) == YEAR_FIGURES || line.figures(place + 4) == 2;
        return isYear && !line.isSign(place + 5, "-")
                ? ordered(line.number(place), line.number(place + 2), year(line.number(place + 4)), place + 5)
                : null;
    }

    /** Without a year: a hyphen may stand between two hours as well, a dot between hour and minutes. */
    private @Nullable Found<DayWords> brief(int place, Token sign) {
        var isHour = line.is(place + 3, Kind.HOUR)
                || line.is(place + 3, Kind.AM)
                || line.is(place + 3, Kind.PM)
                || line.isSign(place + 3, ":")
                || line.is(place + 3, Kind.UNIT)
                || (line.isSign(place + 3, sign.first().text()) && line.isAttached(place + 3) && sign.isSign("/"));
        var isAfterHour = line.is(place - 1, Kind.AT) && sign.isSign(".");
        var isNoMonth = sign.isSign(".") && line.number(place + 2) > MONTHS && order == DayOrder.DAY_FIRST;
        var isAfterDay = sign.isSign("-") && line.is(place - 1, Kind.WEEKDAY);
        if (isAfterHour || isNoMonth || isAfterDay) {
            return null;
        }
        if (isHour || (sign.isSign("-") && !line.isAttached(place + 1))) {
            return null;
        }
        var found = ordered(line.number(place), line.number(place + 2), 0, place + 3);
        var isDotted = sign.isSign(".") && line.isSign(place + 3, ".");
        return found != null && !sign.isSign("/") && !isDotted && found.what() instanceof Named named
                ? new Found<>(named.doubtful(sign.isSign("-") || isClock(place)), found.end())
                : found != null && isDotted ? new Found<>(found.what(), found.end() + 1) : found;
    }

    /** Whether 14.10 may be a time. */
    private boolean isClock(int place) {
        return line.figures(place + 2) == 2 && line.number(place) < 24;
    }

    private @Nullable Found<DayWords> ordered(int first, int second, int year, int end) {
        if (first == 0 || second == 0 || first > DAYS || second > DAYS || (first > MONTHS && second > MONTHS)) {
            return null;
        }
        var isDayFirst = order != DayOrder.MONTH_FIRST;
        var day = isDayFirst ? first : second;
        var month = isDayFirst ? second : first;
        if (month > MONTHS) {
            return dated(/* day= */ month, /* month= */ day, year, end);
        }
        var swaps = order == DayOrder.EITHER && day <= MONTHS && day != month;
        return new Found<>(swaps ? Named.of(null, day, month, year).swapping() : Named.of(null, day, month, year), end);
    }

    private static Found<DayWords> dated(int day, int month, int year, int end) {
        return new Found<>(Named.of(null, day, month, year), end);
    }

    static int year(int number) {
        return number >= CENTURY ? number : number > RECENT ? number + MILLENNIUM - CENTURY : number + MILLENNIUM;
    }
}
