package io.binome.phrase;

import io.binome.phrase.Token.Sense;
import io.binome.phrase.Line.Found;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a length of time is written: two weeks, un mois et demi, 45 minutes, 1 h 30. */
record LengthRules(Line line) {
    private static final List<String> UNITS =
            List.of("P1Y", "P6M", "P3M", "P1M", "P2W", "P1W", "P1D", "PT1H", "PT1M", "PT1S");
    private static final int MOST = 10_000;
    private static final int HALF_MONTH = 15;
    private static final int HALF_WEEK = 4;
    private static final int HALF_DAY = 12;
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final int MONTHS = 12;

    @Nullable
    Found<TemporalAmount> at(int place) {
        var exact = line.sense(place, Kind.LENGTH);
        var length = exact == null ? line.sense(place, Kind.ABOUT) : exact;
        if (length != null) {
            return new Found<>(amount(length.which()), place + 1);
        }
        var fraction = fraction(place);
        if (fraction != null) {
            return fraction;
        }
        var number = line.number(place);
        var isOne = number < 0 && line.is(place, Kind.ONE);
        var halved = number < 0 ? null : halved(place, number);
        if (halved != null) {
            return halved;
        }
        var named = line.isSign(place + 1, "-") && line.isAttached(place + 2) ? place + 2 : place + 1;
        var unit = unit(named);
        if (isOne ? unit == null : number < 0 || number > MOST || unit == null) {
            return null;
        }
        return unit == null ? null : more(times(amount(unit.which()), isOne ? 1 : number), unit, named + 1);
    }

    /** Two and a half hours. */
    private @Nullable Found<TemporalAmount> halved(int place, int number) {
        var half = line.past(line.past(place + 1, Kind.AND), Kind.ONE);
        var unit = line.is(half, Kind.HALF) ? unit(half + 1) : null;
        var whole = unit == null || number > MOST ? null : times(amount(unit.which()), number);
        return unit == null || whole == null ? null : new Found<>(plus(whole, half(unit)), half + 2);
    }

    /** What follows a number; an apostrophe within a word counts no minutes. */
    private @Nullable Sense unit(int place) {
        var isSign = line.at(place).first().type() == Lexeme.Type.SIGN;
        var isWord = line.isAttached(place + 1) && line.at(place + 1).first().type() == Lexeme.Type.LETTERS;
        return isSign && isWord ? null : line.sense(place, Kind.UNIT);
    }

    /** And a half, and thirty minutes, and two days. */
    private @Nullable Found<TemporalAmount> more(@Nullable TemporalAmount length, Sense unit, int place) {
        if (length == null) {
            return null;
        }
        var after = line.past(line.pastSign(place, ","), Kind.AND);
        after = after > place && line.is(after, Kind.ONE) && line.is(after + 1, Kind.HALF) ? after + 1 : after;
        if (line.is(after, Kind.HALF) && !line.is(after + 1, Kind.UNIT)) {
            return new Found<>(plus(length, half(unit)), after + 1);
        }
        if (line.is(after, Kind.QUARTER) && unit.which().equals("PT1H")) {
            return new Found<>(plus(length, QUARTER), after + 1);
        }
        var number = line.number(after);
        var smaller = line.sense(after + 1, Kind.UNIT);
        if (number >= 0 && number < MOST && smaller != null && isSmaller(smaller, unit)
                && !isClock(unit, place, after)) {
            var added = times(amount(smaller.which()), number);
            return added == null ? null : more(plus(length, added), smaller, after + 2);
        }
        var isMinutes = unit.which().equals("PT1H") && line.figures(place) == 2 && !line.is(place + 1, Kind.HOUR);
        return isMinutes
                ? new Found<>(plus(length, Duration.ofMinutes(line.number(place))), place + 1)
                : new Found<>(length, place);
    }

    private static boolean isSmaller(Sense one, Sense other) {
        return UNITS.indexOf(one.which()) > UNITS.indexOf(other.which());
    }

    /** In "dans 2 jours 10 h" the hour is one of the day. */
    private boolean isClock(Sense unit, int place, int after) {
        return after == line.pastSign(place, ",") && unit.which().startsWith("P") && !unit.which().startsWith("PT")
                && line.is(after + 1, Kind.HOUR);
    }

    /** 1/2 hour, 2.5 hours, 1,5 h. */
    private @Nullable Found<TemporalAmount> fraction(int place) {
        var unit = line.sense(place + 3, Kind.UNIT);
        var under = line.number(place + 2);
        var over = line.number(place);
        if (unit == null || !line.isAttached(place + 1) || over < 0 || over > MOST || under <= 0 || under > MOST) {
            return null;
        }
        var isDecimal = line.isSign(place + 1, ".") || line.isSign(place + 1, ",");
        if (!isDecimal && !line.isSign(place + 1, "/")) {
            return null;
        }
        var scale = isDecimal ? Math.pow(10, line.figures(place + 2)) : under;
        var share = isDecimal ? over + under / scale : over / scale;
        if (amount(unit.which()) instanceof Duration one) {
            return new Found<>(Duration.ofSeconds(Math.round(one.toSeconds() * share)), place + 4);
        }
        var isHalf = isDecimal && under * 2 == scale;
        var whole = times(amount(unit.which()), over);
        return isHalf && whole != null ? new Found<>(plus(whole, half(unit)), place + 4) : null;
    }

    private static TemporalAmount half(Sense unit) {
        return switch (unit.which()) {
            case "P1Y" -> Period.ofMonths(MONTHS / 2);
            case "P1M" -> Period.ofDays(HALF_MONTH);
            case "P1W" -> Period.ofDays(HALF_WEEK);
            case "P1D" -> Duration.ofHours(HALF_DAY);
            default -> amount(unit.which()) instanceof Duration one ? one.dividedBy(2) : Period.ZERO;
        };
    }

    private static TemporalAmount plus(TemporalAmount one, TemporalAmount other) {
        if (one instanceof Period first && other instanceof Period second) {
            return first.plus(second);
        }
        if (one instanceof Duration first && other instanceof Duration second) {
            return first.plus(second);
        }
        var days = one instanceof Period period ? period : (Period) other;
        var hours = one instanceof Duration duration ? duration : (Duration) other;
        return days.getMonths() == 0 && days.getYears() == 0 ? hours.plusDays(days.getDays()) : days;
    }

    private static @Nullable TemporalAmount times(TemporalAmount one, int number) {
        return one instanceof Period period
                ? period.multipliedBy(number)
                : one instanceof Duration duration ? duration.multipliedBy(number) : null;
    }

    private static TemporalAmount amount(String which) {
        return which.startsWith("PT") ? Duration.parse(which) : Period.parse(which);
    }
}
