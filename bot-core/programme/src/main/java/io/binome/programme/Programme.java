package io.binome.programme;

import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.text.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A mentoring programme as its admin has set it up.
 *
 * @param admin who steers it and receives its digests
 * @param ends the last day on which pairs meet
 * @param cadenceWeeks weeks from one session of a pair to the next
 * @param sessionMinutes how long a session lasts
 */
public record Programme(
        ProgrammeId id,
        String name,
        Kind kind,
        PersonId admin,
        Instant created,
        LocalDate starts,
        LocalDate ends,
        ZoneId zone,
        String country,
        Language language,
        int cadenceWeeks,
        int sessionMinutes) implements Entry {

    /** Who gives to whom. */
    public enum Kind {
        /** The experienced one mentors. */
        TRADITIONAL,
        /** The younger one mentors the senior one. */
        REVERSE,
        /** Both teach and both learn. */
        CROSS
    }

    /** The same with sessions of so many minutes. */
    public Programme lasting(int minutes) {
        return new Programme(
                id, name, kind, admin, created, starts, ends, zone, country, language, cadenceWeeks, minutes);
    }

    /** The same with so many weeks from one session to the next. */
    public Programme every(int weeks) {
        return new Programme(
                id, name, kind, admin, created, starts, ends, zone, country, language, weeks, sessionMinutes);
    }

    /** Whether its last day has passed, where the programme is at home. */
    public boolean isOver(Instant now) {
        return ends.isBefore(now.atZone(zone).toLocalDate());
    }
}
