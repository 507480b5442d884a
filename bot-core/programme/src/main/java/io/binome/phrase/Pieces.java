package io.binome.phrase;

import io.binome.text.DayOrder;
import io.binome.phrase.DayWords.Named;
import io.binome.phrase.DayWords.Shifted;
import io.binome.phrase.Piece.Count;
import io.binome.text.Language;
import java.time.Period;
import java.util.List;

/** Cuts a line into pieces, from left to right, the longest that fits first. What is not understood is left out. */
public final class Pieces {
    /** So many words and signs are read; of what is longer, nothing is sure. */
    private static final int MOST = 600;

    private final Line line;
    private final ClockRules clocks;
    private final RangeRules ranges;
    private final LengthRules lengths;
    private final DayRules days;
    private final StretchRules stretches;
    private final ZoneRules zones;
    private final MarkRules marks;
    private final Cuttings found = new Cuttings();

    private Pieces(Line line, DayOrder order) {
        this.line = line;
        clocks = new ClockRules(line);
        ranges = new RangeRules(line, clocks);
        lengths = new LengthRules(line);
        days = new DayRules(line, order);
        stretches = new StretchRules(line, days);
        zones = new ZoneRules(line);
        marks = new MarkRules(line, days);
    }

    /** The pieces of a text, in the language that knows most of its words: the writer's own, where several do. */
    public static List<Piece> of(String words, Language own, DayOrder order) {
        var all = Lexeme.of(words);
        var lexemes = all.subList(0, Math.min(all.size(), MOST));
        var best = Line.of(lexemes, own);
        var pieces = new Pieces(best, order);
        for (var place = 0; place < best.length();) {
            place = pieces.next(place);
        }
        if (lexemes.size() < all.size()) {
            pieces.found.add(Piece.Mark.ODD);
        }
        return pieces.found.all();
    }

    /** Reads one piece, and says where the next one begins. */
    private int next(int place) {
        var end = length(place);
        end = end == place ? time(place) : end;
        end = end == place ? day(place) : end;
        end = end == place ? part(place) : end;
        return end == place ? mark(place) : end;
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
        var isBack = isAgo || line.is(counted.end(), Kind.GONE);
        var isFrom = days.at(place) != null;
        if ((isClock && !isLater && !isBack) || isFrom) {
            return place;
        }
        if (line.is(from, Kind.ABOUT) && (isIn || isLater)) {
            found.add(Piece.Mark.ODD);
        }
        var count = isIn || isLater ? Count.AHEAD : isFor(place) ? Count.FOR : Count.PLAIN;
        found.add(isBack ? new Piece.Days(new Stretch.Over()) : Piece.lasting(counted.what(), count));
        return counted.end() + (isLater || (isBack && !isAgo) ? 1 : 0);
    }

    private boolean isFor(int place) {
        return line.is(place - 1, Kind.FOR) || line.is(place, Kind.FOR);
    }

    private int time(int place) {
        var range = ranges.at(place);
        if (range != null && stretches.at(place) == null && !isDated(place)) {
            var isDay = found.isWeekday() && line.number(place) > 0 && clocks.at(place) == null;
            if (isDay && line.is(place + 1, Kind.AT)) {
                return day(place);
            }
            found.add(range.what());
            return range.end();
        }
        var isDay = range == null && (days.at(place) != null || stretches.at(place) != null);
        var bare = found.isWeekday() ? ranges.bare(place) : null;
        if (bare != null) {
            found.add(bare.what());
            found.add(Piece.Mark.ODD);
            return bare.end();
        }
        var clock = isDay ? null : clocks.at(place, isBare(place));
        if (clock == null) {
            return place;
        }
        var isAsked = line.is(place - 1, Kind.AT) || clocks.at(place) != null;
        var isFigures = line.isSign(place + 1, ".") && !line.is(place - 1, Kind.AT);
        if ((!isAsked || isFigures) && line.at(place - 1).isThing()) {
            found.add(Piece.Mark.ODD);
        }
        if (line.is(place - 1, Kind.HAVE)) {
            found.add(Piece.Mark.ODD);
        }
        found.add(new Piece.At(clock.what()));
        return clock.end();
    }

    /** Whether figures behind a weekday are its date, as in "jeudi 17.12 à 10 h". */
    private boolean isDated(int place) {
        var day = found.isWeekday() ? days.at(place) : null;
        return day != null && day.what() instanceof Named named && named.month() > 0;
    }

    /** Whether a number by itself is an hour here. */
    private boolean isBare(int place) {
        if (found.isWeekday() && !line.is(place - 1, Kind.AT) && !line.is(place + 1, Kind.OR)
                && !line.is(place + 1, Kind.ISH)) {
            return false;
        }
        var isBehindPart = line.is(place - 1, Kind.PART) && found.isPart();
        var isBehindHour = isOr(place) && found.beforeMark(Piece.At.class) != null;
        var isZoned = line.is(place + 1, Kind.ZONE) && zones.at(place + 1, false) != null;
        return clocks.isCalled(place, isBehindPart || isBehindHour || isZoned);
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
        var isOne = line.number(place) == 1 && line.figures(place) == 0 && !line.is(place, Kind.ORDINAL);
        var isAnother = isOr(place)
                && found.beforeMark(Piece.Day.class) instanceof Piece.Day(Named named)
                && named.day() > 0
                && line.figures(place) > 0;
        var number = (found.isWeekday() || isAnother) && !isOne ? days.day(place) : null;
        var isDay = number != null
                && !days.isHour(number.end())
                && !line.at(number.end()).isThing()
                && !line.is(number.end(), Kind.UNIT);
        if (number == null || !isDay) {
            return place;
        }
        found.add(new Piece.Day(Named.of(null, number.what(), 0, 0)));
        return number.end();
    }

    private boolean isOr(int place) {
        return line.is(place - 1, Kind.OR) || line.is(place - 1, Kind.AND);
    }

    private int part(int place) {
        var isThis = line.is(place, Kind.THIS) && (line.is(place + 1, Kind.PART) || line.is(place + 1, Kind.NOON));
        var part = line.sense(isThis ? place + 1 : place, Kind.PART);
        if (part == null) {
            return place;
        }
        var is = DayPart.of(part);
        if (isThis || is == DayPart.TONIGHT) {
            found.add(new Piece.Day(new Shifted(null, Period.ZERO, false)));
        }
        found.add(new Piece.Part(is));
        return isThis ? place + 2 : place + 1;
    }

    private int mark(int place) {
        var zone = zones.at(place, found.isTime());
        if (zone != null) {
            found.add(new Piece.Zone(zone.what()));
            return zone.end();
        }
        var mark = marks.at(place);
        if (mark != null) {
            found.add(mark);
        }
        return place + 1;
    }
}
