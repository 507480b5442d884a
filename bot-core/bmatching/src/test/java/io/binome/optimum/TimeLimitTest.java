package io.binome.optimum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TimeLimitTest {

    @Test
    void workThatIsDoneInTimeCounts() {
        var limit = new TimeLimit(Duration.ofMinutes(1));
        assertThat(limit.solve(1, () -> "done")).contains("done");
        assertThat(limit.hasGivenUp()).isFalse();
    }

    @Test
    void workThatIsNotDoneInTimeIsLeftAlone() {
        var limit = new TimeLimit(Duration.ofMillis(50));
        var never = new CountDownLatch(1);
        assertThat(limit.<String>solve(1, () -> {
            await(never);
            return "too late";
        })).isEmpty();
        assertThat(limit.hasGivenUp()).isTrue();
        assertThat(limit.solve(1, () -> {
            await(never);
            return "no time is left for a second piece";
        })).isEmpty();
        never.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatFailsThereFailsHere() {
        var limit = new TimeLimit(Duration.ofMinutes(1));
        assertThatThrownBy(() -> limit.solve(1, () -> {
            throw new IllegalStateException("broken");
        })).hasRootCauseMessage("broken");
    }
}
