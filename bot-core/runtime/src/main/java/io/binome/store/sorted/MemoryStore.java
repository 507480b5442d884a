package io.binome.store.sorted;

/** A store that forgets when the process ends: for simulations and tests. */
public final class MemoryStore extends SortedStore {
    public MemoryStore() {
        super(new MemoryTables());
    }
}
