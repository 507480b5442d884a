package io.binome.platform;

import io.binome.engine.Belongings;
import io.binome.fact.Fact;
import io.binome.id.FreshIds;
import io.binome.id.MailboxId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.programme.Grant;
import io.binome.programme.Mailbox;
import io.binome.programme.Person;
import io.binome.programme.Programme;
import io.binome.shell.TryLater;
import io.binome.store.Accounts;
import io.binome.store.Accounts.Account;
import io.binome.store.Accounts.Seen;
import io.binome.store.Records;
import io.binome.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is behind an account, on every platform: {@code docs/identity.md} in code. An account that is bound stays with its
 * person. A new one of a full member, with a confirmed address, is bound to the person of that address if they have no
 * account yet, not even one whose installation was removed; every other is somebody new.
 */
public final class Identity {
    private static final Duration SOON = Duration.ofSeconds(5);

    /** Keeps a fact under an id and tells whom it concerns, once. */
    public interface Herald {
        /** As long as nobody is there to announce anything, nothing that would be announced is done. */
        Herald NOBODY = (id, fact, by) -> {
            throw new TryLater(SOON, "nobody listens yet");
        };

        /**
         * Makes a fact known.
         *
         * @param by whose act it is, and who is answered whatever the hour; null where it is nobody's
         */
        void announce(String id, Fact fact, @Nullable PersonId by);
    }

    private final Store store;
    private final Records records;
    private final Accounts accounts;
    private final AddressBook book;
    private final FreshIds fresh;
    private final Neighbours neighbours;
    private final InstantSource clock;
    private volatile Herald herald = Herald.NOBODY;

    public Identity(Store store, FreshIds fresh, InstantSource clock) {
        this.store = store;
        this.records = store.records();
        this.accounts = store.connections().accounts();
        this.book = new AddressBook(store, clock);
        this.fresh = fresh;
        this.neighbours = new Neighbours(store.records(), clock);
        this.clock = clock;
    }

    /** Who announces that an address has come to another account, or somebody to another platform. */
    public void heraldedBy(Herald other) {
        herald = other;
    }

    /** The person behind an account as its platform describes it now. What a crash has left half done is done then. */
    public PersonId met(OrganisationId organisation, Introduction about) {
        var account = accounts.find(about.account(organisation)).orElseGet(() -> bound(organisation, about));
        // First the record: who is asked something has to be known by then.
        known(account.person(), about);
        var mailboxes = about.mailboxes(organisation);
        for (var mailbox : mailboxes) {
            account = settled(account, mailbox, mailbox.equals(mailboxes.getFirst()));
        }
        known(account.person(), about);
        records.amend(account.person(), about::describing);
        var newest = accounts.find(account.id()).orElse(account);
        book.keep(newest.seen(about.seen(organisation, clock.instant())));
        return newest.person();
    }

    private void known(PersonId person, Introduction about) {
        if (records.find(Person.class, person).isEmpty()) {
            records.add(neighbours.supposed(about.newcomer(person)));
        }
    }

    /** The platform does not show the account any more: nothing follows from what it has said before. */
    public void unseen(Account account) {
        book.keep(account.seen(Seen.nothing(clock.instant())));
    }

    /** They are in one place: what is only supposed of some may follow from what is known of the others. */
    void gathered(List<PersonId> people) {
        neighbours.gathered(people);
    }

    /** Whose an address is. */
    public Optional<PersonId> holder(OrganisationId organisation, String address) {
        return records.find(Mailbox.class, organisation.mailbox(address)).map(Mailbox::person);
    }

    /**
     * Whoever is the first to set the bot up in an organisation, where nobody has been an admin nor begun a programme,
     * runs it from then on.
     *
     * @return whether they are the first
     */
    public boolean isFirst(PersonId person) {
        var organisation = person.organisation();
        return records.find(Person.class, person).filter(Person::isColleague).isPresent()
                && records.all(Programme.class, organisation).isEmpty()
                && records.all(Grant.class, organisation).isEmpty()
                && records.add(new Grant(person, person));
    }

