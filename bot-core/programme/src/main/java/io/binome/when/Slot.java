package io.binome.when;

import io.binome.phrase.Place;
import io.binome.phrase.Stretch;
import io.binome.phrase.DayWords;
import io.binome.phrase.DayPart;
import io.binome.phrase.Clock;
import io.binome.phrase.Piece;
import java.time.temporal.TemporalAmount;
import org.jspecify.annotations.Nullable;

/**
 * One of the alternatives in what was written, as far as it has been put together.
 *
 * @param bound until, before, from or after it; null where it is meant itself
 * @param place where it is so late; null where nothing says
 */
record Slot(
        @Nullable DayWords day,
        @Nullable Stretch stretch,
        @Nullable Clock clock,
        Piece.@Nullable Between between,
        @Nullable DayPart part,
        @Nullable Place place,
        @Nullable TemporalAmount length,
        Piece.@Nullable Count count,
        Piece.@Nullable Bound bound) {
    static final Slot EMPTY = new Slot(null, null, null, null, null, null, null, null, null);

    boolean hasDay() {
        return day != null || stretch != null;
    }

    boolean hasTime() {
        return clock != null || between != null || part != null;
    }

    boolean isEmpty() {
        return !hasDay() && !hasTime() && length == null;
    }

    Slot day(@Nullable DayWords each) {
        return new Slot(each, stretch, clock, between, part, place, length, count, bound);
    }

    Slot stretch(@Nullable Stretch each) {
        return new Slot(day, each, clock, between, part, place, length, count, bound);
    }

    Slot clock(Clock each) {
        return new Slot(day, stretch, each, between, part, place, length, count, bound);
    }

    Slot between(Piece.Between each) {
        return new Slot(day, stretch, clock, each, part, place, length, count, bound);
    }

    Slot part(DayPart each) {
        return new Slot(day, stretch, clock, between, each, place, length, count, bound);
    }

    Slot place(Place each) {
        return new Slot(day, stretch, clock, between, part, each, length, count, bound);
    }

    Slot length(TemporalAmount each, Piece.Count how) {
        return new Slot(day, stretch, clock, between, part, place, each, how, bound);
    }

    Slot bound(Piece.@Nullable Bound each) {
        return new Slot(day, stretch, clock, between, part, place, length, count, each);
    }

    /** The same day, and the times of another. */
    Slot timesOf(Slot other) {
        return new Slot(day, stretch, other.clock, other.between, other.part, place, length, count, bound);
    }

    /** The same time, and the day of another. */
    Slot dayOf(Slot other) {
        return new Slot(other.day, other.stretch, clock, between, part, place, length, count, bound);
    }
}
