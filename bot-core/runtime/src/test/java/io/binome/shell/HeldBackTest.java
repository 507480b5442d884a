package io.binome.shell;

import io.binome.store.Store;
import io.binome.store.sorted.MemoryStore;

class HeldBackTest extends HeldBackContract {
    private final Store store = new MemoryStore();

    @Override
    protected Store store() {
        return store;
    }
}
