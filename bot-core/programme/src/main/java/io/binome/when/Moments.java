package io.binome.when;

import io.binome.when.When.AtMoment;
import io.binome.when.When.Impossible;
import io.binome.when.When.OnDay;
import io.binome.when.When.Span;
import io.binome.when.When.Unread;
import io.binome.when.When.Why;
import io.binome.when.Zones.Place;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one alternative comes to, seen from a viewpoint. */
record Moments(Viewpoint seen) {
    Understood of(Slot slot) {
        if (slot.place() != null && slot.place().isDoubtful()) {
            var read = of(slot.place(Zones.of(seen.now().getZone(), false)));
            return read.doubted();
        }
        if (slot.place() != null && slot.place().zones().size() > 1) {
            return merged(slot.place().zones().entrySet().stream()
                    .map(each -> of(slot.place(new Place(java.util.Map.of(each.getKey(), each.getValue()), false))))
                    .toList());
        }
        var finder = new DayFinder(seen.now().withZoneSameInstant(zone(slot)).toLocalDate());
        if (slot.stretch() != null) {
            return stretch(slot, slot.stretch(), finder);
        }
        if (slot.length() != null && !slot.hasDay() && !slot.hasTime()) {
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
        if (slot.isAhead() && slot.length() != null) {
            return length(slot).doubted();
        }
        var now = hours.on(today, slot);
        var clock = slot.clock();
        if (now.when() instanceof Impossible(var why, var read) && why == Why.PAST) {
            var next = hours.on(today.plusDays(1), slot).when();
            return new Understood(next, false, Asks.DAY, List.of(next, hours.on(today.plusDays(2), slot).when()),
                    List.of());
        }
        if (clock != null && clock.hour() == 24) {
            return Understood.sure(hours.at(today.plusDays(1), LocalTime.of(0, clock.minute())));
        }
        return now.when() instanceof Span && slot.part() != null && slot.between() == null ? now.doubted() : now;
    }

    private Understood length(Slot slot) {
        var length = slot.length();
        return slot.isAhead() && length instanceof Duration by
                ? Understood.sure(new AtMoment(seen.now().plus(by)))
                : length == null ? Understood.NOTHING : lasting(slot, length);
    }

    private Understood lasting(Slot slot, java.time.temporal.TemporalAmount length) {
        var until = slot.bound() == Kind.UNTIL && length instanceof Period;
        return Understood
                .sure(until ? new When.Days(seen.today(), seen.today().plus(length)) : new When.Lasting(length));
    }

    private Understood stretch(Slot slot, Stretch stretch, DayFinder finder) {
        var days = finder.stretch(stretch);
        if (days == null || days.last().isBefore(finder.today())) {
            return impossible(Why.PAST, days == null ? new Unread() : days);
        }
        var read = slot.bound() == null ? Understood.sure(days) : new Bounds(seen).of(days, slot.bound());
        return slot.hasTime() || slot.hasDay() && slot.day() != null ? read.doubted() : read;
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

    private ZoneId zone(Slot slot) {
        var place = slot.place();
        return place == null ? seen.now().getZone() : place.zones().keySet().iterator().next();
    }

    private static java.time.@Nullable ZoneOffset offset(Slot slot) {
        var place = slot.place();
        var offset = place == null ? Place.ANY : place.zones().values().iterator().next();
        return offset.equals(Place.ANY) ? null : offset;
    }

    static ZonedDateTime start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone);
    }
}
