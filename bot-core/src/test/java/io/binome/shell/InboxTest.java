package io.binome.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.store.Arrivals.Arrival;
import io.binome.store.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class InboxTest {
    private final MemoryStore store = new MemoryStore();
    private final Queue<Runnable> threads = new ArrayDeque<>();
    private final List<String> understood = new ArrayList<>();
    private Consumer<Arrival> trouble = arrival -> {};
    private Instant now = Instant.parse("2027-01-04T08:00:00Z");
    private Inbox inbox = inbox();

    private Inbox inbox() {
        return new Inbox(
                store,
                Map.of("test", arrival -> {
                    trouble.accept(arrival);
                    understood.add(arrival.body());
                }),
                () -> now,
                threads::add);
    }

    private Arrival arrival(String id, String lane) {
        return new Arrival(id, "test", lane, now, id);
    }

    private void work() {
        for (var next = threads.poll(); next != null; next = threads.poll()) {
            next.run();
        }
    }

    @Test
    void whatComesTwiceIsUnderstoodOnceEvenADayLater() {
        assertThat(inbox.take(arrival("a", "ada"))).isTrue();
        work();
        now = now.plus(Duration.ofHours(24));
        inbox.sweep();

        assertThat(inbox.take(arrival("a", "ada"))).isFalse();
        work();

        assertThat(understood).containsExactly("a");
    }

    @Test
    void withinALaneTheOrderIsKeptAndOneLaneDoesNotWaitForAnother() {
        trouble = arrival -> {
            if (arrival.id().equals("a1")) {
                throw new Messenger.TryLater(Duration.ofSeconds(1), "busy");
            }
        };
        List.of("a1", "a2").forEach(id -> inbox.take(arrival(id, "ada")));
        inbox.take(arrival("b1", "bea"));
        work();
        assertThat(understood).containsExactly("b1");

        trouble = arrival -> {};
        inbox.takeUp(true);
        work();

        assertThat(understood).containsExactly("b1", "a1", "a2");
    }

    @Test
    void aLaneGoesOnWhenTheRestItWasGivenIsOverAndNotBefore() {
        trouble = arrival -> {
            throw new Messenger.TryLater(Duration.ofSeconds(5), "busy");
        };
        inbox.take(arrival("a1", "ada"));
        work();
        trouble = arrival -> {};
        now = now.plusMillis(4_999);
        inbox.goOn();
        work();
        assertThat(understood).isEmpty();

        now = now.plusMillis(1);
        inbox.goOn();
        work();

        assertThat(understood).containsExactly("a1");
    }

    @Test
    void whatComesWhileALaneRestsWaitsBehindWhatCameBefore() {
        trouble = arrival -> {
            throw new Messenger.TryLater(Duration.ofSeconds(1), "busy");
        };
        inbox.take(arrival("a1", "ada"));
        work();
        trouble = arrival -> {};
        inbox.take(arrival("a2", "ada"));
        work();
        assertThat(understood).isEmpty();

        inbox.takeUp(true);
        work();

        assertThat(understood).containsExactly("a1", "a2");
    }

    @Test
    void whatIsBeingUnderstoodIsNotTakenUpASecondTime() {
        inbox.take(arrival("a1", "ada"));
        now = now.plusSeconds(61);
        trouble = arrival -> inbox.takeUp(true);
        work();
        inbox.takeUp(true);
        work();

        assertThat(understood).containsExactly("a1");
    }

    @Test
    void whatACrashLeavesBehindIsTakenUpByTheNextProcess() {
        inbox.take(arrival("a", "ada"));
        threads.clear();

        now = now.plusSeconds(1);
        inbox = inbox();
        inbox.takeUp(true);
        work();

        assertThat(understood).containsExactly("a");
    }

    @Test
    void anotherNodeIsLeftAloneForAMinuteAndThenOnlyOneTakesOver() {
        inbox.take(arrival("a", "ada"));
        threads.clear();
        var others = List.of(inbox(), inbox());
        others.forEach(other -> other.takeUp(false));
        work();
        assertThat(understood).isEmpty();

        now = now.plusSeconds(61);
        others.forEach(other -> other.takeUp(false));
        work();

        assertThat(understood).containsExactly("a");
    }

    @Test
    void aDefectHoldsUpItsLaneForSomeTriesOnlyAndIsCounted() {
        trouble = arrival -> {
            if (arrival.id().equals("a1")) {
                throw new IllegalStateException("defect");
            }
        };
        List.of("a1", "a2").forEach(id -> inbox.take(arrival(id, "ada")));
        work();
        for (var round = 0; round < 5; round++) {
            assertThat(understood).isEmpty();
            inbox.takeUp(true);
            work();
        }

        assertThat(understood).containsExactly("a2");
        assertThat(inbox.unreadable()).isEqualTo(1);
    }
}
