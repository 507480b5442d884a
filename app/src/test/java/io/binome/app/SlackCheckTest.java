package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binome.slack.SlackSettings;
import io.binome.slack.SlackSettings.Client;
import io.binome.slack.fake.FakeSlack;
import io.binome.slack.install.Scopes;
import io.binome.text.Language;
import io.binome.text.Languages;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever has set something wrong is told what, in one sentence. */
class SlackCheckTest {
    private final FakeSlack slack = FakeSlack.start();

    @AfterEach
    void stop() {
        slack.close();
    }

    private SlackSettings one(String bot, String app) {
        return new SlackSettings(
                slack.apiUrl(), Optional.empty(), Optional.of(bot), Optional.of(app), Optional.empty(), Set.of());
    }

    private SlackSettings many(String id, String secret) {
        return new SlackSettings(
                slack.apiUrl(), Optional.of("signing"), Optional.empty(), Optional.empty(),
                Optional.of(new Client(id, secret, "key")), Set.of());
    }

    private static String checked(SlackSettings settings, Language language) {
        return new SlackCheck(new Operator(language)).sentence(settings);
    }

    private static void refuses(SlackSettings settings, String french, String english) {
        assertThatThrownBy(() -> checked(settings, Languages.FRENCH))
                .isInstanceOfSatisfying(Misconfigured.class, mistake -> {
                    assertThat(mistake.exitCode()).isEqualTo(Exit.PLATFORM);
                    assertThat(mistake.sentence().lines()).hasSize(1);
                })
                .hasMessageContaining(french);
        assertThatThrownBy(() -> checked(settings, Languages.ENGLISH)).hasMessageContaining(english);
    }

    @Test
    void tokensThatSlackTakesAreInOrderAndTheWorkspaceIsNamed() {
        var settings = one(slack.botToken(), slack.appToken());
        assertThat(checked(settings, Languages.ENGLISH)).isEqualTo("Slack: fine (" + slack.team().name() + ").");
        assertThat(checked(settings, Languages.FRENCH)).startsWith("Slack").contains(slack.team().name());
    }

    @Test
    void aBotTokenThatSlackRefusesIsNamed() {
        refuses(
                one("xoxb-nobody", slack.appToken()), "n’accepte pas SLACK_BOT_TOKEN (invalid_auth)",
                "doesn’t accept SLACK_BOT_TOKEN (invalid_auth)");
    }

    @Test
    void anAppTokenThatSlackRefusesIsNamed() {
        refuses(
                one(slack.botToken(), "xapp-nothing"), "n’accepte pas SLACK_APP_TOKEN (invalid_auth)",
                "doesn’t accept SLACK_APP_TOKEN (invalid_auth)");
    }

    @Test
    void scopesThatWereNotGrantedAreListed() {
        var granted = new HashSet<>(Scopes.BOT);
        granted.remove("users:read.email");
        granted.remove("files:write");
        refuses(
                one(slack.install(slack.team(), granted), slack.appToken()),
                "2 droits dans Slack (files:write, users:read.email)",
                "2 scopes in Slack (files:write, users:read.email)");
    }

    @Test
    void aSlackThatDoesNotAnswerIsNamedOnce() {
        var settings = one(slack.botToken(), slack.appToken());
        slack.close();
        refuses(settings, "Slack n’a pas répondu", "Slack didn’t answer");
    }

    @Test
    void aClientIsTriedWithoutInstallingAnything() {
        assertThat(checked(many(slack.clientId(), slack.clientSecret()), Languages.ENGLISH))
                .isEqualTo("Slack: fine (OAuth, " + slack.clientId() + ").");
        refuses(
                many("1.2", slack.clientSecret()), "SLACK_CLIENT_ID (invalid_client_id)",
                "SLACK_CLIENT_ID (invalid_client_id)");
        refuses(
                many(slack.clientId(), "wrong"), "SLACK_CLIENT_SECRET (bad_client_secret)",
                "SLACK_CLIENT_SECRET (bad_client_secret)");
    }
}
