package io.binome.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AllowanceTest {
    private Instant now = Instant.parse("2027-01-04T08:00:00Z");
    private final Allowance allowance = new Allowance(() -> now);

    private int permitted(String lane, int times) {
        var permitted = 0;
        for (var time = 0; time < times; time++) {
            permitted += allowance.permits(lane) ? 1 : 0;
        }
        return permitted;
    }

    @Test
    void aBurstIsAllowedAndThenSoManyASecond() {
        assertThat(permitted("ada", 500)).isEqualTo(Allowance.BURST);
        now = now.plusSeconds(2);
        assertThat(permitted("ada", 500)).isEqualTo(2 * Allowance.PER_SECOND);
        now = now.plus(Duration.ofHours(1));
        assertThat(permitted("ada", 500)).isEqualTo(Allowance.BURST);
    }

    @Test
    void whoPausesHearsOfItAgain() {
        assertThat(allowance.isUnsaid("ada")).isTrue();
        for (var second = 0; second < 600; second++) {
            now = now.plusSeconds(1);
            assertThat(allowance.isUnsaid("ada")).isFalse();
        }
        assertThat(allowance.isUnsaid("bea")).isTrue();

        now = now.plus(Allowance.PAUSE).plusSeconds(1);
        assertThat(allowance.isUnsaid("ada")).isTrue();
    }

    @Test
    void aClockThatGoesBackLocksNobodyOut() {
        permitted("ada", 500);
        now = now.minus(Duration.ofDays(1));

        assertThat(permitted("ada", 500)).isEqualTo(Allowance.BURST);
    }
}
