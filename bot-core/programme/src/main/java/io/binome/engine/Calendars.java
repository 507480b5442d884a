package io.binome.engine;

import io.binome.calendar.Holidays;
import io.binome.calendar.WorkingCalendar;
import io.binome.programme.Person;

/** Makes a person's working calendar from their hours, their country's holidays and their pause. */
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
}
