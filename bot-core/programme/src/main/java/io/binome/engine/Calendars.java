package io.binome.engine;

import io.binome.calendar.Holidays;
import io.binome.calendar.WorkingCalendar;
import io.binome.programme.Person;
import io.binome.when.DayOrder;
import io.binome.when.Viewpoint;
import java.time.Instant;
import java.util.Locale;

/** A person's working calendar, from their hours, their country's holidays and their pause; and how they write dates. */
public final class Calendars {
    private Calendars() {}

    public static WorkingCalendar of(Person person) {
        var hours = person.hours();
        return new WorkingCalendar(
                hours.zone(),
                hours.working(),
                Holidays.of(hours.country(), hours.region()),
                person.pausedUntil());
    }

    /** How dates look to a person who writes now. */
    public static Viewpoint viewpoint(Person person, Instant now) {
        var locale = Locale.of(person.language().code(), person.hours().country());
        return new Viewpoint(now.atZone(person.hours().zone()), person.language(), DayOrder.of(locale));
    }
}
