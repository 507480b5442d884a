package io.binome.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.store.sorted.MemoryStore;
import io.binome.store.Tickets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GatesTest {
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    private final Tickets tickets = new MemoryStore().connections().tickets();
    private Instant now = Instant.parse("2027-01-04T08:00:00Z");
    private final Gates gates = new Gates(tickets, () -> now);

    @Test
    void aGateOpensWhenItsTimeIsOver() {
        gates.close("slack", HALF_A_MINUTE);
        now = now.plusSeconds(29);
        assertThat(gates.closedFor("slack")).isEqualTo(Duration.ofSeconds(1));
        now = now.plusSeconds(1);
        assertThat(gates.closedFor("slack")).isZero();
    }

    @Test
    void aGateThatWasClosedWhileTheClockWasADayAheadOpensWhenItsTimeIsOver() {
        now = now.plus(Duration.ofDays(1));
        gates.close("slack", HALF_A_MINUTE);
        now = now.minus(Duration.ofDays(1));

        assertThat(gates.closedFor("slack")).isEqualTo(HALF_A_MINUTE);
        now = now.plus(HALF_A_MINUTE);
        assertThat(gates.closedFor("slack")).isZero();
    }

    @Test
    void soItDoesForAProcessThatWasStartedLater() {
        now = now.plus(Duration.ofDays(1));
        gates.close("slack", HALF_A_MINUTE);
        now = now.minus(Duration.ofDays(1));
        var later = new Gates(tickets, () -> now);

        assertThat(later.closedFor("slack")).isEqualTo(HALF_A_MINUTE);
        now = now.plus(HALF_A_MINUTE);
        assertThat(later.closedFor("slack")).isZero();
    }

    @Test
    void aGateIsClosedAgainForAsLongAsItIsSaidNowAndNotAsItWasWhenTheClockWasAhead() {
        now = now.plus(Duration.ofDays(1));
        gates.close("slack", HALF_A_MINUTE);
        now = now.minus(Duration.ofDays(1));

        gates.close("slack", HALF_A_MINUTE);
        assertThat(gates.closedFor("slack")).isEqualTo(HALF_A_MINUTE);
    }
}
