package io.binome.slack.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.binome.platform.Erasure;
import io.binome.id.InstallationId;
import io.binome.id.OrganisationId;
import io.binome.slack.install.OneWorkspace.TokenRefused;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class OneWorkspaceTest {
    private static final String TOKEN = "xoxb-of-the-settings";

    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    private OneWorkspace start(String token) {
        return OneWorkspace.by(token, stage.installations(), stage.grants(Duration.ofMillis(500)), stage.now);
    }

    @Test
    void whoseTokenItIsIsAskedOnceAndRemembered() {
        stage.slack.tokens.put(TOKEN, TinySlack.TEAM_OF_TOKEN);
        var workspace = start(TOKEN);

        assertThat(InstallationFacts.of(stage.stored())).satisfies(facts -> {
            assertThat(facts.team()).isEqualTo("T0123");
            assertThat(facts.botUser()).isEqualTo("U0BOT");
            assertThat(facts.bot()).isEqualTo("B0BOT");
            assertThat(facts.name()).isEqualTo("Les étoiles");
        });
        assertThat(stage.stored().organisation()).isEqualTo(new OrganisationId("home"));
        assertThat(workspace.token(Stage.ID)).isEqualTo(TOKEN);
        assertThat(workspace.of(new InstallationKey("T0123", "", false))).contains(stage.stored());
        assertThat(stage.slack.asked).hasSize(1);
        assertThat(stage.stored().secrets()).isEmpty();
        assertThat(stage.stored().facts().toString() + workspace).doesNotContain("xoxb");
    }

    @Test
    void anyOtherWorkspaceIsRefused() {
        stage.slack.tokens.put(TOKEN, TinySlack.TEAM_OF_TOKEN);
        var workspace = start(TOKEN);

        assertThat(workspace.of(new InstallationKey("T9", "", false))).isEmpty();
        assertThat(workspace.of(new InstallationKey("", "E1", true))).isEmpty();
        assertThat(workspace.of(new InstallationKey("", "", false))).isEmpty();
        assertThatExceptionOfType(NoToken.class)
                .isThrownBy(() -> workspace.token(new InstallationId("slack.T9")))
                .satisfies(e -> assertThat(e.why()).isEqualTo(NoToken.Why.NOT_INSTALLED));
    }

    @Test
    void aTokenForAWholeEnterpriseIsAtHomeInAllItsWorkspaces() {
        stage.slack.tokens.put(
                TOKEN, "\"team_id\":\"E0123\",\"enterprise_id\":\"E0123\",\"is_enterprise_install\":true,"
                        + "\"user_id\":\"U0BOT\"");
        var workspace = start(TOKEN);

        assertThat(workspace.of(new InstallationKey("T7", "E0123", true))).isPresent();
        assertThat(workspace.of(new InstallationKey("T7", "E9", true))).isEmpty();
        assertThat(workspace.token(new InstallationId("slack.E0123"))).isEqualTo(TOKEN);
    }

    @Test
    void aStartWithoutSlackStillKnowsTheToken() {
        stage.slack.tokens.put(TOKEN, TinySlack.TEAM_OF_TOKEN);
        start(TOKEN);
        for (var mood : new TinySlack.Mood[] {
            TinySlack.Mood.FAILING, TinySlack.Mood.HANGING, TinySlack.Mood.NONSENSE}) {
            stage.slack.mood = mood;
            assertThat(start(TOKEN).of(new InstallationKey("T0123", "", false))).as(mood.name()).isPresent();
        }
    }

    @Test
    void aStartWithoutSlackDoesNotTrustATokenItHasNeverSeen() {
        stage.slack.tokens.put(TOKEN, TinySlack.TEAM_OF_TOKEN);
        start(TOKEN);
        stage.slack.mood = TinySlack.Mood.FAILING;

        assertThatExceptionOfType(TokenRefused.class)
                .isThrownBy(() -> start("xoxb-new"))
                .withMessageContaining("SLACK_BOT_TOKEN")
                .withMessageNotContaining("xoxb-new");
    }

    @Test
    void aTokenThatSlackRefusesIsRefused() {
        assertThatExceptionOfType(TokenRefused.class)
                .isThrownBy(() -> start(TOKEN))
                .withMessage("Slack refuses the token in SLACK_BOT_TOKEN (invalid_auth).");
        assertThat(stage.installations().all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xoxe.xoxb-1-rotating", "xoxp-of-a-person", "xapp-1-of-the-app", ""})
    void aTokenThatIsNotALastingOneOfABotIsRefused(String other) {
        assertThatExceptionOfType(TokenRefused.class)
                .isThrownBy(() -> start(other))
                .withMessageStartingWith("SLACK_BOT_TOKEN is ");
        assertThat(stage.slack.asked).isEmpty();
    }

    @Test
    void startingAgainChangesNothingAndStartingAfterARemovalIsAtHomeAgain() {
        stage.slack.tokens.put(TOKEN, TinySlack.TEAM_OF_TOKEN);
        start(TOKEN);
        start(TOKEN);
        assertThat(stage.stored().version()).isEqualTo(1);

        Erasure.markRemoved(stage.installations(), Stage.ID, stage.now);
        assertThat(start(TOKEN).of(new InstallationKey("T0123", "", false))).isPresent();
    }

    @Test
    void ofTwoWorkspacesTheLastOneSpeaksForHome() {
        stage.slack.tokens.put(TOKEN, TinySlack.TEAM_OF_TOKEN);
        start(TOKEN);
        stage.slack.tokens.put("xoxb-other", TinySlack.TEAM_OF_TOKEN.replace("T0123", "T9"));
        var other = start("xoxb-other");

        assertThat(stage.stored().stands()).isFalse();
        assertThat(other.of(new InstallationKey("T9", "", false))).isPresent();
        assertThat(other.of(new InstallationKey("T0123", "", false))).isEmpty();
    }

    @Test
    void aRemovedWorkspaceHasNoTokenAnyMore() {
        stage.slack.tokens.put(TOKEN, TinySlack.TEAM_OF_TOKEN);
        var workspace = start(TOKEN);
        Erasure.markRemoved(stage.installations(), Stage.ID, stage.now);

        assertThatExceptionOfType(NoToken.class).isThrownBy(() -> workspace.token(Stage.ID));
        assertThat(workspace.all()).isEmpty();
    }
}
