package io.binome.when;

import io.binome.phrase.Stretch;
import io.binome.phrase.DayWords;
import io.binome.phrase.DayPart;
import io.binome.phrase.Clock;
import io.binome.phrase.Piece;
import io.binome.phrase.Piece.Bound;
import io.binome.phrase.Piece.Mark;
import io.binome.phrase.DayWords.Named;
import io.binome.phrase.DayWords.Shifted;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the pieces of what is offered together: which hour is of which day, and what is an alternative to what. */
final class Slots {
    private static final int MOST = 24;
    private static final int WEEK = 7;

    private final List<Slot> slots = new ArrayList<>();
    private Slot now = Slot.EMPTY;
    /** Whether the next piece begins an alternative; whether something divides it from the last one. */
    private boolean isOther;

    private boolean isApart;
    /** Whether the last piece is a day, with nothing but a comma behind it. */
    private boolean isDayLast;

    private boolean isDoubtful;

    private Slots() {}

    /** The alternatives, and whether something stands beside them that may matter. */
    record Filled(List<Slot> slots, boolean isDoubtful) {}

    static Filled of(List<Piece> pieces) {
        var slots = new Slots();
        pieces.forEach(slots::add);
        slots.isDoubtful |= slots.isOther;
        slots.close();
        return new Filled(Shares.spread(slots.slots), slots.isDoubtful);
    }

    private void add(Piece piece) {
        take(piece);
        isDayLast = piece instanceof Piece.Day || (isDayLast && piece == Mark.COMMA);
    }

    private void take(Piece piece) {
        switch (piece) {
            case Mark mark -> {
                isOther |= mark == Mark.OR;
                isDoubtful |= mark == Mark.ODD || mark == Mark.LEFT;
                isApart |= mark != Mark.ODD && mark != Mark.LEFT;
            }
            case Piece.Day(var day) -> day(day);
            case Piece.Days(var stretch) -> stretch(stretch);
            case Piece.At(var clock) -> clock(clock);
            case Piece.Between between -> {
                open(now.clock() != null || now.between() != null);
                now = now.between(between);
            }
            case Piece.Part(var part) -> part(part);
            case Piece.Zone(var place) -> {
                isDoubtful |= now.place() != null && !place.equals(now.place());
                now = now.place(place);
            }
            case Piece.Length(var length, var count) -> {
                if (count != Piece.Count.PLAIN || (now.isEmpty() && !isOther)) {
                    open(now.length() != null);
                    now = now.length(length, count);
                }
            }
            case Bound bound -> bound(bound);
        }
    }

    private void bound(Bound bound) {
        if (bound == Bound.ONWARDS) {
            now = now.bound() == null ? now.bound(Bound.SINCE) : now;
        } else {
            isDoubtful |= now.bound() != null;
            open(false);
            now = now.bound(bound);
        }
    }

    private void day(DayWords day) {
        if (isOther) {
            open(true);
        }
        var before = now.day();
        var both = before instanceof Named one && day instanceof Named other ? one.and(other) : inWeeks(before, day);
        if (before == null) {
            open(isApart && now.hasTime() && now.stretch() != null);
            now = now.day(day);
        } else if (isToday(day)) {
            isApart = false;
        } else if (isToday(before)) {
            now = now.day(day);
        } else if (both != null && (isDayLast || !(isApart && now.hasTime()))) {
            now = now.day(both);
        } else {
            isDoubtful |= !isApart && !now.hasTime();
            open(true);
            now = now.day(day);
        }
        isApart = false;
    }

    /** A Tuesday in three weeks: most likely that of the week it will be then. */
    private @Nullable Named inWeeks(@Nullable DayWords one, DayWords other) {
        if (!isDayLast) {
            return null;
        }
        var weekday = one instanceof Named named ? named : other instanceof Named named ? named : null;
        var weeks = Math.max(weeks(one), weeks(other));
        return weekday == null || weekday.weekday() == null || weekday.day() > 0 || weeks == 0
                ? null
                : weekday.in(weeks).doubtful(true);
    }

    private static int weeks(@Nullable DayWords day) {
        return day instanceof Shifted(var from, Period by, var doubtful)
                && from == null && by.getYears() == 0 && by.getMonths() == 0 && by.getDays() % WEEK == 0
                        ? by.getDays() / WEEK
                        : 0;
    }

    /** What "tonight" says of the day gives way to any other. */
    static boolean isToday(DayWords day) {
        return day instanceof Shifted(var from, var by, var doubtful) && from == null && by.equals(Period.ZERO);
    }

    private void stretch(Stretch stretch) {
        open(now.stretch() != null);
        now = now.stretch(stretch);
    }

    private void clock(Clock clock) {
        open(now.clock() != null || now.between() != null);
        now = now.clock(clock);
    }

    private void part(DayPart part) {
        var before = now.part();
        open(before != null && before != part);
        now = now.part(part);
    }

    /** Begins the next alternative, where the word "or" or something else says so. */
    private void open(boolean isNew) {
        if ((isNew || isOther) && !now.isEmpty()) {
            close();
        }
        isOther = false;
        isApart = false;
    }

    private void close() {
        if (!now.isEmpty() && slots.size() < MOST) {
            slots.add(now);
        }
        isDoubtful |= now.isEmpty() && now.bound() != null;
        now = Slot.EMPTY;
    }
}
