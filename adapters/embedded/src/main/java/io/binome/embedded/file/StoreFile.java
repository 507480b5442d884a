package io.binome.embedded.file;

import io.binome.store.EncryptionKeys;
import java.io.IOException;
import java.util.Map;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * An open file with a store on it. What the last forced version and the marked one before it need is not overwritten: a
 * power cut leads back to one of them, or to a later one that happens to be whole.
 */
final class StoreFile implements AutoCloseable {

    /** Raised when the way maps stand in the store changes. */
    static final int LAYOUT = 1;

    private static final int CACHE_MEGABYTES = 64;
    private static final int PAGE = 4 * 1024;

    private final Blocks blocks;
    private volatile BlockStore chunks;
    private volatile MVStore store;
    private MVStore.TxCounter marked;
    private MVStore.TxCounter forced;
    private boolean mended;

    /** No later version may be taken from the file, as it has not been mended since forcing failed. */
    private long sure = Long.MAX_VALUE;

    private StoreFile(Blocks blocks) throws IOException {
        this.blocks = blocks;
        this.chunks = chunks(Long.MAX_VALUE);
        this.store = started(chunks);
        this.marked = store.registerVersionUsage();
        this.forced = store.registerVersionUsage();
    }

    /** What is there. Nothing is written where it fails. */
    static StoreFile open(Folder folder, String name, EncryptionKeys keys) throws IOException {
        var device = folder.open(name);
        try {
            var file = new StoreFile(Blocks.of(device, keys));
            if (file.store.getStoreVersion() > LAYOUT) {
                file.store.closeImmediately();
                throw new Head.Unusable(Head.Flaw.NEWER);
            }
            file.mended = file.chunks.mend();
            return file;
        } catch (IOException | RuntimeException e) {
            device.close();
            throw e;
        }
    }

    /** An empty store in a file that was not there. */
    static StoreFile begin(Folder folder, String name, EncryptionKeys keys) throws IOException {
        var device = folder.create(name);
        try {
            var file = new StoreFile(Blocks.begin(device, Head.of(keys, System.currentTimeMillis())));
            file.store.setStoreVersion(LAYOUT);
            file.store.commit();
            return file;
        } catch (IOException | RuntimeException e) {
            device.close();
            throw e;
        }
    }

    private static Map<String, Object> settings() {
        return Map.of("cacheSize", CACHE_MEGABYTES, "pageSplitSize", PAGE);
    }

    private BlockStore chunks(long newest) throws IOException {
        return new BlockStore(blocks, settings(), newest);
    }

    /** Nothing is committed, and no page rewritten, but by those who use the store. */
    private static MVStore started(BlockStore chunks) {
        var store = new MVStore.Builder()
                .adoptFileStore(chunks)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .pageSplitSize(PAGE)
                .open();
        // What is needed for longer is held by its version, not by its age.
        store.setRetentionTime(-1);
        store.setVersionsToKeep(0);
        return store;
    }

    MVStore store() {
        return store;
    }

    Head head() {
        return blocks.head();
    }

    /** Whether the file ended in a write that was cut off. */
    boolean wasMended() {
        return mended;
    }

    /** Brings every version that is committed to the disk. Where that fails, the store is closed. */
    void force() {
        if (store.isClosed()) {
            throw new IllegalStateException("The data file is closed.", store.getPanicException());
        }
        if (chunks.isSynced()) {
            return;
        }
        var state = store.registerVersionUsage();
        try {
            chunks.sync();
        } catch (MVStoreException e) {
            store.closeImmediately();
            throw e;
        }
        store.deregisterVersionUsage(marked);
        marked = forced;
        forced = state;
    }

    /**
     * The store anew after a failure: at the last committed version, or at the last forced one where forcing failed, as what
     * the disk has of later ones is not known then.
     */
    MVStore reopen() throws IOException {
        store.closeImmediately();
        sure = Math.min(sure, chunks.sureVersion());
        chunks = chunks(sure);
        store = started(chunks);
        marked = store.registerVersionUsage();
        forced = store.registerVersionUsage();
        try {
            chunks.mend();
        } catch (IOException e) {
            store.closeImmediately();
            throw e;
        }
        sure = Long.MAX_VALUE;
        return store;
    }

    /** Commits, brings everything to the disk and closes. */
    void finish() throws IOException {
        try {
            if (!store.isClosed()) {
                store.commit();
                chunks.seal();
            }
        } finally {
            close();
        }
    }

    /** Closes at once: what was not committed is lost. */
    @Override
    public void close() throws IOException {
        store.closeImmediately();
        blocks.close();
    }
}
