package io.binome.store.sorted;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Maps that forget when the process ends. They trust a change not to fail half-way. */
final class MemoryTables implements Tables {
    private final Map<String, MemoryTable<?>> tables = new ConcurrentHashMap<>();
    private final Lock changing = new ReentrantLock();

    @Override
    @SuppressWarnings("unchecked") // a name always comes with the same type
    public <V> Table<V> table(String name, Class<V> type) {
        return (Table<V>) tables.computeIfAbsent(name, each -> new MemoryTable<V>());
    }

    @Override
    public <T> T change(Supplier<T> change) {
        changing.lock();
        try {
            return change.get();
        } finally {
            changing.unlock();
        }
    }

    @Override
    public void ping() {}

    private static final class MemoryTable<V> implements Table<V> {
        private final NavigableMap<String, V> rows = new ConcurrentSkipListMap<>();

        @Override
        public @Nullable V get(String key) {
            return rows.get(key);
        }

        @Override
        public void put(String key, V value) {
            rows.put(key, value);
        }

        @Override
        public void remove(String key) {
            rows.remove(key);
        }

        @Override
        public List<Row<V>> rows(String from, String before, int limit) {
            return Table.first(rows.subMap(from, true, before, false), limit);
        }

        @Override
        public List<Row<V>> lastRows(String from, String before, int limit) {
            return Table.first(rows.subMap(from, true, before, false).descendingMap(), limit);
        }

        @Override
        public String toString() {
            return rows.toString();
        }
    }
}
