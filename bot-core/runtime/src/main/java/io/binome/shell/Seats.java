package io.binome.shell;

import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How much is worked on at the same time, so that whoever must be answered at once finds a processor free. Those who wait
 * for a seat get it in the order in which they came; whoever waits for a platform leaves theirs to others meanwhile.
 */
public final class Seats {
    private static final ThreadLocal<@Nullable Seats> TAKEN = new ThreadLocal<>();

    private final Semaphore free;

    public Seats(int number) {
        this.free = new Semaphore(number, true);
    }

    /** One processor is left to those who must be answered at once, where there are several. */
    public static Seats here() {
        return new Seats(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    }

    /** Runs whatever it is given where the other one would, but in a seat. */
    public Executor over(Executor threads) {
        return work -> threads.execute(() -> seated(work));
    }

    private void seated(Runnable work) {
        take();
        try {
            work.run();
        } finally {
            leave();
        }
    }

    private void take() {
        free.acquireUninterruptibly();
        TAKEN.set(this);
    }

    private void leave() {
        TAKEN.remove();
        free.release();
    }

    /** Waits for somebody else, without a seat. */
    public static <T> T away(Supplier<T> waiting) {
        var seats = TAKEN.get();
        if (seats == null) {
            return waiting.get();
        }
        seats.leave();
        try {
            return waiting.get();
        } finally {
            seats.take();
        }
    }

    /** Lets those go first who have been waiting. */
    static void offer() {
        var seats = TAKEN.get();
        if (seats != null && seats.free.hasQueuedThreads()) {
            seats.leave();
            seats.take();
        }
    }
}
