package io.binome.optimum;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Work for so long and no longer, counted from the first piece of work. Each piece is done on a thread of its own;
 * what is not done in time is left to itself, on a thread that keeps no process alive.
 */
public final class TimeLimit implements WorkLimit {
    private final Duration limit;
    private long end;
    private boolean begun;
    private boolean givenUp;

    public TimeLimit(Duration limit) {
        this.limit = limit;
    }

    /** Whether some work was not done to its end. */
    public boolean hasGivenUp() {
        return givenUp;
    }

    @Override
    public <T> Optional<T> solve(long size, Supplier<T> work) {
        if (!begun) {
            begun = true;
            end = System.nanoTime() + limit.toNanos();
        }
        var done = new CompletableFuture<T>();
        Thread.ofPlatform().daemon().name("exact work").start(() -> complete(done, work));
        try {
            return Optional.of(done.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS));
        } catch (TimeoutException over) {
            givenUp = true;
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw new CompletionException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            givenUp = true;
            return Optional.empty();
        }
    }

    @SuppressWarnings("CatchingUnchecked") // whatever it is belongs to whoever waits for the work
    private static <T> void complete(CompletableFuture<T> done, Supplier<T> work) {
        try {
            done.complete(work.get());
        } catch (Throwable failure) {
            done.completeExceptionally(failure);
        }
    }
}
