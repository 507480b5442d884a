package io.binome.store.sorted;

import io.binome.id.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values under their keys, with the indexes that follow whatever is put and removed. It is written within
 * {@link Tables#change} only.
 *
 * @param <V> what the values are
 */
final class Indexed<V> {
    private final Tables tables;
    private final String name;
    private final Table<V> values;
    private final List<Index<V>> indexes = new ArrayList<>();

    Indexed(Tables tables, String name, Class<V> type) {
        this.tables = tables;
        this.name = name;
        this.values = tables.table(name, type);
    }

    /** An index of what is put from now on: all there is, where it has always been asked for. */
    Index<V> by(String what, Function<V, Stream<String>> terms) {
        var index = new Index<>(tables.table(name + "." + what, String.class), terms);
        indexes.add(index);
        return index;
    }

    Optional<V> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Nullable
    V get(String key) {
        return values.get(key);
    }

    /** The values of these keys, but of those that are gone meanwhile. */
    List<V> each(List<String> keys) {
        return keys.stream().map(values::get).filter(Objects::nonNull).toList();
    }

    /** Values in the order of their keys, from one on and before another one. */
    List<V> between(String from, String before, int limit) {
        return values.rows(from, before, limit).stream().map(Table.Row::value).toList();
    }

    /** The keys of whatever is within an id. */
    List<String> keysWithin(Id id) {
        return values.rows(Keys.firstWithin(id), Keys.afterWithin(id), Integer.MAX_VALUE).stream()
                .map(Table.Row::key)
                .toList();
    }

    List<V> all() {
        return between(Keys.FIRST, Keys.LAST, Integer.MAX_VALUE);
    }

    void put(String key, V value) {
        var before = values.get(key);
        values.put(key, value);
        for (var index : indexes) {
            var now = index.terms(value);
            var earlier = before == null ? List.<String>of() : index.terms(before);
            if (!now.equals(earlier)) {
                earlier.stream().filter(term -> !now.contains(term)).forEach(term -> index.remove(term, key));
                now.stream().filter(term -> !earlier.contains(term)).forEach(term -> index.add(term, key));
            }
        }
    }

    /** Whether nothing stood there, and the value does now. */
    boolean add(String key, V value) {
        var free = values.get(key) == null;
        if (free) {
            put(key, value);
        }
        return free;
    }

    void remove(String key) {
        var before = values.get(key);
        if (before != null) {
            values.remove(key);
            for (var index : indexes) {
                index.terms(before).forEach(term -> index.remove(term, key));
            }
        }
    }

    void removeWithin(Id id) {
        removeAll(keysWithin(id));
    }

    void removeAll(List<String> keys) {
        keys.forEach(this::remove);
    }
}
