package io.binome.phrase;

import io.binome.phrase.DayWords.Named;
import io.binome.phrase.DayWords.Nth;
import io.binome.phrase.DayWords.Shifted;
import io.binome.phrase.DayWords.Which;
import io.binome.phrase.Line.Found;
import java.time.DayOfWeek;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a day is written by its weekday, or seen from today: next Tuesday, demain en huit, le premier lundi d'avril. */
record WeekdayRules(Line line, DayRules days) {
    /** What may stand before a name that is also another word. */
    private static final List<Kind> BEFORE = List.of(
            Kind.ON, Kind.OR, Kind.AND, Kind.NEXT, Kind.THIS, Kind.FROM, Kind.TO, Kind.BUT, Kind.NOT, Kind.EXCEPT,
            Kind.UNTIL, Kind.BETWEEN, Kind.OK, Kind.AT);

    private static final int DAYS = 31;
    private static final int SHORT = 4;
    private static final int WEEK = 7;

    @Nullable
    Found<DayWords> relative(int place) {
        var day = line.sense(place, Kind.DAY);
        if (day == null) {
            return null;
        }
        var ahead = ahead(place + 1);
        var weeks = ahead == null ? 0 : ahead.what();
        var by = Period.ofDays(day.number() + WEEK * weeks);
        return new Found<>(
                new Shifted(null, by, line.at(place).slipped()), ahead == null ? place + 1 : ahead.end());
    }

    @Nullable
    Found<DayWords> weekday(int place) {
        var before = which(place);
        var at = before == Which.NONE ? line.past(place, Kind.EVERY) : place + 1;
        var name = line.sense(at, Kind.WEEKDAY);
        var isHabit = line.is(at, Kind.WEEKDAYS) || (at > place && line.is(place, Kind.EVERY));
        name = name == null ? line.sense(at, Kind.WEEKDAYS) : name;
        if (name == null || (line.is(at, Kind.WEAK) && !isMeant(at)) || (line.is(at, Kind.MONTH) && isDated(at))) {
            return null;
        }
        var end = pastDot(at);
        var after = before == Which.NONE && !isPeriod(end + 1) ? which(end) : Which.NONE;
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

    /** Whether a name that is also another word is a name here: something beside it has to say so. */
    private boolean isMeant(int place) {
        var isNumbered = line.number(line.pastSign(place + 1, ".")) >= 0 || line.isSign(place + 1, ".");
        var isFirst = place == 0 || line.at(place - 1).first().type() == Lexeme.Type.SIGN;
        var isLed = BEFORE.stream().anyMatch(kind -> line.is(place - 1, kind)) && !line.is(place - 1, Kind.THE);
        return isNumbered || isFirst || isLed;
    }

    /** Whether a name of both a weekday and a month has a number behind it. */
    private boolean isDated(int place) {
        var number = line.number(line.pastSign(place + 1, "."));
        return line.twelve() && number > 0 && number <= DAYS;
    }

    /** Whether "next" is said of a week and not of the day in front of it. */
    private boolean isPeriod(int place) {
        return line.is(place, Kind.UNIT) || line.is(place, Kind.WEEKEND) || line.is(place, Kind.MONTH);
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

    /** The first Monday of March, le dernier jeudi du mois. */
    @Nullable
    Found<DayWords> nth(int place) {
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
            var year = days.year(line.past(of + 1, Kind.OF));
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
}
