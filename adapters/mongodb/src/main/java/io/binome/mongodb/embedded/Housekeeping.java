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

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration PAUSE_WHILE_BEHIND = Duration.ofMillis(50);
    private static final Duration SYNC_EVERY = Duration.ofSeconds(1);

    private static final int FEW_COMMITS = 10;
    private static final int FILL_PERCENT_AT_QUIET_MOMENTS = 80;
    private static final int FILL_PERCENT = 50;
    private static final int FILL_PERCENT_AT_LEAST = 30;
    private static final int LITTLE = 1024 * 1024;
    private static final int MUCH = 4 * LITTLE;

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
            var pause = PAUSE;
            long seen = store.getCurrentVersion();
            long synced = System.nanoTime();
            while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = tidy(store.getCurrentVersion() - seen < FEW_COMMITS) ? PAUSE_WHILE_BEHIND : PAUSE;
                if (System.nanoTime() - synced > SYNC_EVERY.toNanos()) {
                    sync();
                    synced = System.nanoTime();
                }
                seen = store.getCurrentVersion();
            }
        } catch (RuntimeException e) {
            log.error("The data file can no longer be written: {}", e.getMessage(), e);
        } catch (InterruptedException e) {
            log.error("The data file is no longer compacted: {} was interrupted", thread.getName(), e);
        } finally {
            store.deregisterVersionUsage(syncedState);
        }
    }

    /**
     * At rest, so that nothing but readers runs beside it: they hold on to the version they read. Rewritten pieces find
     * room further to the front and let the end of the file be cut off; the store's own moving of pieces is not used, as
     * it has lost some.
     *
     * @return whether there may be more to do
     */
    private boolean tidy(boolean quiet) {
        boolean behind = store.getFileStore().getChunksFillRate() < FILL_PERCENT_AT_LEAST;
        int wanted = quiet ? FILL_PERCENT_AT_QUIET_MOMENTS : FILL_PERCENT;
        int amount = quiet || behind ? MUCH : LITTLE;
        return commits.atRest(() -> store.compact(wanted, amount)) && (quiet || behind);
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
