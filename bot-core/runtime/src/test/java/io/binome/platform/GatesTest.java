package io.binome.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.store.CountingStore;
import io.binome.store.Tickets;
import io.binome.store.sorted.MemoryStore;
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
    void whatAnotherNodeClosesIsKnownASecondLater() {
        var another = new Gates(tickets, () -> now);
        assertThat(another.closedFor("slack")).isZero();

        gates.close("slack", HALF_A_MINUTE);
        now = now.plusSeconds(1);
        assertThat(another.closedFor("slack")).isEqualTo(Duration.ofSeconds(29));
        assertThat(another.closedFor("other")).isZero();

        gates.close("other", HALF_A_MINUTE);
        another.look();
        assertThat(another.closedFor("other")).isEqualTo(HALF_A_MINUTE);
    }

    @Test
    void whatAnotherNodeClosesForLongerStaysClosedForSoLong() {
        var another = new Gates(tickets, () -> now);
        gates.close("slack", HALF_A_MINUTE);
        another.closedFor("slack");

        gates.close("slack", HALF_A_MINUTE.multipliedBy(2));
        now = now.plus(HALF_A_MINUTE);

        assertThat(another.closedFor("slack")).isEqualTo(HALF_A_MINUTE);
    }

    @Test
    void whileNoGateIsClosedOneLookASecondIsAllItCosts() {
        var counting = new CountingStore();
        var idle = new Gates(counting.connections().tickets(), () -> now);
        for (var chat = 0; chat < 20; chat++) {
            idle.closedFor("chat " + chat);
        }

        assertThat(counting.trips()).as(counting.table()).hasSize(1);
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
