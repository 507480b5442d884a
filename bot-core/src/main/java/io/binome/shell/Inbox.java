package io.binome.shell;

import io.binome.store.Arrivals;
import io.binome.store.Arrivals.Arrival;
import io.binome.store.Store;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the platforms hand in what happened there: kept first, so that they can be answered at once, and understood
 * afterwards, in order within a lane. What a crash or an outage leaves behind is understood later; what comes twice is
 * understood once, however late the second comes within {@link #REMEMBERED}.
 */
public final class Inbox {
    /** Slack repeats what was not acknowledged for up to 24 hours. */
    public static final Duration REMEMBERED = Duration.ofHours(25);

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final int BATCH = 500;
    /** How long another node is left alone with what it has taken. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TRIES = 6;

    private final Arrivals arrivals;
    private final Store store;
    private final Map<String, Consumer<Arrival>> readers;
    private final InstantSource clock;
    private final Executor executor;
    private final Map<String, Queue<Arrival>> lanes = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Integer> failures = new HashMap<>();

    /** @param readers by platform: who understands its arrivals; may be asked again with the same one after a crash */
    public Inbox(
            Store store, Map<String, Consumer<Arrival>> readers, InstantSource clock, Executor executor) {
        this.arrivals = store.connections().arrivals();
        this.store = store;
        this.readers = Map.copyOf(readers);
        this.clock = clock;
        this.executor = executor;
    }

    /** Keeps an arrival; it is durable on return. Whether it is new. */
    public boolean take(Arrival arrival) {
        if (!arrivals.add(arrival)) {
            return false;
        }
        enqueue(arrival);
        return true;
    }

    /** Takes up what was left behind: all of it where no other process can be using the store, else what is old enough. */
    public void takeUp(boolean alone) {
        var now = clock.instant();
        for (var arrival : arrivals.waiting(BATCH)) {
            var old = arrival.at().plus(PATIENCE).isBefore(now);
            if ((alone || old) && !isKnown(arrival)
                    && (alone || store.connections().tickets().issue(
                            "arrival:" + arrival.id(), "", now.plus(PATIENCE), now))) {
                enqueue(arrival);
            }
        }
    }

    /** Forgets what can come no second time. */
    public void sweep() {
        arrivals.sweep(clock.instant().minus(REMEMBERED));
    }

    /** How many arrivals cannot be understood, a defect for somebody to look at; they get another chance at the next start. */
    public synchronized int unreadable() {
        return (int) failures.values().stream().filter(times -> times >= TRIES).count();
    }

    private synchronized boolean isKnown(Arrival arrival) {
        return known.contains(arrival.id()) || failures.getOrDefault(arrival.id(), 0) >= TRIES;
    }

    private void enqueue(Arrival arrival) {
        synchronized (this) {
            if (!known.add(arrival.id())) {
                return;
            }
            var lane = lanes.get(arrival.lane());
            if (lane != null) {
                lane.add(arrival);
                return;
            }
            lanes.put(arrival.lane(), new ArrayDeque<>(Set.of(arrival)));
        }
        try {
            executor.execute(() -> work(arrival.lane()));
        } catch (RejectedExecutionException stopping) {
            abandon(arrival.lane());
        }
    }

    /** One thread at a time works in a lane, until it is empty. */
    private void work(String lane) {
        for (var next = head(lane); next != null; next = next(lane)) {
            if (!understood(next)) {
                abandon(lane);
                return;
            }
        }
    }

    /** What waits in an abandoned lane is taken up again with the next round. */
    private synchronized void abandon(String lane) {
        var left = lanes.remove(lane);
        if (left != null) {
            left.forEach(arrival -> known.remove(arrival.id()));
        }
    }

    private synchronized @Nullable Arrival head(String lane) {
        var queue = lanes.get(lane);
        return queue == null ? null : queue.peek();
    }

    private synchronized @Nullable Arrival next(String lane) {
        var queue = lanes.get(lane);
        if (queue == null) {
            return null;
        }
        var done = queue.remove();
        known.remove(done.id());
        if (queue.isEmpty()) {
            lanes.remove(lane);
            return null;
        }
        return queue.peek();
    }

    /** False where the lane has to wait: the store or the platform is away. */
    private boolean understood(Arrival arrival) {
        try {
            var reader = readers.get(arrival.platform());
            if (reader == null) {
                throw new IllegalStateException("nobody reads " + arrival.platform());
            }
            reader.accept(arrival);
            arrivals.done(arrival.id());
            synchronized (this) {
                failures.remove(arrival.id());
            }
            return true;
        } catch (Messenger.TryLater later) {
            LOG.info("arrival {} waits: {}", arrival.id(), later.getMessage());
            return false;
        } catch (RuntimeException failure) {
            return isAway() ? false : gaveUp(arrival, failure);
        }
    }

    /** While the store is away, nothing is wrong with the arrival. */
    private boolean isAway() {
        try {
            store.ping();
            return false;
        } catch (RuntimeException away) {
            return true;
        }
    }

    /** After some tries a defect must not hold up whatever comes after it. */
    private synchronized boolean gaveUp(Arrival arrival, RuntimeException failure) {
        var times = failures.merge(arrival.id(), 1, Integer::sum);
        if (times >= TRIES) {
            LOG.error("arrival {} cannot be understood", arrival.id(), failure);
            return true;
        }
        LOG.warn("arrival {} waits after failure {}: {}", arrival.id(), times, failure.toString());
        return false;
    }
}
