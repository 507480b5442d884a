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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
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

    /** Of one person it is found out by their own accounts, which were read anyway; of several for all at once. */
    @Override
    public Function<Person, Set<Duty>> now() {
        var found = new HashMap<OrganisationId, Map<PersonId, Set<Duty>>>();
        var alone = new HashMap<PersonId, Set<Duty>>();
        return person -> {
            if (!person.isColleague()) {
                return Set.of();
            }
            var id = person.id();
            if (alone.isEmpty()) {
                alone.put(id, of(id));
            }
            var known = alone.get(id);
            return known != null
                    ? known
                    : found.computeIfAbsent(id.organisation(), this::of).getOrDefault(id, Set.of());
        };
    }

    private Set<Duty> of(PersonId person) {
        var questions = new LinkedHashMap<Duty, BooleanSupplier>();
        questions.put(Duty.NAMED, () -> isNamed(person, accounts(person)));
        questions.put(Duty.GRANTED, () -> store.records().find(Grant.class, person).isPresent());
        questions.put(Duty.OWNER, () -> isOwner(person, clock.instant()));
        return new OwnDuties(questions);
    }

    private List<Account> accounts(PersonId person) {
        return store.connections().accounts().of(person);
    }

    private boolean isOwner(PersonId person, Instant now) {
        return accounts(person).stream().anyMatch(
                each -> each.seen().leads() && isFresh(each, now) && book.standsNow(each))
                && ownersCount(person.organisation(), granted(person.organisation()).keySet());
    }

    /** Whether the settings name a person, by an address that an account of theirs vouches for or by the account. */
    private boolean isNamed(PersonId person, List<Account> accounts) {
        if (admins.isNobody()) {
            return false;
        }
        var organisation = person.organisation();
        return admins.addresses(organisation).stream()
                .map(organisation::mailbox)
                .filter(mailbox -> accounts.stream().anyMatch(account -> account.seen().vouchesFor(mailbox)))
                .anyMatch(mailbox -> holder(mailbox).filter(person::equals).isPresent()
                        && accounts.stream().anyMatch(
                                account -> account.seen().vouchesFor(mailbox) && book.standsNow(account)))
                || accounts.stream().anyMatch(account -> account.seen().home() && isNamed(account));
    }

    private boolean isNamed(Account account) {
        var at = account.installation();
        var organisation = account.id().organisation();
        return admins.users(organisation, at).stream()
                .anyMatch(user -> organisation.account(at.value() + "." + user).equals(account.id()))
                && installations(organisation).stream().anyMatch(each -> each.id().equals(at));
    }

    /** Whose an address is that makes an admin: not whoever has taken it over from another account. */
    private Optional<PersonId> holder(MailboxId mailbox) {
        return store.records()
                .find(Mailbox.class, mailbox)
                .filter(kept -> kept.by() != Mailbox.By.ACCOUNT_AFTER_ANOTHER)
                .map(Mailbox::person);
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
        var found = granted(organisation);
        if (ownersCount(organisation, found.keySet())) {
            var now = clock.instant();
            leading(organisation).stream()
                    .filter(account -> isFresh(account, now))
                    .forEach(account -> add(found, account.person(), Duty.OWNER));
        }
        return found;
    }

    /** Whoever is an admin without running the workspace. */
    private Map<PersonId, Set<Duty>> granted(OrganisationId organisation) {
        var found = new HashMap<PersonId, Set<Duty>>();
        store.records().all(Grant.class, organisation).forEach(grant -> add(found, grant.id(), Duty.GRANTED));
        named(organisation).forEach(person -> add(found, person, Duty.NAMED));
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
        return store.connections().accounts().leading(organisation).stream().filter(book::standsNow).toList();
    }

    private Set<PersonId> named(OrganisationId organisation) {
        if (admins.isNobody()) {
            return Set.of();
        }
        var found = new HashSet<PersonId>();
        for (var address : admins.addresses(organisation)) {
            var mailbox = organisation.mailbox(address);
            holder(mailbox).filter(person -> isConfirmed(person, mailbox)).ifPresent(found::add);
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
        return accounts(person).stream()
                .anyMatch(account -> account.seen().vouchesFor(mailbox) && book.standsNow(account));
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
