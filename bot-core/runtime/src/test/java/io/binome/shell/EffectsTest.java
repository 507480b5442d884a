package io.binome.shell;

import static io.binome.shell.Bench.ADA;
import static io.binome.shell.Bench.BEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import io.binome.shell.Delivery.Reason;
import io.binome.engine.Dialogs;
import io.binome.id.EffectId;
import io.binome.store.StoreUnavailable;
import io.binome.shell.Bench.Killed;
import io.binome.shell.Deliveries.Given;
import io.binome.store.Conversation.Lease;
import io.binome.store.Conversation.Pending;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Effects are performed at least once, under the same ids, and in order within a conversation. */
class EffectsTest {
    private static final List<String> IN_ORDER = List.of("ada: one", "ada: two", "ada: three");
    private final Bench bench = new Bench();

    private static Consumer<Given> dieAt(int place) {
        var count = new AtomicInteger();
        return each -> {
            if (count.getAndIncrement() == place) {
                throw new Killed();
            }
        };
    }

    private static Consumer<Given> refuse(String what, RuntimeException by) {
        return each -> {
            if (each.what().equals(what)) {
                throw by;
            }
        };
    }

    private void dieSaying(String script) {
        assertThatThrownBy(() -> bench.script(ADA, script)).isInstanceOf(Killed.class);
    }

