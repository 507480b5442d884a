package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockWatchTest {
    private Instant wall = Instant.parse("2027-01-04T08:00:00Z");
    private long monotonic;
    private int putRight;
    private final ClockWatch watch = new ClockWatch(() -> wall, () -> monotonic, () -> putRight++);

    private void lookAfter(Duration onTheWall, Duration passed) {
        wall = wall.plus(onTheWall);
        monotonic += passed.toNanos();
        watch.run();
    }

    @Test
    void whatWasWrittenBeforeIsPutRightAtTheStart() {
        watch.run();
        assertThat(putRight).isEqualTo(1);
    }

    @Test
    void aClockThatJumpsIsNoticedWhicheverWayItDoes() {
        watch.run();
        lookAfter(Duration.ofDays(1), Duration.ofMinutes(1));
        assertThat(putRight).isEqualTo(2);
        lookAfter(Duration.ofDays(-1), Duration.ofMinutes(1));
        assertThat(putRight).isEqualTo(3);
    }

    @Test
    void aClockThatIsPutRightLittleByLittleChangesNothing() {
        watch.run();
        for (var minute = 0; minute < 30; minute++) {
            lookAfter(Duration.ofSeconds(61), Duration.ofMinutes(1));
        }
        assertThat(putRight).isEqualTo(1);
    }

    @Test
    void whatOtherNodesHaveWrittenIsPutRightOnceAnHour() {
        watch.run();
        lookAfter(Duration.ofMinutes(59), Duration.ofMinutes(59));
        assertThat(putRight).isEqualTo(1);
        lookAfter(Duration.ofMinutes(1), Duration.ofMinutes(1));
        assertThat(putRight).isEqualTo(2);
    }
}
