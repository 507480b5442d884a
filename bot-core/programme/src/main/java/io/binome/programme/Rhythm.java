package io.binome.programme;

import io.binome.id.RhythmId;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Something a programme does by the calendar, for instance its weekly digest: a Quartz cron expression in a time zone,
 * not on the public holidays of a country.
 *
 * @param lastFired the fire time that was carried out last; an earlier or equal one is never carried out again
 */
public record Rhythm(RhythmId id, String cron, ZoneId zone, String country, Instant lastFired) implements Entry {
    public Rhythm fired(Instant at) {
        return new Rhythm(id, cron, zone, country, at);
    }
}
