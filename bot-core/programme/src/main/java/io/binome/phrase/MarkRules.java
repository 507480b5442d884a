package io.binome.phrase;

import io.binome.phrase.Piece.Bound;
import io.binome.phrase.Piece.Mark;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What divides, bounds, refuses or offers, and what is left over although it may matter. */
record MarkRules(Line line, DayRules days) {
    private static final Map<Kind, Bound> BOUNDS = Map.of(
            Kind.UNTIL, Bound.UNTIL, Kind.BEFORE, Bound.BEFORE, Kind.SINCE, Bound.SINCE, Kind.BEYOND, Bound.AFTER,
            Kind.ONWARDS, Bound.ONWARDS);
    private static final List<Kind> BOUND_KINDS =
            List.of(Kind.UNTIL, Kind.BEFORE, Kind.SINCE, Kind.BEYOND, Kind.ONWARDS);
    private static final Map<Kind, Mark> MARKS = Map.of(
            Kind.EXCEPT, Mark.EXCEPT, Kind.BUT, Mark.BUT, Kind.SAY, Mark.SAY, Kind.OK, Mark.OK, Kind.NO, Mark.NOT,
            Kind.NOT, Mark.NOT, Kind.OR, Mark.OR, Kind.AND, Mark.AND);
    private static final List<Kind> MARK_KINDS =
            List.of(Kind.EXCEPT, Kind.BUT, Kind.SAY, Kind.OK, Kind.NO, Kind.NOT, Kind.OR, Kind.AND);
    private static final Map<String, Mark> SIGNS = Map.of(
            ",", Mark.COMMA, ".", Mark.STOP, "!", Mark.STOP, "?", Mark.STOP, ";", Mark.STOP, "/", Mark.OR, "|",
            Mark.OR, "&", Mark.AND, "+", Mark.AND);
    /** What says when, if only together with something else, or not once. */
    private static final List<Kind> ODD = List.of(
            Kind.AHEAD, Kind.AM, Kind.PM, Kind.AFTER, Kind.LATER, Kind.DOUBT, Kind.NOW, Kind.EVERY, Kind.WEEKDAYS,
            Kind.BESIDE);

    /** What stands here, or null where it does not matter. */
    @Nullable
    Piece at(int place) {
        var token = line.at(place);
        var bound = first(BOUND_KINDS, token);
        if (bound != null) {
            return BOUNDS.get(bound);
        }
        var mark = first(MARK_KINDS, token);
        if (mark != null) {
            var isOtherPlace = mark == Kind.OR && line.is(place + 1, Kind.CITY);
            return isOtherPlace ? Mark.ODD : isAnswer(place) ? Mark.STOP : MARKS.get(mark);
        }
        if (isThan(place)) {
            return Mark.EXCEPT;
        }
        if (token.first().type() == Lexeme.Type.SIGN && token.senses().isEmpty()) {
            var isCompared = token.isSign("<") || token.isSign(">");
            return isCompared ? Mark.ODD : SIGNS.get(token.first().text());
        }
        return isOdd(token, place) || isSomeDay(place) ? Mark.ODD : new RestRules(line).at(place);
    }

    private static @Nullable Kind first(List<Kind> kinds, Token token) {
        for (var kind : kinds) {
            if (token.is(kind)) {
                return kind;
            }
        }
        return null;
    }

    /** Whether it stands between the better of two days and the worse. */
    private boolean isThan(int place) {
        if (!line.is(place, Kind.THAN) || days.at(line.past(place + 1, Kind.THE, Kind.ON)) == null) {
            return false;
        }
        for (var before = place - 1; before >= 0; before--) {
            if (line.is(before, Kind.BUT)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a "no" stands alone, so that it answers something else. */
    private boolean isAnswer(int place) {
        var next = line.at(place + 1);
        return line.is(place, Kind.NO) && place == 0 && (next.isSign(",") || next.isSign(".") || next.isSign("!"));
    }

    private boolean isOdd(Token token, int place) {
        return token.slipped() || first(ODD, token) != null || isEdge(token, place) || isNumber(token, place);
    }

    /** One morning, un jeudi: nobody knows which. */
    private boolean isSomeDay(int place) {
        var isOne = line.is(place, Kind.ONE) && line.figures(place) == 0;
        return isOne && (line.is(place + 1, Kind.PART)
                || (line.is(place + 1, Kind.WEEKDAY) && !line.is(place + 1, Kind.WEAK)));
    }

    /** The end of a day, the next morning: what is said of something that has been understood by itself. */
    private boolean isEdge(Token token, int place) {
        var next = line.past(line.past(place + 1, Kind.THE, Kind.THIS), Kind.THE);
        return (token.is(Kind.EDGE) || token.is(Kind.NEXT) || token.is(Kind.LAST))
                && (days.at(next) != null || line.is(next, Kind.PART));
    }

    /** A number, unless it counts something that has nothing to do with time. */
    private boolean isNumber(Token token, int place) {
        var isNumber = token.isFigures() || (token.is(Kind.NUMBER) && !token.is(Kind.WEAK));
        var isOne = !token.isFigures() && line.number(place) == 1;
        return isNumber && !isOne && !line.at(place + 1).isThing();
    }
}
