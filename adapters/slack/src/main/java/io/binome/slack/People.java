package io.binome.slack;

import com.slack.api.model.User;
import io.binome.id.InstallationId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.PlaceId;
import io.binome.platform.AddressBook;
import io.binome.platform.Introduction;
import io.binome.programme.Person;
import io.binome.programme.Person.Account;
import io.binome.programme.Place;
import io.binome.shell.Messenger.Undeliverable;
import io.binome.slack.install.About;
import io.binome.slack.web.Method;
import io.binome.slack.web.WebApi;
import io.binome.store.Accounts;
import io.binome.store.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who people are: a Slack account belongs to the person with the same verified e-mail address in the organisation, and
 * to a new one where there is none. Bots are nobody; guests and people of another company are known as what they are.
 */
final class People {
    private static final int PAGE = 200;
    /** Asking for this many one by one costs more than reading the whole list. */
    private static final int FEW = 30;

    private final WebApi api;
    private final Store store;
    private final Admins admins;
    private final AddressBook book;

    People(WebApi api, Store store, Admins admins, AddressBook book) {
        this.api = api;
        this.store = store;
        this.admins = admins;
        this.book = book;
    }

    /** The person behind an account, who has just done something; empty for bots and people of another company. */
    Optional<PersonId> met(OrganisationId organisation, Happening.Who who) {
        var id = Ids.account(organisation, who.installation(), who.user());
        var accounts = store.connections().accounts();
        var person = accounts.find(id)
                .map(Accounts.Account::person)
                .or(() -> alone(organisation, who.installation(), who.user()));
        accounts.find(id).ifPresent(book::heard);
        return person;
    }

    /**
     * Whoever installed the bot first runs it from then on. Slack lets anybody install apps unless it is told otherwise:
     * installing it again makes nobody an admin.
     */
    Optional<PersonId> installer(OrganisationId organisation, Happening.Who who) {
        var person = met(organisation, who);
        if (store.ledger().all(Person.class, organisation).stream().noneMatch(Person::isAdmin)) {
            person.ifPresent(id -> store.ledger().amend(id, before -> before.serving(Person.Duty.ADMIN)));
        }
        return person.filter(this::isAdmin);
    }

    boolean isAdmin(PersonId person) {
        return store.ledger().find(Person.class, person).filter(Person::isAdmin).isPresent();
    }

    /** The person behind an account that is known already; asks nobody. */
    Optional<PersonId> known(OrganisationId organisation, Happening.Who who) {
        return store.connections()
                .accounts()
                .find(Ids.account(organisation, who.installation(), who.user()))
                .map(Accounts.Account::person);
    }

    /** Somebody's account was closed; whether they are out of reach with it, here and on every other platform. */
    boolean closed(OrganisationId organisation, Happening.Who who) {
        return store.connections()
                .accounts()
                .find(Ids.account(organisation, who.installation(), who.user()))
                .filter(book::closed)
                .isEmpty();
    }

    boolean isGone(PersonId person) {
        return store.ledger()
                .find(Person.class, person)
                .filter(known -> known.work().account() == Account.GONE)
                .isPresent();
    }

    /** The person with an e-mail address, where the workspace has one. */
    Optional<PersonId> withEmail(OrganisationId organisation, InstallationId at, String email) {
        var found = api.call(at, Method.USER_BY_EMAIL, "", client -> client.usersLookupByEmail(r -> r.email(email)));
        // Only users.info says which language somebody reads.
        return introduced(organisation, at, user(at, known(found.getUser()).getId()));
    }

    /** What Slack says of an account now; what people have set themselves stays. Whether the account is still open. */
    boolean refreshed(OrganisationId organisation, Happening.Who who) {
        var user = user(who.installation(), who.user());
        known(organisation, who)
                .ifPresent(person -> store.ledger()
                        .amend(person, SlackUsers.introduction(who.installation(), user)::describing));
        return !user.isDeleted();
    }

    /**
     * The channel with everybody in it, kept for whoever wants to invite them. Where Slack does not let the bot look in,
     * nobody is known to be there.
     */
    PlaceId gathered(OrganisationId organisation, InstallationId at, String channel, String name) {
        var id = Ids.place(organisation, at, channel);
        var users = isPrivate(name) ? Optional.<List<String>>empty() : visible(at, channel);
        users.ifPresentOrElse(
                all -> store.ledger().put(new Place(id, name, people(organisation, at, all))),
                () -> store.ledger().find(Place.class, id).ifPresent(store.ledger()::remove));
        return id;
    }

    private Optional<List<String>> visible(InstallationId at, String channel) {
        try {
            return Optional.of(members(at, channel));
        } catch (Undeliverable shut) {
            return Optional.empty();
        }
    }

    /** Of places that are not public the bot may ask nothing, and a command calls every private channel the same. */
    private static boolean isPrivate(String name) {
        return name.equals("privategroup") || name.startsWith("mpdm-");
    }

