package io.binome.phrase;

import java.time.temporal.TemporalAmount;

/** Several days together, as they were written. */
public sealed interface Stretch {
    /** Which part of it. */
    enum Edge {
        WHOLE,
        START,
        MIDDLE,
        END
    }

    /** A week or a weekend, counted from this one. */
    record Week(int ahead, boolean isWeekend, Edge edge) implements Stretch {}

    /** The week that a day is in. */
    record WeekOf(DayWords day) implements Stretch {}

    /** A month of the year, in the year that is named or the next one to come; with no month, so many after this one. */
    record Month(int month, int year, int ahead, Edge edge) implements Stretch {}

    /** A year. */
    record Year(int year, int ahead, Edge edge) implements Stretch {}

    /** From one day to another. */
    record Between(DayWords first, DayWords last) implements Stretch {}

    /** From today on, so long. */
    record Coming(TemporalAmount length) implements Stretch {}

    /** What is over. */
    record Over() implements Stretch {}
}
