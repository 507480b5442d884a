package io.binome.store;

import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import java.util.Collection;
import java.util.List;

/** Everything Binôme keeps. */
public interface Store {
    Conversations conversations();

    Records records();

    FactLog facts();

    Focus focus();

    Workspace workspace();

    Connections connections();

    Mentions mentions();

    /**
     * Erases everything about an organisation: what it has said and done, its people, its programmes, their accounts.
     * Its installations, and the arrivals there, are left to whoever asks. Asking again is harmless.
     */
    void forget(OrganisationId organisation);

    /** Erases a person, as {@link Forgetting} says. */
    default void forget(PersonId person) {
        forget(List.of(person));
    }

    /** The same for several at once, which costs little more than for one. */
    void forget(Collection<PersonId> people);

    /**
     * Returns once everything that was changed outlives the process. Nothing is to be done where that is so before a change
     * returns, as it is but for simulated worlds.
     */
    void keep();

    /** Returns when the store answers; throws what the store throws when it does not. */
    void ping();
}
