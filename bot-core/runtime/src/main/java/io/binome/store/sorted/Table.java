package io.binome.store.sorted;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * An ordered map from strings to values that never change themselves. Anybody may read at any time and sees whole values;
 * it is written within {@link Tables#change} only.
 *
 * @param <V> what the values are
 */
public interface Table<V> {
    @Nullable
    V get(String key);

    void put(String key, V value);

    void remove(String key);

    /** The first values in the order of their keys, from a key on and before another one. */
    List<Row<V>> rows(String from, String before, int limit);

    /** The last values of the same, the last one first. */
    List<Row<V>> lastRows(String from, String before, int limit);

    /** The first rows of a part of a map that is kept in memory. */
    static <V> List<Row<V>> first(NavigableMap<String, V> part, int limit) {
        var found = new ArrayList<Row<V>>();
        for (var entry : part.entrySet()) {
            if (found.size() >= limit) {
                break;
            }
            found.add(new Row<>(entry.getKey(), entry.getValue()));
        }
        return found;
    }

    /** A value under its key. */
    record Row<V>(String key, V value) {}
}
