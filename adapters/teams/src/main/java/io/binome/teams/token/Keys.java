package io.binome.teams.token;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys by which Microsoft signs, read from where it publishes them. They are read anew once a day and when a key is
 * unknown, but not within a minute of the last time, or a quarter of one where that failed. Until it succeeds, the keys known
 * before stay good, and whoever comes with one of them waits for nobody.
 */
public final class Keys implements AutoCloseable {
    /** Where the Bot Framework's public cloud says where its keys are. */
    public static final URI MICROSOFT = URI.create("https://login.botframework.com/v1/.well-known/openidconfiguration");

    private static final Logger LOG = LoggerFactory.getLogger(Keys.class);
    private static final Duration LIMIT = Duration.ofSeconds(4);
    private static final Duration FRESH = Duration.ofDays(1);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(15);
    private static final int LONGEST_ID = 256;

    private final KeyServer server;
    private final InstantSource clock;
    private final Duration patience;
    private volatile Known known = new Known(Map.of(), Instant.EPOCH);
    private Instant notBefore = Instant.EPOCH;
    private @Nullable CompletableFuture<Known> underWay;

    private record Known(Map<String, Key> keys, Instant since) {}

    /** @param metadata the address of the OpenID document, usually {@link #MICROSOFT} */
    public Keys(URI metadata, InstantSource clock) {
        this(metadata, clock, LIMIT);
    }

    /** @param limit how long each document may take, and how long somebody with an unknown key waits */
    Keys(URI metadata, InstantSource clock, Duration limit) {
        this.server = new KeyServer(metadata, limit);
        this.clock = clock;
        this.patience = limit;
    }

    /** Begins to read the keys, so that the first request need not wait for them. */
    public void warmUp() {
        var unused = refreshed();
    }

    Optional<Key> find(String id) {
        var now = known;
        var key = now.keys().get(id);
        if (key == null) {
            return id.length() > LONGEST_ID ? Optional.empty() : Optional.ofNullable(awaited().keys().get(id));
        }
        if (now.since().plus(FRESH).isBefore(clock.instant())) {
            warmUp();
        }
        return Optional.of(key);
    }

    private Known awaited() {
        try {
            return refreshed().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return known;
        } catch (ExecutionException | TimeoutException unknown) {
            return known;
        }
    }

    /** What is known after the refresh that is under way; where none may begin yet, what is known now. */
    private synchronized CompletableFuture<Known> refreshed() {
        if (underWay != null) {
            return underWay;
        }
        var now = clock.instant();
        if (now.isBefore(notBefore)) {
            return CompletableFuture.completedFuture(known);
        }
        var begun = new CompletableFuture<Known>();
        underWay = begun;
        Thread.ofVirtual().name("teams-keys").start(() -> refresh(begun));
        return begun;
    }

    private void refresh(CompletableFuture<Known> begun) {
        var pause = PAUSE_AFTER_FAILURE;
        try {
            known = new Known(server.published(), clock.instant());
            pause = PAUSE;
        } catch (IOException | RuntimeException failure) {
            LOG.warn("Microsoft's keys cannot be read ({}); {} known ones stay good", failure.getMessage(),
                    known.keys().size());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            over(begun, clock.instant().plus(pause));
        }
    }

    private void over(CompletableFuture<Known> begun, Instant next) {
        synchronized (this) {
            underWay = null;
            notBefore = next;
        }
        begun.complete(known);
    }

    @Override
    public void close() {
        server.close();
    }
}
