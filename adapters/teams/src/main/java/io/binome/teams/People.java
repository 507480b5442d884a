package io.binome.teams;

import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.PlaceId;
import io.binome.platform.AddressBook;
import io.binome.platform.Introduction;
import io.binome.platform.Named;
import io.binome.programme.Person;
import io.binome.programme.Person.Account;
import io.binome.programme.Place;
import io.binome.shell.Messenger.Undeliverable;
import io.binome.store.Accounts;
import io.binome.store.Store;
import io.binome.teams.wire.Member;
import io.binome.teams.wire.Where;
import io.binome.teams.wire.Wire;
import java.util.List;
import java.util.Optional;

/**
 * Who people are: a Teams account belongs to the person with the same e-mail address in the organisation, and to a new
 * one where there is none.
 */
final class People {
    private final Wire wire;
    private final Store store;
    private final Named admins;
    private final boolean elseFirst;
    private final AddressBook book;

    /** @param elseFirst whether, where nobody is named, whoever comes first runs the programmes: on one's own machine */
    People(Wire wire, Store store, Named admins, boolean elseFirst, AddressBook book) {
        this.wire = wire;
        this.store = store;
        this.admins = admins;
        this.elseFirst = elseFirst;
        this.book = book;
    }

    /** The person behind an account, who has just done something. */
    PersonId met(OrganisationId organisation, Who who) {
        var account = store.connections().accounts().find(who.account(organisation));
        if (account.isPresent()) {
            return heard(account.get(), who);
        }
        var person = introduced(organisation, who, member(who));
        store.connections().accounts().find(who.account(organisation)).ifPresent(book::heard);
        return person;
    }

    /** The person behind an account that is known already; asks nobody. */
    Optional<PersonId> known(OrganisationId organisation, Who who) {
        return store.connections().accounts().find(who.account(organisation)).map(Accounts.Account::person);
    }

    /** Whether somebody has a chat of their own with the bot already. */
    boolean hasChat(OrganisationId organisation, Who who) {
        return store.connections()
                .accounts()
                .find(who.account(organisation))
                .filter(account -> !Route.of(account).conversation().isEmpty())
                .isPresent();
    }

    boolean isGone(PersonId person) {
        return store.ledger()
                .find(Person.class, person)
                .filter(known -> known.work().account() == Account.GONE)
                .isPresent();
    }

    boolean isAdmin(PersonId person) {
        return store.ledger().find(Person.class, person).filter(Person::isAdmin).isPresent();
    }

    /** The account is no way to anybody any more; whether the person is reached on another one. */
    boolean closed(OrganisationId organisation, Who who) {
        return store.connections().accounts().find(who.account(organisation)).map(book::closed).orElse(true);
    }

    private PersonId heard(Accounts.Account account, Who who) {
        var route = Route.of(who, "").after(Route.of(account));
        var now = new Accounts.Account(
                account.id(), account.person(), account.installation(), route.line(), account.heardAt());
        if (route.equals(Route.of(account))) {
            book.heard(account);
        } else {
            book.moved(now);
        }
        return account.person();
    }

    /** What Teams tells of somebody; where it tells nothing, what came with what they did. */
    private Member member(Who who) {
        var where = new Where(Who.tenant(who.installation()), who.serviceUrl(), who.conversation());
        try {
            return wire.member(where, who.mri()).orElseGet(() -> stranger(who));
        } catch (Undeliverable nothing) {
            return stranger(who);
        }
    }

    private static Member stranger(Who who) {
        return new Member(who.mri(), who.user(), who.name(), "", "", Who.tenant(who.installation()), false);
    }

    private PersonId introduced(OrganisationId organisation, Who who, Member member) {
        var introduction = new Introduction(
                who.lane(),
                List.of(member.name(), who.name()).stream().filter(name -> !name.isBlank()).findFirst().orElse("—"),
                email(member),
                who.locale(),
                who.zone(),
                isGuest(member, who) ? Account.GUEST : Account.COLLEAGUE);
        var newcomer = introduction.newcomer(organisation);
        if (store.ledger().find(Person.class, newcomer.id()).isEmpty()) {
            store.ledger().put(newcomer);
        }
        store.ledger()
                .amend(newcomer.id(), person -> appointed(introduction.describing(person), member));
        book.found(
                who.account(organisation), newcomer.id(), who.installation(), Route.of(who, member.upn()).line());
        return newcomer.id();
    }

    private static String email(Member member) {
        return member.email().isBlank() && member.upn().contains("@") ? member.upn() : member.email();
    }

    private static boolean isGuest(Member member, Who who) {
        return member.isGuest()
                || !(member.tenantId().isEmpty() || member.tenantId().equals(Who.tenant(who.installation())));
    }

    private Person appointed(Person person, Member member) {
        var isFirst = elseFirst && admins.isNobody()
                && store.ledger().all(Person.class, person.id().organisation()).stream().noneMatch(Person::isAdmin);
        return isFirst || admins.has(member.id(), member.aadObjectId(), member.email(), member.upn())
                ? person.serving(Person.Duty.ADMIN)
                : person;
    }

    /**
     * The channel or chat with everybody in it, kept for whoever wants to invite them. Where Teams does not let the bot
     * look in, nobody is known to be there.
     */
    PlaceId gathered(OrganisationId organisation, Happening.Called called) {
        var who = called.who();
        var id = who.place(organisation);
        var where = new Where(Who.tenant(who.installation()), who.serviceUrl(), called.members());
        try {
            var people = wire.members(where).stream()
                    .filter(member -> !member.id().equals(who.bot()))
                    .map(member -> listed(organisation, who, member))
                    .distinct()
                    .sorted()
                    .toList();
            store.ledger().put(new Place(id, called.placeName(), people));
        } catch (Undeliverable shut) {
            store.ledger().find(Place.class, id).ifPresent(store.ledger()::remove);
        }
        return id;
    }

    /** Somebody from a list, who may never have written to the bot. */
    private PersonId listed(OrganisationId organisation, Who by, Member member) {
        var user = member.aadObjectId().isEmpty() ? member.id() : member.aadObjectId();
        var them = new Who(
                by.installation(), user, member.id(), member.name(), by.serviceUrl(), "", by.bot(), by.locale(), "",
                false);
        return known(organisation, them).orElseGet(() -> introduced(organisation, them, member));
    }

    /** The same without the people. */
    PlaceId noted(OrganisationId organisation, Happening.Called called) {
        var id = called.who().place(organisation);
        var known = store.ledger()
                .find(Place.class, id)
                .filter(place -> place.name().equals(called.placeName()))
                .isPresent();
        if (!known) {
            store.ledger().put(new Place(id, called.placeName(), List.of()));
        }
        return id;
    }
}
