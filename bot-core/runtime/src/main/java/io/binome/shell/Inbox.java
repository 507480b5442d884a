package io.binome.shell;

import io.binome.store.Arrivals;
import io.binome.store.Arrivals.Arrival;
import io.binome.store.Reading;
import io.binome.store.Store;
import io.binome.store.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the platforms hand in what happened there: kept first, so that they can be answered at once, and understood
 * afterwards, in order within a lane. What a crash or an outage leaves behind is understood later; what comes twice is
 * understood once, however late the second comes within {@link #REMEMBERED}. What cannot be understood is put aside, and
 * tried again every hour.
 */
public final class Inbox {
    /** Slack repeats what was not acknowledged for up to 24 hours. */
    public static final Duration REMEMBERED = Duration.ofHours(25);
    /** So many characters of one lane may wait, some four hundred messages; whatever else comes is to be refused. */
    public static final int LONGEST_LANE = 200_000;

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final int BATCH = 500;
    /** How long another node is left alone with what it has taken. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PROBE = "inbox:probe";

    private final Arrivals arrivals;
    private final Store store;
    private final Map<String, Consumer<Arrival>> readers;
    private final InstantSource clock;
    private final Executor executor;
    private final Seldom seldom;
    private final Instant started;
    private final Lanes lanes = new Lanes();
    private final Marks marks;
    private final PutAside putAside;
    private volatile boolean ending;
    private volatile Instant nextLook = Instant.MIN;

    /** @param readers by platform: who understands its arrivals; may be asked again with the same one after a crash */
    public Inbox(
            Store store, Map<String, Consumer<Arrival>> readers, InstantSource clock, Executor executor) {
        this.arrivals = store.connections().arrivals();
        this.marks = new Marks(arrivals);
        this.store = store;
        this.readers = Map.copyOf(readers);
        this.clock = clock;
        this.executor = executor;
        this.seldom = new Seldom(clock);
        this.started = clock.instant();
        this.putAside = new PutAside(started);
    }

    /** Keeps an arrival; it is durable on return. Whether it is new. */
    public boolean take(Arrival arrival) {
        return take(arrival, () -> true);
    }

    /**
     * The same, unless whoever sent it has given up by the time it is kept.
     *
     * @param wanted asked once it is kept; if not, it is taken back, and nobody understands it
     */
    public boolean take(Arrival arrival, BooleanSupplier wanted) {
        var isNew = arrivals.add(arrival);
        var isWanted = wanted.getAsBoolean();
        if (isNew && !isWanted) {
            arrivals.done(arrival.id());
        }
        if (!isNew || !isWanted) {
            return false;
        }
        if (lanes.add(arrival)) {
            start(arrival.lane());
        }
        return true;
    }

    /** Whether so much of one lane waits that no more may be taken. */
    public boolean isFull(String lane) {
        return lanes.length(lane) >= LONGEST_LANE;
    }

    /** Whether so much waits in all that nobody's may be taken, until some of it is understood. */
    public boolean isFull() {
        return lanes.size() >= Lanes.FULL;
    }

    /** How many arrivals wait to be understood here, or are being understood. */
    public int waiting() {
        return lanes.size();
    }

    /** How many of them are held in memory. */
    int held() {
        return lanes.held();
    }

    /**
     * Goes on with the lanes that rest, and takes up what was left behind: what nobody has seen to for a minute, since it
     * was kept and whoever kept it did not hear so; and what is older than this process, where no other can be using the
     * store.
     */
    public void takeUp(boolean alone) {
        var now = clock.instant();
        putAside.giveAnotherChance(now);
        if (!alone || !now.isBefore(nextLook) || nextLook.isAfter(now.plus(PATIENCE))) {
            nextLook = lookBack(alone, now) ? now : now.plus(PATIENCE);
        }
        lanes.resting(until -> true).forEach(this::start);
        marks.write();
    }

    /** Goes on with the lanes whose rest is over: what has to wait for a second or two is not left to the next tick. */
    public void goOn() {
        var now = clock.instant();
        lanes.resting(until -> PutAside.isOver(until, now)).forEach(this::start);
        marks.write();
    }

    /**
     * Takes up what nobody sees to; whether there was any. Where this process is alone, all of it: whatever is left for the
     * next time would be overtaken by what the same people say meanwhile.
     */
    private boolean lookBack(boolean alone, Instant now) {
        var found = false;
        var more = BATCH;
        while (isAnyFound(alone, now, more)) {
            found = true;
            if (!alone) {
                break;
            }
            more = Math.min(2 * more, 10 * BATCH);
        }
        return found;
    }

    private boolean isAnyFound(boolean alone, Instant now, int more) {
        var forgotten = now.minus(PATIENCE);
        var left = alone && started.isAfter(forgotten) ? started : forgotten;
        var before = knownNow();
        var found = false;
        for (var arrival : arrivals.waiting(more + before.size())) {
            if ((arrival.at().isBefore(left) || arrival.at().isAfter(now.plus(PATIENCE)))
                    && !before.contains(arrival.id())
                    && (alone || store.connections().tickets().issue(
                            "arrival:" + arrival.id(), "", now.plus(PATIENCE), now))) {
                lanes.find(arrival);
                found = true;
            }
        }
        return found;
    }

    /** Those that are seen to already, or never will be by this process. */
    private Set<String> knownNow() {
        // In this order: what is given up is among the failures before it leaves its lane.
        var all = new HashSet<>(lanes.known());
        all.addAll(marks.all());
        all.addAll(putAside.all());
        return all;
    }

    /** Understands nothing more; what is kept waits for the next start or another node. */
    public void rest() {
        ending = true;
        try {
            marks.write();
        } catch (RuntimeException away) {
            LOG.info("what was understood last is understood again at the next start: {}", away.toString());
        }
    }

    /** Forgets what can come no second time. */
    public void sweep() {
        arrivals.sweep(clock.instant().minus(REMEMBERED));
    }

    /** How many arrivals cannot be understood, a defect for somebody to look at; they get another chance every hour. */
    public int unreadable() {
        return putAside.all().size();
    }

    private void start(String name) {
        if (!lanes.wake(name)) {
            return;
        }
        try {
            executor.execute(WorkSlots.of(workspace(name), () -> work(name)));
        } catch (RejectedExecutionException stopping) {
            lanes.rest(name);
        }
    }

    /** Where whoever has this lane is: what comes before the last full stop of its name. */
    private static String workspace(String lane) {
        return lane.substring(0, Math.max(0, lane.lastIndexOf('.')));
    }

    /** One thread at a time works in a lane, until it is empty or has to wait. */
    private void work(String name) {
        var finished = false;
        try {
            do {
                for (var next = lanes.head(name); next != null; next = lanes.head(name)) {
                    if (ending || !understood(next)) {
                        return;
                    }
                    lanes.pass(name);
                    WorkSlots.offer();
                }
                if (!turned(name)) {
                    return;
                }
            } while (!lanes.close(name));
            finished = true;
        } finally {
            if (!finished) {
                lanes.rest(name);
            }
        }
    }

    /** Reads the next page of a lane of which more is kept; false where the store is away. */
    private boolean turned(String name) {
        var following = lanes.following(name);
        if (following.isEmpty()) {
            return true;
        }
        try {
            for (var limit = following.size() + knownNow().size() + BATCH;; limit *= 2) {
                var kept = arrivals.waiting(name, limit);
                var page = kept.stream()
                        .filter(arrival -> following.contains(arrival.id()))
                        .limit(Lanes.PAGE)
                        .toList();
                lanes.turned(name, page);
                if (page.isEmpty() && kept.size() < limit) {
                    lanes.gone(name, following);
                }
                if (!page.isEmpty() || kept.size() < limit) {
                    return true;
                }
            }
        } catch (RuntimeException failure) {
            if (!StoreUnavailable.isBehind(failure) && !isAway()) {
                throw failure;
            }
            lanes.waitForStore(name, clock.instant());
            return false;
        }
    }

    /** False where the lane has to wait: the store or the platform is away. */
    private boolean understood(Arrival arrival) {
        try {
            var reader = readers.get(arrival.platform());
            if (reader == null) {
                throw new IllegalStateException("nobody reads " + arrival.platform());
            }
            if (isFirst(arrival) ? Reading.first(() -> isRepeatable(reader, arrival)) : isRepeatable(reader, arrival)) {
                marks.later(arrival);
            } else {
                arrivals.done(arrival.id());
            }
            putAside.over(arrival);
            return true;
        } catch (TryLater later) {
            LOG.debug("arrival {} waits: {}", arrival.id(), later.getMessage());
            lanes.postpone(arrival.lane(), clock.instant().plus(later.after()));
            return false;
        } catch (RuntimeException failure) {
            if (StoreUnavailable.isBehind(failure)) {
                seldom.say(
                        failure.getClass().getName(),
                        more -> LOG.warn("arrival {} waits: {}{}", arrival.id(), failure.toString(), more));
                lanes.waitForStore(arrival.lane(), clock.instant());
                return false;
            }
            return !isAway() && putAside.isGivenUp(arrival, failure);
        }
    }

    /** Whether no other node can have tried to understand it, nor this one before. */
    private boolean isFirst(Arrival arrival) {
        return lanes.isFirst(arrival)
                && arrival.at().plus(PATIENCE.dividedBy(2)).isAfter(clock.instant())
                && !arrival.at().isAfter(clock.instant());
    }

    /** Understands it; whether nothing would come of it a second time. */
    private static boolean isRepeatable(Consumer<Arrival> reader, Arrival arrival) {
        return Reading.during(() -> {
            reader.accept(arrival);
            return Reading.isRepeatable();
        });
    }

    /** While the store is full and cannot be written to, or fails in a way of its own, nothing is wrong with the arrival. */
    private boolean isAway() {
        try {
            store.connections().tickets().put(PROBE, "", clock.instant().plus(PATIENCE));
            return false;
        } catch (RuntimeException away) {
            return true;
        }
    }
}
