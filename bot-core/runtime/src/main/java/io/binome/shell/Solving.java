package io.binome.shell;

import io.binome.engine.Dialogs;
import io.binome.engine.Effect.Solve;
import io.binome.engine.Request.Outcome;
import io.binome.engine.Request.RunEnded;
import io.binome.id.RoundId;
import io.binome.programme.Round;
import io.binome.programme.RoundHead;
import io.binome.programme.RoundPart;
import io.binome.store.Store;
import io.binome.store.StoreUnavailable;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a round solved, on a thread of its own, and puts what was found on record: its parts, then its head. Where
 * the head is there already a crash came in between, and nothing is solved again.
 */
final class Solving {
    private static final Logger LOG = LoggerFactory.getLogger(Solving.class);
    private static final Duration SOON = Duration.ofSeconds(5);

    /** So many rounds are solved at once, on half the processors; the others wait their turn. */
    private static final Semaphore TURNS = new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    private final Store store;
    private final Dialogs dialogs;
    private final Steps steps;

    Solving(Store store, Dialogs dialogs, Steps steps) {
        this.store = store;
        this.dialogs = dialogs;
        this.steps = steps;
    }

    /** @param awake called as often as the lease has to be renewed; false where it is left to somebody else */
    RunEnded of(Solve order, BooleanSupplier awake) {
        var run = order.run();
        if (store.records().find(RoundHead.class, run).isPresent()) {
            return new RunEnded(run, Outcome.FOUND);
        }
        try {
            var round = solved(dialogs.solver().over(order, steps.moment()), awake);
            store.records().putAll(round.parts());
            store.records().put(round.head());
            return new RunEnded(run, Outcome.FOUND);
        } catch (TryLater later) {
            throw later;
        } catch (RuntimeException | VirtualMachineError failure) {
            store.ping(); // throws where it is the store that fails
            if (StoreUnavailable.isBehind(failure)) {
                throw failure;
            }
            LOG.error("{} cannot be solved", run, failure);
            return new RunEnded(run, Outcome.FAILED);
        }
    }

    /** Others have the work slot meanwhile. */
    private static Round solved(Supplier<Round> computation, BooleanSupplier awake) {
        var task = new FutureTask<>(() -> inTurn(computation));
        Thread.ofPlatform().name("solver").daemon().start(task);
        return WorkSlots.away(() -> awaited(task, awake));
    }

    private static Round inTurn(Supplier<Round> computation) throws InterruptedException {
        TURNS.acquire();
        try {
            return computation.get();
        } finally {
            TURNS.release();
        }
    }

    private static Round awaited(FutureTask<Round> task, BooleanSupplier awake) {
        while (true) {
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
