package io.binome.phrase;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * A time of day as it was written.
 *
 * @param hour as written; 25 may stand here
 * @param form what tells the halves of the day apart
 */
public record Clock(int hour, int minute, int second, Form form) {
    public enum Form {
        /** An hour of which the half is open. */
        OPEN,
        /** An hour of which the half is open, though it is written as in a day of 24. */
        OPEN24,
        /** An hour with its letter, as in a day of 24: what is written, unless a part of the day says otherwise. */
        LETTERED,
        AM,
        PM,
        /** Noon, midnight, 03:00. */
        EXACT,
        /** Figures that may be something else. */
        LOOSE
    }

    private static final int HALF = 12;
    private static final int DAY = 24;
    private static final int SIXTY = 60;
    /** From here to noon an hour is of the morning, up to here after noon of the afternoon. */
    private static final int FIRST = 8;

    private static final int LAST = 5;
    /** From here on an hour with its letter is what is written; before, nobody means the night. */
    private static final int DAWN = 5;

    public boolean isPossible() {
        return hour >= 0
                && (hour < DAY || (hour == DAY && (minute == 0 || form == Form.EXACT)))
                && minute < SIXTY
                && second < SIXTY
                && !(form == Form.AM && hour > HALF);
    }

    public boolean isOpen() {
        return (form == Form.OPEN || form == Form.OPEN24 || form == Form.LETTERED) && hour > 0 && hour <= HALF;
    }

    public boolean isMidnight() {
        return hour == DAY || (form == Form.AM && hour == HALF && minute == 0);
    }

    public Clock with(Form half) {
        return new Clock(hour, minute, second, half);
    }

    /** What it may be by itself, the likeliest first; where hours are counted to 24, what is written first. */
    public List<LocalTime> times() {
        var wanted = Math.floorMod(hour, DAY);
        return switch (form) {
            case AM -> List.of(at(hour % HALF));
            case PM -> List.of(at(hour % HALF + HALF));
            case EXACT -> List.of(at(wanted));
            case LOOSE -> List.of(at(wanted), at((wanted + HALF) % DAY));
            case OPEN24, LETTERED, OPEN -> isOpen() && hour < HALF ? open() : List.of(at(wanted));
        };
    }

    private List<LocalTime> open() {
        if (hour >= (form == Form.LETTERED ? DAWN : FIRST)) {
            return List.of(at(hour));
        }
        if (form != Form.OPEN) {
            return List.of(at(hour), at(hour + HALF));
        }
        return hour <= LAST ? List.of(at(hour + HALF)) : List.of(at(hour + HALF), at(hour));
    }

    /** Those of both halves that a part of the day leaves; an hour of 24 that lies outside it leaves none. */
    public List<LocalTime> within(DayPart part) {
        var all = isOpen() || form == Form.LOOSE
                ? Stream.of(at(hour % HALF), at(hour % HALF + HALF)).toList()
                : times();
        return all.stream().filter(part::holds).toList();
    }

    private LocalTime at(int hours) {
        return LocalTime.of(hours, minute, second);
    }
}
