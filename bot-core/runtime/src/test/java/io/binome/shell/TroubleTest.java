package io.binome.shell;

import static io.binome.shell.Bench.ADA;
import static io.binome.shell.Bench.BEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binome.shell.TamperedStore.Away;
import io.binome.store.FactLog;
import io.binome.store.StoreUnavailable;
import io.binome.store.WeatherStore;
import io.binome.store.WeatherStore.Weather;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A step that throws keeps its input, is tried again, then set aside; no other conversation notices. */
class TroubleTest {
    private final Bench bench = new Bench();

    @Test
    void aStepThatThrowsKeepsItsInput() {
        bench.script(ADA, "fail; say one");

        assertThat(bench.conversation(ADA).trouble().parked()).hasSize(1);
        assertThat(bench.taken(ADA)).isEmpty();
    }

    @Test
    void itIsTriedAgainAfterAGrowingPauseUntilItIsSetAside() {
        bench.script(ADA, "fail");

        for (var pause : List.of(2, 4, 8, 16)) {
            assertThat(bench.store.setAside(10)).isEmpty();
            assertThat(bench.passSeconds(pause - 1)).isZero();
            assertThat(bench.passSeconds(1)).isEqualTo(1);
        }
        assertThat(bench.store.setAside(10)).containsExactly(bench.of(ADA));
        assertThat(bench.conversation(ADA).trouble().failures()).isEqualTo(Steps.FAILURES);
        assertThat(bench.conversation(ADA).trouble().reason()).isEqualTo("IllegalStateException");
        assertThat(bench.pass(Duration.ofDays(365))).isZero();
    }

    @Test
    void aDefectThatIsPutRightInTimeIsNoTroubleAnyMore() {
        bench.script(ADA, "fail; say one");
        bench.script(ADA, "say two");
        bench.probe.repair();

        bench.passSeconds(2);

        assertThat(bench.platform.words()).containsExactly("ada: one", "ada: two");
        assertThat(bench.conversation(ADA).trouble().failures()).isZero();
        assertThat(bench.conversation(ADA).wakeAt()).isEmpty();
    }

    @Test
    void laterInputsWaitInOrderAndResumingTakesThemAll() {
        bench.script(ADA, "fail; say one");
        for (var retry = 0; retry < Steps.FAILURES; retry++) {
            bench.script(ADA, "say waits " + retry);
            bench.pass(Duration.ofMinutes(1));
        }
        bench.script(ADA, "say last");
        assertThat(bench.platform.words()).isEmpty();
        bench.probe.repair();

        bench.restart();
        bench.runner().resume(bench.of(ADA));

        assertThat(bench.platform.words())
                .containsExactly(
                        "ada: one",
                        "ada: waits 0",
                        "ada: waits 1",
                        "ada: waits 2",
                        "ada: waits 3",
                        "ada: waits 4",
                        "ada: last");
        assertThat(bench.store.setAside(10)).isEmpty();
    }

    @Test
    void aParkedInputThatComesAgainIsParkedOnce() {
        bench.script(ADA, "fail");
        bench.script(bench.runner(), ADA, "acme/1", "say one");
        bench.script(bench.runner(), ADA, "acme/1", "say one");
        bench.probe.repair();

        bench.passSeconds(2);

        assertThat(bench.platform.words()).containsExactly("ada: one");
    }

    @Test
    void resumingWhatIsStillBrokenGivesItAsManyTriesAgain() {
        bench.script(ADA, "fail");
        IntStream.range(0, 4).forEach(each -> bench.pass(Duration.ofMinutes(1)));

        bench.runner().resume(bench.of(ADA));
        assertThat(bench.store.setAside(10)).isEmpty();

        IntStream.range(0, 4).forEach(each -> bench.pass(Duration.ofMinutes(1)));
        assertThat(bench.store.setAside(10)).containsExactly(bench.of(ADA));
    }

    @Test
    void resumingWhatIsNotSetAsideChangesNothing() {
        bench.script(ADA, "alarm bell 5");
        var before = bench.conversation(ADA);

        bench.runner().resume(bench.of(ADA));

        assertThat(bench.conversation(ADA)).isEqualTo(before);
    }

    @Test
    void whatWasSaidBeforeTheTroubleStillGoesOut() {
        bench.platform.before(each -> {
            throw new TryLater(Duration.ofSeconds(10), "busy");
        });
        bench.script(ADA, "say one");
        bench.platform.works();
        bench.script(ADA, "fail");

        for (var second = 0; second < 300; second++) {
            bench.passSeconds(1);
        }

        assertThat(bench.platform.words()).containsExactly("ada: one");
        assertThat(bench.store.setAside(10)).containsExactly(bench.of(ADA));
    }

