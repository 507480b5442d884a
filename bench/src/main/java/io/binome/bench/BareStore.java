package io.binome.bench;

import java.nio.file.Path;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** The least that MVStore can do to keep words for good: one map, one commit and one force for all who wait. */
final class BareStore implements AutoCloseable {
    private final MVStore store;
    private final MVMap<String, String> words;
    private final ReentrantLock changing = new ReentrantLock();
    private final ReentrantLock turn = new ReentrantLock();
    private final Condition over = turn.newCondition();
    private long changed;
    private long durable;
    private boolean committing;

    BareStore(Path file) {
        store = new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().open();
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        words = store.openMap("words");
    }

    void keep(String key, String value) {
        long mine;
        changing.lock();
        try {
            words.put(key, value);
            mine = ++changed;
        } finally {
            changing.unlock();
        }
        turn.lock();
        try {
            while (durable < mine && committing) {
                over.awaitUninterruptibly();
            }
            if (durable >= mine) {
                return;
            }
            committing = true;
        } finally {
            turn.unlock();
        }
        var upTo = commit();
        turn.lock();
        try {
            durable = upTo;
            committing = false;
            over.signalAll();
        } finally {
            turn.unlock();
        }
    }

    private long commit() {
        long upTo;
        changing.lock();
        try {
            upTo = changed;
            store.commit();
        } finally {
            changing.unlock();
        }
        store.sync();
        return upTo;
    }

    @Override
    public void close() {
        store.close();
    }
}
