package io.binome.platform;

import io.binome.id.EffectId;
import io.binome.id.InputId;
import io.binome.id.PersonId;
import io.binome.programme.Person;
import io.binome.store.Accounts.Account;
import io.binome.store.Postings.Posting;
import io.binome.store.Store;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** On which platforms people are reached, and on which first. */
final class Reach {
    /** Who has just done something somewhere is answered there, wherever else they want to be written to. */
    private static final Duration JUST_NOW = Duration.ofMinutes(2);

    private final Store store;
    private final Set<String> connected;
    private final AddressBook book;
    private final InstantSource clock;

    Reach(Store store, Set<String> connected, InstantSource clock) {
        this.store = store;
        this.connected = connected;
        this.book = new AddressBook(store, clock);
        this.clock = clock;
    }

    /**
     * The platforms to try for a delivery: the one where it was begun, where they have just done something, the one they
     * chose, those where they were heard, last first; then the others, which may find them by their e-mail address.
     *
     * @param installed on which the bot is installed in the organisation
     */
    List<String> of(PersonId person, EffectId id, @Nullable InputId cause, List<String> installed) {
        var known = known(person);
        var order = new LinkedHashSet<String>();
        begun(id).ifPresent(order::add);
        if (cause != null) {
            justHeard(known).ifPresent(order::add);
        }
        order.addAll(preferred(person, known));
        order.addAll(installed);
        return List.copyOf(order);
    }

    /** The platforms on which all of them are, the one that suits them best first. Who is on none may be on any. */
    List<String> together(List<PersonId> people, List<String> installed) {
        var orders = people.stream()
                .map(person -> preferred(person, known(person)))
                .map(order -> order.isEmpty() ? installed : order)
                .toList();
        return installed.stream()
                .filter(platform -> orders.stream().allMatch(order -> order.contains(platform)))
                .sorted(Comparator.comparingInt(
                        platform -> orders.stream().mapToInt(order -> order.indexOf(platform)).sum()))
                .toList();
    }

    /** The platform on which somebody is written to; empty where none knows them yet. */
    Optional<String> first(PersonId person) {
        return preferred(person, known(person)).stream().findFirst();
    }

    private List<String> preferred(PersonId person, List<Account> known) {
        var platforms = new ArrayList<>(
                known.stream().map(account -> account.installation().platform()).distinct().toList());
        store.records()
                .find(Person.class, person)
                .map(each -> each.reach().chosen())
                .filter(platforms::remove)
                .ifPresent(platforms::addFirst);
        return platforms;
    }

    /** The accounts on platforms that are connected; the records are told what it does not know. */
    private List<Account> known(PersonId person) {
        var standing = book.of(person);
        book.note(person, AddressBook.platforms(standing));
        return standing.stream()
                .filter(account -> connected.contains(account.installation().platform()))
                .toList();
    }

    private Optional<String> justHeard(List<Account> known) {
        return known.stream()
                .findFirst()
                .filter(newest -> newest.heardAt().plus(JUST_NOW).isAfter(clock.instant()))
                .map(newest -> newest.installation().platform());
    }

    private Optional<String> begun(EffectId id) {
        return store.connections()
                .postings()
                .find(id)
                .map(Posting::installation)
                .map(installation -> installation.platform())
                .filter(connected::contains);
    }
}
