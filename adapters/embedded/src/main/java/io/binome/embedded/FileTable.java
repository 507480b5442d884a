package io.binome.embedded;

import io.binome.store.sorted.Table;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * A map in the file. Whoever reads holds the version that they read, so that its pages stay where they are meanwhile.
 *
 * @param <V> what the values are
 */
final class FileTable<V> implements Table<V> {
    private final FileTables tables;
    private final String name;
    private final Values<V> values;

    FileTable(FileTables tables, String name, Values<V> values) {
        this.tables = tables;
        this.name = name;
        this.values = values;
    }

    @Override
    public @Nullable V get(String key) {
        var kept = tables.<@Nullable Kept>reading(name, null, map -> map.get(key));
        return kept == null ? null : kept.as(values);
    }

    @Override
    public void put(String key, V value) {
        // What cannot be written fails before anything is changed.
        var kept = tables.kept(value, values);
        tables.writing(name).put(key, kept);
    }

    @Override
    public void remove(String key) {
        tables.writing(name).remove(key);
    }

    @Override
    public List<Row<V>> rows(String from, String before, int limit) {
        return tables.reading(name, List.of(), map -> {
            var found = new ArrayList<Row<V>>();
            var cursor = map.cursor(from, null, false);
            while (found.size() < limit && cursor.hasNext() && cursor.next().compareTo(before) < 0) {
                found.add(row(cursor));
            }
            return found;
        });
    }

    @Override
    public List<Row<V>> lastRows(String from, String before, int limit) {
        return tables.reading(name, List.of(), map -> {
            var found = new ArrayList<Row<V>>();
            var last = map.lowerKey(before);
            if (last == null) {
                return found;
            }
            var cursor = map.cursor(last, null, true);
            while (found.size() < limit && cursor.hasNext() && cursor.next().compareTo(from) >= 0) {
                found.add(row(cursor));
            }
            return found;
        });
    }

    private Row<V> row(Cursor<String, Kept> cursor) {
        return new Row<>(cursor.getKey(), cursor.getValue().as(values));
    }
}
