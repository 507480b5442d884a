package io.binome.platform;

import io.binome.id.Digest;
import io.binome.json.Json;
import io.binome.shell.Inbox;
import io.binome.shell.Seldom;
import io.binome.store.Arrivals.Arrival;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what has happened, so that a platform can be answered. Platforms wait a few seconds; whoever asks the clerk
 * hears within two, whatever the database does.
 */
public final class Clerk {
    private static final Logger LOG = LoggerFactory.getLogger(Clerk.class);
    private static final long PATIENCE_MILLIS = 2_000;

    private final String platform;
    private final Inbox inbox;
    private final ExecutorService threads;
    private final InstantSource clock;
    private final Seldom seldom;

    /** It cannot be written down now: whoever sent it should send it again. */
    public static final class Away extends Exception {
        private static final long serialVersionUID = 1;

        Away(String reason) {
            super(reason);
        }
    }

    /** @param platform how its arrivals are marked */
    public Clerk(String platform, Inbox inbox, ExecutorService threads, InstantSource clock) {
        this.platform = platform;
        this.inbox = inbox;
        this.threads = threads;
        this.clock = clock;
        this.seldom = new Seldom(clock);
    }

    /**
     * Keeps something that happened; it is durable on return.
     *
     * @param id what makes it the same when it comes again
     * @param lane those of one lane are understood one after the other
     */
    public void write(String id, String lane, Object happening) throws Away {
        var arrival = new Arrival(id, platform, lane, clock.instant(), Json.line(happening));
        inTime(() -> inbox.take(arrival));
    }

    /** What the store says, if it says it in time. */
    public <T> T inTime(Callable<T> question) throws Away {
        return inTime(question, PATIENCE_MILLIS);
    }

    public <T> T inTime(Callable<T> question, long millis) throws Away {
        try {
            var answer = threads.submit(question);
            return answer.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            seldom.say(
                    "slow",
                    more -> LOG.warn("the store did not answer in time; {} is asked to try again{}", platform, more));
            throw new Away("slow");
        } catch (ExecutionException failure) {
            seldom.say("away", more -> LOG.warn("the store is away: {}; {} is asked to try again{}",
                    String.valueOf(failure.getCause()), platform, more));
            throw new Away("failure");
        } catch (RejectedExecutionException stopping) {
            throw new Away("stopping");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Away("stopping");
        }
    }

    /** A name for something that comes without one: the same words have the same. */
    public static String fingerprint(String words) {
        return HexFormat.of().formatHex(Digest.of(words), 0, 16);
    }
}
