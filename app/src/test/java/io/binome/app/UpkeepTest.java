package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.shell.Inbox;
import io.binome.store.sorted.MemoryStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpkeepTest {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatAFormerProcessWasAtIsTakenUpAtOnceAndOnlyWhereNoOtherCanBeAtIt(boolean alone)
            throws InterruptedException {
        var inbox = new Inbox(new MemoryStore(), Map.of(), Clock.systemUTC(), Runnable::run);
        var recovered = new AtomicInteger();
        var ticked = new CountDownLatch(3);
        try (var upkeep = new Upkeep(
                inbox, recovered::incrementAndGet, ticked::countDown, alone, List.of(), Duration.ofMillis(10))) {
            upkeep.start();
            assertThat(ticked.await(30, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(recovered).hasValue(alone ? 1 : 0);
    }
}
