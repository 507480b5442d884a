package io.binome.teams.wire;

import com.microsoft.bot.connector.rest.ErrorResponseException;
import com.microsoft.bot.connector.rest.RestConnectorClient;
import io.binome.platform.Backoff;
import io.binome.platform.Gates;
import io.binome.shell.Delivery.Reason;
import io.binome.shell.TryLater;
import io.binome.shell.Undeliverable;
import io.binome.store.Tickets;
import io.binome.teams.wire.Pace.Doing;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt each, where gates and pace allow it, and what comes of it in the shell's own words. */
final class Calls {
    private static final Logger LOG = LoggerFactory.getLogger(Calls.class);
    private static final Duration TROUBLE = Duration.ofMinutes(5);
    private static final int TOO_MANY = 429;
    private static final int UNAUTHORIZED = 401;

    private final WireSettings settings;
    private final Connectors connectors;
    private final @Nullable Login login;
    private final Gates gates;
    private final Pace pace;
    private final Backoff failures;
    private final InstantSource clock;
    private final Map<String, Limited> limited = new ConcurrentHashMap<>();
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    /** The conversation of a tenant that was last told to wait. */
    private record Limited(String conversation, Instant until) {}

    /** One call. */
    interface Call<T> {
        CompletableFuture<T> on(RestConnectorClient client);
    }

    Calls(WireSettings settings, Connectors connectors, @Nullable Login login, Tickets tickets, InstantSource clock,
            Pace pace) {
        this.settings = settings;
        this.connectors = connectors;
        this.login = login;
        this.gates = new Gates(tickets, clock);
        this.pace = pace;
        this.failures = new Backoff(clock);
        this.clock = clock;
    }

    void look() {
        gates.look();
    }

    /** Returns when a call may be made: to a host that is allowed, where no gate is closed, at the pace. */
    void ready(Where where, Doing doing) {
        if (!settings.hosts().admits(where.serviceUrl())) {
            if (reported.add("host " + where.serviceUrl())) {
                LOG.error("{} is not a host of the Bot Framework; nothing is sent there", where.serviceUrl());
            }
            throw new Undeliverable(Reason.REFUSED, "not a host of the Bot Framework");
        }
        passed(where);
        pace.await(where.tenant(), where.counted(), doing);
    }

    /** Makes the call now; empty where it was taken and nothing was said about it. */
    <T> Optional<T> now(Where where, Call<T> call) {
        passed(where);
        var token = login == null ? "" : login.token();
        var answer = begun(where, call);
        try {
            var said = answer.get(settings.limit().toMillis() + 1_000, TimeUnit.MILLISECONDS);
            over(where);
            return Optional.ofNullable(said);
        } catch (ExecutionException failure) {
            return failed(where, token, cause(failure));
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw backOff(where, "no answer in time");
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new TryLater(Duration.ofSeconds(1), "stopping");
        }
    }

    private <T> CompletableFuture<T> begun(Where where, Call<T> call) {
        try {
            return call.on(connectors.at(where.serviceUrl()));
        } catch (RuntimeException impossible) {
            return CompletableFuture.failedFuture(impossible);
        }
    }

    private void passed(Where where) {
        gates.pass(tenantGate(where), "Microsoft wants to be left alone");
        gates.pass(gate(where), "Microsoft wants to be left alone");
    }

    private static String tenantGate(Where where) {
        return "teams " + where.tenant();
    }

    private static String gate(Where where) {
        return "teams " + where.tenant() + " " + where.counted();
    }

    private static Throwable cause(ExecutionException failure) {
        var cause = failure.getCause();
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause == null ? failure : cause;
    }

    private void over(Where where) {
        failures.over(gate(where));
        reported.remove(where.tenant());
    }

    private <T> Optional<T> failed(Where where, String token, Throwable cause) {
        if (cause instanceof ErrorResponseException answer && answer.response() != null) {
            return answered(where, token, answer);
        }
        if (cause instanceof IOException) {
            throw backOff(where, cause.getClass().getSimpleName());
        }
        LOG.error("A call to Teams could not be made", cause);
        throw new Undeliverable(Reason.REFUSED, cause.getClass().getSimpleName());
    }

    private <T> Optional<T> answered(Where where, String token, ErrorResponseException answer) {
        var status = answer.response().code();
        var code = Refusals.code(answer);
        var word = status + (code.isEmpty() ? "" : " " + code);
        var meaning = Refusals.of(status, code);
        if (meaning.isFinal()) {
            over(where);
        }
        return switch (meaning) {
            case TAKEN -> Optional.empty();
            case LATER -> throw later(where, answer, word);
            case TROUBLE -> throw trouble(where, status, token, word);
            case GONE -> throw new Undeliverable(where.isShared() ? Reason.CLOSED : Reason.GONE, word);
            case REFUSED -> throw new Undeliverable(Reason.REFUSED, word);
        };
    }

    /** Where several conversations of a tenant are told to wait at the same time, it is the tenant that has had enough. */
    private TryLater later(Where where, ErrorResponseException answer, String word) {
        var now = clock.instant();
        var asked = RetryAfter.of(answer.response().headers().get("Retry-After"), now);
        if (asked.isEmpty()) {
            return backOff(where, word);
        }
        var after = asked.get();
        gates.close(gate(where), after);
        if (answer.response().code() == TOO_MANY) {
            var before = limited.put(where.tenant(), new Limited(where.counted(), now.plus(after)));
            if (before != null && !before.conversation().equals(where.counted()) && before.until().isAfter(now)) {
                gates.close(tenantGate(where), after);
            }
        }
        LOG.info("Teams asks to wait {} ({})", after, word);
        return new TryLater(after, word);
    }

    private TryLater trouble(Where where, int status, String token, String word) {
        if (login != null && status == UNAUTHORIZED) {
            login.doubt(token);
        }
        if (reported.add(where.tenant())) {
            LOG.error("Teams refuses this bot in tenant {}: {}; somebody must look at its registration or installation",
                    where.tenant(), word);
        }
        return new TryLater(Backoff.jittered(TROUBLE), word);
    }

    /** The more failures in a row, the longer the pause, and never the same for all. */
    private TryLater backOff(Where where, String reason) {
        LOG.info("Teams did not take a call in tenant {}: {}", where.tenant(), reason);
        return new TryLater(failures.failed(gate(where)), reason);
    }
}
