package io.binome.platform;

import io.binome.fact.Fact;
import io.binome.id.AccountId;
import io.binome.id.InputId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.PlaceId;
import io.binome.platform.Identity.Herald;
import io.binome.programme.Person;
import io.binome.programme.Place;
import io.binome.shell.HomeView;
import io.binome.store.Accounts;
import io.binome.store.Accounts.Account;
import io.binome.store.Store;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom the bot has met, on whatever platform: who is behind an account, who runs programmes, who is gone. An adapter says
 * what its platform shows and what has happened there; what that means for a person is said here, once for all of them.
 */
public final class Acquaintances {
    private final Store store;
    private final Accounts accounts;
    private final AddressBook book;
    private final AdminRule admins;
    private final Identity identity;
    private final InstantSource clock;
    private volatile Herald herald = Herald.NOBODY;

    /** @param named those whom the settings name to run programmes */
    public Acquaintances(Store store, Set<String> named, InstantSource clock) {
        this.store = store;
        this.accounts = store.connections().accounts();
        this.book = new AddressBook(store, clock);
        this.admins = new AdminRule(store, new AdminList(named), clock);
        this.identity = new Identity(store, new RandomIds(), clock);
        this.clock = clock;
    }

    /** Who announces what becomes known of somebody. */
    public void heraldedBy(Herald other) {
        herald = other;
        identity.heraldedBy(other);
    }

    public Optional<Account> account(AccountId id) {
        return accounts.find(id);
    }

    /** The person behind an account that is known already; asks nobody. */
    public Optional<PersonId> known(AccountId id) {
        return account(id).map(Account::person);
    }

    /** The accounts under which whoever has an address is known. */
    public List<Account> holding(OrganisationId organisation, String address) {
        return identity.holder(organisation, address).map(accounts::of).orElse(List.of());
    }

    /** The person behind an account as its platform describes it now. */
    public PersonId met(OrganisationId organisation, Introduction about) {
        return identity.met(organisation, about);
    }

    /** The platform does not show the account any more: nothing follows from what it has said before. */
    public void unseen(AccountId id) {
        account(id).ifPresent(identity::unseen);
    }

    /** The person has just done something there: that is where they are reached from now on. */
    public void heard(Account account) {
        book.heard(account);
    }

    /** The same, where the way to them is another than before. */
    public void moved(Account account) {
        book.moved(account);
    }

    /** Whether the platform must be asked again what it says of an account, since something follows from it. */
    public boolean isOutdated(Account account) {
        return admins.isOutdated(account);
    }

    /** What about a person is only supposed, so that what a platform tells of it is worth a look. */
    public Set<Person.Guess> guessed(PersonId person) {
        return store.records().find(Person.class, person).map(Person::guessed).orElse(Set.of());
    }

    /** The accounts of those who run programmes by what their platform says, as far as that holds not much longer. */
    public List<Account> aging(OrganisationId organisation) {
        return admins.aging(organisation);
    }

    public boolean isAdmin(PersonId person) {
        return admins.isAdmin(person);
    }

    /** Whether the settings name nobody who runs programmes. */
    public boolean areAdminsUnnamed() {
        return admins.namesNobody();
    }

    /** Somebody sets the bot up: where nobody was an admin before, they run programmes from then on. */
    public void setUpBy(PersonId person) {
        identity.isFirst(person);
    }

    public boolean isGone(PersonId person) {
        return store.records()
                .find(Person.class, person)
                .filter(known -> known.work().account() == Person.Account.GONE)
                .isPresent();
    }

    /**
     * Somebody has brought the bot in, and is greeted if they run programmes.
     *
     * @return whether they do
     */
    public boolean brought(InputId id, PersonId by) {
        var isAdmin = isAdmin(by);
        if (isAdmin) {
            announce(id, new Fact.BotInstalled(by), by);
        }
        return isAdmin;
    }

    /** Somebody has taken the bot in who runs nothing. */
    public void joined(InputId id, PersonId person) {
        announce(id, new Fact.PersonMet(person), person);
    }

    /** An account is closed; whoever is reached under no other is out of reach. */
    public void closed(InputId id, Account account) {
        if (!book.closed(account)) {
            announce(id, new Fact.PersonUnreachable(account.person()), null);
        }
    }

    /** Somebody who was out of reach is there again. */
    public void returned(InputId id, PersonId person) {
        announce(id, new Fact.PersonReturned(person), null);
    }

    private void announce(InputId id, Fact fact, @Nullable PersonId by) {
        herald.announce(id.value(), fact, by);
    }

    /** Notes a channel or chat by its name. */
    public void noted(PlaceId id, String name) {
        var known = store.records().find(Place.class, id).filter(place -> place.name().equals(name)).isPresent();
        if (!known) {
            store.records().put(new Place(id, name, List.of()));
        }
    }

    /**
     * Notes who is in a channel or chat, for whoever wants to invite them.
     *
     * @param people empty where the bot may not look in: then nobody is known to be there
     */
    public void gathered(PlaceId id, String name, Optional<List<PersonId>> people) {
        people.ifPresent(identity::gathered);
        people.ifPresentOrElse(
                all -> store.records().put(new Place(id, name, all.stream().distinct().sorted().toList())),
                () -> store.records().find(Place.class, id).ifPresent(store.records()::remove));
    }

    /** Where those accounts are that were met. */
    public AddressBook book() {
        return book;
    }

    /** What they see at home. */
    public HomeView homes() {
        return new HomeView(store, admins, clock);
    }
}
