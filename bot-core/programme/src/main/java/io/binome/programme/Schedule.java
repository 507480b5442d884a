package io.binome.programme;

import io.binome.id.ScheduleId;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Something a programme does by the calendar, for instance its weekly digest: a Quartz cron expression in a time zone,
 * not on the public holidays of a country.
 *
 * @param lastFired the fire time that was carried out last; an earlier or equal one is never carried out again
 */
public record Schedule(ScheduleId id, String cron, ZoneId zone, String country, Instant lastFired) implements Entry {
    public Schedule fired(Instant at) {
        return new Schedule(id, cron, zone, country, at);
    }
}
