package io.binome.platform;

import io.binome.id.Digest;
import io.binome.json.Json;
import io.binome.platform.Bounds.Bound;
import io.binome.shell.Inbox;
import io.binome.store.Arrivals.Arrival;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Writes down what has happened, so that a platform can be answered. Platforms wait a few seconds; whoever asks the writer
 * hears within two, whatever the database does. What is not written down is refused, and never acknowledged.
 */
public final class ArrivalWriter {
    /** So long the database may take at most. */
    public static final Duration PATIENCE = Duration.ofSeconds(2);
    /** So many questions to the database may be open; while it hangs, whatever else comes is refused at once. */
    public static final int STORE_CALLS = 64;

    private final String platform;
    private final Inbox inbox;
    private final ExecutorService threads;
    private final InstantSource clock;
    private final Bounds bounds;
    private final long patience;
    private final Semaphore calls = new Semaphore(STORE_CALLS);
    private final Allowance allowance;
    private final Outage outage;

    /** It is not written down; whoever sent it must not take it for kept. */
    public abstract static sealed class Refused extends Exception permits Away, TooMuch {
        private static final long serialVersionUID = 1;

        Refused(String reason) {
            super(reason, null, false, false);
        }
    }

    /** It cannot be written down now: whoever sent it should send it again. */
    public static final class Away extends Refused {
        private static final long serialVersionUID = 1;

        Away(String reason) {
            super(reason);
        }
    }

    /** One person has sent more than can be seen to. */
    public static final class TooMuch extends Refused {
        private static final long serialVersionUID = 1;
        private final boolean unsaid;

        TooMuch(boolean unsaid) {
            super("too much");
            this.unsaid = unsaid;
        }

        /** Whether the person is to be told: once, however much more they send. */
        public boolean isUnsaid() {
            return unsaid;
        }
    }

    /** @param platform how its arrivals are marked */
    public ArrivalWriter(String platform, Inbox inbox, ExecutorService threads, InstantSource clock, Bounds bounds) {
        this(platform, inbox, threads, clock, bounds, PATIENCE);
    }

    /** @param patience how long the database may take */
    public ArrivalWriter(
            String platform, Inbox inbox, ExecutorService threads, InstantSource clock, Bounds bounds,
            Duration patience) {
        this.platform = platform;
        this.inbox = inbox;
        this.threads = threads;
        this.clock = clock;
        this.bounds = bounds;
        this.patience = patience.toMillis();
        this.allowance = new Allowance(clock);
        this.outage = new Outage(platform, clock);
    }

    /**
     * Keeps something that a person did and that comes again if it is refused; it is durable on return. Where the database
     * is too slow, it may be kept all the same, and what comes again is then known.
     *
     * @param id what makes it the same when it comes again
     * @param lane whoever did it: those of one lane are understood one after the other
     */
    public void write(String id, String lane, Object happening) throws Refused {
        permit(lane);
        keep(arrival(id, lane, happening), () -> true);
    }

    /** The same for what comes once only. Whoever did it is asked to do it again, so it must not be kept any later. */
    public void writeOnce(String id, String lane, Object happening) throws Refused {
        permit(lane);
        var settled = new AtomicBoolean();
        try {
            keep(arrival(id, lane, happening), () -> settled.compareAndSet(false, true));
        } catch (Away away) {
            if (settled.compareAndSet(false, true)) {
                throw away;
            }
        }
    }

    /** The same for what happened to an installation, which no person's flood may hold up. */
    public void note(String id, String lane, Object happening) throws Away {
        var arrival = arrival(id, lane, happening);
        inTime(() -> inbox.take(arrival));
    }

    private Arrival arrival(String id, String lane, Object happening) {
        return new Arrival(id, platform, lane, clock.instant(), Json.line(happening));
    }

    private void permit(String lane) throws TooMuch {
        if (!allowance.permits(lane)) {
            throw tooMuch(lane, Bound.PERSON);
        }
        if (inbox.isFull(lane)) {
            throw tooMuch(lane, Bound.QUEUE);
        }
    }

    private TooMuch tooMuch(String lane, Bound bound) {
        bounds.refused(bound);
        return new TooMuch(allowance.isUnsaid(lane));
    }

    private void keep(Arrival arrival, BooleanSupplier wanted) throws Away {
        if (inbox.isFull()) {
            bounds.refused(Bound.QUEUES);
            throw new Away("so much waits to be understood that no more is taken");
        }
        inTime(() -> inbox.take(arrival, wanted));
    }

    /** What the store says, if it says it in time. */
    public <T> T inTime(Callable<T> question) throws Away {
        return inTime(question, patience);
    }

    public <T> T inTime(Callable<T> question, long millis) throws Away {
        if (!calls.tryAcquire()) {
            throw away("so many questions to it are open that no other is asked");
        }
        try {
            var answer = threads.submit(() -> {
                try {
                    return question.call();
                } finally {
                    calls.release();
                }
            }).get(millis, TimeUnit.MILLISECONDS);
            outage.isOver();
            return answer;
        } catch (TimeoutException slow) {
            throw away("it does not answer in time");
        } catch (ExecutionException failure) {
            throw away(String.valueOf(failure.getCause()));
        } catch (RejectedExecutionException stopping) {
            calls.release();
            throw new Away("stopping");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Away("stopping");
        }
    }

    private Away away(String reason) {
        bounds.refused(Bound.STORE);
        outage.goesOn(reason);
        return new Away(reason);
    }

    /** A name for something that comes without one: the same words have the same. */
    public static String fingerprint(String words) {
        return HexFormat.of().formatHex(Digest.of(words), 0, 16);
    }
}
