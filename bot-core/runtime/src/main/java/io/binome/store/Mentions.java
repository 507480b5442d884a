package io.binome.store;

import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * When people were last named, by a roster or as an account of their platform. Whom nobody has named for long is found by
 * the day on which they are to be looked at, so that it costs nothing to keep many others.
 */
public interface Mentions {
    /** They are named on that day, and to be looked at from that day on. */
    void named(Collection<PersonId> people, LocalDate day);

    /** Somebody is named of whom that is not known yet; for everybody else nothing changes. */
    void met(PersonId person, LocalDate day);

    /** When somebody was last named. */
    Optional<LocalDate> of(PersonId person);

    /** Those to be looked at on a day or before it, the earliest first. */
    List<PersonId> due(LocalDate until, int limit);

    /** Somebody need not be looked at before that day. */
    void putOff(PersonId person, LocalDate day);

    void forget(PersonId person);

    void forget(OrganisationId organisation);
}
