package io.binome.phrase;

import io.binome.phrase.DayWords.Named;
import io.binome.phrase.Line.Found;
import io.binome.phrase.Stretch.Edge;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How several days are written: next week, fin janvier, from the 3rd to the 5th of May, the next three days. */
record StretchRules(Line line, DayRules days) {
    private static final int BEFORE_LAST = -1;

    @Nullable
    Found<Stretch> at(int place) {
        var found = between(place);
        found = found == null ? coming(place) : found;
        return found == null ? named(place) : found;
    }

    private @Nullable Found<Stretch> named(int place) {
        var edgeSense = line.sense(place, Kind.EDGE);
        var edge = edgeSense == null ? Edge.WHOLE : Edge.valueOf(edgeSense.which().toUpperCase(Locale.ROOT));
        var from = edgeSense == null ? place : place + 1;
        var at = line.past(edgeSense == null ? line.past(from, Kind.IN, Kind.ON) : line.past(from, Kind.OF), Kind.THE);
        var before = ahead(at);
        at = before == null ? at : at + 1;
        var isNamed = edge != Edge.WHOLE || at > from;
        var month = line.sense(at, Kind.MONTH);
        var isThis = before != null && before == 0 && edge == Edge.WHOLE;
        if (month != null && ((isNamed && !isThis) || !line.is(at, Kind.WEAK))) {
            var after = ahead(line.pastSign(at + 1, "."));
            var year = days.year(line.past(at + 1, Kind.OF));
            var end = year == 0 ? at + 1 : line.past(at + 1, Kind.OF) + 1;
            return new Found<>(new Stretch.Month(month.number(), year, 0, edge), after == null ? end : at + 2);
        }
        var unit = line.is(at, Kind.WEEKEND) ? "WE" : unit(at);
        var isPlain = before == null && ahead(at + 1) == null;
        if (unit == null) {
            return null;
        }
        if (unit.equals("P1W") && isPlain && (line.is(at + 1, Kind.OF) || line.is(at + 1, Kind.THE))) {
            var day = days.at(line.past(at + 1, Kind.OF));
            if (day != null) {
                return new Found<>(new Stretch.WeekOf(day.what()), day.end());
            }
        }
        if (!isNamed && isPlain && !unit.equals("WE")) {
            return null;
        }
        var after = before == null ? ahead(at + 1) : null;
        var ahead = before != null ? before : after != null ? after : 0;
        var end = after == null ? at + 1 : at + 2;
        return of(unit, ahead, edge, end);
    }

    private static @Nullable Found<Stretch> of(String unit, int ahead, Edge edge, int end) {
        var stretch = switch (unit) {
            case "WE" -> new Stretch.Week(ahead, true, edge);
            case "P1W" -> new Stretch.Week(ahead, false, edge);
            case "P1M" -> new Stretch.Month(0, 0, ahead, edge);
            case "P1Y" -> new Stretch.Year(0, ahead, edge);
            default -> null;
        };
        return stretch == null ? null : new Found<>(ahead < 0 ? new Stretch.Over() : stretch, end);
    }

    private @Nullable String unit(int place) {
        var unit = line.sense(place, Kind.UNIT);
        return unit == null ? null : unit.which();
    }

    /** So many after this one, by "next" or "last". */
    private @Nullable Integer ahead(int place) {
        return line.is(place, Kind.NEXT)
                ? Integer.valueOf(1)
                : line.is(place, Kind.LAST)
                        ? Integer.valueOf(BEFORE_LAST)
                        : line.is(place, Kind.THIS) ? Integer.valueOf(0) : null;
    }

    /** The next three days, les 3 prochaines semaines. */
    private @Nullable Found<Stretch> coming(int place) {
        var number = line.is(place, Kind.NEXT) ? place + 1 : place;
        var isBetween = number == place && line.is(place + 1, Kind.NEXT) && line.is(place + 2, Kind.UNIT);
        if (isBetween && line.number(place) > 0) {
            var tokens = java.util.List.of(line.at(place), line.at(place + 2));
            var length = new LengthRules(new Line(tokens, line.twelve())).at(0);
            return length == null ? null : new Found<>(new Stretch.Coming(length.what()), place + 3);
        }
        var length = number > place && line.number(number) > 0 ? new LengthRules(line).at(number) : null;
        return length == null ? null : new Found<>(new Stretch.Coming(length.what()), length.end());
    }

    /** From one day to another; the second may name the month of both, or the first one. */
    private @Nullable Found<Stretch> between(int place) {
        var isOpened = line.is(place, Kind.FROM) || line.is(place, Kind.BETWEEN);
        var from = isOpened && !line.is(place, Kind.THE) ? place + 1 : place;
        var first = day(from);
        if (first == null) {
            return null;
        }
        var to = first.end();
        var isLinked = line.is(to, Kind.TO)
                || line.is(to, Kind.UNTIL)
                || line.isSign(to, "-")
                || (line.is(place, Kind.BETWEEN) && line.is(to, Kind.AND));
        var last = isLinked ? day(to + 1) : null;
        if (last == null || days.isHour(last.end()) || (!isOpened && line.is(to, Kind.AT) && isBare(last.what()))) {
            return null;
        }
        var isSure = (isOpened && (line.is(place, Kind.THE) || line.is(place + 1, Kind.THE))) || line.is(to, Kind.THE);
        return joined(first.what(), last.what(), isSure, last.end());
    }

    /** A number alone, which is an hour behind "demain à". */
    private static boolean isBare(DayWords day) {
        return day instanceof Named named && named.weekday() == null && named.month() == 0;
    }

    private @Nullable Found<Stretch> joined(DayWords first, DayWords last, boolean isSure, int end) {
        if (!(first instanceof Named one) || !(last instanceof Named other)) {
            return new Found<>(new Stretch.Between(first, last), end);
        }
        var isNamed = one.month() > 0 || other.month() > 0 || (one.weekday() != null && other.weekday() != null);
        if (!isNamed && !isSure) {
            return null;
        }
        var start = one.month() == 0 && one.day() > 0 ? one.month(other.month(), other.year()) : one;
        var stop = other.month() == 0 && other.day() > 0 ? other.month(one.month(), one.year()) : other;
        return new Found<>(new Stretch.Between(start, stop), end);
    }

    /** A day, of which the weekday or the month may be left out. */
    private @Nullable Found<DayWords> day(int place) {
        var found = days.at(place);
        var at = found == null ? line.past(line.past(place, Kind.ON, Kind.THE), Kind.THE) : found.end();
        var isWeekday = found != null && found.what() instanceof Named named && named.weekday() != null;
        if (found != null && !isWeekday) {
            return found;
        }
        var behind = found == null ? null : days.at(at);
        var number = days.day(at);
        if (found != null
                && behind != null
                && behind.what() instanceof Named named
                && found.what() instanceof Named weekday) {
            var both = weekday.and(named);
            return both == null ? found : new Found<>(both, behind.end());
        }
        if (number == null || days.isHour(number.end()) || line.at(number.end()).isThing()) {
            return found;
        }
        var named = Named.of(null, number.what(), 0, 0);
        var both = found != null && found.what() instanceof Named weekday ? weekday.and(named) : named;
        return both == null ? found : new Found<>(both, number.end());
    }
}
