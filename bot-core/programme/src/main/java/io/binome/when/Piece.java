package io.binome.when;

import io.binome.when.Zones.Place;
import java.time.temporal.TemporalAmount;

/** A part of what was written that has a meaning of its own. */
sealed interface Piece {
    record Day(DayWords day) implements Piece {}

    record Days(Stretch stretch) implements Piece {}

    record At(Clock clock) implements Piece {}

    record Between(Clock from, Clock to) implements Piece {}

    record Part(DayPart part) implements Piece {}

    record Zone(Place place) implements Piece {}

    /** @param isAhead whether it is counted from now */
    record Length(TemporalAmount length, boolean isAhead) implements Piece {}

    /** Until, before, from or after what follows. */
    record Bound(Kind kind) implements Piece {}

    /** A word or a sign that divides, refuses or offers. */
    record Mark(Kind kind) implements Piece {}

    /** The end of a sentence. */
    record Stop() implements Piece {}

    record Comma() implements Piece {}

    /** Something that may matter and is not understood. */
    record Odd() implements Piece {}
}
