package io.binome.platform;

import io.binome.id.AccountId;
import io.binome.id.InstallationId;
import io.binome.id.PersonId;
import io.binome.programme.Person;
import io.binome.store.Accounts;
import io.binome.store.Accounts.Account;
import io.binome.store.Installations.Installation;
import io.binome.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Under which accounts people are known, on all platforms, and where they were heard last. What it knows of a person's
 * platforms it notes on record, where dialogs can read it.
 */
public final class AddressBook {
    /** Where somebody was heard last need not be known to the second. */
    private static final Duration FRESH = Duration.ofMinutes(1);
    /** Nor to the minute, of somebody who is heard nowhere else. */
    private static final Duration FRESH_ALONE = Duration.ofHours(1);

    private final Store store;
    private final Accounts accounts;
    private final InstantSource clock;

    public AddressBook(Store store, InstantSource clock) {
        this.store = store;
        this.accounts = store.connections().accounts();
        this.clock = clock;
    }

    /**
     * Keeps an account that somebody has looked up. Who was not heard from there is not reached there rather than
     * elsewhere; of an account that is known already, the way and the moment stay.
     */
    public void found(AccountId id, PersonId person, InstallationId installation, String route) {
        store.mentions().met(person, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        var found = new Account(id, person, installation, route, Instant.EPOCH);
        put(accounts.find(id).map(known -> known.of(person)).orElse(found));
    }

    /** Keeps an account as it is now. */
    void keep(Account account) {
        store.mentions().met(account.person(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        put(account);
    }

    /** The person has just done something there: that is where they are reached from now on. */
    public void heard(Account account) {
        var now = clock.instant();
        var all = accounts.of(account.person());
        var lasting = all.size() > 1 ? FRESH : FRESH_ALONE;
        if (!account.heardAt().plus(lasting).isAfter(now) || isOvertaken(account, all)) {
            put(accounts.find(account.id()).orElse(account).heard(now));
        }
    }

    /** The same, where the way to them is another than before. */
    public void moved(Account account) {
        store.mentions().met(account.person(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        put(account.heard(clock.instant()));
    }

    private static boolean isOvertaken(Account account, List<Account> all) {
        return all.stream().findFirst().filter(newest -> !newest.id().equals(account.id())).isPresent();
    }

    private void put(Account account) {
        accounts.put(account);
        note(account.person(), platforms(of(account.person())));
    }

    /**
     * The account was closed on its platform. It is taken out where the person is reached under another one.
     *
     * @return whether they are
     */
    public boolean closed(Account account) {
        var others = of(account.person()).stream().filter(other -> !other.id().equals(account.id())).toList();
        if (others.isEmpty()) {
            return false;
        }
        accounts.remove(account.id());
        note(account.person(), platforms(others));
        return true;
    }

    /** The accounts of a person where the bot is still installed, the one last heard from first. */
    public List<Account> of(PersonId person) {
        return accounts.of(person).stream().filter(this::stands).toList();
    }

    /** The same on one platform. */
    public List<Account> of(PersonId person, String platform) {
        return of(person).stream().filter(account -> account.installation().platform().equals(platform)).toList();
    }

    /** Whether the bot is still installed where an account is, or was a minute ago: who is to be reached is asked there. */
    boolean stands(Account account) {
        return store.connections().installations().standing(account.installation()).isPresent();
    }

    /** The same at this moment, where something follows from it for who somebody is. */
    boolean standsNow(Account account) {
        return store.connections()
                .installations()
                .find(account.installation())
                .filter(Installation::stands)
                .isPresent();
    }

    /** Notes on record on which platforms a person is, where it says otherwise. */
    void note(PersonId person, Set<String> platforms) {
        Optional<Person> wrong = store.records()
                .find(Person.class, person)
                .filter(known -> !known.reach().platforms().equals(platforms));
        if (wrong.isPresent()) {
            store.records().amend(person, before -> before.reached(before.reach().on(platforms)));
        }
    }

    static Set<String> platforms(List<Account> accounts) {
        return accounts.stream().map(account -> account.installation().platform()).collect(Collectors.toSet());
    }
}