    @Nested
    class AfterACrash {
        @ParameterizedTest
        @ValueSource(ints = {0, 1, 2})
        void beforeADeliveryNothingIsMissingAndNothingComesTwice(int place) {
            bench.platform.before(dieAt(place));
            dieSaying("say one; say two; say three");

            bench.restart();
            bench.runner().recover();

            assertThat(bench.platform.words()).isEqualTo(IN_ORDER);
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 2})
        void afterADeliveryOnlyThatOneComesTwiceUnderTheSameId(int place) {
            bench.platform.after(dieAt(place));
            dieSaying("say one; say two; say three");

            bench.restart();
            bench.runner().recover();

            assertThat(bench.platform.all()).hasSize(4);
            assertThat(bench.platform.all().get(place + 1)).isEqualTo(bench.platform.all().get(place));
            assertThat(bench.platform.all().stream().distinct().map(Given::what)).isEqualTo(IN_ORDER);
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 2})
        void afterADeliveryThatWasNotedNothingComesTwice(int place) {
            bench.platform.notes();
            bench.platform.after(dieAt(place));
            dieSaying("say one; say two; say three");

            bench.restart();
            bench.runner().recover();

            assertThat(bench.platform.words()).isEqualTo(IN_ORDER);
        }

        /** What is kept here is crossed off with what is said next: it comes out the same a second time. */
        @ParameterizedTest
        @ValueSource(ints = {0, 1, 2})
        void whatWasKeptBeforeIsKeptAgainAndOnlyTheDeliveryComesTwice(int place) {
            var count = new AtomicInteger();
            bench.store.beforeSave(each -> {
                if (count.getAndIncrement() == place) {
                    throw new Killed();
                }
            });
            var script = "learn FR; announce; say one; want; say two";
            assertThatThrownBy(() -> bench.script(bench.runner(), ADA, "acme/1", script)).isInstanceOf(Killed.class);

            bench.restart();
            bench.script(bench.runner(), ADA, "acme/1", script);
            bench.runner().recover();

            assertThat(bench.platform.words().stream().distinct()).containsExactlyInAnyOrder(
                    "ada: told LanguageChosen", "ada: one", "ada: asked WishesRequested", "ada: two");
            assertThat(bench.platform.words().size()).isLessThanOrEqualTo(5);
            assertThat(bench.store.facts().about(ADA)).hasSize(1);
            assertThat(bench.conversation(ADA).outbox()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 2, 3})
        void atAnyWriteTheStepIsEitherKeptOrComesAgain(int place) {
            var count = new AtomicInteger();
            bench.store.afterSave(each -> {
                if (count.getAndIncrement() == place) {
                    throw new Killed();
                }
            });
            assertThatThrownBy(() -> bench.script(bench.runner(), ADA, "acme/1", "say one; say two; say three"))
                    .isInstanceOf(Killed.class);

            bench.restart();
            bench.script(bench.runner(), ADA, "acme/1", "say one; say two; say three");
            bench.runner().recover();

            assertThat(bench.platform.words()).isEqualTo(IN_ORDER);
        }

        @Test
        void anotherNodeGoesOnOnlyWhenTheLeaseHasRunOut() {
            bench.platform.before(dieAt(1));
            dieSaying("say one; say two; say three");
            bench.platform.works();
            var two = bench.node("two");

            bench.at(bench.instant().plusSeconds(59));
            two.ringDue(bench.instant());
            assertThat(bench.platform.words()).containsExactly("ada: one");

            bench.at(bench.instant().plusSeconds(1));
            two.ringDue(bench.instant());
            assertThat(bench.platform.words()).isEqualTo(IN_ORDER);
        }

        @Test
        void inputsThatCameMeanwhileAreAnsweredAfterWhatWasLeft() {
            bench.platform.before(dieAt(1));
            dieSaying("say one; say two; say three");
            bench.platform.works();
            var two = bench.node("two");

            bench.script(two, ADA, "acme/later", "say four");
            assertThat(bench.platform.words()).containsExactly("ada: one");

            bench.at(bench.instant().plusSeconds(60));
            two.ringDue(bench.instant());
            assertThat(bench.platform.words()).containsExactly("ada: one", "ada: two", "ada: three", "ada: four");
        }

        @Test
        void anErrorDoesNotKeepTheSameProcessFromTryingAgain() {
            bench.platform.before(dieAt(0));
            dieSaying("say one");
            bench.platform.works();

            bench.passSeconds(60);

            assertThat(bench.platform.words()).containsExactly("ada: one");
        }
    }

    @Nested
    class WhenThePlatformSaysLater {
        private final TryLater inAnHour = new TryLater(Duration.ofHours(1), "busy");

        @Test
        void itGoesOnInOrderAndNotBeforeTheTime() {
            bench.platform.before(refuse("ada: two", inAnHour));
            bench.script(ADA, "say one; say two; say three");
            bench.platform.works();

            bench.passSeconds(3599);
            assertThat(bench.platform.words()).containsExactly("ada: one");

            bench.passSeconds(1);
            assertThat(bench.platform.words()).isEqualTo(IN_ORDER);
        }

        @Test
        void whatIsSaidMeanwhileWaitsItsTurn() {
            bench.platform.before(refuse("ada: one", inAnHour));
            bench.script(ADA, "say one");
            bench.platform.works();

            bench.script(ADA, "say two");
            bench.script(bench.node("two"), ADA, "acme/two", "say three");
            assertThat(bench.platform.words()).isEmpty();

            bench.pass(Duration.ofHours(1));
            assertThat(bench.platform.words()).isEqualTo(IN_ORDER);
        }

        @Test
        void itIsTriedForAsLongAsItTakes() {
            bench.platform.before(refuse("ada: one", inAnHour));
            bench.script(ADA, "say one");

            for (var hour = 0; hour < 48; hour++) {
                bench.pass(Duration.ofHours(1));
            }
            assertThat(bench.conversation(ADA).trouble().setAside()).isFalse();

            bench.platform.works();
            bench.pass(Duration.ofHours(1));
            assertThat(bench.platform.words()).containsExactly("ada: one");
        }

        @Test
        void aStepThatFailsMeanwhileDoesNotMakeItHurry() {
            bench.platform.before(refuse("ada: one", inAnHour));
            bench.script(ADA, "say one");
            bench.platform.works();
            bench.script(ADA, "fail");

            for (var second = 0; second < 3599; second++) {
                bench.passSeconds(1);
            }
            assertThat(bench.platform.words()).isEmpty();

            bench.passSeconds(1);
            assertThat(bench.platform.words()).containsExactly("ada: one");
        }

        @Test
        void aStepThatKeepsFailingIsSetAsideAllTheSame() {
            bench.platform.before(refuse("ada: one", inAnHour));
            bench.script(ADA, "say one");
            bench.script(ADA, "fail");

            for (var hour = 0; hour < Steps.FAILURES; hour++) {
                bench.pass(Duration.ofHours(1));
            }

            assertThat(bench.store.setAside(10)).containsExactly(bench.of(ADA));
        }
    }

    @Test
    void whatCanNeverBeDeliveredEndsThereAndTheRestGoesOn() {
        bench.platform.before(refuse("ada: two", new Undeliverable(Reason.GONE, "gone")));

        bench.script(ADA, "say one; say two; say three");

        assertThat(bench.platform.words()).containsExactly("ada: one", "ada: three");
        assertThat(bench.conversation(ADA).outbox()).isEmpty();
        assertThat(bench.store.facts().about(ADA).stream().map(Recorded::fact))
                .containsExactly(new Fact.PersonUnreachable(ADA));
    }

    @Test
    void aDeliveryThatFailsIsTriedAgainAfterAGrowingPauseAndThenSetAside() {
        bench.platform.before(refuse("ada: two", new IllegalStateException("defect")));
        bench.script(ADA, "say one; say two; say three");

        for (var pause : List.of(2, 4, 8, 16)) {
            assertThat(bench.passSeconds(pause - 1)).isZero();
            assertThat(bench.passSeconds(1)).isEqualTo(1);
        }
        assertThat(bench.store.setAside(10)).containsExactly(bench.of(ADA));
        assertThat(bench.pass(Duration.ofDays(1))).isZero();

        bench.platform.works();
        bench.runner().resume(bench.of(ADA));
        assertThat(bench.platform.words()).isEqualTo(IN_ORDER);
        assertThat(bench.store.setAside(10)).isEmpty();
    }

    @Test
    void whatAPartOfTheStoreHoldsUpIsTriedForAsLongAsItTakesAfterGrowingPausesAndNeverSetAside() {
        var away = new StoreUnavailable("away", null);
        bench.platform.before(refuse("ada: two", new IllegalStateException("wrapped", away)));
        bench.script(ADA, "say one; say two; say three");

        for (var pause : List.of(2, 4, 8, 16, 32, 64, 128, 256, 512, 600, 600)) {
            assertThat(bench.passSeconds(pause - 1)).isZero();
            assertThat(bench.passSeconds(1)).isEqualTo(1);
            assertThat(bench.conversation(ADA).trouble().failures()).isZero();
        }
        assertThat(bench.store.setAside(10)).isEmpty();

        bench.platform.works();
        bench.pass(Duration.ofMinutes(10));
        assertThat(bench.platform.words()).isEqualTo(IN_ORDER);
        assertThat(bench.conversation(ADA).wakeAt()).isEmpty();
    }

    @Test
    void whatTheStoreHeldUpGoesOnAsSoonAsItIsBackAndNotAtTheEndOfTheLease() {
        bench.platform.before(each -> bench.store.away(true));
        bench.script(ADA, "say one; say two");
        bench.platform.works();
        bench.store.away(false);

        bench.passSeconds(1);

        assertThat(bench.platform.words()).as("what was said is not said again").containsExactly("ada: one",
                "ada: two");
        assertThat(bench.conversation(ADA).outbox()).isEmpty();
    }

    @Test
    void oneConversationsTroubleIsNobodyElses() {
        bench.platform.before(refuse("ada: one", new IllegalStateException("defect")));

        bench.script(ADA, "say one; alarm bell 5");
        bench.script(BEA, "say one; alarm bell 5");
        bench.pass(Duration.ofMinutes(5));

        assertThat(bench.platform.words()).containsExactly("bea: one", "bea: rang bell", "bea: after bell");
    }

    @Test
    void inputsTakenInOneWriteHaveEffectsOfTheirOwn() {
        bench.script(ADA, "alarm first 5; alarm second 5");

        bench.pass(Duration.ofMinutes(5));

        assertThat(bench.platform.words())
                .containsExactly("ada: rang first", "ada: after first", "ada: rang second", "ada: after second");
        assertThat(bench.platform.all()).extracting(Given::id).doesNotHaveDuplicates();
    }

    @Test
    void aNodeThatTakesLongKeepsItsLease() {
        var two = bench.node("two");
        bench.platform.before(each -> {
            bench.at(bench.instant().plusSeconds(40));
            two.ringDue(bench.instant());
        });

        bench.script(ADA, "say one; say two; say three");

        assertThat(bench.platform.words()).isEqualTo(IN_ORDER);
    }

    @Test
    void aNodeThatTookTooLongLeavesTheRestToTheOneThatTookOver() {
        var two = bench.node("two");
        var slow = new AtomicInteger();
        bench.platform.before(each -> {
            if (slow.getAndIncrement() == 0) {
                bench.at(bench.instant().plusSeconds(61));
                bench.platform.before(next -> {
                    throw new TryLater(Duration.ofMinutes(1), "busy");
                });
                two.ringDue(bench.instant());
                bench.platform.works();
            }
        });

        bench.script(ADA, "say one; say two; say three");
        assertThat(bench.platform.words()).containsExactly("ada: one");

        bench.at(bench.instant().plusSeconds(60));
        two.ringDue(bench.instant());
        assertThat(bench.platform.words()).isEqualTo(IN_ORDER);
    }

    @Test
    void aNodeThatStalledAfterItsClaimLeavesTheConversationToTheOneThatTookOver() {
        bench.script(ADA, "alarm bell 5");
        bench.store.afterSave(claim -> {
            bench.store.afterSave(each -> {});
            bench.at(bench.instant().plusSeconds(61));
            bench.platform.after(dieAt(0));
            assertThatThrownBy(() -> bench.node("two").ringDue(bench.instant())).isInstanceOf(Killed.class);
            bench.platform.works();
        });

        bench.pass(Duration.ofMinutes(5));

        assertThat(bench.platform.words()).containsExactly("ada: rang bell");
        assertThat(bench.conversation(ADA).lease()).extracting(Lease::node).isEqualTo("two");
    }

    @Test
    void whatIsTakenWhileTheProcessStopsIsKeptAndPerformedLater() {
        var stopping =
                new Runner("one", bench.store, Dialogs.of(bench.probe, bench.other), bench.platform, bench, task -> {
                    throw new RejectedExecutionException("shut down");
                });

        bench.script(stopping, ADA, "acme/1", "say one");
        assertThat(bench.conversation(ADA).outbox()).extracting(Pending::id)
                .containsExactly(EffectId.of(bench.of(ADA), 1, 0));

        bench.restart();
        bench.runner().recover();
        assertThat(bench.platform.words()).containsExactly("ada: one");
    }
}
