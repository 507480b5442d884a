package io.binome.when;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import java.util.List;

/** What words say about when. It is a value and says nothing of whether somebody is free then. */
public sealed interface When {
    /** One moment, in the zone of whoever wrote. */
    record AtMoment(ZonedDateTime at) implements When {}

    /** A day without an hour. */
    record OnDay(LocalDate day) implements When {}

    /** An hour without a day. */
    record AtTime(LocalTime time) implements When {}

    /** From one moment to another, such as an afternoon, or between two and four on Friday. */
    record Span(ZonedDateTime from, ZonedDateTime to) implements When {}

    /** Whole days from the first to the last, both included, such as next week or until the end of January. */
    record Days(LocalDate first, LocalDate last) implements When {}

    /** From a day on, open at the end. */
    record Since(LocalDate day) implements When {}

    /** Alternatives, in the order in which they were written. */
    record Several(List<When> options) implements When {}

    /** What somebody cannot or will not do, with nothing offered instead; empty where it is not known what. */
    record Except(List<When> refused) implements When {}

    /** A length of time: a {@link java.time.Period} or a {@link java.time.Duration}. */
    record Lasting(TemporalAmount length) implements When {}

    /** Something no calendar or clock has, or that is over; what it would have been, where that can be said. */
    record Impossible(Why why, When read) implements When {}

    /** Nothing that says when. */
    record Unread() implements When {}

    /** Why something cannot be. */
    enum Why {
        /** 30 February, or Tuesday 3 March where the 3rd is a Wednesday. */
        NO_SUCH_DAY,
        /** 25:00, or an hour that the change to summer time leaves out. */
        NO_SUCH_TIME,
        PAST
    }

    /** What these words say, seen from where and by whom they were written. It never throws, whatever the words. */
    static Understood read(String words, Viewpoint seen) {
        return Readings.of(words, seen);
    }

    /** Whether the words name any day, today among them: "at four" does not. */
    static boolean namesDay(String words, Viewpoint seen) {
        return Readings.nameDay(words, seen);
    }
}
