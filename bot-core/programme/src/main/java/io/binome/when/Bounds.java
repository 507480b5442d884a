package io.binome.when;

import io.binome.phrase.DayWords;
import io.binome.phrase.Piece.Bound;
import io.binome.when.When.AtMoment;
import io.binome.when.When.Days;
import io.binome.when.When.Impossible;
import io.binome.when.When.Span;
import io.binome.when.When.Why;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/** Until, before, from or after a day or an hour. */
record Bounds(Viewpoint seen) {
    Understood of(LocalDate day, Slot slot, Bound bound) {
        if (!slot.hasTime()) {
            return of(new Days(day, day), bound);
        }
        var read = new Moments(seen).of(slot.day(DayWords.on(day)).bound(null));
        var span = switch (read.choices().isEmpty() ? read.when() : read.choices().getLast()) {
            case AtMoment(var at) -> hours(at, bound);
            case Span(var from, var to) -> hours(bound == Bound.SINCE || bound == Bound.BEFORE ? from : to, bound);
            default -> null;
        };
        return span == null
                ? read
                : read.sure() ? Understood.sure(span) : new Understood(span, false, Asks.HOUR, List.of(), List.of());
    }

    private When hours(ZonedDateTime at, Bound bound) {
        var start = Moments.start(at.toLocalDate(), at.getZone());
        var from = start.isBefore(seen.now()) ? seen.now() : start;
        return bound == Bound.UNTIL || bound == Bound.BEFORE
                ? new Span(from, at)
                : new Span(at, start.plusDays(1));
    }

    Understood of(Days days, Bound bound) {
        var today = seen.today();
        var last = bound == Bound.BEFORE ? days.first().minusDays(1) : days.last();
        if (bound == Bound.UNTIL || bound == Bound.BEFORE) {
            return last.isBefore(today)
                    ? new Understood(new Impossible(Why.PAST, days), false, Asks.WHEN, List.of(), List.of())
                    : Understood.sure(new Days(today, last));
        }
        return Understood.sure(new When.Since(bound == Bound.SINCE ? days.first() : days.last().plusDays(1)));
    }
}
