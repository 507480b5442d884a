package io.binome.when;

import io.binome.when.DayWords.Named;
import io.binome.when.DayWords.Shifted;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a line into pieces, from left to right, the longest that fits first. What is not understood is left out. */
final class Pieces {
    private static final List<Kind> MARKS =
            List.of(Kind.EXCEPT, Kind.BUT, Kind.OK, Kind.NO, Kind.NOT, Kind.OR, Kind.AND, Kind.ANY);
    private static final List<Kind> BOUNDS = List.of(Kind.UNTIL, Kind.BEFORE, Kind.SINCE, Kind.BEYOND);

    private final Line line;
    private final ClockRules clocks;
    private final RangeRules ranges;
    private final LengthRules lengths;
    private final DayRules days;
    private final StretchRules stretches;
    private final ZoneRules zones;
    private final List<Piece> found = new ArrayList<>();

    private Pieces(Line line, DayOrder order) {
        this.line = line;
        clocks = new ClockRules(line);
        ranges = new RangeRules(line, clocks);
        lengths = new LengthRules(line);
        days = new DayRules(line, order);
        stretches = new StretchRules(line, days);
        zones = new ZoneRules(line);
    }

    static List<Piece> of(Line line, DayOrder order) {
        var pieces = new Pieces(line, order);
        for (var place = 0; place < line.length();) {
            place = pieces.next(place);
        }
        return List.copyOf(pieces.found);
    }

    /** Reads one piece, and says where the next one begins. */
    private int next(int place) {
        var end = length(place);
        end = end == place ? time(place) : end;
        end = end == place ? day(place) : end;
        end = end == place ? part(place) : end;
        end = end == place ? mark(place) : end;
        return end == place ? rest(place) : end;
    }

    private int length(int place) {
        var from = line.past(line.past(place, Kind.IN, Kind.AGO), Kind.AT);
        var isIn = line.is(place, Kind.IN);
        var isAgo = line.is(place, Kind.AGO);
        var counted = lengths.at(from > place && !isIn && !isAgo ? place : from);
        if (counted == null) {
            return place;
        }
        var isClock = !isIn && !isAgo && clocks.at(place) != null && !line.is(place - 1, Kind.FOR);
        var isLater = line.is(counted.end(), Kind.LATER);
        var isBack = isAgo || (line.is(counted.end(), Kind.AGO) && !line.is(counted.end(), Kind.BEFORE));
        var isFrom = days.at(place) != null;
        if ((isClock && !isLater && !isBack) || isFrom) {
            return place;
        }
        found.add(isBack ? new Piece.Days(new Stretch.Over()) : lasting(counted.what(), isIn || isLater));
        return counted.end() + (isLater || isBack && !isAgo ? 1 : 0);
    }

    private static Piece lasting(TemporalAmount length, boolean isAhead) {
        return isAhead && length instanceof Period
                ? new Piece.Day(new Shifted(null, length, false))
                : new Piece.Length(length, isAhead);
    }

    private int time(int place) {
        var range = ranges.at(place);
        if (range != null && stretches.at(place) == null) {
            var isDay = isWeekday() && line.figures(place) > 0 && clocks.at(place) == null;
            found.add(range.what());
            if (isDay) {
                found.add(new Piece.Odd());
            }
            return range.end();
        }
        var isDay = range == null && (days.at(place) != null || stretches.at(place) != null);
        var clock = isDay ? null : clocks.at(place, isBare(place));
        if (clock == null) {
            return place;
        }
        found.add(new Piece.At(clock.what()));
        return clock.end();
    }

    /** Whether a number by itself is an hour here: behind "at", before "tonight" or a zone, before "or 11 am". */
    private boolean isBare(int place) {
        var next = line.pastSign(place + 1, ",");
        var isCounted = line.at(place + 1).isUnknownWord()
                || (line.is(place + 1, Kind.UNIT) && !line.is(place + 1, Kind.HOUR))
                || line.is(place + 1, Kind.MONTH);
        var isHour = line.is(place - 1, Kind.AT)
                || line.is(next, Kind.PART)
                || (line.is(next, Kind.THIS) && line.is(next + 1, Kind.PART))
                || (line.is(place + 1, Kind.DAY) && found.isEmpty())
                || (zones.at(place + 1, false) != null && line.is(place + 1, Kind.ZONE))
                || (line.is(place + 1, Kind.OR) && line.figures(place + 2) > 0 && clocks.at(place + 2) != null);
        return isHour && !isCounted;
    }

