package io.binome.phrase;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAmount;
import org.jspecify.annotations.Nullable;

/** A day as it was written. */
public sealed interface DayWords {
    /** A day of the calendar. */
    static DayWords on(LocalDate day) {
        return Named.of(null, day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    /** Which of several days with the same name. */
    enum Which {
        NONE,
        THIS,
        NEXT,
        LAST,
        AFTER_NEXT,
        HABIT
    }

    /**
     * A day by what it is called; zero and null are what was left out.
     *
     * @param week the week it is in, counted from this one; {@link #NO_WEEK} where none was named
     * @param ahead so many weeks later
     * @param swaps whether day and month may have changed places
     * @param isDoubtful whether it is spelt a little differently, or may be something else
     */
    record Named(
            @Nullable DayOfWeek weekday,
            int day,
            int month,
            int year,
            Which which,
            int week,
            int ahead,
            boolean swaps,
            boolean isDoubtful)
            implements DayWords {
        public static final int NO_WEEK = Integer.MIN_VALUE;

        public static Named of(@Nullable DayOfWeek weekday, int day, int month, int year) {
            return new Named(weekday, day, month, year, Which.NONE, NO_WEEK, 0, false, false);
        }

        public Named which(Which each) {
            return new Named(weekday, day, month, year, each, week, ahead, swaps, isDoubtful);
        }

        public Named ahead(int weeks) {
            return new Named(weekday, day, month, year, which, week, ahead + weeks, swaps, isDoubtful);
        }

        public Named in(int theWeek) {
            return new Named(weekday, day, month, year, which, theWeek, ahead, swaps, isDoubtful);
        }

        public Named swapping() {
            return new Named(weekday, day, month, year, which, week, ahead, true, isDoubtful);
        }

        public Named doubtful(boolean is) {
            return new Named(weekday, day, month, year, which, week, ahead, swaps, isDoubtful || is);
        }

        public Named month(int theMonth, int theYear) {
            return new Named(weekday, day, theMonth, year == 0 ? theYear : year, which, week, ahead, swaps, isDoubtful);
        }

        /** Both in one, such as "Tuesday" and "the 15th"; null where they name different things. */
        public @Nullable Named and(Named other) {
            var fits = (weekday == null || other.weekday == null || weekday == other.weekday)
                    && (day == 0 || other.day == 0)
                    && (month == 0 || other.month == 0)
                    && (year == 0 || other.year == 0)
                    && (week == NO_WEEK || other.week == NO_WEEK || week == other.week);
            return fits
                    ? new Named(
                            weekday == null ? other.weekday : weekday,
                            Math.max(day, other.day),
                            Math.max(month, other.month),
                            Math.max(year, other.year),
                            which == Which.NONE ? other.which : which,
                            Math.max(week, other.week),
                            ahead + other.ahead,
                            swaps || other.swaps,
                            isDoubtful || other.isDoubtful)
                    : null;
        }
    }

    /** So long after a day: today, where none is named. */
    record Shifted(@Nullable DayWords from, TemporalAmount by, boolean isDoubtful) implements DayWords {}

    /**
     * Such as the first Monday of a month.
     *
     * @param nth -1 is the last
     * @param month of a year, or zero and then so many months after this one
     */
    record Nth(int nth, @Nullable DayOfWeek weekday, int month, int year, int monthsAhead) implements DayWords {}
}
