package io.binome.shell;

import static io.binome.shell.Bench.ADA;
import static io.binome.shell.Bench.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binome.shell.Bench.Killed;
import io.binome.store.Arrivals.Arrival;
import io.binome.store.sorted.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What was written while the clock was a day ahead holds nobody up for a day once it is right again. */
class ClockJumpTest {
    private static final Instant TOMORROW = MONDAY.plus(Duration.ofDays(1));

    private final Bench bench = new Bench();

    private void theClockIsRightAgain() {
        bench.at(MONDAY.plusSeconds(1));
        bench.platform.works();
        bench.runner().putRight();
    }

    @Test
    void aPauseThatWasBegunThenIsOverAtOnce() {
        bench.at(TOMORROW);
        bench.platform.before(each -> {
            throw new TryLater(Duration.ofSeconds(30), "too many");
        });
        bench.script(ADA, "say one");

        theClockIsRightAgain();
        bench.passSeconds(1);

        assertThat(bench.platform.words()).containsExactly("ada: one");
    }

    @Test
    void aPauseOfTheRightTimeIsKept() {
        bench.platform.before(each -> {
            throw new TryLater(Duration.ofSeconds(30), "too many");
        });
        bench.script(ADA, "say one");

        theClockIsRightAgain();
        bench.passSeconds(20);
        assertThat(bench.platform.words()).isEmpty();
        bench.passSeconds(10);
        assertThat(bench.platform.words()).containsExactly("ada: one");
    }

    @Test
    void aLeaseOfANodeThatDiedThenIsTakenOver() {
        bench.at(TOMORROW);
        bench.platform.before(each -> {
            throw new Killed();
        });
        assertThatThrownBy(() -> bench.script(bench.node("two"), ADA, "acme/typed-two", "say one"))
                .isInstanceOf(Killed.class);

        theClockIsRightAgain();
        bench.passSeconds(1);

        assertThat(bench.platform.words()).containsExactly("ada: one");
    }

    @Test
    void whoWritesAfterwardsIsAnsweredThoughALeaseOfThenStands() {
        bench.at(TOMORROW);
        bench.platform.before(each -> {
            throw new Killed();
        });
        assertThatThrownBy(() -> bench.script(bench.node("two"), ADA, "acme/typed-two", "say one"))
                .isInstanceOf(Killed.class);
        bench.at(MONDAY);
        bench.platform.works();

        bench.script(ADA, "say two");

        assertThat(bench.platform.words()).containsExactly("ada: one", "ada: two");
    }

    @Nested
    class Arriving {
        private final MemoryStore store = new MemoryStore();
        private final List<String> understood = new ArrayList<>();
        private boolean later;
        private Instant now = TOMORROW;

        private Inbox inbox() {
            return new Inbox(
                    store,
                    Map.of("test", arrival -> {
                        if (later) {
                            throw new TryLater(Duration.ofSeconds(30), "too many");
                        }
                        understood.add(arrival.body());
                    }),
                    () -> now, Runnable::run);
        }

        private Arrival arrival() {
            return new Arrival("a", "test", "ada", now, "a");
        }

        @Test
        void whatRestedThenIsUnderstoodAtTheNextLook() {
            later = true;
            var inbox = inbox();
            inbox.take(arrival());
            now = MONDAY;
            later = false;

            inbox.goOn();

            assertThat(understood).containsExactly("a");
        }

        @Test
        void whatAProcessLeftBehindThenIsTakenUpByTheNext() {
            later = true;
            inbox().take(arrival());
            now = MONDAY;
            later = false;

            inbox().takeUp(true);

            assertThat(understood).containsExactly("a");
        }

        @Test
        void aLookThatWasPutOffThenIsNotPutOffTillTomorrow() {
            var inbox = inbox();
            inbox.takeUp(true);
            now = MONDAY;
            store.connections().arrivals().add(new Arrival("b", "test", "ada", MONDAY.minusSeconds(5), "b"));

            inbox.takeUp(true);

            assertThat(understood).containsExactly("b");
        }
    }

    @Test
    void whoRestsBeginsNothingMore() {
        bench.script(ADA, "alarm bell 5");
        bench.runner().rest();

        assertThat(bench.pass(Duration.ofMinutes(5))).isZero();
        bench.script(ADA, "say one");
        assertThat(bench.platform.words()).isEmpty();

        bench.restart();
        bench.passSeconds(61);
        assertThat(bench.platform.words()).contains("ada: rang bell", "ada: one");
    }
}
