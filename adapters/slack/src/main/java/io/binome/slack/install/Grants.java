package io.binome.slack.install;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.auth.AuthTestRequest;
import com.slack.api.methods.request.oauth.OAuthV2AccessRequest;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks Slack for tokens, and whose they are. Nothing of what is sent or answered here is logged. */
public final class Grants {
    /** Words by which Slack says that it has trouble of its own. */
    private static final Set<String> PASSING = Set.of(
            "fatal_error", "internal_error", "ratelimited", "rate_limited", "request_timeout", "service_unavailable",
            "team_added_to_org", "accesslimited");

    private final MethodsClient slack;
    private final String clientId;
    private final String clientSecret;
    private final InstantSource clock;

    /**
     * @param apiUrl the base of the Web API, such as {@code https://slack.com/api/}
     * @param patience how long Slack has for an answer
     */
    public Grants(String apiUrl, String clientId, String clientSecret, Duration patience, InstantSource clock) {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(apiUrl.endsWith("/") ? apiUrl : apiUrl + "/");
        config.setHttpClientCallTimeoutMillis((int) patience.toMillis());
        config.setHttpClientReadTimeoutMillis((int) patience.toMillis());
        // One of them writes whole answers to the debug log.
        config.setHttpClientResponseHandlers(new ArrayList<>());
        config.setStatsEnabled(false);
        this.slack = Slack.getInstance(config).methods();
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.clock = clock;
    }

    /** The secrets of whoever has just agreed to install the bot. */
    Grant exchange(String code) {
        return access(OAuthV2AccessRequest.builder().code(code));
    }

    /** The next secrets for those that are about to run out. */
    Grant renew(String renewal) {
        return access(OAuthV2AccessRequest.builder().grantType("refresh_token").refreshToken(renewal));
    }

    private Grant access(OAuthV2AccessRequest.OAuthV2AccessRequestBuilder request) {
        var asked = clock.instant();
        var full = request.clientId(clientId).clientSecret(clientSecret).build();
        return asked(() -> slack.oauthV2Access(full), response -> given(response, asked));
    }

    /** Whose token it is. */
    Grant test(String token) {
        var request = AuthTestRequest.builder().token(token).build();
        return asked(() -> slack.authTest(request), response -> owner(response, token));
    }

    private interface Call<R> {
        R make() throws IOException, SlackApiException;
    }

    private interface Reading<R> {
        Grant of(R response);
    }

    private static <R extends SlackApiTextResponse> Grant asked(Call<R> call, Reading<R> reading) {
        try {
            var response = call.make();
            return response.isOk() ? reading.of(response) : refusal(response.getError());
        } catch (SlackApiException e) {
            var error = e.getError();
            return e.getResponse().code() == 400 && error != null && error.getError() != null
                    ? refusal(error.getError())
                    : new Grant.Unanswered("status " + e.getResponse().code());
        } catch (IOException | RuntimeException e) {
            // Its message may hold a part of what Slack has said.
            return new Grant.Unanswered(e.getClass().getSimpleName());
        }
    }

    private static Grant refusal(@Nullable String error) {
        var word = error == null || !error.matches("[a-z0-9_]{1,60}") ? "unknown" : error;
        return PASSING.contains(word) ? new Grant.Unanswered(word) : new Grant.Refused(word);
    }

    private static Grant given(OAuthV2AccessResponse response, Instant asked) {
        var team = response.getTeam();
        var enterprise = response.getEnterprise();
        var installer = response.getAuthedUser();
        var orgWide = response.isEnterpriseInstall();
        var facts = new InstallationFacts(
                team == null ? "" : known(team.getId()),
                enterprise == null ? "" : known(enterprise.getId()),
                orgWide,
                orgWide || team == null
                        ? enterprise == null ? "" : known(enterprise.getName())
                        : known(team.getName()),
                known(response.getBotUserId()),
                "",
                known(response.getAppId()),
                installer == null ? "" : known(installer.getId()),
                scopes(response.getScope()));
        var token = known(response.getAccessToken());
        if (token.isEmpty() || facts.home().isEmpty()) {
            return new Grant.Refused("no_bot_token");
        }
        var seconds = response.getExpiresIn();
        var renewal = response.getRefreshToken();
        return new Grant.Given(
                facts, new Secrets(token, renewal, seconds == null ? null : asked.plusSeconds(seconds)));
    }

    private static Grant owner(AuthTestResponse response, String token) {
        var orgWide = response.isEnterpriseInstall();
        var facts = new InstallationFacts(
                orgWide ? "" : known(response.getTeamId()),
                known(response.getEnterpriseId()),
                orgWide,
                known(response.getTeam()),
                known(response.getUserId()),
                known(response.getBotId()),
                "",
                "",
                List.of());
        return facts.home().isEmpty()
                ? new Grant.Refused("no_bot_token")
                : new Grant.Given(
                        facts, new Secrets(token, null, null));
    }

    private static List<String> scopes(@Nullable String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }

    private static String known(@Nullable String value) {
        return value == null ? "" : value;
    }
}
