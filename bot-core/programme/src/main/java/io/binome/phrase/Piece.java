package io.binome.phrase;

import io.binome.phrase.DayWords.Shifted;
import java.time.Period;
import java.time.temporal.TemporalAmount;

/** A part of what was written that has a meaning of its own. */
public sealed interface Piece {
    record Day(DayWords day) implements Piece {}

    record Days(Stretch stretch) implements Piece {}

    record At(Clock clock) implements Piece {}

    record Between(Clock from, Clock to) implements Piece {}

    record Part(DayPart part) implements Piece {}

    record Zone(Place place) implements Piece {}

    /** How a length is counted. */
    enum Count {
        /** From now on. */
        AHEAD,
        /** How long something lasts. */
        FOR,
        PLAIN
    }

    record Length(TemporalAmount length, Count count) implements Piece {}

    /** A length; so many days ahead are a day. */
    static Piece lasting(TemporalAmount length, Count count) {
        return count == Count.AHEAD && length instanceof Period
                ? new Day(new Shifted(null, length, false))
                : new Length(length, count);
    }

    /** What is said of the day or the hour that follows. */
    enum Bound implements Piece {
        UNTIL,
        BEFORE,
        SINCE,
        AFTER,
        /** From what went before. */
        ONWARDS
    }

    /** A word or a sign that divides, refuses or offers. */
    enum Mark implements Piece {
        OR,
        AND,
        COMMA,
        /** The end of a sentence. */
        STOP,
        /** What follows is offered. */
        BUT,
        /** What follows a refusal is offered. */
        SAY,
        OK,
        NOT,
        EXCEPT,
        /** Something that may matter and is not understood. */
        ODD,
        /** A word that says something else, nobody knows what. */
        LEFT,
        /** What is in somebody's way, though nothing says no. */
        BUSY,
        /** What makes the past of the sentence it stands in. */
        OVER
    }
}
