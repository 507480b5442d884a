package io.binome.store;

import io.binome.id.OrganisationId;
import io.binome.id.PersonId;

/** Everything Binôme keeps. */
public interface Store {
    Conversations conversations();

    Ledger ledger();

    FactLog facts();

    Focus focus();

    Workspace workspace();

    Connections connections();

    /**
     * Erases everything about an organisation: what it has said and done, its people, its programmes, their accounts.
     * Its installations are left to whoever asks; arrivals and tickets run out. Asking again is harmless.
     */
    void forget(OrganisationId organisation);

    /**
     * Erases a person: their records in the register, their notes and mailboxes among them; the accounts and open questions they have;
     * their own conversations; the goals of the pairs they were in, and the conversations about these. Pairs, rounds and
     * facts stay, under an id that leads nowhere.
     */
    void forget(PersonId person);

    /** Returns when the store answers; throws what the store throws when it does not. */
    void ping();
}
