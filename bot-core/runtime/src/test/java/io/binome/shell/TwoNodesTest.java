package io.binome.shell;

import io.binome.store.sorted.MemoryStore;
import io.binome.store.Store;

class TwoNodesTest extends TwoNodesContract {
    private final Store store = new MemoryStore();

    @Override
    protected Store store() {
        return store;
    }
}
