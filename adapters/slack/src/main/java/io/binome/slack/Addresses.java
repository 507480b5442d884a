package io.binome.slack;

import io.binome.id.PersonId;
import io.binome.message.Message;
import io.binome.platform.AddressBook;
import io.binome.programme.Person;
import io.binome.shell.TryLater;
import io.binome.shell.Undeliverable;
import io.binome.shell.Delivery.Reason;
import io.binome.slack.install.About;
import io.binome.store.Accounts.Account;
import io.binome.store.Installations.Installation;
import io.binome.store.Store;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Under which account somebody is reached: one that is known, or the one with their e-mail address. */
final class Addresses {
    private static final Logger LOG = LoggerFactory.getLogger(Addresses.class);
    private static final Duration A_WHILE = Duration.ofMinutes(10);

    private final Store store;
    private final AddressBook book;
    private final People people;

    Addresses(Store store, AddressBook book, People people) {
        this.store = store;
        this.book = book;
        this.people = people;
    }

    /** The account of a person; {@link Undeliverable} where they have none. */
    Account of(PersonId person) {
        return known(person).or(() -> found(person)).orElseThrow(() -> missing(person));
    }

    /** Where a person is written to stands from then on, so that a command given there is answered there. */
    void met(Account account, String channel) {
        if (channel.startsWith("D") && !channel.equals(account.route())) {
            store.connections()
                    .accounts()
                    .put(account.routed(channel));
        }
    }

    /** A way from elsewhere to the conversation with the bot. */
    Message toUs(Account account) {
        var bot = store.connections()
                .installations()
                .find(account.installation())
                .map(About::of)
                .map(About::botUser)
                .orElse("");
        return Links.toUs(account, bot);
    }

    private Optional<Account> known(PersonId person) {
        return book.of(person, Ids.PLATFORM).stream().findFirst();
    }

    private Optional<Account> found(PersonId person) {
        var email = store.ledger().find(Person.class, person).map(Person::email).orElse("");
        if (email.isEmpty()) {
            return Optional.empty();
        }
        for (var installation : standing(person)) {
            try {
                people.withEmail(person.organisation(), installation.id(), email);
            } catch (Undeliverable notThere) {
                LOG.debug("{} has no account in {}", person, installation.id());
            }
        }
        return known(person);
    }

    private RuntimeException missing(PersonId person) {
        return standing(person).isEmpty()
                ? new TryLater(A_WHILE, "no workspace is connected")
                : new Undeliverable(Reason.GONE, "no such account");
    }

    private List<Installation> standing(PersonId person) {
        return store.connections().installations().on(Ids.PLATFORM).stream()
                .filter(Installation::stands)
                .filter(each -> each.organisation().equals(person.organisation()))
                .toList();
    }
}
