package io.binome.shell;

import io.binome.engine.Dialogs;
import io.binome.engine.Effect.Solve;
import io.binome.id.RoundId;
import io.binome.programme.Person;
import io.binome.programme.Round;
import io.binome.programme.RoundHead;
import io.binome.programme.RoundPart;
import io.binome.store.Store;
import io.binome.store.StoreUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a round solved, on a thread of its own, and puts what was found on record: its parts, then its head. Where
 * the head is there already a crash came in between, and nothing is solved again.
 */
final class Solving {
    private static final Logger LOG = LoggerFactory.getLogger(Solving.class);
    private static final Duration SOON = Duration.ofSeconds(5);

    /** Less than a programme waits for its run. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final int ATTEMPTS = 3;

    /** Rounds are solved on half the processors. */
    private static final Semaphore TURNS = new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    private final Store store;
    private final Dialogs dialogs;
    private final Steps steps;

    Solving(Store store, Dialogs dialogs, Steps steps) {
        this.store = store;
        this.dialogs = dialogs;
        this.steps = steps;
    }

    /**
     * Puts what is found on record, or nothing where it cannot be found.
     *
     * @param awake called as often as the lease has to be renewed; false where it is left to somebody else
     */
    void of(Solve order, BooleanSupplier awake) {
        var run = order.run();
        if (store.records().find(RoundHead.class, run).isPresent()) {
            marks(run).forEach(store.records()::remove);
            return;
        }
        if (!mayTry(run)) {
            LOG.error("{} has failed {} times", run, ATTEMPTS);
            return;
        }
        try {
            keep(solved(dialogs.solver().over(order, steps.moment()), awake));
        } catch (TryLater later) {
            marks(run).forEach(store.records()::remove);
            throw later;
        } catch (RuntimeException | VirtualMachineError failure) {
            store.ping(); // throws where it is the store that fails
            if (StoreUnavailable.isBehind(failure)) {
                throw failure;
            }
            LOG.error("{} cannot be solved", run, failure);
        }
    }

    /** Whoever begins leaves a mark, an empty part: what has brought down several processes is not tried again. */
    private boolean mayTry(RoundId run) {
        var before = marks(run).size();
        if (before >= ATTEMPTS) {
            return false;
        }
        store.records().put(RoundPart.mark(run, before + 1));
        return true;
    }

    private List<RoundPart> marks(RoundId run) {
        return store.records().all(RoundPart.class, run).stream().filter(RoundPart::isEmpty).toList();
    }

    /** The head last, once everybody in the parts is still there: who was erased meanwhile has said nothing. */
    private void keep(Round round) {
        var parts = round.parts();
        store.records().putAll(parts);
        var there = store.records().all(Person.class, round.id().programme().organisation()).stream()
                .map(Person::id)
                .collect(Collectors.toSet());
        for (var part : parts) {
            var gone = part.people().filter(person -> !there.contains(person)).collect(Collectors.toSet());
            if (!gone.isEmpty()) {
                store.records().put(part.without(gone));
            }
        }
        store.records().put(round.head());
        marks(round.head().run()).forEach(store.records()::remove);
    }

    /** Others have the work slot meanwhile; so many rounds are solved at once, and the others wait their turn. */
    private static Round solved(Supplier<Round> computation, BooleanSupplier awake) {
        return WorkSlots.away(() -> {
            if (!awaitTurn(awake)) {
                throw new TryLater(SOON, "it is left to another node or to the next start");
            }
            try {
                var task = new FutureTask<>(computation::get);
                Thread.ofPlatform().name("solver").daemon().start(task);
                return awaited(task, awake);
            } finally {
                TURNS.release();
            }
        });
    }

    private static boolean awaitTurn(BooleanSupplier awake) {
        try {
            while (!TURNS.tryAcquire(Leases.RENEWED.toMillis(), TimeUnit.MILLISECONDS)) {
                if (!awake.getAsBoolean()) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What is not done in time is left to itself, on a thread that keeps no process alive. */
    private static Round awaited(FutureTask<Round> task, BooleanSupplier awake) {
        var end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() - end < 0) {
            try {
                return task.get(Leases.RENEWED.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillAtIt) {
                if (!awake.getAsBoolean()) {
                    task.cancel(true);
                    throw new TryLater(SOON, "it is left to another node or to the next start");
                }
            } catch (InterruptedException stopping) {
                task.cancel(true);
                Thread.currentThread().interrupt();
                throw new TryLater(SOON, "the process stops");
            } catch (ExecutionException failed) {
                throw thrown(failed);
            }
        }
        task.cancel(true);
        throw new IllegalStateException("it takes more than " + LONGEST);
    }

    private static RuntimeException thrown(ExecutionException failed) {
        if (failed.getCause() instanceof Error error) {
            throw error;
        }
        return failed.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failed);
    }

    /** Takes away what a run found, however often it is asked for. */
    void drop(RoundId run) {
        store.records().all(RoundPart.class, run).forEach(store.records()::remove);
        store.records().find(RoundHead.class, run).ifPresent(store.records()::remove);
    }
}
