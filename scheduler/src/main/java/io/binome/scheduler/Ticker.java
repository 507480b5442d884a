package io.binome.scheduler;

import io.binome.id.ScheduleId;
import io.binome.programme.Schedule;
import io.binome.shell.Runner;
import io.binome.shell.Timetable;
import io.binome.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes what is due: conversations with every tick, each schedule at its fire time, and what was missed as soon as there is
 * a tick again. A tick that fails is reported once for each kind of failure; the next one comes all the same.
 */
public final class Ticker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);
    private static final int TICKS_MISSED = 4;

    private final Runner runner;
    private final Store store;
    private final Timetable timetable;
    private final InstantSource clock;
    private final Duration interval;
    private final Set<String> reported = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Clockwork clockwork;
    private final LongSupplier nanos;
    private volatile long since;
    private volatile @Nullable Instant lastTick;

    /**
     * A ticker that stands still until {@link #start}.
     *
     * @param interval from one tick to the next; at least a millisecond
     */
    public Ticker(Runner runner, Store store, Timetable timetable, InstantSource clock, Duration interval) {
        this(runner, store, timetable, clock, System::nanoTime, interval);
    }

    /** @param nanos a clock that nobody sets, by which it is judged whether a tick is late */
    Ticker(
            Runner runner, Store store, Timetable timetable, InstantSource clock, LongSupplier nanos,
            Duration interval) {
        this.nanos = nanos;
        this.runner = runner;
        this.store = store;
        this.timetable = timetable;
        this.clock = clock;
        this.interval = interval;
    }

    /** Ticks at once, then at every interval. Starting what has started changes nothing. */
    public synchronized void start() {
        if (clockwork == null) {
            since = nanos.getAsLong();
            var wound = new Clockwork(this::tick, this::rhythms);
            clockwork = wound;
            wound.start(interval);
        }
    }

    /** Ticks no more; returns when a tick that is under way has finished. It may be started again. */
    public synchronized void stop() {
        var running = clockwork;
        if (running != null) {
            running.close();
            clockwork = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** When the last tick went through without a failure; null before the first. */
    public @Nullable Instant lastTick() {
        return lastTick;
    }

    /**
     * Whether several ticks should have gone through by now and have not; also where it does not tick at all. The clock
     * on the wall may jump as it likes.
     */
    public boolean isLate() {
        return clockwork == null || nanos.getAsLong() - since > interval.multipliedBy(TICKS_MISSED).toNanos();
    }

    /** Whether no tick will come any more, though nobody has stopped it. */
    public boolean hasDied() {
        var running = clockwork;
        return running != null && running.hasDied();
    }

    /** One tick, as the clockwork makes it: schedules that are due, missed or not, and then conversations. Never throws. */
    public void tick() {
        var now = clock.instant();
        var rhythms = works("rhythms", () -> fireDue(now));
        var alarms = works("alarms", () -> runner.ringDue(now));
        if (rhythms && alarms) {
            since = nanos.getAsLong();
            lastTick = clock.instant();
        }
    }

    private void rhythms(Instant scheduled) {
        var now = clock.instant();
        works("rhythms", () -> fireDue(now.isBefore(scheduled) ? scheduled : now));
    }

    /**
     * Carries out every schedule that is due, each once with its latest fire time, and has the next ones planned. A schedule
     * that fails does not keep the others from theirs.
     */
    public void fireDue(Instant now) {
        var upcoming = new HashMap<ScheduleId, Instant>();
        for (var schedule : store.records().everywhere(Schedule.class)) {
            next(schedule, now).ifPresent(at -> upcoming.put(schedule.id(), at));
        }
        plan(upcoming);
    }

    private Optional<Instant> next(Schedule schedule, Instant now) {
        try {
            var due = timetable.due(schedule, now);
            due.ifPresent(at -> runner.fire(schedule, at));
            var next = timetable.next(due.map(schedule::fired).orElse(schedule));
            forget(schedule.id().value());
            return next;
        } catch (RuntimeException failure) {
            store.ping(); // throws where it is the whole store that fails
            report(schedule.id().value(), failure);
            return Optional.empty();
        }
    }

    private void plan(Map<ScheduleId, Instant> upcoming) {
        var running = clockwork;
        if (running != null) {
            running.plan(upcoming);
        }
    }

    private boolean works(String what, Runnable work) {
        try {
            work.run();
            forget(what);
            return true;
        } catch (RuntimeException failure) {
            report(what, failure);
            return false;
        }
    }

    private void forget(String what) {
        if (reported.removeIf(each -> each.startsWith(what + " "))) {
            LOG.info("{}: all is well again", what);
        }
    }

    /** Then the cause lies outside, and where it was noticed says nothing. */
    private boolean isAway() {
        try {
            store.ping();
            return false;
        } catch (RuntimeException away) {
            return true;
        }
    }

    private void report(String what, RuntimeException failure) {
        if (!reported.add(what + " " + failure.getClass().getName())) {
            return;
        }
        if (isAway()) {
            LOG.error("{}: the store is away: {}; every tick tries again and says no more until it works", what,
                    failure.toString());
        } else {
            LOG.error("{}: failed; every tick tries again and says no more of the same until it works", what, failure);
        }
    }
}
