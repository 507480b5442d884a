package io.binome.slack;

import com.slack.api.model.User;
import io.binome.id.InstallationId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.PlaceId;
import io.binome.programme.Person;
import io.binome.programme.Person.Account;
import io.binome.programme.Place;
import io.binome.shell.Messenger.Undeliverable;
import io.binome.slack.install.About;
import io.binome.slack.web.Method;
import io.binome.slack.web.WebApi;
import io.binome.store.Accounts;
import io.binome.store.Store;
import java.time.InstantSource;
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
    private final InstantSource clock;

    People(WebApi api, Store store, Admins admins, InstantSource clock) {
        this.api = api;
        this.store = store;
        this.admins = admins;
        this.clock = clock;
    }

    /** The person behind an account, who has just done something; empty for bots and people of another company. */
    Optional<PersonId> met(OrganisationId organisation, Happening.Who who) {
        var known = store.connections().accounts().find(Ids.account(organisation, who.installation(), who.user()));
        if (known.isPresent()) {
            var account = known.get();
            store.connections()
                    .accounts()
                    .put(new Accounts.Account(
                            account.id(), account.person(), account.installation(), account.route(), clock.instant()));
            return Optional.of(account.person());
        }
        try {
            return introduced(organisation, who.installation(), user(who.installation(), who.user()));
        } catch (Undeliverable invisible) {
            return Optional.empty();
        }
    }

    /** Whoever installed the bot runs it from then on. */
    Optional<PersonId> installer(OrganisationId organisation, Happening.Who who) {
        var person = met(organisation, who);
        person.ifPresent(id -> store.ledger().amend(id, before -> before.serving(Person.Duty.ADMIN)));
        return person;
    }

    /** The person behind an account that is known already; asks nobody. */
    Optional<PersonId> known(OrganisationId organisation, Happening.Who who) {
        return store.connections()
                .accounts()
                .find(Ids.account(organisation, who.installation(), who.user()))
                .map(Accounts.Account::person);
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
        known(organisation, who).ifPresent(person -> store.ledger().amend(person, before -> renamed(before, user)));
        return !user.isDeleted();
    }

    /** The channel with everybody in it, kept for whoever wants to invite them; {@link Undeliverable} where it is not shown. */
    Place gathered(OrganisationId organisation, InstallationId at, String channel, String name) {
        var people = new ArrayList<PersonId>();
        var unknown = new ArrayList<String>();
        for (var user : members(at, channel)) {
            store.connections()
                    .accounts()
                    .find(Ids.account(organisation, at, user))
                    .ifPresentOrElse(account -> people.add(account.person()), () -> unknown.add(user));
        }
        for (var user : users(at, unknown)) {
            introduced(organisation, at, user).ifPresent(people::add);
        }
        var place = new Place(
                Ids.place(organisation, at, channel), name, people.stream().distinct().sorted().toList());
        store.ledger().put(place);
        return place;
    }

    /** The same without the people. */
    Place noted(OrganisationId organisation, InstallationId at, String channel, String name) {
        PlaceId id = Ids.place(organisation, at, channel);
        return store.ledger().find(Place.class, id).filter(known -> known.name().equals(name)).orElseGet(() -> {
            var place = new Place(id, name, List.of());
            store.ledger().put(place);
            return place;
        });
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

    private List<User> users(InstallationId at, List<String> ids) {
        if (ids.size() <= FEW || isOrgWide(at)) {
            return ids.stream().map(id -> user(at, id)).toList();
        }
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
        var newcomer = SlackUsers.person(organisation, at, user);
        var account = Ids.account(organisation, at, user.getId());
        var before = store.ledger().find(Person.class, newcomer.id());
        if (before.isEmpty()) {
            store.ledger().put(newcomer);
        }
        store.ledger().amend(newcomer.id(), person -> admins.appointed(described(person, user), user));
        store.connections()
                .accounts()
                .put(new Accounts.Account(account, newcomer.id(), at, user.getId(), clock.instant()));
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

    /** Whether the account is open is for the desk to say, which has more to do than to note it. */
    private static Person renamed(Person before, User user) {
        return before.name().equals(SlackUsers.name(user)) ? before : before.called(SlackUsers.name(user));
    }

    private static Person described(Person before, User user) {
        var work = before.work();
        var account = user.isDeleted() ? Account.GONE : SlackUsers.account(user);
        return before.work().account() == account && before.name().equals(SlackUsers.name(user))
                ? before
                : before.called(SlackUsers.name(user)).working(work.with(account));
    }
}
