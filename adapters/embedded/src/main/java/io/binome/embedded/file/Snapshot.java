package io.binome.embedded.file;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** All maps of a store as they are at one moment, while others write on. What it needs is kept until it is closed. */
record Snapshot(MVStore store, MVStore.TxCounter version, Map<String, MVMap<?, ?>> maps) implements AutoCloseable {

    /**
     * @param atRest runs what it is given before it returns, while nobody writes
     */
    static Snapshot of(DataFile file, Executor atRest) {
        var taken = new Snapshot[1];
        atRest.execute(() -> taken[0] = now(file.store()));
        return taken[0];
    }

    private static Snapshot now(MVStore store) {
        store.commit();
        var version = store.registerVersionUsage();
        var maps = new TreeMap<String, MVMap<?, ?>>();
        Rewriting.maps(store).forEach((name, map) -> maps.put(name, map.openVersion(store.getCurrentVersion())));
        return new Snapshot(store, version, maps);
    }

    @Override
    public void close() {
        store.deregisterVersionUsage(version);
    }
}
