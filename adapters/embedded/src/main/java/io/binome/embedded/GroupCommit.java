package io.binome.embedded;

import io.binome.store.StoreUnavailable;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries changes out one at a time, and lets those that wait at the same moment share one commit: one of them commits for
 * all. While it waits for the disk, the next changes gather. Where it fails, none of them has happened, nor any that was
 * made meanwhile.
 */
final class GroupCommit {
    private final Disk disk;

    /** Held by whoever changes something, and while that is written. */
    private final ReentrantLock changing = new ReentrantLock();

    private final ReentrantLock turn = new ReentrantLock();
    private final Condition over = turn.newCondition();
    private Batch gathering = new Batch();
    private boolean committing;
    private long ended;

    /** Where changes are kept. What it throws says why it could not. */
    interface Disk {
        /**
         * Throws {@link StoreUnavailable} where nothing can be changed now.
         *
         * @return false where it had to be opened anew: what was changed and not written before is gone
         */
        boolean isReady();

        /** How many single things have been changed so far. */
        long writes();

        /** Writes what has changed, while nobody changes anything. */
        void write();

        /** Returns once what was written is there after a power cut; others change things meanwhile. */
        void force();

        /** Takes back what was not forced, while nobody changes anything. */
        void takeBack(Throwable failure);
    }

    GroupCommit(Disk disk) {
        this.disk = disk;
    }

    /** Carries out a change and, unless it is part of another one, returns once it is durable. */
    <T> T durably(Supplier<T> change) {
        if (changing.isHeldByCurrentThread()) {
            return change.get();
        }
        T result;
        Batch batch;
        changing.lock();
        try {
            result = carriedOut(change);
            batch = gathering;
        } finally {
            changing.unlock();
        }
        awaitCommit(batch);
        return result;
    }

    /** Carries out a change that becomes durable with the next commit. */
    <T> T soon(Supplier<T> change) {
        return betweenChanges(() -> changing.getHoldCount() > 1 ? change.get() : carriedOut(change));
    }

    /** A change that fails half-way takes along what others have changed since the last commit. */
    private <T> T carriedOut(Supplier<T> change) {
        if (!disk.isReady()) {
            refuse(gathering, new IllegalStateException("it was opened anew"));
        }
        var before = disk.writes();
        try {
            return change.get();
        } catch (RuntimeException | Error e) {
            if (disk.writes() != before) {
                fail(gathering, e);
            }
            throw e;
        }
    }

    /** Does something while nobody changes anything. */
    void atRest(Runnable work) {
        var unused = betweenChanges(() -> carriedOut(() -> {
            work.run();
            return true;
        }));
    }

    /** Does something while nobody else changes anything, be it that nothing can be changed now. */
    <T> T betweenChanges(Supplier<T> work) {
        changing.lock();
        try {
            return work.get();
        } finally {
            changing.unlock();
        }
    }

    /**
     * Waits for the end of the commit under way, if any: what a failed one has closed may be open again then. Whoever is
     * changing something does not wait, as no commit can end meanwhile.
     */
    void awaitEnd() {
        if (changing.isHeldByCurrentThread()) {
            return;
        }
        turn.lock();
        try {
            var before = ended;
            while (committing && ended == before) {
                over.awaitUninterruptibly();
            }
        } finally {
            turn.unlock();
        }
    }

    /** Makes durable what was changed before. */
    void commit() {
        awaitCommit(betweenChanges(() -> gathering));
    }

    private void awaitCommit(Batch batch) {
        if (isMyTurn(batch)) {
            Throwable failure = null;
            Batch written = batch;
            try {
                written = write();
                disk.force();
            } catch (RuntimeException | Error e) {
                failure = e;
            } finally {
                end(written, failure);
            }
        }
        turn.lock();
        try {
            batch.check();
        } finally {
            turn.unlock();
        }
    }

    /** Waits until the batch is over, or nobody commits and this thread must. */
    private boolean isMyTurn(Batch batch) {
        turn.lock();
        try {
            while (!batch.isOver() && committing) {
                over.awaitUninterruptibly();
            }
            if (batch.isOver()) {
                return false;
            }
            committing = true;
            return true;
        } finally {
            turn.unlock();
        }
    }

    private Batch write() {
        return betweenChanges(() -> {
            disk.write();
            var written = gathering;
            gathering = new Batch();
            return written;
        });
    }

    private void end(Batch written, @Nullable Throwable failure) {
        try {
            if (failure != null) {
                changing.lock();
                try {
                    fail(written, failure);
                } finally {
                    changing.unlock();
                }
            }
        } finally {
            turn.lock();
            try {
                if (failure == null) {
                    written.succeeded();
                }
                committing = false;
                ended++;
                over.signalAll();
            } finally {
                turn.unlock();
            }
        }
    }

    /** Nobody is left waiting, whatever becomes of the disk. */
    private void fail(Batch written, Throwable failure) {
        try {
            disk.takeBack(failure);
        } finally {
            refuse(written, failure);
        }
    }

    private void refuse(Batch written, Throwable failure) {
        turn.lock();
        try {
            written.failed(failure);
            gathering.failed(failure);
            gathering = new Batch();
            over.signalAll();
        } finally {
            turn.unlock();
        }
    }
}
