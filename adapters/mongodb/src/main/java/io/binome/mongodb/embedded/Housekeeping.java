package io.binome.mongodb.embedded;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the data file small and sound while the server runs: rewrites pieces that are mostly outdated, more
 * of them at quiet moments, and has the operating system put everything on the disk once a second, so that a power cut costs about
 * that much.
 */
final class Housekeeping implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

    private static final Duration ROUND = Duration.ofMillis(250);
    private static final int ROUNDS_PER_SYNC = 4;
    private static final int FEW_COMMITS = 10;
    private static final int FILL_PERCENT = 50;
    private static final int FILL_PERCENT_AT_QUIET_MOMENTS = 80;
    private static final int REWRITTEN_PER_ROUND = 1024 * 1024;

    private final MVStore store;
    private final GroupCommit commits;
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);

    private long syncedVersion;
    private MVStore.@Nullable TxCounter syncedState;

    private Housekeeping(MVStore store, GroupCommit commits) {
        this.store = store;
        this.commits = commits;
        this.thread = Thread.ofPlatform().daemon().name("binome-data-file").unstarted(this::rounds);
    }

    static Housekeeping of(MVStore store, GroupCommit commits) {
        store.setRetentionTime(0);
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
            long lastVersion = store.getCurrentVersion();
            for (int round = 1; awaitNextRound(); round++) {
                tidy(store.getCurrentVersion() - lastVersion < FEW_COMMITS);
                if (round % ROUNDS_PER_SYNC == 0) {
                    sync();
                }
                lastVersion = store.getCurrentVersion();
            }
        } catch (RuntimeException e) {
            log.error("The data file can no longer be written: {}", e.getMessage(), e);
        } finally {
            store.deregisterVersionUsage(syncedState);
        }
    }

    /**
     * At rest, so that nothing but readers runs beside it: they hold on to the version they read. Rewritten pieces find
     * room further to the front and let the end of the file be cut off; the store's own moving of pieces is not used, as
     * it has lost some.
     */
    private void tidy(boolean quiet) {
        int wanted = quiet ? FILL_PERCENT_AT_QUIET_MOMENTS : FILL_PERCENT;
        commits.atRest(() -> store.compact(wanted, REWRITTEN_PER_ROUND));
    }

    private boolean awaitNextRound() {
        try {
            return !closing.await(ROUND.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** What was on the disk at the last sync is not overwritten before the next: that is where a power cut leads back to. */
    private void sync() {
        if (store.getCurrentVersion() == syncedVersion) {
            return;
        }
        syncedVersion = store.getCurrentVersion();
        var state = store.registerVersionUsage();
        store.sync();
        var outlived = syncedState;
        syncedState = state;
        store.deregisterVersionUsage(outlived);
    }
}
