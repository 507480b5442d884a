package io.binome.shell;

import io.binome.engine.Belongings;
import io.binome.id.PersonId;
import io.binome.programme.Mailbox;
import io.binome.programme.Person;
import io.binome.store.Store;
import java.util.HashSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes two people of the records one, whose accounts have turned out to be one person's: by the other's they can be
 * reached. Twice is the same as once. Whoever has come to something since it was decided stays: it would be lost.
 */
final class Joining {
    private static final Logger LOG = LoggerFactory.getLogger(Joining.class);

    private Joining() {}

    static void of(Store store, PersonId person, PersonId other) {
        var records = store.records();
        if (!new Belongings(records, store.facts()).areNone(other)) {
            LOG.warn("{} is not joined with {}: there is something of theirs by now", other, person);
            return;
        }
        var more = records.find(Person.class, other).map(Person::reach).map(Person.Reach::platforms);
        records.all(Mailbox.class, person.organisation()).stream()
                .filter(mailbox -> mailbox.person().equals(other))
                .forEach(mailbox -> records.put(new Mailbox(mailbox.id(), person, mailbox.by())));
        var accounts = store.connections().accounts();
        accounts.of(other).forEach(account -> accounts.put(account.of(person)));
        records.amend(person, before -> {
            var all = new HashSet<>(before.reach().platforms());
            more.ifPresent(all::addAll);
            var now = before.reached(before.reach().on(all));
            return now.work().account() == Person.Account.GONE ? now.holding(Person.Account.COLLEAGUE) : now;
        });
        store.forget(other);
    }
}
