package io.binome.slack;

import io.binome.id.PersonId;
import io.binome.message.Message;
import io.binome.platform.Destinations;
import io.binome.shell.TryLater;
import io.binome.shell.Undeliverable;
import io.binome.slack.install.InstallationFacts;
import io.binome.store.Accounts.Account;
import io.binome.store.Connections;
import io.binome.store.Installations.Installation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Under which account somebody is reached: one that is known, or the one with their e-mail address. */
final class Addresses {
    private static final Logger LOG = LoggerFactory.getLogger(Addresses.class);

    private final Connections connections;
    private final Destinations destinations;
    private final People people;

    Addresses(Connections connections, Destinations destinations, People people) {
        this.connections = connections;
        this.destinations = destinations;
        this.people = people;
    }

    /** The account of a person; {@link Undeliverable} where they have none, {@link TryLater} while nothing is connected. */
    Account of(PersonId person) {
        return destinations.account(person, this::lookUp);
    }

    private void lookUp(Installation installation, String email) {
        try {
            people.withEmail(installation.organisation(), installation.id(), email);
        } catch (Undeliverable notThere) {
            LOG.debug("nobody in {} has the address that is looked for", installation.id());
        }
    }

    /** Where a person is written to stands from then on, so that a command given there is answered there. */
    void met(Account account, String channel) {
        if (channel.startsWith("D") && !channel.equals(account.route())) {
            connections.accounts().put(account.routed(channel));
        }
    }

    /** A way from elsewhere to the conversation with the bot. */
    Message toUs(Account account) {
        var bot = connections.installations()
                .find(account.installation())
                .map(InstallationFacts::of)
                .map(InstallationFacts::botUser)
                .orElse("");
        return Links.toUs(account, bot);
    }
}
