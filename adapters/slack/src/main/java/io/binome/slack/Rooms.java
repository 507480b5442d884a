package io.binome.slack;

import io.binome.platform.Destinations;
import io.binome.shell.Delivery;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.shell.Undeliverable;
import io.binome.slack.web.Method;
import io.binome.slack.web.WebApi;
import io.binome.store.Accounts.Account;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens a group message for a pair and the bot. Where Slack does not allow it, each of the two gets a link to the
 * other's direct messages, and the bot writes to each alone.
 */
final class Rooms {
    private static final Logger LOG = LoggerFactory.getLogger(Rooms.class);

    private final WebApi api;
    private final Destinations destinations;
    private final Addresses addresses;

    Rooms(WebApi api, Destinations destinations, Addresses addresses) {
        this.api = api;
        this.destinations = destinations;
        this.addresses = addresses;
    }

    /** Opens the room, or gives the accounts of those who have to write to each other where there can be none. */
    Map<PersonId, Account> open(PairId pair, List<PersonId> members) {
        var accounts = new LinkedHashMap<PersonId, Account>();
        members.forEach(member -> accounts.put(member, addresses.of(member)));
        var installations = accounts.values().stream().map(Account::installation).distinct().toList();
        if (installations.size() > 1) {
            return accounts;
        }
        var users = accounts.values().stream().map(Ids::user).toList();
        try {
            var opened = api.call(installations.getFirst(), Method.OPEN_CONVERSATION, "", client -> client
                    .conversationsOpen(request -> request.users(users)));
            if (opened.getChannel() == null) {
                throw new Undeliverable(Delivery.Reason.REFUSED, "no channel in the answer");
            }
            destinations.opened(
                    pair,
                    Ids.place(pair.organisation(), installations.getFirst(), opened.getChannel().getId()));
            return Map.of();
        } catch (Undeliverable refused) {
            LOG.info("{} has no room: {}", pair, refused.getMessage());
            return accounts;
        }
    }
}
