package io.binome.store.sorted;

import io.binome.id.Id;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keys of values in the order of something else that they are found by, their terms. A value may stand under several terms
 * or under none.
 *
 * @param <V> what the values are
 */
final class Index<V> {
    /** In no term and in no key, whatever somebody has called them: or one term would stand among those of another. */
    static final String SEPARATOR = "\0";

    /** The character after the separator. */
    private static final String AFTER = "\1";

    private final Table<String> entries;
    private final Function<V, Stream<String>> terms;

    Index(Table<String> entries, Function<V, Stream<String>> terms) {
        this.entries = entries;
        this.terms = terms;
    }

    /** The term of something that may be missing. */
    static <T> Stream<String> term(@Nullable T of, Function<T, String> written) {
        return of == null ? Stream.empty() : Stream.of(written.apply(of));
    }

    /** Keys of the values under a term, in their order. */
    List<String> of(String term) {
        return of(term, Integer.MAX_VALUE);
    }

    /** The first of them. */
    List<String> of(String term, int limit) {
        return keys(term + SEPARATOR, term + AFTER, limit);
    }

    /** Keys of the values under the terms before one, first those of the first term. */
    List<String> before(String term, int limit) {
        return keys(Keys.FIRST, term, limit);
    }

    /** The same with the term itself. */
    List<String> upTo(String term, int limit) {
        return keys(Keys.FIRST, term + AFTER, limit);
    }

    /** Keys of the values under an id, and under whatever is within it. */
    List<String> under(Id id) {
        return Stream.concat(
                of(id.value()).stream(),
                keys(Keys.firstWithin(id), Keys.afterWithin(id), Integer.MAX_VALUE).stream())
                .toList();
    }

    /** The first keys of all. */
    List<String> first(int limit) {
        return keys(Keys.FIRST, Keys.LAST, limit);
    }

    private List<String> keys(String from, String before, int limit) {
        return entries.rows(from, before, limit).stream().map(Table.Row::value).toList();
    }

    /** The last keys under a term, the last one first. */
    List<String> lastOf(String term, int limit) {
        return entries.lastRows(term + SEPARATOR, term + AFTER, limit).stream()
                .map(Table.Row::value)
                .toList();
    }

    List<String> terms(V value) {
        return terms.apply(value).toList();
    }

    void add(String term, String key) {
        entries.put(term + SEPARATOR + key, key);
    }

    void remove(String term, String key) {
        entries.remove(term + SEPARATOR + key);
    }
}
