package io.binome.shell;

import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How much is worked on at the same time, so that whoever must be answered at once finds a processor free. Those who wait
 * for a seat get it in the order in which they came; whoever waits for a platform leaves theirs to others meanwhile.
 */
public final class WorkSlots {
    private static final ThreadLocal<@Nullable WorkSlots> TAKEN = new ThreadLocal<>();

    private final Semaphore free;

    public WorkSlots(int number) {
        this.free = new Semaphore(number, true);
    }

    /** One processor is left to those who must be answered at once, where there are several. */
    public static WorkSlots here() {
        return new WorkSlots(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
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
        var slots = TAKEN.get();
        if (slots == null) {
            return waiting.get();
        }
        slots.leave();
        try {
            return waiting.get();
        } finally {
            slots.take();
        }
    }

    /** Lets those go first who have been waiting. */
    static void offer() {
        var slots = TAKEN.get();
        if (slots != null && slots.free.hasQueuedThreads()) {
            slots.leave();
            slots.take();
        }
    }
}
