package io.binome.store;

import io.binome.id.AccountId;
import io.binome.id.InstallationId;
import io.binome.id.MailboxId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Under which accounts people are known on the platforms, and where they can be reached. */
public interface Accounts {
    /**
     * One account. The same person may have several, on one platform or on two.
     *
     * @param route what the adapter needs in order to write there; nobody else reads it
     * @param heardAt when the person last did something there; where they are reached
     * @param seen what the platform said of it
     */
    record Account(
            AccountId id, PersonId person, InstallationId installation, String route, Instant heardAt, Seen seen) {
        /** Of an account that was stored without it, nothing is known. */
        public Account {
            seen = Objects.requireNonNullElse(seen, Seen.NEVER);
        }

        /** An account of which the platform has not said anything. */
        public Account(AccountId id, PersonId person, InstallationId installation, String route, Instant heardAt) {
            this(id, person, installation, route, heardAt, Seen.NEVER);
        }

        public Account of(PersonId other) {
            return new Account(id, other, installation, route, heardAt, seen);
        }

        public Account routed(String other) {
            return new Account(id, person, installation, other, heardAt, seen);
        }

        public Account heard(Instant at) {
            return new Account(id, person, installation, route, at, seen);
        }

        public Account seen(Seen now) {
            return new Account(id, person, installation, route, heardAt, now);
        }
    }

    /**
     * What the platform said of an account when it was last asked.
     *
     * @param home whether it is a full member's of the workspace or tenant where the bot lives
     * @param leads whether it may change the settings of that workspace
     * @param mailboxes the addresses that the platform has confirmed, the one to sign in with first
     */
    record Seen(boolean home, boolean leads, List<MailboxId> mailboxes, Instant at) {
        /** Nothing: the platform was not asked. */
        public static final Seen NEVER = new Seen(false, false, List.of(), Instant.EPOCH);

        /** Nothing any more: the platform does not show the account. */
        public static Seen nothing(Instant at) {
            return new Seen(false, false, List.of(), at);
        }

        /** Whether the platform vouches for the address of a member. */
        public boolean vouchesFor(MailboxId mailbox) {
            return home && mailboxes.contains(mailbox);
        }
    }

    Optional<Account> find(AccountId id);

    /** A person's accounts, the one last heard from first. */
    List<Account> of(PersonId person);

    /** The accounts in an organisation that may change the settings of their workspace, as far as was seen. */
    List<Account> leading(OrganisationId organisation);

    /** Keeps an account where none of its id is kept yet; whether it did. */
    boolean add(Account account);

    /** Keeps an account; the newest version wins. */
    void put(Account account);

    void remove(AccountId id);
}
