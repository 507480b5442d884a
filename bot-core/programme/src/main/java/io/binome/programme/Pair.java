package io.binome.programme;

import io.binome.id.PairId;
import io.binome.id.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two people who work together. In one-way mentoring the first is the mentor; in cross-mentoring the order says nothing.
 *
 * @param met sessions both partners took part in, by their own word
 * @param next start of the next agreed session, or null
 */
public record Pair(PairId id, PersonId first, PersonId second, Status status, Instant since, int met,
        @Nullable Instant next)
        implements Entry {
    /** How the pair is doing, from declared events only. */
    public enum Status {
        ACTIVE,
        AT_RISK,
        CLOSED
    }

    public List<PersonId> members() {
        return List.of(first, second);
    }

    /** When the next session begins, where one is agreed on and still to come. */
    public Optional<Instant> coming(Instant now) {
        return Optional.ofNullable(next).filter(start -> start.isAfter(now));
    }

    /** The other one of the two. */
    public PersonId partnerOf(PersonId person) {
        return person.equals(first) ? second : first;
    }
}
