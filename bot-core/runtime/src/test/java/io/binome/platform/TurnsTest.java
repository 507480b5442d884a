package io.binome.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binome.shell.TryLater;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** One after the other. */
class TurnsTest {
    private final Turns turns = new Turns();

    @Test
    void whoeverWaitsTooLongComesBackLaterAndNothingIsLeftBehind() throws Exception {
        var inside = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> turns.inTurn("one", Duration.ofSeconds(1), () -> {
                inside.countDown();
                return waited(over);
            }));
            inside.await();

            assertThatThrownBy(() -> turns.inTurn("one", Duration.ofMillis(50), () -> true))
                    .isInstanceOf(TryLater.class);
            assertThat(turns.inTurn("another", Duration.ofMillis(50), () -> true)).isTrue();

            over.countDown();
            assertThat(first.get()).isTrue();
        }
        assertThat(turns.busy()).isZero();
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void whatFailsMakesRoomForTheNext() {
        assertThatThrownBy(() -> turns.inTurn("one", Duration.ofSeconds(1), () -> {
            throw new IllegalStateException("no");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(turns.inTurn("one", Duration.ofMillis(50), () -> true)).isTrue();
        assertThat(turns.busy()).isZero();
    }
}