    private Account bound(OrganisationId organisation, Introduction about) {
        var person = about.mailboxes(organisation).stream()
                .flatMap(mailbox -> records.find(Mailbox.class, mailbox).stream())
                .map(Mailbox::person)
                .findFirst()
                .filter(holder -> accounts.of(holder).isEmpty())
                .orElseGet(() -> fresh.person(organisation, about.key()));
        var account = new Account(about.account(organisation), person, about.at(), about.route(), Instant.EPOCH);
        if (!accounts.add(account)) {
            return accounts.find(account.id()).orElse(account);
        }
        return isAlone(person) ? account : rebound(account, fresh.person(organisation, about.key()));
    }

    /**
     * Whether an account that was just bound is the person's only one. Of two that come at once at least one sees the
     * other, and whoever sees one gives way; where both do, the next look at their address settles it.
     */
    private boolean isAlone(PersonId person) {
        return accounts.of(person).size() == 1;
    }

    private Account rebound(Account account, PersonId person) {
        var other = account.of(person);
        accounts.put(other);
        return other;
    }

    /**
     * Sees to one confirmed address of an account's.
     *
     * @param isMain whether it is the one to sign in with, which alone takes an address over from another account
     */
    private Account settled(Account account, MailboxId id, boolean isMain) {
        var found = records.find(Mailbox.class, id);
        if (found.isEmpty()) {
            records.add(new Mailbox(id, account.person(), Mailbox.By.ACCOUNT));
            return account;
        }
        var holder = found.get().person();
        var theirs = accounts.of(holder);
        if (holder.equals(account.person())) {
            return account;
        }
        if (theirs.isEmpty()) {
            return united(account, found.get());
        }
        var platform = account.installation().platform();
        var reached = theirs.stream().filter(book::stands).toList();
        if (reached.isEmpty()) {
            // They cannot answer; somebody they remain.
            book.note(holder, Set.of());
        }
        var counting = reached.isEmpty() ? theirs : reached;
        if (counting.stream().noneMatch(other -> other.installation().platform().equals(platform))) {
            announce(account, "second", new Fact.SecondAccountSeen(account.person(), holder, platform));
        } else if (isMain) {
            announce(account, "passed", new Fact.AddressPassedOn(account.person(), holder));
            records.put(new Mailbox(id, account.person(), Mailbox.By.ACCOUNT_AFTER_ANOTHER));
        }
        return account;
    }

    /**
     * The address is that of a line of the roster, whose person has no account, and the account's person is known already:
     * by the account they are one. Whichever of the two has done nothing yet gives way; where both have, the line, if it was no
     * more than invited: that is all that can come of a line without an account. Else both stay.
     */
    private Account united(Account account, Mailbox mailbox) {
        var holder = mailbox.person();
        if (isUntouched(holder)) {
            records.put(new Mailbox(mailbox.id(), account.person(), Mailbox.By.ACCOUNT));
            store.forget(holder);
            return account;
        }
        if (isUntouched(account.person()) && isAlone(account.person())) {
            var before = account.person();
            var moved = rebound(account, holder);
            if (!isAlone(holder)) {
                return rebound(moved, before);
            }
            store.forget(before);
            return moved;
        }
        if (belongings().areInvitations(holder)) {
            invited(account, holder);
            records.put(new Mailbox(mailbox.id(), account.person(), Mailbox.By.ACCOUNT));
            store.forget(holder);
        }
        return account;
    }

    /** What a line was invited to, its person is, where they were not asked before. */
    private void invited(Account account, PersonId line) {
        var now = clock.instant();
        records.all(Programme.class, line.organisation()).stream()
                .filter(programme -> !programme.isOver(now))
                .map(Programme::id)
                .filter(programme -> belongings().isAsked(programme.member(line)))
                .map(programme -> programme.member(account.person()))
                .filter(member -> store.facts().about(member).isEmpty())
                .forEach(member -> announce(
                        account, "invited~" + member.programme(), new Fact.PersonInvited(member)));
    }

    private boolean isUntouched(PersonId person) {
        return belongings().areNone(person);
    }

    private Belongings belongings() {
        return new Belongings(records, store.facts());
    }

    private void announce(Account account, String what, Fact fact) {
        herald.announce(account.id() + "~" + what, fact, null);
    }
}
