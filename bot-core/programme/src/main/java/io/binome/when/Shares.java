package io.binome.when;

import io.binome.phrase.Stretch;
import io.binome.phrase.Clock;
import io.binome.phrase.Clock.Form;
import io.binome.phrase.DayWords.Named;
import io.binome.phrase.DayWords.Which;
import io.binome.phrase.Piece.Between;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said once of several alternatives: the hour in "Tuesday or Wednesday at 3", the day in "Tuesday at 3 or at 4". */
final class Shares {
    private Shares() {}

    static List<Slot> spread(List<Slot> written) {
        var slots = new ArrayList<Slot>();
        for (var slot : written) {
            slots.add(whole(slot));
        }
        for (var at = slots.size() - 2; at >= 0; at--) {
            slots.set(at, before(slots.get(at), slots.get(at + 1)));
        }
        for (var at = 1; at < slots.size(); at++) {
            slots.set(at, after(slots.get(at), slots.get(at - 1)));
        }
        return List.copyOf(slots);
    }

    /** A week that was named beside a weekday is the one it is in; a month beside a day, too. */
    private static Slot whole(Slot slot) {
        if (!(slot.day() instanceof Named named)) {
            return slot;
        }
        if (slot.stretch() instanceof Stretch.Week(var ahead, var isWeekend, var edge)
                && named.weekday() != null
                && edge == Stretch.Edge.WHOLE) {
            return slot.day(named.in(ahead)).stretch(null);
        }
        if (slot.stretch() instanceof Stretch.Month(var month, var year, var ahead, var edge)
                && named.month() == 0
                && named.day() > 0
                && edge == Stretch.Edge.WHOLE) {
            return slot.day(month > 0 ? named.month(month, year) : named.month(-1 - ahead, 0)).stretch(null);
        }
        return slot;
    }

    /** What a slot takes from the one behind it. */
    private static Slot before(Slot slot, Slot next) {
        var day = slot.day();
        var taken = slot;
        if (day instanceof Named one && one.day() > 0 && one.month() == 0 && next.day() instanceof Named other
                && other.month() > 0) {
            taken = taken.day(one.month(other.month(), other.year()));
        }
        if (day instanceof Named one && next.day() instanceof Named other && isPlainWeekday(one)
                && other.week() != Named.NO_WEEK) {
            taken = taken.day(one.in(other.week()).doubtful(true));
        }
        if (slot.hasDay() && !slot.hasTime() && next.hasDay() && next.hasTime()) {
            taken = taken.timesOf(next);
        }
        if (!slot.hasDay() && slot.hasTime() && next.hasDay()) {
            taken = taken.dayOf(next);
        }
        if (slot.part() == null && next.part() != null && slot.clock() != null && next.clock() != null) {
            taken = taken.part(next.part());
        }
        if (slot.place() == null && next.place() != null) {
            taken = taken.place(next.place());
        }
        return halved(taken, next);
    }

    /** A weekday of which nothing says in which week it is. */
    private static boolean isPlainWeekday(Named named) {
        return named.weekday() != null && named.day() == 0 && named.week() == Named.NO_WEEK
                && named.which() == Which.NONE && named.ahead() == 0;
    }

    /** In "3 or 4 pm" both are of the afternoon. */
    private static Slot halved(Slot slot, Slot next) {
        var one = slot.clock();
        var other = next.clock() == null ? start(next.between()) : next.clock();
        var isSaid = other != null && (other.form() == Form.PM || other.form() == Form.AM);
        return one != null && other != null && isSaid && one.isOpen() && one.hour() <= other.hour()
                ? slot.clock(one.with(other.form()))
                : slot;
    }

    private static @Nullable Clock start(@Nullable Between between) {
        return between == null ? null : between.from();
    }

    /** What a slot takes from the one in front of it. */
    private static Slot after(Slot slot, Slot last) {
        var taken = slot;
        if (!slot.hasDay() && slot.hasTime() && last.hasDay()) {
            taken = taken.dayOf(last);
        }
        if (slot.day() instanceof Named one && one.day() > 0 && one.month() == 0 && one.weekday() == null
                && last.day() instanceof Named other && other.month() != 0) {
            taken = taken.day(one.month(other.month(), other.year()));
        }
        if (taken.day() instanceof Named one && last.day() instanceof Named other && isPlainWeekday(one)) {
            taken = taken.day(other.week() == Named.NO_WEEK
                    ? one.doubtful(other.which() == Which.NEXT)
                    : one.in(other.week()));
        }
        if (slot.clock() != null && slot.part() == null && last.clock() != null && last.part() != null
                && !slot.hasDay()) {
            taken = taken.part(last.part());
        }
        return taken;
    }
}