    private List<PersonId> people(OrganisationId organisation, InstallationId at, List<String> users) {
        var people = new ArrayList<PersonId>();
        var unknown = new ArrayList<String>();
        for (var user : users) {
            store.connections()
                    .accounts()
                    .find(Ids.account(organisation, at, user))
                    .ifPresentOrElse(account -> people.add(account.person()), () -> unknown.add(user));
        }
        if (unknown.size() <= FEW || isOrgWide(at)) {
            unknown.forEach(user -> alone(organisation, at, user).ifPresent(people::add));
        } else {
            listed(at, unknown).forEach(user -> introduced(organisation, at, user).ifPresent(people::add));
        }
        return people.stream().distinct().sorted().toList();
    }

    /** The same without the people. */
    PlaceId noted(OrganisationId organisation, InstallationId at, String channel, String name) {
        var id = Ids.place(organisation, at, channel);
        var known = store.ledger().find(Place.class, id).filter(place -> place.name().equals(name)).isPresent();
        if (!known && !isPrivate(name)) {
            store.ledger().put(new Place(id, name, List.of()));
        }
        return id;
    }

    private List<String> members(InstallationId at, String channel) {
        var members = new ArrayList<String>();
        String cursor = null;
        do {
            var from = cursor;
            var page = api.call(at, Method.MEMBERS, "", client -> client.conversationsMembers(
                    r -> r.channel(channel).cursor(from).limit(PAGE)));
            members.addAll(page.getMembers());
            cursor = next(page.getResponseMetadata() == null ? null : page.getResponseMetadata().getNextCursor());
        } while (cursor != null);
        return members;
    }

    /** Somebody whom Slack does not show is nobody. */
    private Optional<PersonId> alone(OrganisationId organisation, InstallationId at, String user) {
        try {
            return introduced(organisation, at, user(at, user));
        } catch (Undeliverable invisible) {
            return Optional.empty();
        }
    }

    private List<User> listed(InstallationId at, List<String> ids) {
        Map<String, User> wanted = new HashMap<>();
        String cursor = null;
        do {
            var from = cursor;
            var page = api.call(at, Method.USERS, "", client -> client.usersList(
                    r -> r.cursor(from).limit(PAGE).includeLocale(true)));
            page.getMembers().stream().filter(user -> ids.contains(user.getId())).forEach(
                    user -> wanted.put(user.getId(), user));
            cursor = next(page.getResponseMetadata() == null ? null : page.getResponseMetadata().getNextCursor());
        } while (cursor != null && wanted.size() < ids.size());
        return List.copyOf(wanted.values());
    }

    /** Slack lists the users of a workspace, and an installation in a whole organisation has many. */
    private boolean isOrgWide(InstallationId at) {
        return store.connections().installations().find(at).map(About::of).filter(About::orgWide).isPresent();
    }

    private static @Nullable String next(@Nullable String cursor) {
        return cursor == null || cursor.isBlank() ? null : cursor;
    }

    private User user(InstallationId at, String id) {
        var answer = api.call(at, Method.USER, "", client -> client.usersInfo(r -> r.user(id).includeLocale(true)));
        return known(answer.getUser());
    }

    private static User known(@Nullable User user) {
        if (user == null || user.getId() == null) {
            throw new Undeliverable(Undeliverable.Reason.REFUSED, "no user in the answer");
        }
        return user;
    }

    private Optional<PersonId> introduced(OrganisationId organisation, InstallationId at, User user) {
        if (user.isBot() || user.isWorkflowBot() || user.isStranger() || "USLACKBOT".equals(user.getId())
                || isOfAnotherCompany(at, user)) {
            return Optional.empty();
        }
        var introduction = SlackUsers.introduction(at, user);
        var newcomer = introduction.newcomer(organisation);
        var account = Ids.account(organisation, at, user.getId());
        var before = store.ledger().find(Person.class, newcomer.id());
        if (before.isEmpty()) {
            store.ledger().put(newcomer);
        }
        var isClosed = user.isDeleted() && book.of(newcomer.id()).isEmpty();
        store.ledger().amend(newcomer.id(),
                person -> admins.appointed(described(person, introduction, isClosed), user));
        if (isClosed || !user.isDeleted()) {
            book.found(account, newcomer.id(), at, user.getId());
        }
        return Optional.of(newcomer.id());
    }

    /** In a channel shared with another company, its people carry the id of their own workspace. */
    private boolean isOfAnotherCompany(InstallationId at, User user) {
        return store.connections()
                .installations()
                .find(at)
                .map(installation -> SlackUsers.isElsewhere(installation, user))
                .orElse(true);
    }

    /** A new face may already be closed; of one that is known, the desk hears, which has more to do than to note it. */
    private static Person described(Person before, Introduction introduction, boolean isClosed) {
        var now = introduction.describing(before);
        return isClosed ? now.working(now.work().with(Account.GONE)) : now;
    }
}
