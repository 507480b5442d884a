package io.binome.when;

import io.binome.phrase.DayPart;
import io.binome.phrase.Clock;
import io.binome.phrase.Piece;
import io.binome.when.When.AtMoment;
import io.binome.when.When.Impossible;
import io.binome.when.When.Span;
import io.binome.when.When.Unread;
import io.binome.when.When.Why;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an hour or a stretch of hours on a day comes to.
 *
 * @param zone where it is so late
 * @param offset what its letters promised; null where they did not
 */
record Hours(Viewpoint seen, ZoneId zone, @Nullable ZoneOffset offset) {
    private static final int OPENS = 8;
    private static final int CLOSES = 19;
    private static final int MIDNIGHT = 24;

    Understood on(LocalDate day, Slot slot) {
        var between = slot.between();
        if (between != null) {
            return between(day, between, slot.part());
        }
        var clock = slot.clock();
        if (clock == null) {
            return part(day, slot.part());
        }
        if (!clock.isPossible()) {
            return new Understood(new Impossible(Why.NO_SUCH_TIME, new Unread()), false, Asks.WHEN, List.of(),
                    List.of());
        }
        var part = slot.part();
        var times = part == null ? clock.times() : clock.within(part);
        var isSure = !times.isEmpty() && (clock.form() != Clock.Form.LOOSE || part != null)
                && clock.hour() != MIDNIGHT
                && !(clock.isOpen() && clock.hour() == MIDNIGHT / 2 && clock.minute() == 0 && part != null
                        && part != DayPart.MIDDAY);
        var read = moments(day, times.isEmpty() ? clock.times() : times);
        var long_ = slot.length() instanceof Duration length && slot.count() == Piece.Count.FOR ? length : null;
        if (long_ != null && read.when() instanceof AtMoment(var at)) {
            return isSure && read.sure()
                    ? Understood.sure(new Span(at, at.plus(long_)))
                    : new Understood(new Span(at, at.plus(long_)), false, Asks.WHICH, List.of(), List.of());
        }
        return isSure ? read : read.doubted();
    }

    private Understood moments(LocalDate day, List<LocalTime> times) {
        var all = new ArrayList<When>();
        var isSure = true;
        for (var time : times) {
            var local = day.atTime(time);
            var offsets = zone.getRules().getValidOffsets(local);
            for (var each : offsets) {
                all.add(new AtMoment(local.atOffset(each).atZoneSameInstant(seen.now().getZone())));
            }
            isSure &= offsets.size() == 1;
            if (offset != null && !offsets.contains(offset)) {
                isSure = false;
                all.add(new AtMoment(local.atOffset(offset).atZoneSameInstant(seen.now().getZone())));
            }
        }
        if (all.isEmpty()) {
            var near = at(day, times.getFirst());
            return Understood.impossible(Why.NO_SUCH_TIME, near, List.of(near));
        }
        var coming = all.stream().filter(each -> each instanceof AtMoment(var at) && at.isAfter(seen.now())).toList();
        if (coming.isEmpty()) {
            return Understood.impossible(Why.PAST, all.getFirst(), List.of());
        }
        return coming.size() == 1 && isSure ? Understood.sure(coming.getFirst()) : Understood.oneOf(coming);
    }

    When at(LocalDate day, LocalTime time) {
        return new AtMoment(moment(day, time));
    }

    private ZonedDateTime moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).withZoneSameInstant(seen.now().getZone());
    }

    private Understood part(LocalDate day, @Nullable DayPart part) {
        if (part == null) {
            return Understood.sure(new When.OnDay(day));
        }
        var end = part.to() == MIDNIGHT ? day.plusDays(1) : day;
        return span(moment(day, LocalTime.of(part.from(), 0)), moment(end, LocalTime.of(part.to() % MIDNIGHT, 0)));
    }

    private Understood between(LocalDate day, Piece.Between between, @Nullable DayPart part) {
        if (!between.from().isPossible() || !between.to().isPossible()) {
            return new Understood(new Impossible(Why.NO_SUCH_TIME, new Unread()), false, Asks.WHEN, List.of(),
                    List.of());
        }
        var pairs = new ArrayList<Understood>();
        var atWork = new ArrayList<Understood>();
        for (var from : halves(between.from(), part)) {
            for (var to : halves(between.to(), part)) {
                var length = Duration.between(from, to);
                if (length.isPositive() && (length.toHours() < MIDNIGHT / 2 || !isOpen(between))) {
                    var span = span(moment(day, from), moment(day, to));
                    pairs.add(span);
                    if (from.getHour() >= OPENS && to.getHour() <= CLOSES) {
                        atWork.add(span);
                    }
                }
            }
        }
        var likely = atWork.isEmpty() ? pairs : atWork;
        if (likely.isEmpty()) {
            return new Understood(new Impossible(Why.NO_SUCH_TIME, new Unread()), false, Asks.WHEN, List.of(),
                    List.of());
        }
        return likely.size() == 1
                ? likely.getFirst()
                : Understood.oneOf(likely.stream().map(Understood::when).toList());
    }

    private static boolean isOpen(Piece.Between between) {
        return between.from().isOpen() || between.to().isOpen();
    }

    private static List<LocalTime> halves(Clock clock, @Nullable DayPart part) {
        var within = part == null ? List.<LocalTime>of() : clock.within(part);
        if (!within.isEmpty()) {
            return within;
        }
        return clock.isOpen()
                ? List.of(clock.with(Clock.Form.AM).times().getFirst(), clock.with(Clock.Form.PM).times().getFirst())
                : clock.times();
    }

    private Understood span(ZonedDateTime from, ZonedDateTime to) {
        return to.isAfter(seen.now())
                ? Understood.sure(new Span(from, to))
                : Understood.impossible(Why.PAST, new Span(from, to), List.of());
    }
}
