package io.binome.mongodb.embedded;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Lets a write be answered only after it stands in the file, and lets writes that wait at the same time share one commit.
 *
 * <p>A commit never falls into the middle of a command: a command changes documents and indexes one after the other, and
 * half of it in the file would survive the death of the process.
 */
final class GroupCommit {

    private final MVStore store;
    private final Lock command;
    private final Lock rest;

    private final AtomicLong applied = new AtomicLong();

    private final Lock turn = new ReentrantLock();
    private final Condition turnOver = turn.newCondition();
    private long committed;
    private boolean committing;

    GroupCommit(MVStore store) {
        this.store = store;
        var lock = new ReentrantReadWriteLock();
        this.command = lock.readLock();
        this.rest = lock.writeLock();
    }

    /** Runs a writing command and returns its answer once its changes are in the file. */
    <T> T durably(Supplier<T> write) {
        T answer;
        long ticket;
        command.lock();
        try {
            answer = write.get();
            ticket = applied.incrementAndGet();
        } finally {
            command.unlock();
        }
        awaitCommit(ticket);
        return answer;
    }

    /** How many writing commands have run. */
    long writes() {
        return applied.get();
    }

    /** Changes the file while no command is under way, everything before it and itself being committed. */
    void atRest(Runnable action) {
        rest.lock();
        try {
            store.commit();
            action.run();
            store.commit();
        } finally {
            rest.unlock();
        }
    }

    private void awaitCommit(long ticket) {
        if (becomesCommitter(ticket)) {
            long upTo = 0;
            try {
                upTo = commit();
            } finally {
                endTurn(upTo);
            }
        }
    }

    /** Waits until somebody has committed this ticket, or nobody is committing and this thread must. */
    private boolean becomesCommitter(long ticket) {
        turn.lock();
        try {
            while (committing && committed < ticket) {
                turnOver.awaitUninterruptibly();
            }
            if (committed >= ticket) {
                return false;
            }
            committing = true;
            return true;
        } finally {
            turn.unlock();
        }
    }

    private void endTurn(long upTo) {
        turn.lock();
        try {
            committed = Math.max(committed, upTo);
            committing = false;
            turnOver.signalAll();
        } finally {
            turn.unlock();
        }
    }

    private long commit() {
        rest.lock();
        try {
            if (store.isClosed()) {
                throw new IllegalStateException("The data file is closed.");
            }
            long upTo = applied.get();
            store.commit();
            return upTo;
        } finally {
            rest.unlock();
        }
    }
}
