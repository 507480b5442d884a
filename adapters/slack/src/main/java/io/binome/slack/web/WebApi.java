package io.binome.slack.web;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import io.binome.id.InstallationId;
import io.binome.platform.Backoff;
import io.binome.platform.Gates;
import io.binome.platform.Turns;
import io.binome.shell.TryLater;
import io.binome.shell.Undeliverable;
import io.binome.shell.WorkSlots;
import io.binome.store.Tickets;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls Slack on behalf of a workspace. A call returns what Slack said, or ends in {@link TryLater} (with the time that
 * Slack or the pace asks for) or {@link Undeliverable}. One workspace never waits for another.
 */
public final class WebApi {
    private static final Logger LOG = LoggerFactory.getLogger(WebApi.class);
    private static final Duration TOKEN_TROUBLE = Duration.ofMinutes(5);
    private static final int CALL_MILLIS = 10_000;
    private static final int TOO_MANY = 429;
    private static final String INACTIVE = "account_inactive";

    private final Slack slack;
    private final Function<InstallationId, String> tokens;
    private final Gates gates;
    private final Pace pace;
    private final Backoff failures;
    private final Set<InstallationId> reported = ConcurrentHashMap.newKeySet();
    private final Turns turns = new Turns();

    /** One call, with the token it needs. */
    public interface Call<R extends SlackApiTextResponse> {
        R on(MethodsClient client) throws IOException, SlackApiException;
    }

    /** @param tokens the token of a workspace, fresh; may itself end in {@link TryLater} or {@link Undeliverable} */
    public WebApi(Slack slack, Function<InstallationId, String> tokens, Tickets tickets, InstantSource clock) {
        this(slack, tokens, tickets, clock, new SteadyPace(clock));
    }

    /** The same at a pace of the caller's own. */
    public WebApi(
            Slack slack, Function<InstallationId, String> tokens, Tickets tickets, InstantSource clock, Pace pace) {
        this.slack = slack;
        this.tokens = tokens;
        this.gates = new Gates(tickets, clock);
        this.pace = pace;
        this.failures = new Backoff(clock);
    }

    /** The SDK's client, pointed at a base address and given time limits. */
    public static Slack slack(String apiUrl) {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(apiUrl.endsWith("/") ? apiUrl : apiUrl + "/");
        config.setHttpClientCallTimeoutMillis(CALL_MILLIS);
        config.setHttpClientReadTimeoutMillis(CALL_MILLIS);
        config.setHttpClientWriteTimeoutMillis(CALL_MILLIS);
        config.setStatsEnabled(false);
        return Slack.getInstance(config);
    }

    /** Looks whether Slack has asked another node to wait. */
    public void look() {
        gates.look();
    }

    public Slack slack() {
        return slack;
    }

    /**
     * Calls a method.
     *
     * @param place where it writes to, for the pace; empty where it writes nowhere
     */
    public <R extends SlackApiTextResponse> R call(InstallationId at, Method method, String place, Call<R> call) {
        return WorkSlots.away(() -> called(at, method, place, call));
    }

    private <R extends SlackApiTextResponse> R called(
            InstallationId at, Method method, String place, Call<R> call) {
        var gate = gate(at, method);
        passed(gate, method);
        pace.await(at.value(), method, place);
        passed(gate, method);
        return answered(at, method, gate, call);
    }

    /**
     * Posts something. Two posts of one workspace never overlap, and neither does what is written down about them: only
     * so can a crash repeat no more than the one post that was under way.
     *
     * @param kept writes down that it was posted
     */
    public <R extends SlackApiTextResponse> void post(
            InstallationId at, Method method, String place, Call<R> call, Consumer<R> kept) {
        WorkSlots.away(() -> posted(at, method, place, call, kept));
    }

    private <R extends SlackApiTextResponse> R posted(
            InstallationId at, Method method, String place, Call<R> call, Consumer<R> kept) {
        var gate = gate(at, method);
        passed(gate, method);
        pace.await(at.value(), method, place);
        return turns.inTurn(at.value(), Duration.ofMillis(CALL_MILLIS), () -> {
            passed(gate, method);
            var answer = answered(at, method, gate, call);
            kept.accept(answer);
            return answer;
        });
    }

    private static String gate(InstallationId at, Method method) {
        return at.value() + " " + method.path();
    }

    private void passed(String gate, Method method) {
        gates.pass(gate, method.path() + " is closed");
    }

    private <R extends SlackApiTextResponse> R answered(
            InstallationId at, Method method, String gate, Call<R> call) {
        try {
            var answer = call.on(new Client(slack, tokens.apply(at)));
            if (!answer.isOk()) {
                throw refused(at, method, String.valueOf(answer.getError()));
            }
            failures.over(at.value());
            reported.remove(at);
            return answer;
        } catch (SlackApiException failure) {
            throw failed(at, method, gate, failure);
        } catch (IOException failure) {
            throw backOff(at, method, failure.getClass().getSimpleName());
        }
    }

    private RuntimeException failed(InstallationId at, Method method, String gate, SlackApiException failure) {
        var response = failure.getResponse();
        if (response.code() == TOO_MANY) {
            var after = retryAfter(response.header("Retry-After"));
            gates.close(gate, after);
            return new TryLater(after, method.path() + " has a limit");
        }
        return backOff(at, method, "status " + response.code());
    }

    private static Duration retryAfter(@Nullable String header) {
        try {
            return Duration.ofSeconds(Math.clamp(Long.parseLong(String.valueOf(header).strip()), 1, 86_400))
                    .plusMillis(200);
        } catch (NumberFormatException unreadable) {
            return Duration.ofSeconds(30);
        }
    }

    private RuntimeException refused(InstallationId at, Method method, String error) {
        if (Refusals.isOfToken(error, method) || (error.equals(INACTIVE) && isShutOut(at))) {
            if (reported.add(at)) {
                LOG.error("{} refuses {}: {}; somebody must look at the app's installation", at, method.path(), error);
            }
            return new TryLater(TOKEN_TROUBLE, error);
        }
        var no = Refusals.outright(error, method);
        if (no.isPresent()) {
            failures.over(at.value());
            return no.get();
        }
        return backOff(at, method, error);
    }

    /** Slack says the same of a person whose account is closed and of a bot that is shut out itself. */
    private boolean isShutOut(InstallationId at) {
        try {
            return !new Client(slack, tokens.apply(at)).authTest(request -> request).isOk();
        } catch (IOException | SlackApiException unknown) {
            return true;
        }
    }

    /** The more failures in a row, the longer the pause, and never the same for all. */
    private TryLater backOff(InstallationId at, Method method, String reason) {
        LOG.info("{} did not take {}: {}", at, method.path(), reason);
        return new TryLater(failures.failed(at.value()), reason);
    }
}
