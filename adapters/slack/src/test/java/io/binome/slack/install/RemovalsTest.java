package io.binome.slack.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.binome.platform.Erasure;
import io.binome.id.OrganisationId;
import io.binome.store.Conversation.Lease;
import io.binome.store.Installations.Installation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RemovalsTest {
    private static final Instant DUE = Stage.MONDAY.plus(Erasure.KEPT);
    private static final Secrets LASTING = new Secrets("xoxb-lasting", null, null);

    private final Stage stage = new Stage();
    private final Erasure erasure = new Erasure(stage.store);
    private final Removals removals = new Removals(
            stage.installations(), erasure, stage.workspaces(), stage.grants);

    @AfterEach
    void close() {
        stage.close();
    }

    private boolean hasData(OrganisationId organisation) {
        return stage.store.workspace().now(organisation).isPresent();
    }

    private void install(String team, OrganisationId organisation) {
        stage.save(Stage.about(team), organisation, LASTING);
        stage.store.workspace().now(organisation, Stage.MONDAY);
    }

    private void change(String secrets, @Nullable Lease lease, @Nullable Instant removedAt) {
        var before = stage.stored();
        stage.installations().save(new Installation(
                before.id(), before.organisation(), before.version(), secrets, before.facts(), null, lease,
                removedAt).next());
    }

    @Test
    void secretsAreGoneAtOnce() {
        install("T0123", Stage.ORGANISATION);

        erasure.removed(Stage.ID, Stage.MONDAY);
        erasure.removed(Stage.ID, Stage.MONDAY.plusSeconds(9));

        assertThat(stage.stored().secrets()).isEmpty();
        assertThat(stage.stored().removedAt()).isEqualTo(Stage.MONDAY);
        assertThat(stage.workspaces().of(new InstallationKey("T0123", "", false))).isEmpty();
        assertThatExceptionOfType(NoToken.class).isThrownBy(() -> stage.workspaces().token(Stage.ID));
        assertThat(hasData(Stage.ORGANISATION)).isTrue();
    }

    @Test
    void dataIsErasedThirtyDaysLaterAndNotBefore() {
        install("T0123", Stage.ORGANISATION);
        install("T9", new OrganisationId("t9"));
        erasure.removed(Stage.ID, Stage.MONDAY);

        erasure.purgeDue(DUE.minusMillis(1));
        assertThat(hasData(Stage.ORGANISATION)).isTrue();
        erasure.purgeDue(DUE);

        assertThat(hasData(Stage.ORGANISATION)).isFalse();
        assertThat(hasData(new OrganisationId("t9"))).isTrue();
        assertThat(stage.installations().all()).extracting(each -> each.id().value()).containsExactly("slack.T9");
    }

    @Test
    void whatWasInstalledAgainIsNotErased() {
        install("T0123", Stage.ORGANISATION);
        erasure.removed(Stage.ID, Stage.MONDAY);
        change(LASTING.sealedBy(stage.sealing, Stage.ID), null, null);

        erasure.purgeDue(DUE);

        assertThat(hasData(Stage.ORGANISATION)).isTrue();
        assertThat(stage.stored().stands()).isTrue();
    }

    @Test
    void whileAnotherWorkspaceOfTheOrganisationStandsItsDataStays() {
        install("T0123", Stage.ORGANISATION);
        install("T9", Stage.ORGANISATION);
        erasure.removed(Stage.ID, Stage.MONDAY);

        erasure.purgeDue(DUE);
        assertThat(hasData(Stage.ORGANISATION)).isTrue();
        assertThat(stage.installations().all()).extracting(each -> each.id().value()).containsExactly("slack.T9");

        erasure.removed(InstallationFacts.idOf("T9"), DUE);
        erasure.purgeDue(DUE.plus(Erasure.KEPT).minusMillis(1));
        assertThat(hasData(Stage.ORGANISATION)).isTrue();
        erasure.purgeDue(DUE.plus(Erasure.KEPT));
        assertThat(hasData(Stage.ORGANISATION)).isFalse();
        assertThat(stage.installations().all()).isEmpty();
    }

    @Test
    void whatOneNodeErasesAnotherLeavesAloneUntilItIsSeenToHaveDied() {
        install("T0123", Stage.ORGANISATION);
        change("", new Lease("purge", DUE.plusSeconds(60)), Stage.MONDAY);

        erasure.purgeDue(DUE);
        assertThat(hasData(Stage.ORGANISATION)).isTrue();
        erasure.purgeDue(DUE.plusSeconds(60));
        assertThat(hasData(Stage.ORGANISATION)).isFalse();
    }

    @Test
    void whereTheBotsTokenIsRevokedItWasRemoved() {
        install("T0123", Stage.ORGANISATION);

        removals.revoked(Stage.ID, List.of(), Stage.MONDAY);
        removals.revoked(Stage.ID, List.of("U0OTHER"), Stage.MONDAY);
        assertThat(stage.stored().stands()).isTrue();
        removals.revoked(Stage.ID, List.of("U0OTHER", "U0BOT"), Stage.MONDAY);

        assertThat(stage.stored().stands()).isFalse();
        assertThat(stage.stored().secrets()).isEmpty();
    }

    @Test
    void anOldTokenThatSlackRevokesAfterARenewalRemovesNothing() {
        var secrets = stage.install(Stage.MONDAY.plus(Duration.ofHours(12)));
        stage.slack.tokens.put(secrets.token(), TinySlack.TEAM_OF_TOKEN);

        removals.revoked(Stage.ID, List.of("U0BOT"), Stage.MONDAY);
        assertThat(stage.stored().stands()).isTrue();
        stage.slack.mood = TinySlack.Mood.FAILING;
        removals.revoked(Stage.ID, List.of("U0BOT"), Stage.MONDAY);
        assertThat(stage.stored().stands()).isTrue();

        stage.slack.mood = TinySlack.Mood.WELL;
        stage.slack.tokens.clear();
        removals.revoked(Stage.ID, List.of("U0BOT"), Stage.MONDAY);
        assertThat(stage.stored().stands()).isFalse();
    }
}
