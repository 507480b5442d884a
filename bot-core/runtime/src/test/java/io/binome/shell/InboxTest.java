package io.binome.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.id.OrganisationId;
import io.binome.store.Accounts;
import io.binome.store.Arrivals.Arrival;
import io.binome.store.WeatherStore;
import io.binome.store.WeatherStore.Weather;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;
import io.binome.store.Arrivals;
import io.binome.store.Reading;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InboxTest {
    private final WeatherStore store = new WeatherStore();
    private final Queue<Runnable> threads = new ArrayDeque<>();
    private final List<String> understood = new ArrayList<>();
    private Consumer<Arrival> trouble = arrival -> {};
    private Instant now = Instant.parse("2027-01-04T08:00:00Z");
    private Inbox inbox = inbox();

    private Inbox inbox() {
        return new Inbox(
                store,
                Map.of("test", arrival -> {
                    trouble.accept(arrival);
                    understood.add(arrival.body());
                }),
                () -> now,
                threads::add);
    }

    private Arrival arrival(String id, String lane) {
        return new Arrival(id, "test", lane, now, id);
    }

    private void work() {
        for (var next = threads.poll(); next != null; next = threads.poll()) {
            next.run();
        }
    }

    @Test
    void whatComesTwiceIsUnderstoodOnceEvenADayLater() {
        assertThat(inbox.take(arrival("a", "ada"))).isTrue();
        work();
        now = now.plus(Duration.ofHours(24));
        inbox.sweep();

        assertThat(inbox.take(arrival("a", "ada"))).isFalse();
        work();

        assertThat(understood).containsExactly("a");
    }

    @Test
    void withinALaneTheOrderIsKeptAndOneLaneDoesNotWaitForAnother() {
        trouble = arrival -> {
            if (arrival.id().equals("a1")) {
                throw new TryLater(Duration.ofSeconds(1), "busy");
            }
        };
        List.of("a1", "a2").forEach(id -> inbox.take(arrival(id, "ada")));
        inbox.take(arrival("b1", "bea"));
        work();
        assertThat(understood).containsExactly("b1");

        trouble = arrival -> {};
        inbox.takeUp(true);
        work();

        assertThat(understood).containsExactly("b1", "a1", "a2");
    }

    @Test
    void aLaneGoesOnWhenTheRestItWasGivenIsOverAndNotBefore() {
        trouble = arrival -> {
            throw new TryLater(Duration.ofSeconds(5), "busy");
        };
        inbox.take(arrival("a1", "ada"));
        work();
        trouble = arrival -> {};
        now = now.plusMillis(4_999);
        inbox.goOn();
        work();
        assertThat(understood).isEmpty();

        now = now.plusMillis(1);
        inbox.goOn();
        work();

        assertThat(understood).containsExactly("a1");
    }

    @Test
    void whatComesWhileALaneRestsWaitsBehindWhatCameBefore() {
        trouble = arrival -> {
            throw new TryLater(Duration.ofSeconds(1), "busy");
        };
        inbox.take(arrival("a1", "ada"));
        work();
        trouble = arrival -> {};
        inbox.take(arrival("a2", "ada"));
        work();
        assertThat(understood).isEmpty();

        inbox.takeUp(true);
        work();

        assertThat(understood).containsExactly("a1", "a2");
    }

    @Test
    void whatIsBeingUnderstoodIsNotTakenUpASecondTime() {
        inbox.take(arrival("a1", "ada"));
        now = now.plusSeconds(61);
        trouble = arrival -> inbox.takeUp(true);
        work();
        inbox.takeUp(true);
        work();

        assertThat(understood).containsExactly("a1");
    }

    @Test
    void whatACrashLeavesBehindIsTakenUpByTheNextProcess() {
        inbox.take(arrival("a", "ada"));
        threads.clear();

        now = now.plusSeconds(1);
        inbox = inbox();
        inbox.takeUp(true);
        work();

        assertThat(understood).containsExactly("a");
    }

    @Test
    void howeverMuchACrashLeavesBehindNothingThatComesLaterOvertakesIt() {
        for (var number = 0; number < 1_300; number++) {
            inbox.take(arrival("a%04d".formatted(number), number == 1_299 ? "ada" : "lane" + number % 10));
        }
        threads.clear();

        now = now.plusSeconds(1);
        inbox = inbox();
        inbox.takeUp(true);
        inbox.take(arrival("later", "ada"));
        work();

        assertThat(understood).hasSize(1_301).containsSubsequence("a1299", "later");
    }

    @Test
    void anotherNodeIsLeftAloneForAMinuteAndThenOnlyOneTakesOver() {
        inbox.take(arrival("a", "ada"));
        threads.clear();
        var others = List.of(inbox(), inbox());
        others.forEach(other -> other.takeUp(false));
        work();
        assertThat(understood).isEmpty();

        now = now.plusSeconds(61);
        others.forEach(other -> other.takeUp(false));
        work();

        assertThat(understood).containsExactly("a");
    }

    @Test
    void aDefectHoldsUpItsLaneForSomeTriesOnlyAndIsCounted() {
        trouble = arrival -> {
            if (arrival.id().equals("a1")) {
                throw new IllegalStateException("defect");
            }
        };
        List.of("a1", "a2").forEach(id -> inbox.take(arrival(id, "ada")));
        work();
        for (var round = 0; round < 5; round++) {
            assertThat(understood).isEmpty();
            inbox.takeUp(true);
            work();
        }

        assertThat(understood).containsExactly("a2");
        assertThat(inbox.unreadable()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(value = Weather.class, names = {"AWAY", "FULL", "DENYING"})
    void whileTheStoreIsAwayOrFullNoArrivalIsTakenForADefect(Weather weather) {
        trouble = arrival -> store.connections().tickets().put("words", arrival.body(), now.plusSeconds(1));
        List.of("a1", "a2").forEach(id -> inbox.take(arrival(id, "ada")));
        inbox.takeUp(true);
        store.turns(weather);
        for (var round = 0; round < 20; round++) {
            work();
            inbox.takeUp(true);
        }
        assertThat(understood).isEmpty();

        store.turns(Weather.FAIR);
        inbox.takeUp(true);
        work();

        assertThat(understood).containsExactly("a1", "a2");
        assertThat(inbox.unreadable()).isZero();
    }

    @Test
    void whileOnePartOfTheStoreIsAwayNoArrivalIsTakenForADefect() {
        trouble = arrival -> {
            try {
                store.connections().accounts().of(OrganisationId.HOME.person("ada"));
            } catch (RuntimeException away) {
                throw new IllegalStateException("wrapped", away);
            }
        };
        store.breaks(Accounts.class, "of");
        List.of("a1", "a2").forEach(id -> inbox.take(arrival(id, "ada")));
        for (var round = 0; round < 20; round++) {
            work();
            inbox.takeUp(true);
        }
        assertThat(understood).isEmpty();
        assertThat(inbox.unreadable()).isZero();

        store.turns(Weather.FAIR);
        work();

        assertThat(understood).containsExactly("a1", "a2");
    }

    @Test
    void whatAPartOfTheStoreHoldsUpIsTriedAgainAfterGrowingPauses() {
        trouble = arrival -> store.connections().accounts().of(OrganisationId.HOME.person("ada"));
        store.breaks(Accounts.class, "of");
        inbox.take(arrival("a1", "ada"));
        work();
        for (var pause : List.of(2, 4, 8, 16, 32, 64, 128, 256, 512, 600, 600)) {
            now = now.plusSeconds(pause - 1);
            inbox.goOn();
            assertThat(threads).isEmpty();
            now = now.plusSeconds(1);
            inbox.goOn();
            assertThat(threads).hasSize(1);
            work();
        }
    }

    @Test
    void whatWasPutAsideIsTriedOnceMoreEveryHour() {
        trouble = arrival -> {
            throw new IllegalStateException("defect");
        };
        inbox.take(arrival("a1", "ada"));
        for (var round = 0; round < 6; round++) {
            work();
            inbox.takeUp(true);
        }
        assertThat(inbox.unreadable()).isEqualTo(1);
        now = now.plus(Duration.ofHours(1));
        inbox.takeUp(true);
        work();
        assertThat(inbox.unreadable()).isEqualTo(1);
        trouble = arrival -> {};
        inbox.takeUp(true);
        work();
        assertThat(understood).isEmpty();

        now = now.plus(Duration.ofHours(1));
        inbox.takeUp(true);
        work();

        assertThat(understood).containsExactly("a1");
        assertThat(inbox.unreadable()).isZero();
    }

    @Test
    void whatItsSenderHasGivenUpIsTakenBack() {
        assertThat(inbox.take(arrival("a", "ada"), () -> false)).isFalse();
        work();
        now = now.plusSeconds(61);
        inbox = inbox();
        inbox.takeUp(true);
        work();

        assertThat(understood).isEmpty();
        assertThat(store.connections().arrivals().waiting(10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasKeptAndNobodyHeardOfIsTakenUpAfterAMinute(boolean alone) {
        now = now.plusSeconds(1);
        store.connections().arrivals().add(arrival("a", "ada"));
        inbox.takeUp(alone);
        work();
        assertThat(understood).isEmpty();

        now = now.plusSeconds(61);
        inbox.takeUp(alone);
        work();

        assertThat(understood).containsExactly("a");
    }

    @Test
    void aLaneThatRestsIsFullAtSomeLengthAndTakesMoreWhenItHasGoneOn() {
        trouble = arrival -> {
            throw new TryLater(Duration.ofHours(1), "busy");
        };
        var taken = 0;
        while (!inbox.isFull("ada")) {
            inbox.take(new Arrival("a" + taken, "test", "ada", now, "x".repeat(900)));
            taken++;
        }
        work();

        assertThat(taken).isEqualTo(Inbox.LONGEST_LANE / 1_000);
        assertThat(inbox.waiting()).isEqualTo(taken);
        assertThat(inbox.isFull("bea")).isFalse();

        trouble = arrival -> {};
        inbox.takeUp(true);
        work();
        assertThat(inbox.isFull("ada")).isFalse();
        assertThat(inbox.waiting()).isZero();
        assertThat(understood).hasSize(taken);
    }

    private void fill(String lane, int arrivals) {
        for (var number = 0; number < arrivals; number++) {
            now = now.plusMillis(1);
            inbox.take(arrival(lane + number, lane));
        }
    }

    private static List<String> inOrder(String lane, int arrivals) {
        return IntStream.range(0, arrivals).mapToObj(number -> lane + number).toList();
    }

    @Test
    void whatALongRestPilesUpIsReadBackInPagesAndInOrder() {
        trouble = arrival -> {
            throw new TryLater(Duration.ofHours(1), "busy");
        };
        fill("ada", 3 * Lanes.PAGE + 1);
        work();
        assertThat(inbox.waiting()).isEqualTo(3 * Lanes.PAGE + 1);
        assertThat(inbox.held()).isEqualTo(Lanes.PAGE);

        trouble = arrival -> assertThat(inbox.held()).isLessThanOrEqualTo(Lanes.PAGE);
        inbox.takeUp(true);
        work();

        assertThat(understood).isEqualTo(inOrder("ada", 3 * Lanes.PAGE + 1));
        assertThat(inbox.waiting()).isZero();
        inbox.goOn();
        assertThat(store.connections().arrivals().waiting(1)).isEmpty();
    }

    @Test
    void whatComesWhileALaneReadsBackWaitsBehindWhatCameBefore() {
        trouble = arrival -> {
            throw new TryLater(Duration.ofHours(1), "busy");
        };
        fill("ada", 2 * Lanes.PAGE);
        work();
        trouble = arrival -> {
            if (arrival.id().equals("ada5")) {
                inbox.take(arrival("late", "ada"));
            }
        };
        inbox.takeUp(true);
        work();

        assertThat(understood).hasSize(2 * Lanes.PAGE + 1).endsWith("ada" + (2 * Lanes.PAGE - 1), "late");
    }

    @Test
    void ofManyLanesThatRestNoMoreIsHeldThanSoMuchAndNothingIsLost() {
        trouble = arrival -> {
            throw new TryLater(Duration.ofHours(1), "busy");
        };
        var lanes = Lanes.MOST / Lanes.PAGE + 10;
        for (var lane = 0; lane < lanes; lane++) {
            fill("lane" + lane + ".", Lanes.PAGE);
        }
        work();
        assertThat(inbox.held()).isEqualTo(Lanes.MOST);
        assertThat(inbox.isFull()).isFalse();

        trouble = arrival -> {};
        inbox.takeUp(true);
        work();

        assertThat(understood).hasSize(lanes * Lanes.PAGE).doesNotHaveDuplicates();
        assertThat(inbox.held()).isZero();
    }

    @Test
    void whatWasErasedWhileItsLaneRestedIsNotWaitedFor() {
        trouble = arrival -> {
            throw new TryLater(Duration.ofHours(1), "busy");
        };
        fill("ada", 2 * Lanes.PAGE);
        work();
        store.connections().arrivals().forget("ada"::equals);
        trouble = arrival -> {};
        inbox.takeUp(true);
        work();

        assertThat(inbox.waiting()).isZero();
        assertThat(understood).hasSize(Lanes.PAGE);
    }

    @Test
    void whileTheNextPageCannotBeReadTheLaneWaitsForTheStore() {
        trouble = arrival -> {
            throw new TryLater(Duration.ofHours(1), "busy");
        };
        fill("ada", 2 * Lanes.PAGE);
        work();
        trouble = arrival -> {
            if (arrival.id().equals("ada0")) {
                store.breaks(Arrivals.class, "waiting");
            }
        };
        inbox.goOn();
        now = now.plus(Duration.ofHours(1));
        inbox.goOn();
        work();
        assertThat(understood).isEqualTo(inOrder("ada", Lanes.PAGE));

        store.turns(Weather.FAIR);
        inbox.takeUp(true);
        work();

        assertThat(understood).isEqualTo(inOrder("ada", 2 * Lanes.PAGE));
    }

    @Test
    void thatManyWereUnderstoodIsMarkedTogetherASecondLater() {
        fill("ada", 5);
        work();
        assertThat(store.connections().arrivals().waiting(10)).hasSize(5);

        inbox.goOn();

        assertThat(store.connections().arrivals().waiting(10)).isEmpty();
        assertThat(understood).hasSize(5);
    }

    @Test
    void whatWouldBeSaidAgainIsMarkedAtOnce() {
        trouble = arrival -> Reading.isSaidOnTheSide();
        fill("ada", 1);
        work();

        assertThat(store.connections().arrivals().waiting(10)).isEmpty();
    }

    @Test
    void ofOneLaneNoMoreStaysUnmarkedThanAConversationRemembers() {
        for (var number = 0; number < 100; number++) {
            now = now.plusMillis(1);
            inbox.take(arrival("a" + number, "ada"));
            work();
            assertThat(store.connections().arrivals().waiting(100)).hasSizeLessThan(33);
        }
    }

    @Test
    void whoComesFirstIsTheOneWhoHasJustTakenIt() {
        var first = new ArrayList<Boolean>();
        trouble = arrival -> {
            first.add(Reading.isFirst());
            if (first.size() == 1) {
                throw new TryLater(Duration.ofSeconds(1), "busy");
            }
        };
        fill("ada", 1);
        work();
        inbox.takeUp(true);
        work();
        fill("bea", 1);
        now = now.plusSeconds(45);
        work();

        assertThat(first).containsExactly(true, false, false);
    }
}
