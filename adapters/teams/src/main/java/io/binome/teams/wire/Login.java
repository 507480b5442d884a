package io.binome.teams.wire;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.MsalServiceException;
import com.microsoft.aad.msal4j.MsalThrottlingException;
import io.binome.platform.Backoff;
import io.binome.shell.TryLater;
import java.net.MalformedURLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot's own token, asked for by one at a time, kept until shortly before its end, and used to its end where no newer one
 * can be had. While Microsoft gives none, nobody waits.
 */
final class Login {
    private static final Logger LOG = LoggerFactory.getLogger(Login.class);
    private static final String SCOPE = "https://api.botframework.com/.default";
    private static final String MANY_TENANTS = "botframework.com";
    /** Whoever seems to have to wait longer was refused while the clock was ahead. */
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration EARLY = Duration.ofMinutes(5);
    private static final Duration LEAST_AGE = Duration.ofMinutes(1);
    private static final Duration TROUBLE = Duration.ofMinutes(5);

    private final ConfidentialClientApplication app;
    private final InstantSource clock;
    private final Duration patience;
    private final Backoff failures;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Held held;
    private volatile Refused refused = new Refused(Instant.EPOCH, "");
    private boolean reported;

    private record Held(String token, Instant since, Instant until) {
        boolean isGood(Instant at) {
            return at.isBefore(until);
        }
    }

    private record Refused(Instant until, String reason) {}

    /** @param threads on which the SDK waits for answers */
    Login(WireSettings settings, LoginServer server, ExecutorService threads, InstantSource clock) {
        this.clock = clock;
        this.patience = settings.limit().multipliedBy(2);
        this.failures = new Backoff(clock);
        var tenant = settings.tenant().isBlank() ? MANY_TENANTS : settings.tenant();
        var secret = ClientCredentialFactory.createFromSecret(settings.password());
        try {
            this.app = ConfidentialClientApplication.builder(settings.appId(), secret)
                    .authority(WireSettings.MICROSOFT + "/" + tenant)
                    .instanceDiscovery(false)
                    .httpClient(server)
                    .executorService(threads)
                    .build();
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException("The tenant " + tenant + " is none", impossible);
        }
    }

    /** A token that is good now; {@link TryLater} where there is none. */
    String token() {
        var now = held;
        if (now != null && now.isGood(clock.instant().plus(EARLY))) {
            return now.token();
        }
        try {
            return asked();
        } catch (TryLater none) {
            return held().orElseThrow(() -> none);
        }
    }

    /** The token, if one is held that has not run out; nobody is asked for it. */
    Optional<String> held() {
        return Optional.ofNullable(held).filter(each -> each.isGood(clock.instant())).map(Held::token);
    }

    /** Whether Microsoft itself says that there is no token for this bot. */
    boolean isRefused() {
        return reported;
    }

    /** Somebody did not take the token: the next one is a new one, unless it was new. */
    void doubt(String token) {
        var now = held;
        if (now != null && now.token().equals(token) && now.since().plus(LEAST_AGE).isBefore(clock.instant())) {
            held = null;
        }
    }

    private String asked() {
        try {
            if (!asking.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TryLater(failures.failed(""), "no token in time");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TryLater(Duration.ofSeconds(1), "stopping");
        }
        try {
            var now = clock.instant();
            var last = held;
            if (last != null && last.isGood(now.plus(EARLY))) {
                return last.token();
            }
            if (now.isBefore(refused.until()) && now.plus(LONGEST_PAUSE).isAfter(refused.until())) {
                throw new TryLater(
                        Backoff.jittered(Duration.between(now, refused.until())), refused.reason());
            }
            return fetched();
        } finally {
            asking.unlock();
        }
    }

    private String fetched() {
        var answer = begun();
        try {
            var result = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            held = new Held(result.accessToken(), clock.instant(), result.expiresOnDate().toInstant());
            failures.over("");
            reported = false;
            return result.accessToken();
        } catch (ExecutionException failure) {
            throw failed(failure.getCause());
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw later(failures.failed(""), "no token in time");
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new TryLater(Duration.ofSeconds(1), "stopping");
        }
    }

    private CompletableFuture<IAuthenticationResult> begun() {
        try {
            return app.acquireToken(ClientCredentialParameters.builder(Set.of(SCOPE)).skipCache(true).build());
        } catch (RejectedExecutionException stopping) {
            throw new TryLater(Duration.ofSeconds(1), "stopping");
        }
    }

    private TryLater failed(@Nullable Throwable cause) {
        if (cause instanceof MsalThrottlingException throttled) {
            return later(Duration.ofMillis(Math.max(1_000, throttled.retryInMs())), "no token yet");
        }
        if (cause instanceof MsalServiceException refusal && refusal.statusCode() != null
                && refusal.statusCode() >= 400 && refusal.statusCode() < 429) {
            if (!reported) {
                reported = true;
                LOG.error("Microsoft gives this bot no token ({}); app id, password or tenant are not right",
                        refusal.errorCode());
            }
            return later(TROUBLE, "no token: " + refusal.errorCode());
        }
        var reason = cause == null ? "unknown" : cause.getClass().getSimpleName();
        LOG.warn("No token can be had now: {}", reason);
        return later(failures.failed(""), "no token: " + reason);
    }

    private TryLater later(Duration pause, String reason) {
        refused = new Refused(clock.instant().plus(pause), reason);
        return new TryLater(pause, reason);
    }
}
