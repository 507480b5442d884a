package io.binome.slack;

import com.slack.api.model.User;
import io.binome.id.InstallationId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.PlaceId;
import io.binome.platform.Acquaintances;
import io.binome.platform.RollCall;
import io.binome.shell.Delivery;
import io.binome.shell.TryLater;
import io.binome.shell.Undeliverable;
import io.binome.slack.install.InstallationFacts;
import io.binome.slack.web.Method;
import io.binome.slack.web.WebApi;
import io.binome.store.Accounts;
import io.binome.store.Accounts.Seen;
import io.binome.store.Installations;
import io.binome.store.Installations.Installation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The people behind Slack's accounts: asks Slack what it says of them, and leaves it to {@link Acquaintances} who they are.
 * Bots are nobody, and neither are people of another company.
 */
final class People {
    private static final int PAGE = 200;
    /** Asking for this many one by one costs more than reading the whole list. */
    private static final int FEW = 30;

    private static final Logger LOG = LoggerFactory.getLogger(People.class);

    private final WebApi api;
    private final Installations installations;
    private final Acquaintances acquaintances;

    People(WebApi api, Installations installations, Acquaintances acquaintances) {
        this.api = api;
        this.installations = installations;
        this.acquaintances = acquaintances;
    }

    /** The person behind an account, who has just done something; empty for bots and people of another company. */
    Optional<PersonId> met(OrganisationId organisation, SlackEvent.Who who) {
        var id = Ids.account(organisation, who.installation(), who.user());
        var known = acquaintances.account(id);
        if (known.isEmpty() || known.get().seen().equals(Seen.NEVER)) {
            var person = alone(organisation, who.installation(), who.user());
            acquaintances.account(id).ifPresent(acquaintances::heard);
            return person;
        }
        acquaintances.heard(known.get());
        if (acquaintances.isOutdated(known.get())) {
            seenAgain(known.get());
        }
        return acquaintances.known(id);
    }

    /** Whoever installed the bot first runs it from then on, where the settings name nobody. */
    Optional<PersonId> installer(OrganisationId organisation, SlackEvent.Who who) {
        var person = met(organisation, who);
        if (isOneOfMany(organisation)) {
            person.ifPresent(acquaintances::setUpBy);
        }
        return person;
    }

    private static boolean isOneOfMany(OrganisationId organisation) {
        return !organisation.equals(OrganisationId.HOME);
    }

    /** Who runs a workspace is asked again before it holds no longer. */
    void refresh() {
        installations.on(Ids.PLATFORM).stream()
                .filter(Installation::stands)
                .map(Installation::organisation)
                .distinct()
                .flatMap(organisation -> acquaintances.aging(organisation).stream())
                .filter(account -> Ids.isSlack(account.installation()))
                .forEach(this::seenAgainIfPossible);
    }

    /** One workspace that cannot be asked now is no reason not to ask the others. */
    private void seenAgainIfPossible(Accounts.Account account) {
        try {
            seenAgain(account);
        } catch (TryLater later) {
            LOG.debug("{} is asked about later", account.id());
        }
    }

    private void seenAgain(Accounts.Account account) {
        var isThere = alone(account.id().organisation(), account.installation(), Ids.user(account)).isPresent();
        if (!isThere) {
            acquaintances.unseen(account.id());
        }
    }

    /** The account of whoever has an address, where it is one here. */
    Optional<Accounts.Account> holder(OrganisationId organisation, String address) {
        return acquaintances.holding(organisation, address).stream()
                .filter(account -> Ids.isSlack(account.installation()))
                .findFirst();
    }

    /** The person behind an account that is known already; asks nobody. */
    Optional<PersonId> known(OrganisationId organisation, SlackEvent.Who who) {
        return acquaintances.known(Ids.account(organisation, who.installation(), who.user()));
    }

    /** The person with an e-mail address, where the workspace has one. */
    Optional<PersonId> withEmail(OrganisationId organisation, InstallationId at, String email) {
        var found = api.call(at, Method.USER_BY_EMAIL, "", client -> client.usersLookupByEmail(r -> r.email(email)));
        // Only users.info says which language somebody reads.
        return introduced(organisation, at, user(at, known(found.getUser()).getId()));
    }

    /** What Slack says of an account now; what people have set themselves stays. Whether the account is still open. */
    boolean refreshed(OrganisationId organisation, SlackEvent.Who who) {
        var user = user(who.installation(), who.user());
        if (introduced(organisation, who.installation(), user).isEmpty()) {
            acquaintances.unseen(Ids.account(organisation, who.installation(), who.user()));
        }
        return !user.isDeleted();
    }

    /** What Slack says of an account of somebody who takes part; of a closed one, what else it says then is noted too. */
    RollCall.Answer standing(Accounts.Account account) {
        try {
            var user = user(account.installation(), Ids.user(account));
            if (!user.isDeleted()) {
                return RollCall.Answer.OPEN;
            }
            introduced(account.id().organisation(), account.installation(), user);
            return RollCall.Answer.CLOSED;
        } catch (Undeliverable invisible) {
            return RollCall.Answer.UNKNOWN;
        }
    }

    /**
     * The channel with everybody in it, kept for whoever wants to invite them. Where Slack does not let the bot look in,
     * nobody is known to be there.
     */
    PlaceId gathered(OrganisationId organisation, InstallationId at, String channel, String name) {
        var id = Ids.place(organisation, at, channel);
        var users = isPrivate(name) ? Optional.<List<String>>empty() : visible(at, channel);
        acquaintances.gathered(id, name, users.map(all -> people(organisation, at, all)));
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
            acquaintances.known(Ids.account(organisation, at, user))
                    .ifPresentOrElse(people::add, () -> unknown.add(user));
        }
        if (unknown.size() <= FEW || isOrgWide(at)) {
            unknown.forEach(user -> alone(organisation, at, user).ifPresent(people::add));
        } else {
            listed(at, unknown).forEach(user -> introduced(organisation, at, user).ifPresent(people::add));
        }
        return people;
    }

    /** The same without the people. */
    PlaceId noted(OrganisationId organisation, InstallationId at, String channel, String name) {
        var id = Ids.place(organisation, at, channel);
        if (!isPrivate(name)) {
            acquaintances.noted(id, name);
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
        return installations.find(at).map(InstallationFacts::of).filter(InstallationFacts::orgWide).isPresent();
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
            throw new Undeliverable(Delivery.Reason.REFUSED, "no user in the answer");
        }
        return user;
    }

    private Optional<PersonId> introduced(OrganisationId organisation, InstallationId at, User user) {
        return installations.find(at)
                .flatMap(home -> SlackUsers.introduction(home, user))
                .map(introduction -> acquaintances.met(organisation, introduction));
    }
}
