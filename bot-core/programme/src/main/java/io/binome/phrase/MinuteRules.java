package io.binome.phrase;

import io.binome.phrase.Line.Found;

/** How what follows an hour is written: minutes, a half, less a quarter, and which half of the day it is in. */
record MinuteRules(Line line) {
    private static final int QUARTER = 15;
    private static final int HALF = 30;
    private static final int SIXTY = 60;

    Found<Clock> added(Clock clock, int place, boolean tight) {
        var after = line.past(place, Kind.AND);
        if (line.is(after, Kind.HALF) && !line.is(after + 1, Kind.HOUR)) {
            return new Found<>(moved(clock, HALF), after + 1);
        }
        if (line.is(place, Kind.QUARTERS)) {
            return new Found<>(moved(clock, 3 * QUARTER), place + 1);
        }
        if (line.is(after, Kind.QUARTER)) {
            return new Found<>(moved(clock, QUARTER), after + 1);
        }
        if (line.is(place, Kind.LESS)) {
            var less = line.is(place + 1, Kind.QUARTER) ? QUARTER : line.number(place + 1);
            return less < 0 ? new Found<>(clock, place) : new Found<>(moved(clock, -less), pastMinutes(place + 2));
        }
        var isAdded = line.is(place, Kind.PLUS) && isMinutes(place + 2);
        var at = isAdded || (line.is(place, Kind.PLUS) && isFree(place + 1) && !tight) ? place + 1 : place;
        var minutes = line.number(at);
        var isTight = tight && line.isAttached(at) && line.figures(at) == 2;
        if (isTight) {
            var hour = minutes < SIXTY ? moved(clock, minutes) : new Clock(clock.hour(), minutes, 0, clock.form());
            return seconds(hour, pastMinutes(at + 1));
        }
        return minutes >= 0 && minutes < SIXTY && (isMinutes(at + 1) || isFree(at))
                ? seconds(moved(clock, minutes), pastMinutes(at + 1))
                : new Found<>(clock, place);
    }

    private Found<Clock> seconds(Clock clock, int place) {
        var second = line.number(place);
        return second >= 0 && isUnit(place + 1, "PT1S")
                ? new Found<>(new Clock(clock.hour(), clock.minute(), second, clock.form()), place + 2)
                : new Found<>(clock, place);
    }

    /** Whether a number is not the beginning of something else: another hour, a date, a count of people. */
    boolean isFree(int place) {
        var next = line.at(place + 1);
        var isJoined = next.isSign("/") || next.isSign(":") || (next.isSign("-") && line.figures(place + 2) > 0);
        return line.figures(place) <= 2
                && !isJoined
                && !next.is(Kind.HOUR)
                && !next.is(Kind.MONTH)
                && !next.is(Kind.UNIT)
                && !next.is(Kind.TO)
                && !next.isThing()
                && !(line.isAttached(place + 1) && next.first().type() == Lexeme.Type.LETTERS && !isHalf(place + 1));
    }

    boolean isMinutes(int place) {
        return isUnit(place, "PT1M");
    }

    boolean isUnit(int place, String which) {
        var unit = line.sense(place, Kind.UNIT);
        return unit != null && unit.which().equals(which);
    }

    private int pastMinutes(int place) {
        return isMinutes(place) ? line.past(place + 1, Kind.AND) : place;
    }

    static Clock moved(Clock clock, int minutes) {
        var all = clock.hour() * SIXTY + clock.minute() + minutes;
        return new Clock(Math.floorDiv(all, SIXTY), Math.floorMod(all, SIXTY), clock.second(), clock.form());
    }

    boolean isHalf(int place) {
        return line.is(place, Kind.AM) || line.is(place, Kind.PM);
    }

    /** The letter in 3:15p, or in "at 9p"; where hours are counted to 24, behind minutes only. */
    boolean isShort(int place) {
        var letter = line.at(place).first().text();
        var isMinutes = line.figures(place - 1) == 2 && (line.isSign(place - 2, ":") || line.is(place - 2, Kind.HOUR));
        return (line.twelve() || isMinutes)
                && line.isAttached(place)
                && line.figures(place - 1) > 0
                && (letter.equals("p") || letter.equals("a"))
                && !line.at(place - 1).is(Kind.HOUR);
    }
}
