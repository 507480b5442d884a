package io.binome.platform;

import io.binome.fact.Fact;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.programme.Aggregate;
import io.binome.programme.Clearing;
import io.binome.programme.Person;
import io.binome.programme.Programme;
import io.binome.store.Store;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clears away once a night what is too old to be kept. Conversations go when their time has come; people and programmes a
 * month after those who run programmes there were told. A night does a bounded part, and what is left the next one; doing
 * it again is harmless.
 */
public final class Caretaker implements Runnable {
    /** What one night clears away at most, of each kind. */
    static final int MOST = 500;

    /** People that one night looks at. */
    private static final int LOOKED_AT = 20_000;

    private static final int PROGRAMMES = 10;

    /** The night is over at two in the morning, UTC. */
    private static final Duration NIGHT = Duration.ofHours(2);

    private static final Duration REMEMBERED = Duration.ofDays(3);
    private static final Logger LOG = LoggerFactory.getLogger(Caretaker.class);

    private final Store store;
    private final Retention retention;
    private final BiConsumer<String, Fact> announcing;
    private final InstantSource clock;
    private LocalDate last = LocalDate.MIN;

    /** What one night has done. */
    public record Cleared(int people, int programmes, int conversations, int announced) {
        boolean isNothing() {
            return people + programmes + conversations + announced == 0;
        }
    }

    /** @param announcing writes a fact down under an id and tells whom it concerns */
    public Caretaker(
            Store store, Retention retention, BiConsumer<String, Fact> announcing, InstantSource clock) {
        this.store = store;
        this.retention = retention;
        this.announcing = announcing;
        this.clock = clock;
    }

    /** Once a day, on one of the nodes that share the store. */
    @Override
    public synchronized void run() {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now.minus(NIGHT), ZoneOffset.UTC);
        if (!today.isAfter(last)) {
            return;
        }
        last = today;
        if (store.connections().tickets().issue("clearing:" + today, "", now.plus(REMEMBERED), now)) {
            var cleared = clear(today);
            if (!cleared.isNothing()) {
                LOG.info("Cleared away: {} people, {} programmes, {} conversations; {} organisations are told.",
                        cleared.people(), cleared.programmes(), cleared.conversations(), cleared.announced());
            }
        }
    }

    /** Does what is due on a day. */
    public Cleared clear(LocalDate today) {
        var programmes = store.records().everywhere(Programme.class);
        var conversations = new Ended(store, retention.conversation(), MOST).clear(programmes, today);
        var horizon = today.plusMonths(1);
        var old = programmes.stream()
                .filter(programme -> !programme.ends().plusMonths(retention.programme()).isAfter(horizon))
                .toList();
        old.stream().filter(this::isHalfClosed).forEach(programme -> Closing.of(store, programme, today));
        var due = old.stream().filter(programme -> !isAggregated(programme)).toList();
        var looked = store.mentions().due(horizon.minusMonths(retention.neverJoined()), LOOKED_AT);
        var known = looked.stream().collect(Collectors.partitioningBy(this::isKnown));
        store.forget(known.getOrDefault(false, List.of()));
        var unnamed = known.getOrDefault(true, List.of());
        var organisations = Stream.concat(
                due.stream().map(programme -> programme.id().organisation()),
                unnamed.stream().map(PersonId::organisation))
                .map(OrganisationId::value)
                .collect(Collectors.toCollection(TreeSet::new));
        var people = 0;
        var closed = 0;
        var announced = 0;
        for (var organisation : organisations) {
            var id = new OrganisationId(organisation);
            var done = clear(
                    id,
                    due.stream().filter(each -> each.id().organisation().equals(id)).toList(),
                    unnamed.stream().filter(each -> each.organisation().equals(id)).toList(),
                    today);
            people += done.people();
            closed += done.programmes();
            announced += done.announced();
        }
        return new Cleared(people, closed, conversations, announced);
    }

    /** Who is not was forgotten, and is forgotten once more, for what may have come in between. */
    private boolean isKnown(PersonId person) {
        return store.records().find(Person.class, person).isPresent();
    }

    private boolean isAggregated(Programme programme) {
        return store.records().find(Aggregate.class, programme.id()).isPresent();
    }

    /** A crash came in between, or somebody has since said something about it. */
    private boolean isHalfClosed(Programme programme) {
        return isAggregated(programme) && !store.facts().about(programme.id()).isEmpty();
    }

    private Cleared clear(
            OrganisationId organisation, List<Programme> programmes, List<PersonId> unnamed, LocalDate today) {
        var told = store.records().find(Clearing.class, organisation);
        if (told.filter(clearing -> clearing.on().isAfter(today)).isPresent()) {
            return new Cleared(0, 0, 0, 0);
        }
        var never = new Outsiders(store, organisation, retention.neverJoined(), today).among(unnamed);
        var due = told.map(clearing -> never.stream().filter(each -> isDue(each, clearing.on())).toList())
                .orElse(List.of());
        var over = told.map(clearing -> programmes.stream().filter(each -> isDue(each, clearing.on())).toList())
                .orElse(List.of());
        var people = due.subList(0, Math.min(MOST, due.size()));
        var closing = over.stream().limit(PROGRAMMES).toList();
        store.forget(people);
        closing.forEach(programme -> Closing.of(store, programme, today));
        if (people.size() < due.size() || closing.size() < over.size()) {
            return new Cleared(people.size(), closing.size(), 0, 0);
        }
        var later = never.stream().filter(each -> !people.contains(each)).toList();
        var soon = programmes.stream().filter(each -> !closing.contains(each)).toList();
        var announced = later.isEmpty() && soon.isEmpty() ? 0 : 1;
        if (announced == 1) {
            tell(organisation, later, soon, today.plusMonths(1));
        } else {
            told.ifPresent(store.records()::remove);
        }
        return new Cleared(people.size(), closing.size(), 0, announced);
    }

    private boolean isDue(PersonId person, LocalDate on) {
        return store.mentions().of(person)
                .filter(named -> !named.plusMonths(retention.neverJoined()).isAfter(on))
                .isPresent();
    }

    private boolean isDue(Programme programme, LocalDate on) {
        return !programme.ends().plusMonths(retention.programme()).isAfter(on);
    }

    /** Whoever runs a programme of the organisation and can be reached hears how much goes, and of whom nothing. */
    private void tell(OrganisationId organisation, List<PersonId> people, List<Programme> programmes, LocalDate on) {
        store.records().all(Programme.class, organisation).stream()
                .map(Programme::admin)
                .distinct()
                .filter(admin -> store.records().find(Person.class, admin)
                        .filter(found -> found.work().account() != Person.Account.GONE)
                        .isPresent())
                .forEach(admin -> announcing.accept(
                        admin + "!clearing@" + on,
                        new Fact.ClearingAnnounced(
                                admin, on, people.size(), retention.neverJoined(),
                                programmes.stream().map(Programme::id).toList())));
        store.records().put(new Clearing(organisation, on));
    }
}
