package io.binome.when;

import io.binome.when.DayWords.Named;
import io.binome.when.DayWords.Nth;
import io.binome.when.DayWords.Shifted;
import io.binome.when.DayWords.Which;
import io.binome.when.Line.Found;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** How a day is written in words: next Tuesday, the 3rd of March, demain en huit, le premier lundi d'avril. */
record DayRules(Line line, DayOrder order) {
    private static final int DAYS = 31;
    private static final int SHORT = 4;
    private static final int YEAR_FIGURES = 4;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    @Nullable
    Found<DayWords> at(int place) {
        var found = fromDay(place);
        return found == null ? plain(place) : found;
    }

    private @Nullable Found<DayWords> plain(int place) {
        var found = new NumericRules(line, order).at(place);
        found = found == null ? nth(place) : found;
        found = found == null ? relative(place) : found;
        found = found == null ? weekday(place) : found;
        found = found == null ? dayMonth(place) : found;
        found = found == null ? monthDay(place) : found;
        found = found == null ? holiday(place) : found;
        return found == null ? numbered(place) : found;
    }

    private @Nullable Found<DayWords> relative(int place) {
        var day = line.sense(place, Kind.DAY);
        if (day == null) {
            return null;
        }
        var ahead = ahead(place + 1);
        var weeks = ahead == null ? 0 : ahead.what();
        var by = Period.ofDays(day.number() + 7 * weeks);
        return new Found<>(
                new Shifted(null, by, line.at(place).slipped()), ahead == null ? place + 1 : ahead.end());
    }

    private @Nullable Found<DayWords> weekday(int place) {
        var before = which(place);
        var at = before == Which.NONE ? line.past(place, Kind.EVERY) : place + 1;
        var name = line.sense(at, Kind.WEEKDAY);
        var isHabit = line.is(at, Kind.WEEKDAYS) || at > place && line.is(place, Kind.EVERY);
        name = name == null ? line.sense(at, Kind.WEEKDAYS) : name;
        if (name == null || (line.is(at, Kind.WEAK) && isBare(at)) || (line.is(at, Kind.MONTH) && isDated(at))) {
            return null;
        }
        var end = pastDot(at);
        var after = before == Which.NONE ? which(end) : Which.NONE;
        var end2 = after == Which.NONE ? end : end + 1;
        var which = isHabit ? Which.HABIT : before == Which.NONE ? after : before;
        if (line.is(end2, Kind.AFTER)) {
            which = Which.AFTER_NEXT;
            end2++;
        }
        var named = Named.of(DayOfWeek.of(name.number()), 0, 0, 0).which(which).doubtful(line.at(at).slipped());
        var ahead = ahead(end2);
        return ahead == null ? new Found<>(named, end2) : new Found<>(named.ahead(ahead.what()), ahead.end());
    }

    /** Behind a name that may have been cut short. */
    private int pastDot(int place) {
        return line.at(place).first().text().length() <= SHORT ? line.pastSign(place + 1, ".") : place + 1;
    }

    /** Whether a short name stands there as another word may: nothing beside it says that it is a day. */
    private boolean isBare(int place) {
        return line.at(place).isUnknownWord();
    }

    /** Whether a name of both a weekday and a month has a number behind it. */
    private boolean isDated(int place) {
        var number = line.number(line.pastSign(place + 1, "."));
        return line.twelve() && number > 0 && number <= DAYS;
    }

    private Which which(int place) {
        if (line.is(place, Kind.NEXT)) {
            return Which.NEXT;
        }
        if (line.is(place, Kind.LAST)) {
            return Which.LAST;
        }
        return line.is(place, Kind.THIS) ? Which.THIS : Which.NONE;
    }

    /** In eight days, a week later, behind the name of a day. */
    private @Nullable Found<Integer> ahead(int place) {
        var ahead = line.sense(place, Kind.AHEAD);
        if (ahead != null) {
            return new Found<>(ahead.number(), place + 1);
        }
        return line.is(place, Kind.WEEKPLUS) && !line.is(place + 1, Kind.UNIT) ? new Found<>(1, place + 1) : null;
    }

    /** A week on Monday, two weeks after 3 March. */
    private @Nullable Found<DayWords> fromDay(int place) {
        var length = new LengthRules(line).at(place);
        if (length == null || !(length.what() instanceof Period by)) {
            return null;
        }
        var after = length.end();
        var isLinked = line.is(after, Kind.ON)
                || line.is(after, Kind.FROM)
                || line.is(after, Kind.BEYOND)
                || line.is(after, Kind.LATER);
        var day = isLinked ? plain(line.past(after + 1, Kind.ON, Kind.THE)) : null;
        return day == null ? null : new Found<>(new Shifted(day.what(), by, false), day.end());
    }

    private @Nullable Found<DayWords> dayMonth(int place) {
        var at = line.past(place, Kind.ON, Kind.THE);
        at = line.past(at, Kind.THE);
        var day = day(at);
        if (day == null) {
            return null;
        }
        var month = line.past(line.past(line.pastSign(line.pastSign(day.end(), "-"), "/"), Kind.OF), Kind.THE);
        var name = line.sense(month, Kind.MONTH);
        return name == null ? null : withYear(day.what(), name.number(), month + 1, line.at(month).slipped());
    }

