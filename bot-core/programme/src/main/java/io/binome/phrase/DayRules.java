package io.binome.phrase;

import io.binome.phrase.DayWords.Named;
import io.binome.phrase.DayWords.Shifted;
import io.binome.phrase.Line.Found;
import java.time.Period;
import io.binome.text.DayOrder;
import org.jspecify.annotations.Nullable;

/** How a day is written in words: next Tuesday, the 3rd of March, demain en huit, le premier lundi d'avril. */
record DayRules(Line line, DayOrder order) {
    private static final int DAYS = 31;
    private static final int YEAR_FIGURES = 4;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    @Nullable
    Found<DayWords> at(int place) {
        var found = fromDay(place);
        return found == null ? plain(place) : found;
    }

    private @Nullable Found<DayWords> plain(int place) {
        var figures = line.past(line.past(place, Kind.ON, Kind.THE), Kind.THE);
        var found = new NumericRules(line, order).at(figures);
        var weekdays = new WeekdayRules(line, this);
        found = found == null ? weekdays.nth(place) : found;
        found = found == null ? weekdays.relative(place) : found;
        found = found == null ? weekdays.weekday(place) : found;
        found = found == null ? dayMonth(place) : found;
        found = found == null ? monthDay(place) : found;
        found = found == null ? holiday(place) : found;
        return found == null ? numbered(place) : found;
    }

    /** The day after Christmas, a week on Monday, two weeks after 3 March. */
    private @Nullable Found<DayWords> fromDay(int place) {
        var beside = line.sense(place, Kind.BESIDE);
        if (beside != null) {
            var day = plain(line.past(place + 1, Kind.OF));
            return day == null
                    ? null
                    : new Found<>(new Shifted(day.what(), Period.ofDays(beside.number()), false), day.end());
        }
        var length = new LengthRules(line).at(place);
        if (length == null || !(length.what() instanceof Period by)) {
            return null;
        }
        var after = length.end();
        var isLinked = line.is(after, Kind.ON)
                || line.is(after, Kind.FROM)
                || line.is(after, Kind.BEYOND);
        if (line.is(after, Kind.DAY)) {
            var day = new WeekdayRules(line, this).relative(after);
            return day == null ? null : new Found<>(new Shifted(day.what(), by, false), day.end());
        }
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
        var from = line.past(place, Kind.ON, Kind.THE);
        var name = line.sense(from, Kind.MONTH);
        if (name == null) {
            return null;
        }
        var at = line.pastSign(line.pastSign(line.pastSign(from + 1, "."), "-"), "/");
        var day = day(line.is(from, Kind.WEAK) ? at : line.past(at, Kind.ON, Kind.THE));
        return day == null || isHour(day.end())
                ? null
                : withYear(day.what(), name.number(), day.end(), line.at(from).slipped());
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
        if (day == null || isOneInWords(at) || isHour(day.end()) || line.at(day.end()).isThing()
                || line.is(day.end(), Kind.UNIT)
                || line.is(day.end(), Kind.LAST)) {
            return null;
        }
        var isMarked = line.figures(at) > 0 && (line.is(at, Kind.ORDINAL) || day.end() > at + 1);
        return (at > place || isMarked) && !isJoined(day.end())
                ? new Found<>(Named.of(null, day.what(), 0, 0), day.end())
                : null;
    }

    /** The first, le premier: of whatever. */
    private boolean isOneInWords(int place) {
        var ordinal = line.sense(place, Kind.ORDINAL);
        var isOne = ordinal == null ? line.number(place) == 1 : ordinal.number() == 1;
        return isOne && line.at(place).first().type() == Lexeme.Type.LETTERS;
    }

    /** Whether a number goes on in figures behind a sign. */
    private boolean isJoined(int place) {
        var isSigned = line.isSign(place, "/") || line.isSign(place, ".") || line.isSign(place, ":");
        return isSigned && line.isAttached(place + 1) && line.figures(place + 1) > 0;
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
}
