package io.binome.web;

import io.binome.programme.Person;
import io.binome.programme.Programme;
import io.binome.simulation.Autopilot;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves the playground's time, one run at a time, on a thread of its own. */
final class TimeMachine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TimeMachine.class);
    /** So far a run to the end goes where there is no programme yet. */
    private static final int MONTHS = 6;
    private static final long MILLIS_AN_HOUR = Duration.ofHours(1).toMillis();
    /** So long a press of a button waits for a short run to be over. */
    private static final Duration SHORT = Duration.ofMillis(600);
    private static final Duration NAP = Duration.ofMillis(100);
    private static final Duration LAST_STEP = Duration.ofSeconds(20);

    private final Playground playground;
    private final Duration pace;
    /** Not a virtual one: it holds the world's monitor while the store works, and on Java 21 would pin what carries it. */
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("time-machine").factory());
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean stop;
    private volatile boolean autopilot;
    private volatile Pilot pilot;
    private volatile Instant now;

    /** How far to go. */
    enum Leg {
        NEXT,
        DAY,
        WEEK,
        END
    }

    /** @param pace the least time that a simulated hour takes */
    TimeMachine(Playground playground, Duration pace) {
        this.playground = playground;
        this.pace = pace;
        this.autopilot = playground.autopilot().isPresent();
        this.pilot = pilot();
        this.now = playground.world().instant();
    }

    Instant now() {
        return now;
    }

    boolean isRunning() {
        return running.get();
    }

    boolean hasAutopilot() {
        return autopilot;
    }

    /** When the newest programme is over for good; empty where there is none. */
    Optional<Instant> end() {
        return playground.programme().map(TimeMachine::end);
    }

    private static Instant end(Programme programme) {
        return programme.ends().plusDays(2).atStartOfDay(programme.zone()).toInstant();
    }

    boolean isOver() {
        return end().filter(end -> !now.isBefore(end)).isPresent();
    }

    synchronized void autopilot(boolean on) {
        if (on != autopilot) {
            pilot.close();
            playground.autopilot(on);
            autopilot = on;
            pilot = pilot();
            playground.changed();
        }
    }

    private Pilot pilot() {
        var world = playground.world();
        return playground
                .autopilot()
                .<Pilot>map(since -> new Pilot.Colleagues(new Autopilot(world, playground.seed(), since)))
                .orElseGet(() -> new Pilot.Nobody(world));
    }

    /** How a simulated colleague goes about answering; empty while people answer by hand. */
    String temperament(Person person) {
        return pilot.temperament(person);
    }

    /** Starts a run unless one is under way, and waits a little for it in case it is short. */
    void start(Leg leg) {
        start(leg, () -> false);
    }

    /** The same, until something has come true, if that is sooner. */
    void start(Leg leg, BooleanSupplier reached) {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        stop = false;
        Future<?> run = CompletableFuture.completedFuture(null);
        try {
            run = thread.submit(() -> run(leg, reached));
            playground.changed();
            run.get(SHORT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException underWay) {
            LOG.debug("a longer run has begun");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    void stop() {
        stop = true;
    }

    /** Begins again from the first day, with the autopilot off; not while a run is under way. */
    synchronized void restart() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            pilot.close();
            playground.restart();
            autopilot = false;
            pilot = pilot();
            now = playground.world().instant();
        } finally {
            running.set(false);
            playground.changed();
        }
    }

    private void run(Leg leg, BooleanSupplier reached) {
        try {
            play(leg, reached);
        } catch (RuntimeException failure) {
            LOG.error("a run of the time machine has failed", failure);
        } finally {
            now = playground.world().instant();
            running.set(false);
            playground.changed();
        }
    }

    private void play(Leg leg, BooleanSupplier reached) {
        var from = now;
        var began = System.nanoTime();
        while (!stop) {
            var next = pilot.next();
            var until = until(leg, from, next);
            if (next.isEmpty() || next.get().isAfter(until)) {
                playground.world().passTo(until);
                return;
            }
            pilot.step();
            now = playground.world().instant();
            playground.changed();
            if (leg == Leg.NEXT || reached.getAsBoolean()) {
                return;
            }
            rest(from, began);
        }
    }

    private Instant until(Leg leg, Instant from, Optional<Instant> next) {
        return switch (leg) {
            case NEXT -> next.orElse(from);
            case DAY -> from.plus(Duration.ofDays(1));
            case WEEK -> from.plus(Duration.ofDays(7));
            case END ->
                end().orElseGet(
                        () -> from.atOffset(ZoneOffset.UTC).plusMonths(MONTHS).toInstant());
        };
    }

    /** Waits where simulated time has run ahead of what one can watch. */
    private void rest(Instant from, long began) {
        var simulated = Duration.between(from, now).toMillis();
        var due = began + pace.toNanos() * simulated / MILLIS_AN_HOUR;
        for (var left = due - System.nanoTime(); left > 0 && !stop; left = due - System.nanoTime()) {
            try {
                TimeUnit.NANOSECONDS.sleep(Math.min(left, NAP.toNanos()));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                stop = true;
            }
        }
    }

    @Override
    public void close() {
        stop();
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST_STEP.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("the time machine did not stop in time");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        pilot.close();
    }
}
