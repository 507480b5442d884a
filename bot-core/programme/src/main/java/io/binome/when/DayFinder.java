package io.binome.when;

import io.binome.phrase.Stretch;
import io.binome.phrase.DayWords;
import io.binome.phrase.DayWords.Named;
import io.binome.phrase.DayWords.Nth;
import io.binome.phrase.DayWords.Shifted;
import io.binome.phrase.DayWords.Which;
import io.binome.when.When.Why;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which day of the calendar is meant, seen from a day. Without a year it is the next such day. */
record DayFinder(LocalDate today) {
    private static final int WEEK = 7;
    /** A date that is only just over was perhaps meant as such. */
    private static final int JUST_OVER = 14;

    /**
     * The days that may be meant, the likeliest first.
     *
     * @param why where there are none
     */
    record Days(List<LocalDate> days, boolean isSure, @Nullable Why why) {
        static Days sure(LocalDate day) {
            return new Days(List.of(day), true, null);
        }

        static Days oneOf(List<LocalDate> days) {
            return new Days(days.stream().distinct().toList(), false, null);
        }

        static Days none(Why why, List<LocalDate> near) {
            return new Days(near, false, why);
        }

        Days doubted(boolean is) {
            return is ? new Days(days, false, why) : this;
        }
    }

    Days find(DayWords words) {
        try {
            return switch (words) {
                case Named named -> named(named).doubted(named.isDoubtful());
                case Shifted shifted -> shifted(shifted);
                case Nth nth -> nth(nth);
            };
        } catch (DateTimeException noSuchDay) {
            return Days.none(Why.NO_SUCH_DAY, List.of());
        }
    }

    /** Whether it is today's weekday, by its name alone: the same one may be meant, or that in a week. */
    boolean isNamesake(DayWords words) {
        return words instanceof Named named
                && named.day() == 0
                && named.week() == Named.NO_WEEK
                && named.ahead() == 0
                && named.weekday() == today.getDayOfWeek();
    }

    private Days shifted(Shifted shifted) {
        var from = shifted.from() == null ? Days.sure(today) : find(shifted.from());
        var days = from.days().stream().map(day -> day.plus(shifted.by())).toList();
        var isFar = shifted.by() instanceof Period period && period.getYears() != 0;
        return new Days(days, from.isSure() && !shifted.isDoubtful() && !isFar, from.why());
    }

    private Days nth(Nth nth) {
        if (nth.month() == 0) {
            return Days.sure(day(nth, YearMonth.from(today).plusMonths(nth.monthsAhead())));
        }
        var year = nth.year() > 0 ? nth.year() : today.getYear();
        var day = day(nth, YearMonth.of(year, nth.month()));
        return Days.sure(day.isBefore(today) && nth.year() == 0 ? day(nth, YearMonth.of(year + 1, nth.month())) : day);
    }

    private static LocalDate day(Nth nth, YearMonth month) {
        var weekday = nth.weekday() == null ? DayOfWeek.MONDAY : nth.weekday();
        var day = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(nth.nth(), weekday));
        if (!YearMonth.from(day).equals(month)) {
            throw new DateTimeException("no such day in the month");
        }
        return day;
    }

    private Days named(Named named) {
        if (named.day() == 0) {
            return weekday(named);
        }
        if (named.month() == 0) {
            return numbered(named);
        }
        var days = dated(named, named.month(), named.day());
        if (!named.swaps()) {
            return days;
        }
        var both = new ArrayList<>(days.days());
        both.addAll(dated(named, named.day(), named.month()).days());
        return Days.oneOf(both);
    }

    private Days dated(Named named, int month, int day) {
        if (month < 0) {
            return checked(named, YearMonth.from(today).plusMonths(-1L - month).atDay(day));
        }
        if (named.year() > 0) {
            return checked(named, LocalDate.of(named.year(), month, day));
        }
        var year = YearMonth.of(today.getYear(), month);
        var next = year.isValidDay(day) && !year.atDay(day).isBefore(today)
                ? year
                : year.isBefore(YearMonth.from(today)) || year.isValidDay(day) ? year.plusYears(1) : year;
        if (!next.isValidDay(day)) {
            return Days.none(Why.NO_SUCH_DAY, near(next, day));
        }
        var last = next.minusYears(1);
        var isJustOver = last.isValidDay(day)
                && last.atDay(day).isBefore(today)
                && last.atDay(day).plusDays(JUST_OVER).isAfter(today);
        return checked(named, next.atDay(day)).doubted(isJustOver);
    }

    private List<LocalDate> near(YearMonth month, int day) {
        return month.lengthOfMonth() < day && day <= 31
                ? List.of(month.atEndOfMonth(), month.atEndOfMonth().plusDays(1))
                : List.of();
    }

    /** Where a weekday is named as well, it has to be the right one. */
    private Days checked(Named named, LocalDate day) {
        var weekday = named.weekday();
        if (weekday == null || weekday == day.getDayOfWeek()) {
            return Days.sure(day.plusWeeks(named.ahead()));
        }
        if (named.year() == 0 && named.month() > 0) {
            var later = day.plusYears(1);
            if (later.getDayOfWeek() == weekday && named.which() == Which.NONE) {
                return Days.oneOf(List.of(later, day));
            }
        }
        var near = day.with(TemporalAdjusters.nextOrSame(weekday));
        return Days.none(Why.NO_SUCH_DAY, List.of(day, near.minusWeeks(near.isAfter(day.plusDays(3)) ? 1 : 0)));
    }

    /** A day of the month: of this one or the next that has it. */
    private Days numbered(Named named) {
        var month = YearMonth.from(today);
        while (!month.isValidDay(named.day()) || month.atDay(named.day()).isBefore(today)) {
            month = month.plusMonths(1);
        }
        return checked(named, month.atDay(named.day()));
    }

    private Days weekday(Named named) {
        var weekday = named.weekday();
        if (weekday == null) {
            return Days.none(Why.NO_SUCH_DAY, List.of());
        }
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var next = today.with(TemporalAdjusters.next(weekday));
        if (named.week() != Named.NO_WEEK) {
            var day = monday.plusWeeks(named.week()).with(TemporalAdjusters.nextOrSame(weekday));
            return day.isBefore(today) ? Days.none(Why.PAST, List.of(day)) : Days.sure(day.plusWeeks(named.ahead()));
        }
        var isToday = today.getDayOfWeek() == weekday;
        if (named.ahead() > 0) {
            var day = next.plusWeeks(named.ahead());
            return isToday ? Days.oneOf(List.of(day, day.minusWeeks(1))) : Days.sure(day);
        }
        var isThisWeek = next.isBefore(monday.plusDays(WEEK));
        var isTomorrow = next.equals(today.plusDays(1));
        return switch (named.which()) {
            case NONE -> Days.sure(next);
            case THIS -> isToday ? Days.oneOf(List.of(today, next)) : Days.sure(next);
            case HABIT -> Days.oneOf(List.of(next, next.plusWeeks(1)));
            case NEXT -> isThisWeek || isTomorrow ? Days.oneOf(List.of(next, next.plusWeeks(1))) : Days.sure(next);
            case AFTER_NEXT -> Days.oneOf(List.of(next.plusWeeks(1), next.plusWeeks(2)));
            case LAST -> Days.none(Why.PAST, List.of(today.with(TemporalAdjusters.previous(weekday))));
        };
    }

    /** The first and the last day of a stretch; null where it is over or none. */
    When.@Nullable Days stretch(Stretch stretch) {
        try {
            return StretchFinder.of(stretch, this);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
