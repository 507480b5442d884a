package io.binome.when;

import io.binome.when.Zones.Place;
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
        boolean isAhead,
        @Nullable Kind bound) {
    static final Slot EMPTY = new Slot(null, null, null, null, null, null, null, false, null);

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
        return new Slot(each, stretch, clock, between, part, place, length, isAhead, bound);
    }

    Slot stretch(@Nullable Stretch each) {
        return new Slot(day, each, clock, between, part, place, length, isAhead, bound);
    }

    Slot clock(Clock each) {
        return new Slot(day, stretch, each, between, part, place, length, isAhead, bound);
    }

    Slot between(Piece.Between each) {
        return new Slot(day, stretch, clock, each, part, place, length, isAhead, bound);
    }

    Slot part(DayPart each) {
        return new Slot(day, stretch, clock, between, each, place, length, isAhead, bound);
    }

    Slot place(Place each) {
        return new Slot(day, stretch, clock, between, part, each, length, isAhead, bound);
    }

    Slot length(TemporalAmount each, boolean ahead) {
        return new Slot(day, stretch, clock, between, part, place, each, ahead, bound);
    }

    Slot bound(Kind each) {
        return new Slot(day, stretch, clock, between, part, place, length, isAhead, each);
    }

    /** The same day, and the times of another. */
    Slot timesOf(Slot other) {
        return new Slot(day, stretch, other.clock, other.between, other.part, place, length, isAhead, bound);
    }

    /** The same time, and the day of another. */
    Slot dayOf(Slot other) {
        return new Slot(other.day, other.stretch, clock, between, part, place, length, isAhead, bound);
    }
}
