package io.binome.when;

import io.binome.phrase.Place;
import io.binome.phrase.Stretch;
import io.binome.phrase.DayPart;
import io.binome.phrase.Clock;
import io.binome.phrase.Piece;
import io.binome.when.When.AtMoment;
import io.binome.when.When.Impossible;
import io.binome.when.When.OnDay;
import io.binome.when.When.Span;
import io.binome.when.When.Unread;
import io.binome.when.When.Why;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one alternative comes to, seen from a viewpoint. */
record Moments(Viewpoint seen) {
    Understood of(Slot slot) {
        if (slot.place() != null && slot.place().isDoubtful()) {
            var here = of(slot.place(Place.of(seen.now().getZone())));
            if (slot.place().zones().isEmpty()) {
                return here.doubted();
            }
            return merged(List.of(here, of(slot.place(new Place(slot.place().zones(), false)))));
        }
        if (slot.place() != null && slot.place().zones().size() > 1) {
            var zones = slot.place().zones().entrySet().stream().filter(this::holds).toList();
            return merged((zones.isEmpty() ? List.copyOf(slot.place().zones().entrySet()) : zones).stream()
                    .map(each -> of(slot.place(new Place(Map.of(each.getKey(), each.getValue()), false))))
                    .toList());
        }
        var finder = new DayFinder(seen.now().withZoneSameInstant(zone(slot)).toLocalDate());
        if (slot.stretch() != null) {
            return stretch(slot, slot.stretch(), finder);
        }
        if (slot.length() != null && !slot.hasTime() && (!slot.hasDay() || isFromNow(slot))) {
            return length(slot);
        }
        if (slot.day() == null) {
            return timed(slot, finder.today());
        }
        var days = finder.find(slot.day());
        if (days.why() != null) {
            var near = days.days().stream().<When>map(OnDay::new).toList();
            var read = near.isEmpty() ? new Unread() : near.getFirst();
            return new Understood(new Impossible(days.why(), read), false, Asks.WHEN,
                    days.why() == Why.PAST ? List.of() : near, List.of());
        }
        var read = merged(days.days().stream().map(day -> on(day, slot)).toList());
        if (days.isSure() && slot.hasTime() && finder.isNamesake(slot.day())
                && on(finder.today(), slot).when() instanceof AtMoment today) {
            return Understood.oneOf(List.of(read.when(), today));
        }
        return days.isSure() ? read : read.doubted();
    }

    private Understood on(LocalDate day, Slot slot) {
        var today = seen.now().withZoneSameInstant(zone(slot)).toLocalDate();
        if (slot.bound() != null) {
            return new Bounds(seen).of(day, slot, slot.bound());
        }
        if (day.isBefore(today)) {
            return impossible(Why.PAST, new OnDay(day));
        }
        return slot.hasTime()
                ? new Hours(seen, zone(slot), offset(slot)).on(day, slot)
                : Understood.sure(new OnDay(day));
    }

    /** An hour without a day is the next such hour, where that is today; otherwise it is asked. */
    private Understood timed(Slot slot, LocalDate today) {
        var hours = new Hours(seen, zone(slot), offset(slot));
        if (slot.bound() != null) {
            return new Bounds(seen).of(today, slot, slot.bound()).doubted();
        }
        if (slot.count() == Piece.Count.AHEAD) {
            return length(slot).doubted();
        }
        var clock = slot.clock();
        if (clock != null && clock.isPossible() && clock.isMidnight() && slot.length() == null) {
            return Understood.sure(hours.at(today.plusDays(1), LocalTime.of(0, clock.minute())));
        }
        var now = hours.on(today, slot);
        if (clock != null && clock.isPossible() && slot.part() == null && clock.times().size() > 1 && now.sure()) {
            return now.doubted();
        }
        if (now.when() instanceof Impossible(var why, var read) && why == Why.PAST) {
            var next = hours.on(today.plusDays(1), slot).when();
            if (clock != null && (clock.form() == Clock.Form.AM || isMorning(slot.part()))) {
                return Understood.sure(next);
            }
            return new Understood(next, false, Asks.DAY, List.of(next, hours.on(today.plusDays(2), slot).when()),
                    List.of());
        }
        return now.when() instanceof Span && slot.part() != null && slot.between() == null ? now.doubted() : now;
    }

    private static boolean isMorning(@Nullable DayPart part) {
        return part == DayPart.MORNING || part == DayPart.EARLY_MORNING;
    }

    /** Today, in an hour. */
    private static boolean isFromNow(Slot slot) {
        return slot.count() == Piece.Count.AHEAD && slot.day() != null && Slots.isToday(slot.day());
    }

    private Understood length(Slot slot) {
        var length = slot.length();
        return slot.count() == Piece.Count.AHEAD && length instanceof Duration by
                ? Understood.sure(new AtMoment(seen.now().plus(by)))
                : length == null ? Understood.NOTHING : lasting(slot, length);
    }

    private Understood lasting(Slot slot, TemporalAmount length) {
        var until = slot.bound() == Piece.Bound.UNTIL && length instanceof Period;
        return Understood
                .sure(until ? new When.Days(seen.today(), seen.today().plus(length)) : new When.Lasting(length));
    }

    private Understood stretch(Slot slot, Stretch stretch, DayFinder finder) {
        var days = finder.stretch(stretch);
        if (days == null || days.last().isBefore(finder.today())) {
            return impossible(Why.PAST, days == null ? new Unread() : days);
        }
        if (stretch instanceof Stretch.Week(var ahead, var isWeekend, var edge) && isWeekend && ahead == 1
                && slot.bound() == null) {
            var nearest = new When.Days(days.first().minusWeeks(1), days.last().minusWeeks(1));
            return nearest.first().isAfter(finder.today())
                    ? Understood.oneOf(List.of(nearest, days))
                    : Understood.sure(days);
        }
        var read = slot.bound() == null ? Understood.sure(days) : new Bounds(seen).of(days, slot.bound());
        return slot.hasTime() || (slot.hasDay() && slot.day() != null) ? read.doubted() : read;
    }

    private static Understood impossible(Why why, When read) {
        return new Understood(new Impossible(why, read), false, Asks.WHEN, List.of(), List.of());
    }

    /** Several readings of the same words: what can be is preferred to what cannot. */
    private static Understood merged(List<Understood> all) {
        var possible = all.stream().filter(each -> !(each.when() instanceof Impossible)).toList();
        if (possible.isEmpty()) {
            return all.getFirst();
        }
        if (possible.size() == 1) {
            return all.size() == 1 ? possible.getFirst() : possible.getFirst().doubted();
        }
        var choices = new ArrayList<When>();
        for (var each : possible) {
            choices.addAll(each.choices().isEmpty() ? List.of(each.when()) : each.choices());
        }
        return choices.stream().distinct().count() == 1 ? possible.getFirst() : Understood.oneOf(choices);
    }

    /** Whether what the letters promise is so at this time of the year. */
    private boolean holds(Map.Entry<ZoneId, ZoneOffset> zone) {
        return zone.getKey().getRules().getOffset(seen.now().toInstant()).equals(zone.getValue());
    }

    private ZoneId zone(Slot slot) {
        var place = slot.place();
        return place == null ? seen.now().getZone() : place.zones().keySet().iterator().next();
    }

    private static @Nullable ZoneOffset offset(Slot slot) {
        var place = slot.place();
        var offset = place == null ? Place.ANY : place.zones().values().iterator().next();
        return offset.equals(Place.ANY) ? null : offset;
    }

    static ZonedDateTime start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone);
    }
}