    private @Nullable Found<DayWords> monthDay(int place) {
        var name = line.sense(place, Kind.MONTH);
        if (name == null) {
            return null;
        }
        var at = line.pastSign(line.pastSign(line.pastSign(place + 1, "."), "-"), "/");
        var day = day(line.past(at, Kind.ON, Kind.THE));
        return day == null || isHour(day.end())
                ? null
                : withYear(day.what(), name.number(), day.end(), line.at(place).slipped());
    }

    private Found<DayWords> withYear(int day, int month, int place, boolean isSlip) {
        var at = line.pastSign(place, ".");
        at = line.pastSign(line.pastSign(line.pastSign(at, "-"), "/"), ",");
        at = line.past(at, Kind.OF);
        var year = year(at);
        var named = Named.of(null, day, month, year).doubtful(isSlip);
        return new Found<>(named, year == 0 ? line.pastSign(place, ".") : at + 1);
    }

    /** A year of four figures that is no hour, or 0. */
    int year(int place) {
        var number = line.figures(place) == YEAR_FIGURES ? line.number(place) : 0;
        return number >= FIRST_YEAR && number <= LAST_YEAR && !isHour(place + 1) ? number : 0;
    }

    private @Nullable Found<DayWords> holiday(int place) {
        var date = line.sense(place, Kind.DATE);
        if (date == null) {
            return null;
        }
        var parts = date.which().split("-");
        return withYear(Integer.parseInt(parts[1]), Integer.parseInt(parts[0]), place + 1, false);
    }

    /** The 15th, le 15: a number that an article or its ending makes a day. */
    private @Nullable Found<DayWords> numbered(int place) {
        var at = line.past(line.past(place, Kind.ON, Kind.THE), Kind.THE);
        var day = day(at);
        if (day == null || isHour(day.end()) || line.at(day.end()).isUnknownWord() || line.is(day.end(), Kind.UNIT)) {
            return null;
        }
        var isOrdinal = line.is(at, Kind.ORDINAL) || day.end() > at + 1;
        var isFigures = line.figures(at) > 0;
        var isMeant = at > place || (isOrdinal && isFigures);
        return isMeant && (line.number(at) != 0) ? new Found<>(Named.of(null, day.what(), 0, 0), day.end()) : null;
    }

    /** The number of a day, with its ending. */
    @Nullable
    Found<Integer> day(int place) {
        var ordinal = line.sense(place, Kind.ORDINAL);
        var number = ordinal != null ? ordinal.number() : line.figures(place) > 2 ? -1 : line.number(place);
        if (number < 1 || number > DAYS) {
            return null;
        }
        var isMarked = line.is(place + 1, Kind.MARK) && line.isAttached(place + 1);
        return new Found<>(number, isMarked ? place + 2 : place + 1);
    }

    /** Whether what stands here makes an hour of a number before it. */
    boolean isHour(int place) {
        return line.is(place, Kind.HOUR)
                || line.is(place, Kind.AM)
                || line.is(place, Kind.PM)
                || (line.isSign(place, ":") && line.figures(place + 1) > 0)
                || (line.isSign(place, ".") && line.isAttached(place) && line.isAttached(place + 1)
                        && line.figures(place + 1) == 2);
    }

    /** The first Monday of March, le dernier jeudi du mois. */
    private @Nullable Found<DayWords> nth(int place) {
        var at = line.past(place, Kind.ON, Kind.THE);
        var ordinal = line.sense(at, Kind.ORDINAL);
        var nth = ordinal != null ? ordinal.number() : line.is(at, Kind.LAST) ? -1 : 0;
        var weekday = line.sense(at + 1, Kind.WEEKDAY);
        if (nth == 0 || weekday == null || !line.is(at + 2, Kind.OF)) {
            return null;
        }
        var of = line.past(line.past(at + 3, Kind.OF), Kind.THE);
        var name = line.sense(of, Kind.MONTH);
        var day = DayOfWeek.of(weekday.number());
        if (name != null) {
            var year = year(line.past(of + 1, Kind.OF));
            var end = year == 0 ? of + 1 : line.past(of + 1, Kind.OF) + 1;
            return new Found<>(new Nth(nth, day, name.number(), year, 0), end);
        }
        var before = which(of);
        var unit = line.sense(before == Which.NONE ? of : of + 1, Kind.UNIT);
        var end = before == Which.NONE ? of + 1 : of + 2;
        var after = before == Which.NONE ? which(end) : Which.NONE;
        if (unit == null || !unit.which().equals("P1M")) {
            return null;
        }
        var isNext = before == Which.NEXT || after == Which.NEXT;
        return new Found<>(new Nth(nth, day, 0, 0, isNext ? 1 : 0), after == Which.NONE ? end : end + 1);
    }

    /** A day of the calendar. */
    static DayWords on(LocalDate day) {
        return Named.of(null, day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
