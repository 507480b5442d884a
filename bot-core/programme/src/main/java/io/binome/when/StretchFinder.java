package io.binome.when;

import io.binome.phrase.Stretch;
import io.binome.phrase.DayWords;
import io.binome.when.When.Days;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Which days of the calendar a stretch is. */
final class StretchFinder {
    private static final int EARLY = 10;
    private static final int LATE = 20;
    private static final int MIDWEEK = 2;

    private StretchFinder() {}

    static @Nullable Days of(Stretch stretch, DayFinder finder) {
        var today = finder.today();
        return switch (stretch) {
            case Stretch.Week week -> week(week, today);
            case Stretch.WeekOf of -> {
                var day = finder.find(of.day());
                var monday = day.why() == null ? monday(day.days().getFirst()) : null;
                yield monday == null ? null : new Days(monday, monday.plusDays(6));
            }
            case Stretch.Month month -> month(month, today);
            case Stretch.Year year -> {
                var of = LocalDate.of(year.year() > 0 ? year.year() : today.getYear() + year.ahead(), 1, 1);
                yield switch (year.edge()) {
                    case WHOLE -> new Days(of, of.plusYears(1).minusDays(1));
                    case START -> new Days(of, of.plusMonths(2).minusDays(1));
                    case MIDDLE -> new Days(of.plusMonths(5), of.plusMonths(7).minusDays(1));
                    case END -> new Days(of.plusMonths(10), of.plusYears(1).minusDays(1));
                };
            }
            case Stretch.Between(var first, var last) -> between(finder.find(first), last);
            case Stretch.Coming(var length) ->
                length instanceof java.time.Period ? new Days(today.plusDays(1), today.plus(length)) : null;
            case Stretch.Over over -> null;
        };
    }

    private static @Nullable Days between(DayFinder.Days first, DayWords last) {
        if (first.why() != null || first.days().isEmpty()) {
            return null;
        }
        var from = first.days().getFirst();
        var to = new DayFinder(from).find(last);
        return to.why() != null || to.days().isEmpty() || to.days().getFirst().isBefore(from)
                ? null
                : new Days(from, to.days().getFirst());
    }

    private static Days week(Stretch.Week week, LocalDate today) {
        var monday = monday(today).plusWeeks(week.ahead());
        if (week.isWeekend()) {
            return new Days(monday.plusDays(5), monday.plusDays(6));
        }
        return switch (week.edge()) {
            case WHOLE -> new Days(monday, monday.plusDays(6));
            case START -> new Days(monday, monday.plusDays(1));
            case MIDDLE -> new Days(monday.plusDays(1), monday.plusDays(1L + MIDWEEK));
            case END -> new Days(monday.plusDays(3), monday.plusDays(4));
        };
    }

    private static Days month(Stretch.Month month, LocalDate today) {
        var now = YearMonth.from(today);
        var of = month.month() == 0 ? now.plusMonths(month.ahead()) : named(month, now);
        return switch (month.edge()) {
            case WHOLE -> new Days(of.atDay(1), of.atEndOfMonth());
            case START -> new Days(of.atDay(1), of.atDay(EARLY));
            case MIDDLE -> new Days(of.atDay(EARLY + 1), of.atDay(LATE));
            case END -> new Days(of.atDay(LATE + 1), of.atEndOfMonth());
        };
    }

    private static YearMonth named(Stretch.Month month, YearMonth now) {
        if (month.year() > 0) {
            return YearMonth.of(month.year(), month.month());
        }
        var of = YearMonth.of(now.getYear(), month.month());
        return of.isBefore(now) ? of.plusYears(1) : of;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
