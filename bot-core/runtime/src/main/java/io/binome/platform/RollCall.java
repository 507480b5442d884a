package io.binome.platform;

import io.binome.id.InputId;
import io.binome.id.InstallationId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.programme.Member;
import io.binome.programme.Programme;
import io.binome.shell.TryLater;
import io.binome.store.Accounts.Account;
import io.binome.store.Installations.Installation;
import io.binome.store.Store;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a platform once a day whether those who take part in a programme still have their accounts: what it tells of its own
 * accord is lost while nobody listens, and a post to an account that was closed may well be taken. A little is asked at a
 * time, on one of the nodes that share the store; asking again is harmless.
 */
public final class RollCall {
    /** What is asked at most at a time, which is once a minute: a fifth of what the stricter platform allows. */
    static final int MOST = 20;

    /** From one roll call to the next; with what the longest takes, a day. */
    static final Duration PAUSE = Duration.ofHours(20);

    /** The node that has begun goes on within this time, or another one begins anew. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    /** So many may be missing whatever the number of those who are there. */
    private static final int FEW = 3;

    private static final Logger LOG = LoggerFactory.getLogger(RollCall.class);

    private final Store store;
    private final Acquaintances acquaintances;
    private final Supplier<List<Installation>> installations;
    private final Function<Account, Answer> asking;
    private final InstantSource clock;
    private final Map<InstallationId, Round> rounds = new HashMap<>();

    /** What a platform says of an account. */
    public enum Answer {
        /** It can be written to. */
        OPEN,
        /** It was closed. */
        CLOSED,
        /** It is not found where it was. Of nearly all of them at once it is believed of none. */
        MISSING,
        /** Nothing that anything follows from. */
        UNKNOWN
    }

    /** Those who are still to be asked about, and those who were not found. */
    private record Round(Deque<PersonId> left, List<Account> missing, int size) {
        Round(List<PersonId> people) {
            this(new ArrayDeque<>(people), new ArrayList<>(), people.size());
        }

        boolean isBelievable() {
            return missing.size() <= Math.max(FEW, size / 2);
        }
    }

    /**
     * @param installations those that stand, on one platform
     * @param asking asks what the platform says of an account; may end in {@link TryLater}
     */
    public RollCall(
            Store store, Acquaintances acquaintances, Supplier<List<Installation>> installations,
            Function<Account, Answer> asking, InstantSource clock) {
        this.store = store;
        this.acquaintances = acquaintances;
        this.installations = installations;
        this.asking = asking;
        this.clock = clock;
    }

    /** Begins where it is time, and goes on where one has begun. */
    public synchronized void goOn() {
        for (var each : installations.get()) {
            var now = clock.instant();
            if (store.connections().tickets().issue(key(each), "", now.plus(LEASE), now)) {
                rounds.put(each.id(), new Round(people(each.organisation())));
            }
            var round = rounds.get(each.id());
            if (round != null) {
                some(each, round);
            }
        }
    }

    private static String key(Installation installation) {
        return "rollcall:" + installation.id();
    }

    /** Everybody who takes part in a programme that is not over. */
    private List<PersonId> people(OrganisationId organisation) {
        var now = clock.instant();
        return store.records().all(Programme.class, organisation).stream()
                .filter(programme -> !programme.isOver(now))
                .flatMap(programme -> store.records().all(Member.class, programme.id()).stream())
                .filter(member -> member.status() != Member.Status.LEFT)
                .map(member -> member.id().person())
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream()
                .toList();
    }

    private void some(Installation at, Round round) {
        try {
            for (var asked = 0; asked < MOST && !round.left().isEmpty(); asked++) {
                accounts(at, round.left().getFirst()).forEach(account -> ask(account, round));
                round.left().removeFirst();
            }
        } catch (TryLater later) {
            LOG.debug("the roll call at {} goes on later", at.id());
        }
        var now = clock.instant();
        if (round.left().isEmpty()) {
            rounds.remove(at.id());
            close(at, round);
            store.connections().tickets().put(key(at), "", now.plus(PAUSE));
        } else {
            store.connections().tickets().put(key(at), "", now.plus(LEASE));
        }
    }

    private Stream<Account> accounts(Installation at, PersonId person) {
        return acquaintances.isGone(person)
                ? Stream.empty()
                : store.connections().accounts().of(person).stream()
                        .filter(account -> account.installation().equals(at.id()));
    }

    private void ask(Account account, Round round) {
        switch (asking.apply(account)) {
            case CLOSED -> close(account);
            case MISSING -> round.missing().add(account);
            case OPEN, UNKNOWN -> {}
        }
    }

    private void close(Installation at, Round round) {
        if (round.isBelievable()) {
            round.missing().forEach(this::close);
        } else {
            LOG.warn("{} of {} accounts were not found at {}; that is taken for a fault, and of none it is believed",
                    round.missing().size(), round.size(), at.id());
        }
    }

    private void close(Account account) {
        LOG.info("{} is there no longer", account.id());
        acquaintances.closed(new InputId("rollcall/" + account.id() + "/" + clock.instant()), account);
    }
}
