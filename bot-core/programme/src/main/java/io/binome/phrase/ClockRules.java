package io.binome.phrase;

import io.binome.phrase.Clock.Form;
import io.binome.phrase.Line.Found;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a time of day is written: 14h30, 2.30 pm, half past two, midi moins le quart. */
record ClockRules(Line line) {
    private static final List<Kind> BOUNDS = List.of(Kind.BEFORE, Kind.BEYOND, Kind.UNTIL, Kind.SINCE);
    private static final int QUARTER = 15;
    private static final int HALF = 30;
    private static final int SIXTY = 60;
    private static final int NOON = 12;

    /** @param bare whether a number by itself may be an hour here */
    @Nullable
    Found<Clock> at(int place, boolean bare) {
        var found = minutesFirst(place);
        if (found == null) {
            found = hours().at(place, bare);
        }
        return found == null ? null : half(found);
    }

    /** An hour in whose words there is more than a number: what may stand anywhere. */
    @Nullable
    Found<Clock> at(int place) {
        return at(place, false);
    }

    /**
     * Whether a number by itself is an hour here: behind "at", before "tonight", before "or 11 am", alone in words.
     *
     * @param isKnown whether what stands around it has told so already
     */
    boolean isCalled(int place, boolean isKnown) {
        var next = line.pastSign(place + 1, ",");
        var isCounted = (line.at(place + 1).isThing() && !minutes().isShort(place + 1))
                || (line.is(place + 1, Kind.UNIT) && !line.is(place + 1, Kind.HOUR))
                || line.is(place + 1, Kind.MONTH)
                || (line.is(place + 1, Kind.AND) && line.is(place + 3, Kind.UNIT));
        var isAt = line.is(place - 1, Kind.AT) || BOUNDS.stream().anyMatch(kind -> line.is(place - 1, kind))
                || line.is(place + 1, Kind.ISH);
        var isBefore = line.is(next, Kind.PART)
                || (line.is(next, Kind.THIS) && line.is(next + 1, Kind.PART))
                || (line.is(place + 1, Kind.DAY) && place == 0)
                || (line.is(place + 1, Kind.OR) && line.figures(place + 2) > 0 && at(place + 2) != null);
        var isAlone = place == 0 && line.length() <= 3 && isWord(0) && isWord(1);
        return !isCounted && (isAt || isAlone || isKnown || (isBefore && line.figures(place) <= 2));
    }

    private boolean isWord(int place) {
        return line.number(place) >= 0 && line.figures(place) == 0;
    }

    private @Nullable Found<Clock> minutesFirst(int place) {
        var from = line.past(place, Kind.ONE);
        var isNamed = line.is(from, Kind.QUARTER) || line.is(from, Kind.HALF);
        var minutes = line.is(from, Kind.QUARTER) ? QUARTER : line.is(from, Kind.HALF) ? HALF : line.number(from);
        if (minutes < 0 || minutes >= SIXTY) {
            return null;
        }
        if (line.twelve() && line.is(from, Kind.HALF) && line.number(from + 1) > 0 && line.number(from + 1) <= NOON) {
            var hour = hours().at(from + 1, true);
            return hour == null || hour.what().minute() > 0
                    ? null
                    : new Found<>(MinuteRules.moved(hour.what(), HALF), hour.end());
        }
        var after = minutes().isMinutes(from + 1) ? from + 2 : from + 1;
        var isBefore = line.is(after, Kind.TOHOUR);
        var isAfter = !line.is(after, Kind.PAST) && line.is(after, Kind.BEYOND) && minutes > 0 && minutes % 5 == 0;
        if (!line.is(after, Kind.PAST) && !isBefore && !isAfter) {
            return null;
        }
        var isRange = isBefore && !isNamed && minutes <= NOON && after == from + 1;
        var hour = isRange ? null : hours().at(after + 1, true);
        return hour == null || hour.what().minute() > 0 || (isAfter && !minutes().isHalf(hour.end()))
                ? null
                : new Found<>(MinuteRules.moved(hour.what(), isBefore ? -minutes : minutes), hour.end());
    }

    private Found<Clock> half(Found<Clock> found) {
        var end = line.past(line.past(found.end(), Kind.ISH), Kind.SHARP);
        var isShort = minutes().isShort(end);
        if (!minutes().isHalf(end) && !isShort) {
            return new Found<>(found.what(), end);
        }
        var form = line.is(end, Kind.PM) || line.at(end).first().text().equals("p") ? Form.PM : Form.AM;
        var isNoon = found.what().form() == Form.EXACT && found.what().hour() >= NOON;
        return new Found<>(isNoon ? found.what() : found.what().with(form), line.past(end + 1, Kind.ISH));
    }

    private HourRules hours() {
        return new HourRules(line);
    }

    private MinuteRules minutes() {
        return new MinuteRules(line);
    }
}
