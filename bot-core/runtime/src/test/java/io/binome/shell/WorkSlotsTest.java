package io.binome.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkSlotsTest {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void noMoreIsWorkedOnAtOnceThanThereAreSeats() {
        Executor seats = new WorkSlots(2).over(threads);
        var both = new CountDownLatch(2);
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        var done = new CountDownLatch(50);
        for (var each = 0; each < 50; each++) {
            seats.execute(() -> {
                most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                both.countDown();
                await(both);
                atOnce.decrementAndGet();
                done.countDown();
            });
        }
        await(done);

        assertThat(most).hasValue(2);
    }

    @Test
    void whoeverWaitsForAPlatformLeavesTheirSeatAndTakesOneAgain() {
        Executor seats = new WorkSlots(1).over(threads);
        var platform = new CountDownLatch(1);
        var second = new CountDownLatch(1);
        var third = new CountDownLatch(1);
        seats.execute(() -> {
            said.add("asks");
            said.add(WorkSlots.away(() -> {
                second.countDown();
                await(platform);
                return "is answered";
            }));
            third.countDown();
        });
        await(second);
        var meanwhile = new CountDownLatch(1);
        seats.execute(() -> {
            said.add("another");
            meanwhile.countDown();
        });
        await(meanwhile);
        platform.countDown();
        await(third);

        assertThat(said).containsExactly("asks", "another", "is answered");
    }

    @Test
    void aSeatIsFreeAgainWhateverBecomesOfTheWorkAndOfTheWaiting() {
        Executor seats = new WorkSlots(1).over(threads);
        seats.execute(() -> WorkSlots.away(() -> {
            throw new TryLater(java.time.Duration.ofSeconds(1), "busy");
        }));
        var done = new CountDownLatch(1);
        seats.execute(done::countDown);

        await(done);
    }

    @Test
    void whoeverHasMuchToDoOffersTheSeatToThoseWhoHaveBeenWaiting() {
        Executor seats = new WorkSlots(1).over(threads);
        var begun = new CountDownLatch(1);
        var asked = new CountDownLatch(1);
        var done = new CountDownLatch(2);
        seats.execute(() -> {
            begun.countDown();
            await(asked);
            while (!said.contains("short")) {
                WorkSlots.offer();
            }
            said.add("long");
            done.countDown();
        });
        await(begun);
        seats.execute(() -> {
            said.add("short");
            done.countDown();
        });
        asked.countDown();
        await(done);

        assertThat(said).containsExactly("short", "long");
    }

    @Test
    void withoutASeatThereIsNothingToLeave() {
        assertThat(WorkSlots.away(() -> "answer")).isEqualTo("answer");
    }
}
