package io.binome.shell;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How much is worked on at the same time, so that whoever must be answered at once finds a processor free. Those who wait
 * for a seat take turns by party, such as an organisation: what one of them does for thousands holds up no other. Whoever
 * waits for a platform leaves the seat to others meanwhile.
 */
public final class WorkSlots {
    private static final ThreadLocal<@Nullable Seat> TAKEN = new ThreadLocal<>();

    private final Parties waiting = new Parties();
    private int free;

    private record Seat(WorkSlots slots, String party) {}

    /** Work for a party. */
    private record Shared(String party, Runnable work) implements Runnable {
        @Override
        public void run() {
            work.run();
        }
    }

    public WorkSlots(int number) {
        this.free = number;
    }

    /** One processor is left to those who must be answered at once, where there are several. */
    public static WorkSlots here() {
        return new WorkSlots(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    }

    /** The same work, which waits for its seat with the rest of a party. */
    static Runnable of(String party, Runnable work) {
        return new Shared(party, work);
    }

    /** Runs whatever it is given where the other one would, but in a seat. */
    public Executor over(Executor threads) {
        return work -> {
            var party = work instanceof Shared shared ? shared.party() : "";
            Runnable seated = () -> seated(party, work);
            if (isTaken(party, () -> isBegun(threads, seated))) {
                try {
                    threads.execute(seated);
                } catch (RejectedExecutionException stopping) {
                    leave();
                    throw stopping;
                }
            }
        };
    }

    private static boolean isBegun(Executor threads, Runnable seated) {
        try {
            threads.execute(seated);
            return true;
        } catch (RejectedExecutionException stopping) {
            return false;
        }
    }

    private void seated(String party, Runnable work) {
        TAKEN.set(new Seat(this, party));
        try {
            work.run();
        } finally {
            TAKEN.remove();
            leave();
        }
    }

    /** Whether a seat is taken at once; if not, it is given when it is the party's turn. */
    private synchronized boolean isTaken(String party, BooleanSupplier later) {
        if (free > 0) {
            free--;
            return true;
        }
        waiting.add(party, later);
        return false;
    }

    /** The seat goes to whoever is next, and is free where nobody is. */
    private void leave() {
        BooleanSupplier next;
        do {
            synchronized (this) {
                next = waiting.next();
                if (next == null) {
                    free++;
                    return;
                }
            }
        } while (!next.getAsBoolean());
    }

    private void take(String party) {
        var turn = new CountDownLatch(1);
        if (!isTaken(party, () -> {
            turn.countDown();
            return true;
        })) {
            awaited(turn);
        }
        TAKEN.set(new Seat(this, party));
    }

    private static void awaited(CountDownLatch turn) {
        var interrupted = false;
        while (true) {
            try {
                turn.await();
                break;
            } catch (InterruptedException stopping) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for somebody else, without a seat. */
    public static <T> T away(Supplier<T> waiting) {
        var seat = TAKEN.get();
        if (seat == null) {
            return waiting.get();
        }
        TAKEN.remove();
        seat.slots().leave();
        try {
            return waiting.get();
        } finally {
            seat.slots().take(seat.party());
        }
    }

    /** Lets those go first who have been waiting. */
    static void offer() {
        var seat = TAKEN.get();
        if (seat != null && seat.slots().isWaitedFor()) {
            TAKEN.remove();
            seat.slots().leave();
            seat.slots().take(seat.party());
        }
    }

    private synchronized boolean isWaitedFor() {
        return !waiting.isEmpty();
    }
}
