package io.binome.programme;

import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.text.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mentoring programme as its admin has set it up.
 *
 * @param admin who steers it and receives its digests
 * @param ends the last day on which pairs meet
 * @param cadenceWeeks weeks from one session of a pair to the next
 * @param sessionMinutes how long a session lasts
 * @param backing who stands behind it and what time is granted; null where nobody has said
 * @param conditions what a pair does before its next session; null for nothing
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
        int sessionMinutes,
        @Nullable Backing backing,
        @Nullable Conditions conditions) implements Entry {
    /** One of which nothing more is set up. */
    public Programme(
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
            int sessionMinutes) {
        this(id, name, kind, admin, created, starts, ends, zone, country, language, cadenceWeeks, sessionMinutes, null,
                null);
    }

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
        return new Programme(id, name, kind, admin, created, starts, ends, zone, country, language, cadenceWeeks,
                minutes, backing, conditions);
    }

    /** The same with so many weeks from one session to the next. */
    public Programme every(int weeks) {
        return new Programme(id, name, kind, admin, created, starts, ends, zone, country, language, weeks,
                sessionMinutes, backing, conditions);
    }

    /** The same with somebody behind it, or time that is granted. */
    public Programme backedBy(Backing other) {
        return new Programme(id, name, kind, admin, created, starts, ends, zone, country, language, cadenceWeeks,
                sessionMinutes, other, conditions);
    }

    /** The same on other conditions. */
    public Programme on(Conditions other) {
        return new Programme(id, name, kind, admin, created, starts, ends, zone, country, language, cadenceWeeks,
                sessionMinutes, backing, other);
    }

    /** Whoever answers for it at the top, where somebody has been named. */
    public Optional<PersonId> sponsor() {
        return Optional.ofNullable(backing).map(Backing::sponsor);
    }

    /** The time that is granted for it, where somebody has said so. */
    public Optional<GrantedTime> granted() {
        return Optional.ofNullable(backing).map(Backing::time);
    }

    /** What a pair does before its next session. */
    public Conditions asked() {
        return conditions == null ? Conditions.NONE : conditions;
    }

    /** Whether its last day has passed, where the programme is at home. */
    public boolean isOver(Instant now) {
        return ends.isBefore(now.atZone(zone).toLocalDate());
    }
}