    @Test
    void anAlarmThatRingsInTroubleWaitsInLineToo() {
        bench.script(ADA, "alarm bell 1");
        bench.script(ADA, "fail; say one");
        bench.at(bench.instant().plusSeconds(90));
        bench.runner().ringDue(bench.instant());
        bench.probe.repair();

        bench.pass(Duration.ofMinutes(1));

        assertThat(bench.platform.words()).containsExactly("ada: one", "ada: rang bell", "ada: after bell");
    }

    @Test
    void aConversationThatCannotEvenBeReadDoesNotBlockTheOthers() {
        bench.script(ADA, "alarm bell 1");
        bench.script(BEA, "alarm bell 2");
        bench.store.beforeFind(id -> {
            if (id.equals(bench.of(ADA))) {
                throw new IllegalArgumentException("no such state");
            }
        });

        bench.pass(Duration.ofMinutes(5));
        bench.runner().recover();

        assertThat(bench.platform.words()).containsExactly("bea: rang bell", "bea: after bell");
        assertThat(bench.runner().unworkable()).containsExactly(bench.of(ADA));

        bench.store.beforeFind(id -> {});
        bench.passSeconds(15);
        assertThat(bench.taken(ADA)).endsWith("rang bell");
        assertThat(bench.runner().unworkable()).isEmpty();
    }

    @Test
    void manyThatCannotBeReadDoNotBlockTheOthersEither() {
        for (var i = 0; i < 210; i++) {
            bench.script(Bench.ACME.person("broken" + i), "alarm bell 1");
        }
        bench.script(BEA, "alarm bell 2");
        bench.store.beforeFind(id -> {
            if (id.value().contains("broken")) {
                throw new IllegalArgumentException("no such state");
            }
        });

        bench.pass(Duration.ofMinutes(5));

        assertThat(bench.platform.words()).containsExactly("bea: rang bell", "bea: after bell");
    }

    @Test
    void aStepThatAPartOfTheStoreHoldsUpIsNoFailureAndComesAgainFromWhoeverBroughtIt() {
        var weather = new WeatherStore();
        var held = new Bench(weather);
        held.script(ADA, "say one");
        weather.breaks(FactLog.class, "about");
        for (var round = 0; round < 2 * Steps.FAILURES; round++) {
            assertThatThrownBy(() -> held.script(held.runner(), ADA, "acme/1", "look; say two"))
                    .isInstanceOf(StoreUnavailable.class);
            held.pass(Duration.ofMinutes(10));
        }
        assertThat(held.conversation(ADA).trouble().failures()).isZero();
        assertThat(held.store.setAside(10)).isEmpty();

        weather.turns(Weather.FAIR);
        held.script(held.runner(), ADA, "acme/1", "look; say two");

        assertThat(held.platform.words()).containsExactly("ada: one", "ada: two");
    }

    @Test
    void whatWaitsInLineIsKeptThereWhileAPartOfTheStoreIsAway() {
        var weather = new WeatherStore();
        var held = new Bench(weather);
        held.script(ADA, "fail; look; say one");
        held.probe.repair();
        weather.breaks(FactLog.class, "about");
        for (var round = 0; round < 2 * Steps.FAILURES; round++) {
            held.pass(Duration.ofMinutes(10));
        }
        assertThat(held.store.setAside(10)).isEmpty();

        weather.turns(Weather.FAIR);
        held.pass(Duration.ofMinutes(10));

        assertThat(held.platform.words()).containsExactly("ada: one");
        assertThat(held.runner().unworkable()).isEmpty();
    }

    @Test
    void aStoreThatIsAwayIsSaidSoAndNothingIsLost() {
        bench.script(ADA, "alarm bell 1");
        bench.script(BEA, "alarm bell 1");
        bench.store.beforeSave(each -> bench.store.away(true));
        assertThatThrownBy(() -> bench.pass(Duration.ofMinutes(1))).isInstanceOf(Away.class);
        assertThatThrownBy(() -> bench.pass(Duration.ofMinutes(1))).isInstanceOf(Away.class);

        bench.store.beforeSave(each -> {});
        bench.store.away(false);
        bench.pass(Duration.ofMinutes(1));

        assertThat(bench.platform.words())
                .containsExactlyInAnyOrder("ada: rang bell", "ada: after bell", "bea: rang bell", "bea: after bell");
    }

    @Test
    void aStoreThatGoesAwayWhileEffectsArePerformedLosesNoneAndDoublesNone() {
        bench.platform.after(each -> bench.store.away(true));
        bench.script(ADA, "say one; say two");

        bench.platform.works();
        bench.store.away(false);
        bench.pass(Duration.ofMinutes(1));

        assertThat(bench.platform.words()).containsExactly("ada: one", "ada: two");
    }
}
