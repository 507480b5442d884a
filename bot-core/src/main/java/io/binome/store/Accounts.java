package io.binome.store;

import io.binome.id.AccountId;
import io.binome.id.InstallationId;
import io.binome.id.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Under which accounts people are known on the platforms, and where they can be reached. */
public interface Accounts {
    /**
     * One account. The same person may have several, on one platform or on two.
     *
     * @param route what the adapter needs in order to write there; nobody else reads it
     * @param heardAt when the person last did something there; where they are reached
     */
    record Account(
            AccountId id, PersonId person, InstallationId installation, String route, Instant heardAt) {}

    Optional<Account> find(AccountId id);

    /** A person's accounts, the one last heard from first. */
    List<Account> of(PersonId person);

    /** Keeps an account; the newest version wins. */
    void put(Account account);

    void remove(AccountId id);
}
