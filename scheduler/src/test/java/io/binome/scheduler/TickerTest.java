package io.binome.scheduler;

import static io.binome.shell.Bench.ADA;
import static io.binome.shell.Bench.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binome.fact.Fact;
import io.binome.id.ProgrammeId;
import io.binome.id.ScheduleId;
import io.binome.programme.Schedule;
import io.binome.shell.Bench;
import io.binome.shell.Runner;
import io.binome.shell.TamperedStore.Away;
import io.binome.shell.Timetable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TickerTest {
    private static final ProgrammeId PROGRAMME = Bench.ACME.programme("p");
    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final Duration INTERVAL = Duration.ofSeconds(15);
    private final Bench bench = new Bench();
    private long monotonic;
    private final Ticker ticker = ticker(bench.runner());

    private Ticker ticker(Runner runner) {
        return new Ticker(runner, bench.store, new QuartzTimetable(), bench, () -> monotonic, INTERVAL);
    }

    private static Schedule mondaysAtNine(String name) {
        return new Schedule(ScheduleId.of(PROGRAMME, name), "0 0 9 ? * MON", ZoneId.of("Europe/Paris"), "FR", MONDAY);
    }

    /** Fire times that were carried out, each as often as the fact was written down. */
    private List<Instant> fired(String name) {
        return bench.store.facts().about(PROGRAMME).stream()
                .map(each -> (Fact.ScheduleDue) each.fact())
                .filter(due -> due.rhythm().equals(name))
                .map(Fact.ScheduleDue::at)
                .toList();
    }

    private void tickAfter(Duration time) {
        bench.at(bench.instant().plus(time));
        ticker.tick();
    }

    @Test
    void aTickWakesWhatIsDue() {
        bench.script(ADA, "alarm bell 5");

        tickAfter(Duration.ofMinutes(4));
        assertThat(bench.platform.words()).isEmpty();

        tickAfter(Duration.ofMinutes(1));
        assertThat(bench.platform.words()).containsExactly("ada: rang bell", "ada: after bell");
    }

    @Test
    void aTickFiresTheRhythmsThatAreDue() {
        bench.store.records().put(mondaysAtNine("digest"));

        tickAfter(A_WEEK.minusSeconds(1));
        assertThat(fired("digest")).isEmpty();

        tickAfter(Duration.ofSeconds(1));
        tickAfter(INTERVAL);
        assertThat(fired("digest")).containsExactly(MONDAY.plus(A_WEEK));
    }

    @Test
    void firingsThatWereMissedAreCaughtUpOnce() {
        bench.store.records().put(mondaysAtNine("digest"));

        tickAfter(A_WEEK.multipliedBy(5).plusDays(2));
        tickAfter(INTERVAL);

        assertThat(fired("digest")).containsExactly(MONDAY.plus(A_WEEK.multipliedBy(5)));
    }

    @Test
    void twoNodesFireTheSameOnce() {
        bench.store.records().put(mondaysAtNine("digest"));
        var two = ticker(bench.node("two"));

        bench.at(MONDAY.plus(A_WEEK));
        ticker.fireDue(bench.instant());
        two.fireDue(bench.instant());

        assertThat(fired("digest")).hasSize(1);
    }

    @Test
    void aRhythmThatNobodyCanReadIsNoReasonToLeaveOutTheOthers() {
        var faulty = new Schedule(ScheduleId.of(PROGRAMME, "a"), "whenever", ZoneId.of("UTC"), "", MONDAY);
        bench.store.records().putAll(List.of(faulty, mondaysAtNine("digest")));
        bench.script(ADA, "alarm bell 5");

        tickAfter(A_WEEK);

        assertThat(fired("digest")).hasSize(1);
        assertThat(bench.platform.words()).hasSize(2);
        assertThat(ticker.lastTick()).isEqualTo(bench.instant());
    }

    @Nested
    class WhileTheStoreIsAway {
        @Test
        void aTickFailsWithoutAnExceptionAndTheNextOneMakesUpForIt() {
            bench.store.records().put(mondaysAtNine("digest"));
            bench.script(ADA, "alarm bell 5");
            tickAfter(INTERVAL);
            bench.store.away(true);

            tickAfter(A_WEEK);
            tickAfter(INTERVAL);
            assertThat(ticker.lastTick()).isEqualTo(MONDAY.plus(INTERVAL));

            bench.store.away(false);
            tickAfter(INTERVAL);
            assertThat(ticker.lastTick()).isEqualTo(bench.instant());
            assertThat(fired("digest")).hasSize(1);
            assertThat(bench.platform.words()).hasSize(2);
        }

        @Test
        void firingByHandSaysSo() {
            bench.store.away(true);

            assertThatThrownBy(() -> ticker.fireDue(MONDAY)).isInstanceOf(Away.class);
        }
    }

    @Test
    void whatDoesNotTickIsLate() {
        assertThat(ticker.lastTick()).isNull();
        assertThat(ticker.isLate()).isTrue();
        assertThat(ticker.hasDied()).isFalse();
    }

    @Nested
    class WhenTheClockJumps {
        @Test
        @Timeout(30)
        void ticksGoOnAndLatenessIsToldByTimeThatPassesAndNotByTheClock() {
            var ticked = new Semaphore(0);
            var watched = new Timetable() {
                @Override
                public Optional<Instant> next(Schedule schedule) {
                    ticked.release();
                    return Optional.empty();
                }
            };
            bench.store.records().put(mondaysAtNine("digest"));
            try (var quick = new Ticker(
                    bench.runner(), bench.store, watched, bench, () -> monotonic, Duration.ofMillis(5))) {
                quick.start();
                awaitTwo(ticked);
                for (var jump : List.of(Duration.ofDays(1), Duration.ofDays(-2), Duration.ofDays(1))) {
                    bench.at(bench.instant().plus(jump));
                    assertThat(quick.isLate()).isFalse();
                    ticked.drainPermits();
                    awaitTwo(ticked);
                }
            }
        }

        @Test
        void aTickThatDoesNotComeIsNoticedThoughTheClockWasADayAheadAtTheLastOne() {
            try (var still = new Ticker(
                    bench.runner(), bench.store, new QuartzTimetable(), bench, () -> monotonic, Duration.ofDays(1))) {
                bench.at(MONDAY.plus(Duration.ofDays(1)));
                still.start();
                while (still.lastTick() == null) {
                    Thread.onSpinWait();
                }
                bench.at(MONDAY);

                monotonic += Duration.ofDays(4).toNanos();
                assertThat(still.isLate()).isFalse();
                monotonic += Duration.ofDays(1).toNanos();
                assertThat(still.isLate()).isTrue();
            }
        }

        private static void awaitTwo(Semaphore ticked) {
            try {
                assertThat(ticked.tryAcquire(2, 20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    @Timeout(30)
    void aTickThatDiesOfAnErrorIsMissed() {
        var died = new CountDownLatch(1);
        var before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> died.countDown());
        bench.store.records().put(mondaysAtNine("digest"));
        Timetable fatal = schedule -> {
            throw new OutOfMemoryError("not really");
        };
        try (var doomed = new Ticker(bench.runner(), bench.store, fatal, bench, () -> monotonic, INTERVAL)) {
            doomed.start();
            await(died);
            while (!doomed.hasDied()) {
                Thread.onSpinWait();
            }
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    /** The only test with a running Quartz; it waits for what happens, with a limit. */
    @Test
    @Timeout(60)
    void quartzTicksFiresAtTheTimeAndFinishesTheTickWhenItIsStopped() throws Exception {
        var now = Instant.now().plusSeconds(1);
        bench.at(now);
        var soon = new Schedule(ScheduleId.of(PROGRAMME, "soon"), "* * * * * ?", ZoneId.of("UTC"), "", now);
        bench.store.records().put(soon);
        bench.script(ADA, "alarm bell 0");
        var ringing = new CountDownLatch(1);
        var stopping = new CountDownLatch(1);
        bench.platform.before(each -> {
            ringing.countDown();
            await(stopping);
        });
        var firing = new CountDownLatch(1);
        var quartz = new QuartzTimetable();
        var observed = new Timetable() {
            @Override
            public Optional<Instant> next(Schedule schedule) {
                return quartz.next(schedule);
            }

            @Override
            public Optional<Instant> due(Schedule schedule, Instant moment) {
                if (schedule.lastFired().isAfter(now)) {
                    firing.countDown();
                }
                return quartz.due(schedule, moment);
            }
        };
        var quick = new Ticker(bench.runner(), bench.store, observed, bench, Duration.ofDays(1));

        quick.start();
        quick.start();
        await(ringing);
        await(firing);
        assertThat(fired("soon")).isNotEmpty();
        assertThat(quick.isLate()).isFalse();
        assertThat(quick.hasDied()).isFalse();
        var stop = new FutureTask<>(quick::stop, true);
        new Thread(stop).start();
        stopping.countDown();
        assertThat(stop.get(30, TimeUnit.SECONDS)).isTrue();

        assertThat(bench.platform.words()).containsExactly("ada: rang bell", "ada: after bell");
        assertThat(quick.lastTick()).isNotNull();
        assertThat(quick.isLate()).isTrue();
        quick.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