    private int day(int place) {
        var stretch = stretches.at(place);
        var day = days.at(place);
        if (stretch != null && (day == null || stretch.end() >= day.end())) {
            found.add(new Piece.Days(stretch.what()));
            return stretch.end();
        }
        if (day != null) {
            found.add(new Piece.Day(day.what()));
            return day.end();
        }
        var number = isWeekday() ? days.day(place) : null;
        var isDay = number != null
                && !days.isHour(number.end())
                && !line.at(number.end()).isUnknownWord()
                && !line.is(number.end(), Kind.UNIT);
        if (number == null || !isDay) {
            return place;
        }
        found.add(new Piece.Day(Named.of(null, number.what(), 0, 0)));
        return number.end();
    }

    /** Whether the last piece is a weekday, so that a number may be its day of the month. */
    private boolean isWeekday() {
        return !found.isEmpty()
                && found.getLast() instanceof Piece.Day(Named named)
                && named.weekday() != null
                && named.day() == 0;
    }

    private int part(int place) {
        var isThis = line.is(place, Kind.THIS) && (line.is(place + 1, Kind.PART) || line.is(place + 1, Kind.NOON));
        var part = line.sense(isThis ? place + 1 : place, Kind.PART);
        if (part == null) {
            return place;
        }
        var is = DayPart.of(part);
        found.add(new Piece.Part(is));
        if (isThis || is == DayPart.TONIGHT) {
            found.add(new Piece.Day(new Shifted(null, Period.ZERO, false)));
        }
        return isThis ? place + 2 : place + 1;
    }

    private int mark(int place) {
        var zone = zones.at(place, isTime());
        if (zone != null) {
            found.add(new Piece.Zone(zone.what()));
            return zone.end();
        }
        for (var kind : BOUNDS) {
            if (line.is(place, kind)) {
                found.add(new Piece.Bound(kind));
                return place + 1;
            }
        }
        for (var kind : MARKS) {
            if (line.is(place, kind)) {
                found.add(isAnswer(place) ? new Piece.Stop() : new Piece.Mark(kind));
                return place + 1;
            }
        }
        return place;
    }

    private boolean isTime() {
        return !found.isEmpty() && (found.getLast() instanceof Piece.At || found.getLast() instanceof Piece.Between);
    }

    /** Whether a "no" stands alone, so that it answers something else. */
    private boolean isAnswer(int place) {
        var next = line.at(place + 1);
        return line.is(place, Kind.NO) && place == 0 && (next.isSign(",") || next.isSign(".") || next.isSign("!"));
    }

    private int rest(int place) {
        var token = line.at(place);
        var piece = rest(token, place);
        if (piece != null) {
            found.add(piece);
        }
        return place + 1;
    }

    private @Nullable Piece rest(Token token, int place) {
        if (token.isSign(",")) {
            return new Piece.Comma();
        }
        if (token.isSign(".") || token.isSign("!") || token.isSign("?") || token.isSign(";")) {
            return new Piece.Stop();
        }
        if (token.isSign("/") || token.isSign("|")) {
            return new Piece.Mark(Kind.OR);
        }
        if (token.isSign("&") || token.isSign("+")) {
            return new Piece.Mark(Kind.AND);
        }
        var isNumber = token.isFigures() || token.is(Kind.NUMBER) && !token.is(Kind.WEAK);
        var isCount = isNumber && line.at(place + 1).isUnknownWord();
        var isName = token.is(Kind.NOW) || token.is(Kind.EVERY) || token.is(Kind.WEEKDAYS) || token.slipped();
        return isName || isNumber && !isCount ? new Piece.Odd() : null;
    }

}
