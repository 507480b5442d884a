package io.binome.mongodb.embedded;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the data file small and sound while the server runs: rewrites pieces that are mostly outdated, more thoroughly
 * at quiet moments, and has the operating system put everything on the disk once a second, so that a power cut costs
 * about that much.
 */
final class Housekeeping implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration PAUSE_WHILE_BEHIND = Duration.ofMillis(50);
    private static final Duration SYNC_EVERY = Duration.ofSeconds(1);

    private static final int FEW_WRITES = 10;
    private static final int QUIET_ROUNDS_WITHOUT_GAIN = 4;
    private static final int FILL_PERCENT_WHEN_QUIET = 80;
    private static final int FILL_PERCENT_WHEN_BUSY = 50;
    private static final int FILL_PERCENT_AT_LEAST = 30;
    private static final int LITTLE = 1024 * 1024;
    private static final int MUCH = 4 * LITTLE;
    private static final int MOST = 8 * LITTLE;

    private final MVStore store;
    private final GroupCommit commits;
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);

    private long syncedVersion;
    private MVStore.TxCounter syncedState;
    private int roundsWithoutGain;
    private int lastFill;

    private Housekeeping(MVStore store, GroupCommit commits) {
        this.store = store;
        this.commits = commits;
        this.syncedState = store.registerVersionUsage();
        this.thread = Thread.ofPlatform().daemon().name("binome-data-file").unstarted(this::rounds);
    }

    static Housekeeping of(MVStore store, GroupCommit commits) {
        // What is needed for longer is held by its version: by readers, and here until the next sync.
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        var housekeeping = new Housekeeping(store, commits);
        housekeeping.thread.start();
        return housekeeping;
    }

    /** Ends the rounds; the thread is never interrupted, as that would close the file under it. */
    @Override
    public void close() {
        closing.countDown();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void rounds() {
        try {
            var pause = PAUSE;
            long seen = commits.writes();
            long synced = System.nanoTime();
            while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                long recent = commits.writes() - seen;
                seen += recent;
                roundsWithoutGain = recent > 0 ? 0 : roundsWithoutGain;
                boolean busy = recent >= FEW_WRITES;
                pause = busy && tidyWhileBusy() ? PAUSE_WHILE_BEHIND : PAUSE;
                if (System.nanoTime() - synced > SYNC_EVERY.toNanos()) {
                    sync();
                    synced = System.nanoTime();
                    if (!busy) {
                        tidyWhileQuiet();
                    }
                }
            }
        } catch (RuntimeException e) {
            log.error("The data file can no longer be written: {}", DurableBackend.reason(e));
        } catch (InterruptedException e) {
            log.error("The data file is no longer compacted: {} was interrupted", thread.getName(), e);
        } finally {
            store.deregisterVersionUsage(syncedState);
        }
    }

    /** Returns whether there is more to do soon. */
    private boolean tidyWhileBusy() {
        boolean behind = fill() < FILL_PERCENT_AT_LEAST;
        rewrite(FILL_PERCENT_WHEN_BUSY, behind ? MUCH : LITTLE);
        return behind;
    }

    /** Goes on until nothing is gained any more: what is outdated goes away only with the commits that follow. */
    private void tidyWhileQuiet() {
        int fill = fill();
        roundsWithoutGain = fill > lastFill ? 0 : roundsWithoutGain + 1;
        lastFill = fill;
        if (roundsWithoutGain < QUIET_ROUNDS_WITHOUT_GAIN) {
            rewrite(FILL_PERCENT_WHEN_QUIET, MOST);
        }
    }

    /**
     * At rest, so that nothing but readers runs beside it: they hold on to the version they read. Rewritten pieces find
     * room further to the front and let the end of the file be cut off; the store's own moving of pieces is not used, as
     * it has lost some.
     */
    private void rewrite(int wantedFill, int bytes) {
        commits.atRest(() -> store.compact(wantedFill, bytes));
    }

    private int fill() {
        return store.getFileStore().getChunksFillRate();
    }

    /** What was on the disk at the last sync is not overwritten before the next: that is where a power cut leads back to. */
    private void sync() {
        if (store.getCurrentVersion() == syncedVersion) {
            return;
        }
        syncedVersion = store.getCurrentVersion();
        var state = store.registerVersionUsage();
        store.sync();
        store.deregisterVersionUsage(syncedState);
        syncedState = state;
    }
}
