package io.binome.phrase;

import io.binome.phrase.Clock.Form;
import io.binome.phrase.Line.Found;
import org.jspecify.annotations.Nullable;

/** How a time of day is written when the hour comes first: 14h30, 2.30, two thirty, midi moins le quart. */
record HourRules(Line line) {
    private static final int SIXTY = 60;
    private static final int HOURS = 24;
    private static final int NOON = 12;
    private static final int HUNDRED = 100;
    private static final int LONGEST = 4;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    /** @param bare whether a number by itself may be an hour here */
    @Nullable
    Found<Clock> at(int place, boolean bare) {
        if (line.is(place, Kind.NOON) || line.is(place, Kind.MIDNIGHT)) {
            var hour = line.is(place, Kind.NOON) ? NOON : HOURS;
            return minutes().added(new Clock(hour, 0, 0, Form.EXACT), place + 1, true);
        }
        var hour = line.number(place);
        if (hour < 0 || line.is(place, Kind.MARK)) {
            return null;
        }
        if (line.figures(place) > 2) {
            return compact(place, hour, bare);
        }
        var found = colon(place, hour);
        found = found == null ? lettered(place, hour) : found;
        found = found == null ? dotted(place, hour, bare) : found;
        found = found == null ? spelt(place, hour, bare) : found;
        var isBare = bare && (!isWordOne(place) || isCounted(place)) && !isJoined(place + 1);
        return found == null
                && (isBare || minutes().isHalf(line.past(place + 1, Kind.ISH)) || minutes().isShort(place + 1))
                && hour <= HOURS
                        ? bare(new Clock(hour, 0, 0, open(place, hour)), place + 1)
                        : found;
    }

    /** An hour by its number alone, and what follows it where that is more than another number: "y media", "menos diez". */
    private Found<Clock> bare(Clock clock, int place) {
        var isMore = line.is(place, Kind.LESS) || line.is(place, Kind.PLUS) || line.is(place, Kind.HALF)
                || line.is(place, Kind.QUARTER) || line.is(place, Kind.QUARTERS);
        return line.twelve() && isMore ? minutes().added(clock, place, false) : new Found<>(clock, place);
    }

    /** "A la una": behind a word for "at" where hours have no word of their own. */
    private boolean isCounted(int place) {
        return line.twelve() && line.is(place - 1, Kind.AT);
    }

    /** "Un" or "one" by itself counts something else. */
    private boolean isWordOne(int place) {
        return line.number(place) == 1 && line.figures(place) == 0;
    }

    private boolean isJoined(int place) {
        return (line.isSign(place, ".") || line.isSign(place, ",") || line.isSign(place, "/"))
                && line.isAttached(place + 1)
                && line.figures(place + 1) > 0;
    }

    private @Nullable Found<Clock> colon(int place, int hour) {
        if (!line.isSign(place + 1, ":") || line.figures(place + 2) != 2) {
            return null;
        }
        var isTwice = line.isSign(place + 3, ":") && line.figures(place + 4) == 2;
        var second = isTwice ? line.number(place + 4) : 0;
        return new Found<>(
                new Clock(hour, line.number(place + 2), second, open(place, hour)), place + (isTwice ? 5 : 3));
    }

    private @Nullable Found<Clock> lettered(int place, int hour) {
        if (!line.is(place + 1, Kind.HOUR)) {
            return null;
        }
        var isSign = !line.twelve() || line.at(place + 1).first().text().equals("h");
        var open = open(place, hour);
        var form = isSign && open != Form.EXACT ? Form.LETTERED : open;
        return minutes().added(new Clock(hour, 0, 0, form), place + 2, line.isAttached(place + 1));
    }

    private @Nullable Found<Clock> dotted(int place, int hour, boolean asked) {
        var isDotted = line.isSign(place + 1, ".")
                && line.isAttached(place + 1)
                && line.isAttached(place + 2)
                && line.figures(place + 2) == 2
                && !(line.isSign(place + 3, ".") && line.figures(place + 4) > 0)
                && !line.at(place + 3).isThing();
        var minute = isDotted ? line.number(place + 2) : SIXTY;
        var isTime = minute < SIXTY && (minutes().isHalf(place + 3) || asked || minute == 0 || minute > NOON);
        return isTime && hour <= HOURS
                ? new Found<>(new Clock(hour, minute, 0, open(place, hour)), place + 3)
                : null;
    }

    /** Two thirty pm, at 3 15, ten oh five am. */
    private @Nullable Found<Clock> spelt(int place, int hour, boolean asked) {
        var isZero = line.number(place + 1) == 0;
        var at = isZero ? place + 2 : place + 1;
        var minute = line.number(at);
        var isMinute = isZero ? minute > 0 && minute < 10 : minute >= 10 && minute < SIXTY;
        var isTime = isMinute && hour <= HOURS && (minutes().isHalf(at + 1) || (asked && minutes().isFree(at)));
        return isTime ? new Found<>(new Clock(hour, minute, 0, open(place, hour)), at + 1) : null;
    }

    private @Nullable Found<Clock> compact(int place, int number, boolean asked) {
        var clock = new Clock(number / HUNDRED, number % HUNDRED, 0, Form.LOOSE);
        if (line.figures(place) > LONGEST || !clock.isPossible()) {
            return null;
        }
        if (minutes().isHalf(place + 1)) {
            return new Found<>(clock, place + 1);
        }
        var isYear = number >= FIRST_YEAR && number < LAST_YEAR;
        var isHour = line.figures(place) == LONGEST && asked && !isYear;
        var isCounted = line.figures(place) == LONGEST && minutes().isUnit(place + 1, "PT1H");
        if (isCounted) {
            return new Found<>(clock.with(Form.EXACT), place + 2);
        }
        return asked || line.is(place + 1, Kind.HOUR)
                ? new Found<>(isHour ? clock.with(open(place, clock.hour())) : clock, place + 1)
                : null;
    }

    Form open(int place, int hour) {
        var isPadded = line.figures(place) == 2 && line.at(place).first().text().startsWith("0");
        return isPadded || hour == 0 || hour > NOON ? Form.EXACT : line.twelve() ? Form.OPEN : Form.OPEN24;
    }

    private MinuteRules minutes() {
        return new MinuteRules(line);
    }
}
