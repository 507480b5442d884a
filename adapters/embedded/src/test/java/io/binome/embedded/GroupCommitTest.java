package io.binome.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binome.store.StoreUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Changes that wait together share one force, and fail together. */
class GroupCommitTest {
    private final Slow disk = new Slow();
    private final GroupCommit commits = new GroupCommit(disk);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** A disk on which the first force waits until it is let go, or fails. */
    private static final class Slow implements GroupCommit.Disk {
        private final CountDownLatch forcing = new CountDownLatch(1);
        private final CountDownLatch letGo = new CountDownLatch(1);
        private final List<String> written = new ArrayList<>();
        private volatile boolean broken;
        private volatile boolean closed;
        private volatile boolean beyondRepair;
        private final AtomicInteger forces = new AtomicInteger();
        private final AtomicInteger takenBack = new AtomicInteger();

        private synchronized String change(String what) {
            written.add(what);
            return what;
        }

        @Override
        public boolean isReady() {
            var was = !closed;
            closed = false;
            return was;
        }

        @Override
        public synchronized long writes() {
            return written.size();
        }

        @Override
        public void write() {}

        @Override
        public void force() {
            forces.incrementAndGet();
            forcing.countDown();
            try {
                letGo.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (broken) {
                throw new IllegalStateException("No space left on device");
            }
        }

        @Override
        public void takeBack(Throwable failure) {
            takenBack.incrementAndGet();
            if (beyondRepair) {
                throw new IllegalStateException("beyond repair");
            }
        }
    }

    @AfterEach
    void close() {
        disk.letGo.countDown();
        threads.shutdown();
    }

    private Future<String> change(String what) {
        return threads.submit(() -> commits.durably(() -> disk.change(what)));
    }

    /** One change is being forced, and nine have been made meanwhile. */
    private List<Future<String>> tenChanges() throws InterruptedException {
        var all = new ArrayList<Future<String>>();
        all.add(change("first"));
        disk.forcing.await();
        for (int i = 1; i < 10; i++) {
            all.add(change("change " + i));
        }
        while (disk.writes() < 10) {
            Thread.onSpinWait();
        }
        assertThat(all).as("nothing is answered before it is forced").noneMatch(Future::isDone);
        return all;
    }

    @Test
    void thoseThatWaitShareTheNextForce() throws Exception {
        var all = tenChanges();

        disk.letGo.countDown();

        for (var each : all) {
            each.get();
        }
        assertThat(disk.forces).hasValue(2);
    }

    @Test
    void whereAForceFailsWhateverWasMadeSinceIsRefusedInWords() throws Exception {
        var all = tenChanges();

        disk.broken = true;
        disk.letGo.countDown();

        for (var each : all) {
            assertThatThrownBy(each::get)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("No space left on device");
        }
        assertThat(disk.takenBack).hasValue(1);
        disk.broken = false;
        assertThat(change("once there is room").get()).isEqualTo("once there is room");
    }

    @Test
    void aChangeWithinAnotherOneIsPartOfIt() {
        disk.letGo.countDown();

        commits.durably(() -> disk.change("outer " + commits.durably(() -> disk.change("inner"))));

        assertThat(disk.forces).hasValue(1);
        assertThat(disk.written).containsExactly("inner", "outer inner");
    }

    @Test
    void whoFailsBeforeTheyHaveChangedAnythingHarmsNobody() {
        disk.letGo.countDown();

        assertThatThrownBy(() -> commits.durably(() -> {
            throw new IllegalArgumentException("no such person");
        })).hasMessage("no such person");
        assertThat(disk.takenBack).hasValue(0);

        assertThatThrownBy(() -> commits.durably(() -> {
            disk.change("half");
            throw new IllegalArgumentException("no other half");
        })).hasMessage("no other half");
        assertThat(disk.takenBack).as("half a change is taken back").hasValue(1);
    }

    @Test
    void whatWasLostWithAStoreThatHadToBeOpenedAnewIsRefused() throws Exception {
        var first = change("first");
        disk.forcing.await();
        var lost = change("lost");
        while (disk.writes() < 2) {
            Thread.onSpinWait();
        }

        disk.closed = true;
        var next = change("next");
        while (disk.writes() < 3) {
            Thread.onSpinWait();
        }
        disk.letGo.countDown();

        assertThat(first.get()).isEqualTo("first");
        assertThatThrownBy(lost::get).cause().isInstanceOf(StoreUnavailable.class).hasMessageContaining("anew");
        assertThat(next.get()).isEqualTo("next");
    }

    @Test
    void whoeverReadsWaitsUntilACommitThatFailedIsTakenBackAndOnlyForThat() throws Exception {
        commits.awaitEnd();
        var all = tenChanges();
        var reader = new AtomicReference<Thread>();
        var read = threads.submit(() -> {
            reader.set(Thread.currentThread());
            commits.awaitEnd();
            return disk.takenBack.get();
        });
        while (reader.get() == null || reader.get().getState() != Thread.State.WAITING) {
            assertThat(read).as("the commit is under way").isNotDone();
            Thread.onSpinWait();
        }

        disk.broken = true;
        disk.letGo.countDown();

        assertThat(read.get()).isEqualTo(1);
        for (var each : all) {
            assertThatThrownBy(each::get).isInstanceOf(ExecutionException.class);
        }
    }

    @Test
    void aChangeThatReadsWaitsForNoCommitWhichWouldWaitForIt() throws Exception {
        var first = change("first");
        disk.forcing.await();

        var second = threads.submit(() -> commits.durably(() -> {
            commits.awaitEnd();
            return disk.change("second");
        }));
        while (disk.writes() < 2) {
            Thread.onSpinWait();
        }
        disk.letGo.countDown();

        assertThat(first.get()).isEqualTo("first");
        assertThat(second.get()).isEqualTo("second");
    }

    @Test
    void nobodyWaitsForeverForADiskThatIsBeyondRepair() throws Exception {
        var all = tenChanges();

        disk.broken = true;
        disk.beyondRepair = true;
        disk.letGo.countDown();

        for (var each : all) {
            assertThatThrownBy(each::get).isInstanceOf(ExecutionException.class);
        }
        disk.broken = false;
        assertThat(change("later").get()).isEqualTo("later");
    }
}
