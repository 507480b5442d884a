package io.binome.dialog.meeting;

import io.binome.calendar.CommonTime;
import io.binome.calendar.Slot;
import io.binome.dialog.meeting.Session.Two;
import io.binome.engine.StepContext;
import io.binome.id.PersonId;
import io.binome.programme.ProgrammeEnd;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Dates for a session that suit both calendars, the picker's first, and on which neither has a session with somebody else. They
 * are numbered from {@code first} on, so that a button of an older offer never means another date; empty where the two have no
 * time in common.
 */
record DateOffer(int first, List<Slot> slots) {
    private static final int CHOICES = 3;
    private static final int DAYS_AHEAD = 2;
    private static final int DAYS_BEFORE = 3;

    /** The number of the next date to be offered. */
    int next() {
        return first + slots.size();
    }

    /** The date that a button of this offer means. */
    Optional<Instant> start(String number) {
        for (var place = 0; place < slots.size(); place++) {
            if (number.equals(String.valueOf(first + place))) {
                return Optional.of(slots.get(place).start());
            }
        }
        return Optional.empty();
    }

    /** The first dates around the time the session is wanted, or else, from two working days ahead. */
    static DateOffer earliest(Two two, PersonId picker, int number, StepContext at) {
        var soonest = first(picker, at);
        var zone = at.calendar(picker).zone();
        var around = two.wanted().atZone(zone).toLocalDate().minusDays(DAYS_BEFORE).atStartOfDay(zone).toInstant();
        if (around.isAfter(soonest)) {
            var offer = from(around, two, picker, number, at);
            if (!offer.slots.isEmpty()) {
                return offer;
            }
        }
        return from(soonest, two, picker, number, at);
    }

    /** Dates on the days after those of this offer. */
    static DateOffer after(DateOffer before, Two two, PersonId picker, StepContext at) {
        if (before.slots.isEmpty()) {
            return earliest(two, picker, before.next(), at);
        }
        var zone = at.calendar(picker).zone();
        var last = before.slots.getLast().start().atZone(zone).toLocalDate();
        return from(last.plusDays(1).atStartOfDay(zone).toInstant(), two, picker, before.next(), at);
    }

    /** The first dates but for one that somebody does not want. */
    static DateOffer besides(Instant date, Two two, PersonId picker, int number, StepContext at) {
        return earliest(two, picker, number, at).without(date, two, picker, at);
    }

    /** The same without a date that somebody does not want; where nothing else is left, the dates after it. */
    DateOffer without(Instant date, Two two, PersonId picker, StepContext at) {
        var left = slots.stream().filter(slot -> !slot.start().equals(date)).toList();
        return left.isEmpty() && !slots.isEmpty() ? after(this, two, picker, at) : new DateOffer(first, left);
    }

    /** The first moment that may be offered to somebody who is asked now. */
    static Instant first(PersonId picker, StepContext at) {
        var calendar = at.calendar(picker);
        return calendar.inWorkingDays(at.now(), DAYS_AHEAD, calendar.hours().from());
    }

    /** Whether the two have time in common, though none before the programme ends. */
    static boolean isCutShort(Two two, PersonId picker, StepContext at) {
        var programme = at.programme(two.session().pair().programme());
        var common = common(first(picker, at), two, picker, at);
        return !common.isEmpty()
                && common.stream().noneMatch(slot -> ProgrammeEnd.leavesTimeFor(slot.start(), programme));
    }

    private static DateOffer from(Instant notBefore, Two two, PersonId picker, int number, StepContext at) {
        var programme = at.programme(two.session().pair().programme());
        var slots = common(notBefore, two, picker, at).stream()
                .filter(slot -> ProgrammeEnd.leavesTimeFor(slot.start(), programme))
                .toList();
        return new DateOffer(number, slots);
    }

    private static List<Slot> common(Instant notBefore, Two two, PersonId picker, StepContext at) {
        var length = Duration.ofMinutes(at.programme(two.session().pair().programme()).sessionMinutes());
        return new CommonTime(at.calendar(picker), at.calendar(two.other(picker))).starts(
                notBefore, length, CHOICES, Engagements.of(two, at)::leave);
    }
}
