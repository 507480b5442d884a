package io.binome.platform;

import io.binome.engine.Address;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.PlaceId;
import io.binome.programme.Channel;
import io.binome.programme.Person;
import io.binome.programme.Room;
import io.binome.shell.Delivery.Reason;
import io.binome.shell.Readers;
import io.binome.shell.TryLater;
import io.binome.shell.Undeliverable;
import io.binome.store.Accounts.Account;
import io.binome.store.Installations.Installation;
import io.binome.store.Records;
import io.binome.text.Reader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Where what is addressed goes on one platform: the account of a person, the place of a pair or of a programme. */
public final class Destinations {
    private static final Duration A_WHILE = Duration.ofMinutes(10);

    private final String platform;
    private final Records records;
    private final AddressBook book;
    private final Supplier<List<Installation>> served;
    private final Readers readers;

    /** @param served the installations that are connected */
    public Destinations(String platform, Records records, AddressBook book, Supplier<List<Installation>> served) {
        this.platform = platform;
        this.records = records;
        this.book = book;
        this.served = served;
        this.readers = new Readers(records);
    }

    /** The account under which somebody was last heard. */
    public Optional<Account> known(PersonId person) {
        return book.of(person, platform).stream().findFirst();
    }

    /** The account of a person; {@link Undeliverable} where they have none, {@link TryLater} while nothing is connected. */
    public Account account(PersonId person) {
        return account(person, (installation, email) -> {});
    }

    /**
     * The same, where somebody may be known by their address only.
     *
     * @param lookUp finds out whose an e-mail address is where the bot is installed
     */
    public Account account(PersonId person, BiConsumer<Installation, String> lookUp) {
        return known(person).or(() -> lookedUp(person, lookUp)).orElseThrow(() -> missing(person));
    }

    private Optional<Account> lookedUp(PersonId person, BiConsumer<Installation, String> lookUp) {
        var email = email(person);
        if (email.isEmpty()) {
            return Optional.empty();
        }
        around(person).forEach(installation -> lookUp.accept(installation, email.get()));
        return known(person);
    }

    private RuntimeException missing(PersonId person) {
        return around(person).isEmpty()
                ? new TryLater(A_WHILE, "nothing is connected")
                : new Undeliverable(Reason.GONE, "no such account");
    }

    private List<Installation> around(PersonId person) {
        return served.get().stream().filter(each -> each.organisation().equals(person.organisation())).toList();
    }

    /** Where several read; empty where there is no such place. */
    public Optional<PlaceId> place(Address to) {
        return switch (to) {
            case Address.ToPerson person -> Optional.empty();
            case Address.ToRoom(var pair) -> records.find(Room.class, pair).map(Room::place);
            case Address.ToChannel(var programme) -> records.find(Channel.class, programme).map(Channel::place);
        };
    }

    /** A pair has a room from now on. */
    public void opened(PairId pair, PlaceId place) {
        records.put(new Room(pair, place));
    }

    /** Where somebody can be written to outside the platform. */
    public Optional<String> email(PersonId person) {
        return records.find(Person.class, person).map(Person::email).filter(email -> !email.isBlank());
    }

    public Reader reader(PersonId person) {
        return readers.of(person);
    }
}
