package io.binome.slack.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.binome.platform.Erasure;
import io.binome.id.InstallationId;
import io.binome.store.Conversation.Lease;
import io.binome.store.Installations;
import io.binome.store.Installations.Installation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TokensTest {
    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    private static Installation with(Installation before, Lease lease) {
        return new Installation(
                before.id(), before.organisation(), before.version(), before.secrets(), before.facts(),
                before.renewAt(), lease, before.removedAt()).next();
    }

    @Test
    void aTokenIsUsedAsItIsUntilTwoHoursBeforeItRunsOut() {
        var first = stage.install(Stage.MONDAY.plus(Duration.ofHours(12)));
        stage.now = Stage.MONDAY.plus(Duration.ofHours(10)).minusMillis(1);

        assertThat(stage.node().token(Stage.ID)).isEqualTo(first.token());
        assertThat(stage.slack.asked).isEmpty();
    }

    @Test
    void thenItIsRenewedAndTheNextOneIsSealed() {
        var first = stage.install(Stage.MONDAY.plus(Duration.ofHours(12)));
        stage.now = Stage.MONDAY.plus(Duration.ofHours(10));

        var token = stage.node().token(Stage.ID);

        assertThat(token).isNotEqualTo(first.token()).startsWith("xoxe.xoxb-1-token-");
        assertThat(stage.secrets().token()).isEqualTo(token);
        assertThat(stage.secrets().renewal()).isNotEqualTo(first.renewal());
        assertThat(stage.stored().secrets()).doesNotContain("xoxe");
        assertThat(stage.stored().renewAt()).isEqualTo(stage.now.plus(Duration.ofHours(10)));
        assertThat(stage.stored().lease()).isNull();
        assertThat(stage.node().token(Stage.ID)).isEqualTo(token);
        assertThat(stage.slack.asked).hasSize(1);
    }

    @Test
    void aTokenThatDoesNotRunOutIsNeverRenewed() {
        stage.save(Stage.about("T0123"), Stage.ORGANISATION, new Secrets("xoxb-for-ever", null, null));
        stage.now = Stage.MONDAY.plus(Duration.ofDays(400));

        stage.node().renewDue(stage.now);

        assertThat(stage.node().token(Stage.ID)).isEqualTo("xoxb-for-ever");
        assertThat(stage.slack.asked).isEmpty();
    }

    @Test
    void aBotThatOnlySendsKeepsItsTokenToo() {
        stage.install(Stage.MONDAY.plus(Duration.ofHours(12)));
        for (int hour = 0; hour < 72; hour++) {
            stage.now = Stage.MONDAY.plus(Duration.ofHours(hour));
            stage.node().renewDue(stage.now);
            assertThat(stage.secrets().until()).isAfter(stage.now.plus(Duration.ofHours(1)));
        }
        assertThat(stage.slack.asked).hasSize(7);
    }

    @Test
    void ofManyOnTwoNodesOneAsksSlackAndAllHaveAToken() throws Exception {
        var first = stage.install(Stage.MONDAY.plus(Duration.ofHours(12)));
        stage.now = Stage.MONDAY.plus(Duration.ofHours(11));
        var tokens = atOnce();

        assertThat(stage.slack.used(first.renewal())).isEqualTo(1);
        assertThat(stage.slack.asked).hasSize(1);
        assertThat(tokens).isSubsetOf(first.token(), stage.secrets().token());
    }

    @Test
    void whereTheOldTokenHasRunOutTheOthersWaitForTheNewOne() throws Exception {
        var first = stage.install(Stage.MONDAY.plus(Duration.ofHours(12)));
        stage.now = Stage.MONDAY.plus(Duration.ofHours(13));
        var tokens = atOnce();

        assertThat(stage.slack.used(first.renewal())).isEqualTo(1);
        assertThat(tokens).containsOnly(stage.secrets().token());
    }

    private List<String> atOnce() throws Exception {
        var nodes = List.of(stage.node(), stage.node());
        var start = new CountDownLatch(1);
        var tokens = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<String>>();
            for (int i = 0; i < 16; i++) {
                var node = nodes.get(i % 2);
                running.add(threads.submit(() -> {
                    start.await();
                    return node.token(Stage.ID);
                }));
            }
            start.countDown();
            for (var each : running) {
                tokens.add(each.get());
            }
        }
        return tokens;
    }

    @Test
    void whileSlackDoesNotAnswerTheOldTokenIsUsedAndSlackIsNotPestered() {
        var first = stage.install(Stage.MONDAY.plus(Duration.ofHours(12)));
        var node = stage.node();
        stage.slack.mood = TinySlack.Mood.FAILING;
        stage.now = Stage.MONDAY.plus(Duration.ofHours(11));
        for (int i = 0; i < 5; i++) {
            assertThat(node.token(Stage.ID)).isEqualTo(first.token());
        }
        assertThat(stage.slack.asked).hasSize(1);

        stage.slack.mood = TinySlack.Mood.NONSENSE;
        stage.now = stage.now.plus(Tokens.LEASE);
        assertThat(node.token(Stage.ID)).isEqualTo(first.token());

        stage.slack.mood = TinySlack.Mood.WELL;
        stage.now = stage.now.plus(Tokens.LEASE);
        assertThat(node.token(Stage.ID)).isNotEqualTo(first.token());
        assertThat(stage.slack.asked).hasSize(3);
    }

    @Test
    void onceItHasRunOutAndSlackDoesNotAnswerItIsWorthTryingLater() {
        stage.install(Stage.MONDAY.plus(Duration.ofHours(12)));
        stage.slack.mood = TinySlack.Mood.FAILING;
        stage.now = Stage.MONDAY.plus(Duration.ofHours(12));

        assertThatExceptionOfType(NoToken.class)
                .isThrownBy(() -> stage.node().token(Stage.ID))
                .satisfies(e -> assertThat(e.why()).isEqualTo(NoToken.Why.LATER))
                .withMessageNotContaining("xox");
    }

    @Test
    void anAnswerThatGotLostIsAskedForAgainWithinItsGrace() {
        var first = stage.install(Stage.MONDAY.plus(Duration.ofHours(12)));
        stage.now = Stage.MONDAY.plus(Duration.ofHours(11));
        stage.slack.grace = true;
        stage.slack.mood = TinySlack.Mood.HANGING;
        var impatient = stage.node(stage.installations(), stage.grants(Duration.ofMillis(300)));
        assertThat(impatient.token(Stage.ID)).isEqualTo(first.token());

        stage.slack.mood = TinySlack.Mood.WELL;
        stage.now = stage.now.plus(Tokens.LEASE);
        assertThat(stage.node().token(Stage.ID)).isEqualTo(stage.secrets().token()).isNotEqualTo(first.token());
        assertThat(stage.slack.used(first.renewal())).isEqualTo(2);
        assertThat(stage.broken).isEmpty();
    }

    @Nested
    class ACrash {
        @Test
        void betweenSlacksAnswerAndTheSaveLeavesALeaseThatRunsOut() {
            var first = stage.install(Stage.MONDAY.plus(Duration.ofHours(12)));
            stage.now = Stage.MONDAY.plus(Duration.ofHours(11));
            stage.slack.grace = true;
            var dying = new Dying(stage.installations(), 1);
            assertThatExceptionOfType(PowerCut.class)
                    .isThrownBy(() -> stage.node(dying, stage.grants).token(Stage.ID));
            assertThat(stage.secrets()).isEqualTo(first);

            var other = stage.node();
            assertThat(other.token(Stage.ID)).isEqualTo(first.token());
            stage.now = stage.now.plus(Tokens.LEASE);
            assertThat(other.token(Stage.ID)).isEqualTo(stage.secrets().token()).isNotEqualTo(first.token());
            assertThat(stage.slack.used(first.renewal())).isEqualTo(2);
        }

        @Test
        void whoseGraceIsOverLeavesTheOldTokenAndIsToldOnce() {
            var first = stage.install(Stage.MONDAY.plus(Duration.ofHours(12)));
            stage.now = Stage.MONDAY.plus(Duration.ofHours(11));
            stage.slack.revoke(first.renewal());
            var node = stage.node();
            for (int i = 0; i < 10; i++) {
                assertThat(node.token(Stage.ID)).isEqualTo(first.token());
                stage.now = stage.now.plus(Tokens.LEASE);
            }
            assertThat(stage.broken).extracting(Installation::id).containsExactly(Stage.ID);
            assertThat(stage.workspaces().toBeReinstalled()).extracting(Installation::id).containsExactly(Stage.ID);
            assertThat(stage.slack.asked).hasSize(1);

            stage.now = Stage.MONDAY.plus(Duration.ofHours(12));
            assertThatExceptionOfType(NoToken.class)
                    .isThrownBy(() -> node.token(Stage.ID))
                    .satisfies(e -> assertThat(e.why()).isEqualTo(NoToken.Why.TO_BE_REINSTALLED));
        }

        @Test
        void ofTheDatabaseOnlyLosesNothing() {
            var first = stage.install(Stage.MONDAY.plus(Duration.ofHours(12)));
            stage.now = Stage.MONDAY.plus(Duration.ofHours(11));
            var away = new Dying(stage.installations(), 1);
            var node = stage.node(away, stage.grants);
            assertThatExceptionOfType(PowerCut.class).isThrownBy(() -> node.token(Stage.ID));

            away.left = Integer.MAX_VALUE;
            var token = node.token(Stage.ID);
            assertThat(token).isNotEqualTo(first.token());
            assertThat(stage.secrets().token()).isEqualTo(token);
            assertThat(stage.slack.used(first.renewal())).isEqualTo(1);
        }
    }

    @Test
    void whatWasInstalledAgainMeanwhileIsNotOverwritten() {
        stage.install(Stage.MONDAY.plus(Duration.ofHours(12)));
        stage.now = Stage.MONDAY.plus(Duration.ofHours(11));
        var reinstalled = new Secrets("xoxe.xoxb-1-again", stage.slack.renewal(), stage.now.plus(Duration.ofHours(12)));
        var between = new Between(stage.installations(), leased -> stage.installations().save(new Installation(
                Stage.ID, Stage.ORGANISATION, leased.version(), reinstalled.sealedBy(stage.sealing, Stage.ID),
                leased.facts(), reinstalled.renewAt(stage.now), null, null).next()));

        assertThat(stage.node(between, stage.grants).token(Stage.ID)).isEqualTo("xoxe.xoxb-1-again");
        assertThat(stage.secrets()).isEqualTo(reinstalled);
    }

    @Test
    void whatWasRemovedMeanwhileStaysRemoved() {
        stage.install(Stage.MONDAY.plus(Duration.ofHours(12)));
        stage.now = Stage.MONDAY.plus(Duration.ofHours(11));
        var between = new Between(
                stage.installations(), leased -> Erasure.markRemoved(stage.installations(), Stage.ID, stage.now));

        assertThatExceptionOfType(NoToken.class)
                .isThrownBy(() -> stage.node(between, stage.grants).token(Stage.ID))
                .satisfies(e -> assertThat(e.why()).isEqualTo(NoToken.Why.NOT_INSTALLED));
        assertThat(stage.stored().secrets()).isEmpty();
    }

    @Test
    void whatIsNotInstalledHasNoToken() {
        assertThatExceptionOfType(NoToken.class)
                .isThrownBy(() -> stage.workspaces().token(new InstallationId("slack.T9")))
                .satisfies(e -> assertThat(e.why()).isEqualTo(NoToken.Why.NOT_INSTALLED));
    }

    @Test
    void aWrongKeyIsToldAsSuchAndDisturbsNobodyElse() {
        stage.install(Stage.MONDAY.plus(Duration.ofHours(12)));
        var stranger = new ManyWorkspaces(
                stage.installations(), Sealing.of(SealingTest.key(9)), stage.grants, stage.clock, stage.broken::add);
        stage.now = Stage.MONDAY.plus(Duration.ofHours(11));
        stranger.renewDue(stage.now);

        assertThatExceptionOfType(NoToken.class)
                .isThrownBy(() -> stranger.token(Stage.ID))
                .satisfies(e -> assertThat(e.why()).isEqualTo(NoToken.Why.UNREADABLE));
        assertThat(stage.workspaces().token(Stage.ID)).startsWith("xoxe.xoxb-1-token-");
    }

    @Test
    void whatAnOlderKeyHasSealedIsSealedAgain() {
        var first = stage.install(Stage.MONDAY.plus(Duration.ofHours(12)));
        var both = Sealing.of(SealingTest.key(2) + "," + SealingTest.key(1));
        new Tokens(stage.installations(), both, stage.grants, stage.clock, stage.broken::add).renewDue(stage.now);

        assertThat(Secrets.openedBy(Sealing.of(SealingTest.key(2)), Stage.ID, stage.stored().secrets()))
                .isEqualTo(first);
        assertThat(stage.stored().renewAt()).isNotNull();
    }

    @Test
    void aLeaseOfAnotherNodeIsRespected() {
        var first = stage.install(Stage.MONDAY.plus(Duration.ofHours(12)));
        stage.now = Stage.MONDAY.plus(Duration.ofHours(11));
        stage.installations().save(with(stage.stored(), new Lease("other", stage.now.plusSeconds(1))));

        assertThat(stage.node().token(Stage.ID)).isEqualTo(first.token());
        assertThat(stage.slack.asked).isEmpty();
    }

    private static final class PowerCut extends RuntimeException {}

    /** Saves so often, and then no more. */
    private static final class Dying extends Between {
        private int left;

        Dying(Installations behind, int saves) {
            super(behind, leased -> {});
            this.left = saves;
        }

        @Override
        public boolean save(Installation installation) {
            if (left-- <= 0) {
                throw new PowerCut();
            }
            return super.save(installation);
        }
    }

    private interface Event {
        void after(Installation saved);
    }

    /** Something happens after the first save. */
    private static class Between implements Installations {
        private final Installations behind;
        private final Event event;
        private boolean happened;

        Between(Installations behind, Event event) {
            this.behind = behind;
            this.event = event;
        }

        @Override
        public Optional<Installation> find(InstallationId id) {
            return behind.find(id);
        }

        @Override
        public List<Installation> all() {
            return behind.all();
        }

        @Override
        public boolean save(Installation installation) {
            var saved = behind.save(installation);
            if (!happened) {
                happened = true;
                event.after(installation);
            }
            return saved;
        }

        @Override
        public void remove(InstallationId id) {
            behind.remove(id);
        }
    }
}
