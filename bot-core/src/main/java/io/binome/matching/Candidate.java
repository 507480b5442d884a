package io.binome.matching;

import io.binome.calendar.WorkingCalendar;
import io.binome.id.PersonId;
import io.binome.programme.Person;
import io.binome.programme.Profile;
import io.binome.programme.Standing;
import java.time.Instant;
import java.time.ZoneOffset;

/** Somebody a round may find a partner for. */
public record Candidate(Person person, Profile profile, Standing standing, WorkingCalendar calendar) {
    public PersonId id() {
        return person.id();
    }

    /** Waits for a partner and has not asked to be left in peace. */
    public boolean isAvailable(Instant now) {
        var paused = person.pausedUntil();
        return standing.status() == Standing.Status.WAITING
                && (paused == null || !paused.isAfter(now.atOffset(ZoneOffset.UTC).toLocalDate()));
    }
}
