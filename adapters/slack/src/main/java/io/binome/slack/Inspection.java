package io.binome.slack;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import io.binome.slack.SlackSettings.Client;
import io.binome.slack.install.Scopes;
import io.binome.slack.web.WebApi;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Tries the settings of Slack without starting anything: what is in order and what is not, the most serious first.
 * Nothing is sent to anybody, and no token appears in what it finds. The signing secret cannot be tried, for only Slack
 * signs with it.
 */
public final class Inspection {
    private static final String SCOPES = "x-oauth-scopes";
    private static final Set<String> OF_THE_CLIENT = Set.of("invalid_client_id", "bad_client_secret");

    private final Slack slack;

    /** Which setting it is about, as an environment variable. */
    public enum Credential {
        SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_CLIENT_ID, SLACK_CLIENT_SECRET
    }

    /** What was found. */
    public sealed interface Finding {
        /** Slack knows the token: it opens this workspace. */
        record Opens(String workspace) implements Finding {}

        /** Slack knows the app, which any workspace may install. */
        record Installable(String client) implements Finding {}

        /** The bot was not allowed what it needs: the app was made from another manifest, or not installed anew since. */
        record Missing(List<String> scopes) implements Finding {}

        /** Slack does not take it. */
        record Refused(Credential credential, String error) implements Finding {}

        /** Slack did not say. */
        record Unanswered(String reason) implements Finding {}

        /** Whether Binôme can work with it. */
        default boolean isGood() {
            return this instanceof Opens || this instanceof Installable;
        }
    }

    private Inspection(SlackSettings settings) {
        this.slack = WebApi.slack(settings.apiUrl());
    }

    public static List<Finding> of(SlackSettings settings) {
        var inspection = new Inspection(settings);
        var findings = new ArrayList<Finding>();
        settings.client().ifPresent(client -> inspection.client(client, findings));
        settings.botToken().ifPresent(token -> inspection.bot(token, findings));
        settings.appToken().ifPresent(token -> inspection.app(token, findings));
        findings.sort((one, other) -> Boolean.compare(one.isGood(), other.isGood()));
        return List.copyOf(findings);
    }

    private interface Call<R> {
        R make() throws IOException, SlackApiException;
    }

    private interface Reading<R> {
        void of(R response);
    }

    private static <R> void asked(Call<R> call, Reading<R> reading, List<Finding> findings) {
        try {
            reading.of(call.make());
        } catch (SlackApiException failure) {
            findings.add(new Finding.Unanswered("status " + failure.getResponse().code()));
        } catch (IOException | RuntimeException failure) {
            // Its message may hold a part of what Slack has said.
            findings.add(new Finding.Unanswered(failure.getClass().getSimpleName()));
        }
    }

    private void bot(String token, List<Finding> findings) {
        asked(() -> slack.methods(token).authTest(r -> r), answer -> {
            if (!answer.isOk()) {
                findings.add(new Finding.Refused(Credential.SLACK_BOT_TOKEN, error(answer)));
                return;
            }
            findings.add(new Finding.Opens(answer.getTeam()));
            var missing = missing(answer);
            if (!missing.isEmpty()) {
                findings.add(new Finding.Missing(missing));
            }
        }, findings);
    }

    /** Slack names what was granted in a header; without one nothing can be said. */
    private static List<String> missing(AuthTestResponse answer) {
        var headers = answer.getHttpResponseHeaders();
        var header = headers == null ? null : headers.get(SCOPES);
        if (header == null || header.isEmpty()) {
            return List.of();
        }
        var granted = header.stream().flatMap(each -> Arrays.stream(each.split(","))).map(String::strip).toList();
        return Scopes.BOT.stream().filter(scope -> !granted.contains(scope)).toList();
    }

    /** Asks for the address of a connection and does not connect. */
    private void app(String token, List<Finding> findings) {
        asked(() -> slack.methods(token).appsConnectionsOpen(r -> r), answer -> {
            if (!answer.isOk()) {
                findings.add(new Finding.Refused(Credential.SLACK_APP_TOKEN, error(answer)));
            }
        }, findings);
    }

    /** Redeems a code that nobody was given: Slack looks at the client first. */
    private void client(Client client, List<Finding> findings) {
        asked(() -> slack.methods().oauthV2Access(r -> r
                .clientId(client.id()).clientSecret(client.secret()).code("none")), answer -> {
                    var error = error(answer);
                    findings.add(OF_THE_CLIENT.contains(error)
                            ? new Finding.Refused(
                                    error.equals("bad_client_secret")
                                            ? Credential.SLACK_CLIENT_SECRET
                                            : Credential.SLACK_CLIENT_ID,
                                    error)
                            : new Finding.Installable(client.id()));
                }, findings);
    }

    private static String error(SlackApiTextResponse answer) {
        var word = answer.getError();
        return word == null || !word.matches("[a-z0-9_]{1,60}") ? "unknown" : word;
    }
}
