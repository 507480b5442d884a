package io.binome.simulation;

import io.binome.store.sorted.Table;
import io.binome.store.sorted.Tables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Tables in memory of which a copy costs next to nothing: what nobody has changed since is shared. For one thread. */
final class Shelf implements Tables {
    private final Map<String, Held<?>> tables = new HashMap<>();

    Shelf() {}

    /** The same values; what is changed here or there changes nothing on the other side. */
    Shelf copy() {
        var copy = new Shelf();
        tables.forEach((name, held) -> copy.tables.put(name, held.copy()));
        return copy;
    }

    @Override
    @SuppressWarnings("unchecked") // a name always comes with the same type
    public <V> Table<V> table(String name, Class<V> type) {
        return (Table<V>) tables.computeIfAbsent(name, each -> new Held<>(new TreeMap<>()));
    }

    @Override
    public <T> T change(Supplier<T> change) {
        return change.get();
    }

    @Override
    public void ping() {}

    private static final class Held<V> implements Table<V> {
        private NavigableMap<String, V> rows;
        private boolean isShared;

        private Held(NavigableMap<String, V> rows) {
            this.rows = rows;
        }

        private Held<V> copy() {
            isShared = true;
            var copy = new Held<>(rows);
            copy.isShared = true;
            return copy;
        }

        private NavigableMap<String, V> own() {
            if (isShared) {
                rows = new TreeMap<>(rows);
                isShared = false;
            }
            return rows;
        }

        @Override
        public V get(String key) {
            return rows.get(key);
        }

        @Override
        public void put(String key, V value) {
            own().put(key, value);
        }

        @Override
        public void remove(String key) {
            if (rows.containsKey(key)) {
                own().remove(key);
            }
        }

        @Override
        public List<Row<V>> rows(String from, String before, int limit) {
            return Table.first(rows.subMap(from, true, before, false), limit);
        }

        @Override
        public List<Row<V>> lastRows(String from, String before, int limit) {
            return Table.first(rows.subMap(from, true, before, false).descendingMap(), limit);
        }
    }
}
