package io.binome.slack;

import io.binome.id.Digest;
import io.binome.json.Json;
import io.binome.shell.Inbox;
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
 * Writes down what has happened, so that Slack can be answered. Slack waits three seconds; whoever asks the clerk hears
 * within two, whatever the database does.
 */
final class Clerk {
    static final String PLATFORM = "slack";

    private static final Logger LOG = LoggerFactory.getLogger(Clerk.class);
    private static final long PATIENCE_MILLIS = 2_000;

    private final Inbox inbox;
    private final ExecutorService threads;
    private final InstantSource clock;

    /** It cannot be written down now: whoever sent it should send it again. */
    static final class Away extends Exception {
        private static final long serialVersionUID = 1;

        Away(String reason) {
            super(reason);
        }
    }

    Clerk(Inbox inbox, ExecutorService threads, InstantSource clock) {
        this.inbox = inbox;
        this.threads = threads;
        this.clock = clock;
    }

    /** @param id what makes it the same when it comes again */
    void write(String id, Happening happening) throws Away {
        var who = happening.who();
        var arrival = new Arrival(
                who.installation().value() + "." + id, PLATFORM, who.lane(), clock.instant(), Json.line(happening));
        inTime(() -> inbox.take(arrival));
    }

    /** What the store says, if it says it in time. */
    <T> T inTime(Callable<T> question) throws Away {
        return inTime(question, PATIENCE_MILLIS);
    }

    <T> T inTime(Callable<T> question, long millis) throws Away {
        try {
            var answer = threads.submit(question);
            return answer.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            LOG.warn("the store did not answer in time; Slack is asked to try again");
            throw new Away("slow");
        } catch (ExecutionException failure) {
            LOG.warn("the store is away: {}; Slack is asked to try again", String.valueOf(failure.getCause()));
            throw new Away("failure");
        } catch (RejectedExecutionException stopping) {
            throw new Away("stopping");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Away("stopping");
        }
    }

    /** A name for something that comes without one: the same words, which Slack signs only once. */
    static String fingerprint(String words) {
        return HexFormat.of().formatHex(Digest.of(words), 0, 16);
    }
}
