package io.binome.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeldomTest {
    private Instant now = Instant.parse("2026-11-30T10:00:00Z");
    private final Seldom seldom = new Seldom(() -> now);
    private final List<String> log = new ArrayList<>();

    private void twiceASecondFor(Duration time) {
        for (var end = now.plus(time); now.isBefore(end); now = now.plusMillis(500)) {
            seldom.say("full", more -> log.add("disk full" + more));
        }
    }

    @Test
    void theFirstIsSaidAtOnceAndTheOthersAreCounted() {
        twiceASecondFor(Duration.ofMinutes(12));
        assertThat(log)
                .containsExactly(
                        "disk full",
                        "disk full (and 599 times since this was last said)",
                        "disk full (and 599 times since this was last said)");
    }

    @Test
    void anotherTroubleIsSaidBesideIt() {
        twiceASecondFor(Duration.ofSeconds(3));
        seldom.say("cut", more -> log.add("cut" + more));
        assertThat(log).containsExactly("disk full", "cut");
    }

    @Test
    void aClockThatIsPutBackSilencesNothing() {
        twiceASecondFor(Duration.ofSeconds(1));
        now = now.minus(Duration.ofDays(1));
        twiceASecondFor(Duration.ofSeconds(1));
        assertThat(log).hasSize(2);
    }

    @Test
    void troublesWithoutNumberTakeNoMemoryWithoutEnd() {
        for (var i = 0; i < 10_000; i++) {
            seldom.say("kind " + i, log::add);
        }
        assertThat(log).hasSize(10_000);
    }
}
