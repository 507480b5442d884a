package io.binome.phrase;

import io.binome.phrase.Clock.Form;
import io.binome.phrase.Line.Found;
import org.jspecify.annotations.Nullable;

/** How a stretch of hours is written: 10-11am, de 9h à 10h, between two and four. */
record RangeRules(Line line, ClockRules clocks) {
    @Nullable
    Found<Piece> at(int place) {
        var isBetween = line.is(place, Kind.BETWEEN);
        var isOpened = isBetween || line.is(place, Kind.FROM) || line.is(place, Kind.SINCE);
        var from = isOpened ? line.past(place + 1, Kind.AT) : place;
        var first = clocks.at(from, true);
        if (first == null || (isOpened && line.is(place, Kind.THE))) {
            return null;
        }
        var to = first.end();
        var isLinked = line.is(to, Kind.TO)
                || line.is(to, Kind.UNTIL)
                || line.isSign(to, "-")
                || (isOpened && line.is(to, Kind.AT))
                || (isBetween && line.is(to, Kind.AND));
        if (!isLinked || line.is(to + 1, Kind.THE)) {
            return null;
        }
        var isBare = isOpened || (clocks.at(from) != null && !isDated(to + 1));
        var last = clocks.at(to + 1, isBare);
        if (last == null || isDated(last.end() - 1) || isDay(first, last, isOpened)) {
            return null;
        }
        return new Found<>(new Piece.Between(half(first.what(), last.what()), last.what()), last.end());
    }

    /** Two numbers with a hyphen between them, behind a day. */
    @Nullable
    Found<Piece> bare(int place) {
        var first = clocks.at(place, true);
        if (first == null) {
            return null;
        }
        var end = first.end();
        var isLinked = line.isSign(end, "-") || (line.is(end, Kind.TO) && !line.is(end, Kind.AT));
        var last = isLinked && !isDated(end + 1) ? clocks.at(end + 1, true) : null;
        return last == null
                ? null
                : new Found<>(new Piece.Between(half(first.what(), last.what()), last.what()), last.end());
    }

    /** Whether the number here goes on as a date. */
    private boolean isDated(int place) {
        return line.is(place + 1, Kind.MONTH) || line.isSign(place + 1, "/") || line.is(place + 1, Kind.UNIT)
                || (line.at(place + 1).isThing() && line.figures(place) > 0);
    }

    /** Two bare numbers are hours only where a word before them says so. */
    private static boolean isDay(Found<Clock> first, Found<Clock> last, boolean isOpened) {
        return !isOpened
                && first.what().form() == Form.LOOSE
                && last.what().form() == Form.LOOSE;
    }

    /** What stands behind the second hour is said of both, where that makes a stretch. */
    private static Clock half(Clock first, Clock last) {
        var isSaid = last.form() == Form.AM || last.form() == Form.PM;
        var isBefore = first.hour() % 12 < last.hour() % 12
                || (first.hour() % 12 == last.hour() % 12 && first.minute() < last.minute());
        return isSaid && isBefore && first.isOpen() ? first.with(last.form()) : first;
    }
}
