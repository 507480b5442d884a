package io.binome.dialog.admin;

import io.binome.when.Viewpoint;
import io.binome.when.When;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** How long a programme lasts and how often its pairs meet, as an admin writes it: "4 months", "jusqu'au 30 juin", "3". */
record ProgrammeLength(Viewpoint seen) {
    private static final int LONGEST = 24;
    private static final int SELDOM = 12;
    private static final int WEEK = 7;
    private static final int MONTH_IN_WEEKS = 4;
    private static final int DIGITS = 3;

    /** The last day of a programme that begins today; a number by itself is one of months. */
    Optional<LocalDate> lastDay(String words) {
        var today = seen.now().toLocalDate();
        var months = number(words);
        if (months.isPresent()) {
            return months.map(each -> today.plusMonths(each).minusDays(1)).filter(this::isReasonable);
        }
        var read = When.read(words, seen);
        return (read.sure() ? last(read.when(), today) : Optional.<LocalDate>empty()).filter(this::isReasonable);
    }

    private static Optional<LocalDate> last(When when, LocalDate today) {
        return switch (when) {
            case When.OnDay(var day) -> Optional.of(day);
            case When.Days(var first, var last) -> Optional.of(last);
            case When.Lasting(var length) when length instanceof Period period ->
                Optional.of(today.plus(period).minusDays(1));
            case When.Lasting brief -> Optional.empty();
            case When.AtMoment moment -> Optional.empty();
            case When.AtTime time -> Optional.empty();
            case When.Span span -> Optional.empty();
            case When.Since since -> Optional.empty();
            case When.Several several -> Optional.empty();
            case When.Except except -> Optional.empty();
            case When.Impossible impossible -> Optional.empty();
            case When.Unread unread -> Optional.empty();
        };
    }

    /** Long enough to be one, and no longer than anybody plans. */
    private boolean isReasonable(LocalDate last) {
        var today = seen.now().toLocalDate();
        return !last.isBefore(today.plusWeeks(2).minusDays(1)) && !last.isAfter(today.plusMonths(LONGEST));
    }

    /** Every so many weeks; a month is four. A number by itself is one of weeks. */
    Optional<Integer> weeks(String words) {
        var read = When.read(words, seen).when();
        var weeks = read instanceof When.Lasting(var length) && length instanceof Period period
                ? weeks(period)
                : number(words);
        return weeks.filter(each -> each >= 1 && each <= SELDOM);
    }

    @SuppressWarnings("JavaPeriodGetDays") // what there is besides the months
    private static Optional<Integer> weeks(Period period) {
        var days = period.getDays();
        return days % WEEK == 0
                ? Optional.of((int) period.toTotalMonths() * MONTH_IN_WEEKS + days / WEEK)
                : Optional.empty();
    }

    private static Optional<Integer> number(String words) {
        var number = words.strip();
        var isNumber = !number.isEmpty()
                && number.length() < DIGITS
                && number.chars().allMatch(each -> each >= '0' && each <= '9');
        return isNumber ? Optional.of(Integer.valueOf(number)) : Optional.empty();
    }
}
