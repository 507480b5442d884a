package io.binome.platform;

import io.binome.id.MailboxId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.programme.Grant;
import io.binome.programme.Mailbox;
import io.binome.programme.Person;
import io.binome.programme.Person.Duty;
import io.binome.shell.Admins;
import io.binome.store.Accounts.Account;
import io.binome.store.Installations.Installation;
import io.binome.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Who is an admin on real platforms: whoever the settings name, whoever was granted it, and where that is nobody, whoever
 * runs the workspace. Guests and people who have gone never are. {@code docs/identity.md} has the rule as a table.
 */
public final class AdminRule implements Admins {
    /** So long holds what a platform said of an account. */
    public static final Duration HOLDS = Duration.ofMinutes(10);

    private final Store store;
    private final AdminList admins;
    private final InstantSource clock;
    private final AddressBook book;

    public AdminRule(Store store, AdminList admins, InstantSource clock) {
        this.store = store;
        this.admins = admins;
        this.clock = clock;
        this.book = new AddressBook(store, clock);
    }

    @Override
    public Function<Person, Set<Duty>> now() {
        var found = new HashMap<OrganisationId, Map<PersonId, Set<Duty>>>();
        return person -> person.isColleague()
                ? found.computeIfAbsent(person.id().organisation(), this::of).getOrDefault(person.id(), Set.of())
                : Set.of();
    }

    /** Whether the settings leave it open who runs the programmes. */
    public boolean namesNobody() {
        return admins.isNobody();
    }

    /** Whether somebody is an admin now. */
    public boolean isAdmin(PersonId person) {
        return over(store.records()).find(Person.class, person).filter(Person::isAdmin).isPresent();
    }

    /** Whether it matters what the platform says of an account, and it was asked too long ago. */
    public boolean isOutdated(Account account) {
        return !isFresh(account, clock.instant()) && (account.seen().leads() || isAdmin(account.person()));
    }

    /** The accounts about which the platform has to be asked again soon, so that those who run the workspace stay known. */
    public List<Account> aging(OrganisationId organisation) {
        if (organisation.equals(OrganisationId.HOME) && !admins.isNobody()) {
            return List.of();
        }
        var soon = clock.instant().plus(HOLDS.dividedBy(2));
        return leading(organisation).stream().filter(account -> !isFresh(account, soon)).toList();
    }

    private static boolean isFresh(Account account, Instant now) {
        return account.seen().at().plus(HOLDS).isAfter(now);
    }

    private Map<PersonId, Set<Duty>> of(OrganisationId organisation) {
        var found = new HashMap<PersonId, Set<Duty>>();
        store.records().all(Grant.class, organisation).forEach(grant -> add(found, grant.id(), Duty.GRANTED));
        named(organisation).forEach(person -> add(found, person, Duty.NAMED));
        if (ownersCount(organisation, found.keySet())) {
            var now = clock.instant();
            leading(organisation).stream()
                    .filter(account -> isFresh(account, now))
                    .forEach(account -> add(found, account.person(), Duty.OWNER));
        }
        return found;
    }

    /** In the only organisation, while the settings name nobody; in one of several, while nobody else is an admin. */
    private boolean ownersCount(OrganisationId organisation, Set<PersonId> others) {
        return organisation.equals(OrganisationId.HOME)
                ? admins.isNobody()
                : others.stream()
                        .flatMap(other -> store.records().find(Person.class, other).stream())
                        .noneMatch(Person::isColleague);
    }

    private List<Account> leading(OrganisationId organisation) {
        return store.connections().accounts().leading(organisation).stream().filter(book::stands).toList();
    }

    private Set<PersonId> named(OrganisationId organisation) {
        if (admins.isNobody()) {
            return Set.of();
        }
        var found = new HashSet<PersonId>();
        for (var address : admins.addresses(organisation)) {
            var mailbox = organisation.mailbox(address);
            store.records()
                    .find(Mailbox.class, mailbox)
                    .filter(kept -> kept.by() != Mailbox.By.ACCOUNT_AFTER_ANOTHER)
                    .map(Mailbox::person)
                    .filter(person -> isConfirmed(person, mailbox))
                    .ifPresent(found::add);
        }
        for (var installation : installations(organisation)) {
            for (var user : admins.users(organisation, installation.id())) {
                store.connections()
                        .accounts()
                        .find(organisation.account(installation.id().value() + "." + user))
                        .filter(account -> account.seen().home())
                        .map(Account::person)
                        .ifPresent(found::add);
            }
        }
        return Set.copyOf(found);
    }

    private boolean isConfirmed(PersonId person, MailboxId mailbox) {
        return book.of(person).stream().anyMatch(account -> account.seen().vouchesFor(mailbox));
    }

    private List<Installation> installations(OrganisationId organisation) {
        return store.connections().installations().all().stream()
                .filter(each -> each.stands() && each.organisation().equals(organisation))
                .toList();
    }

    private static void add(Map<PersonId, Set<Duty>> found, PersonId person, Duty duty) {
        found.computeIfAbsent(person, each -> EnumSet.noneOf(Duty.class)).add(duty);
    }
}
