package io.binome.mongodb.embedded;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The way through a sorted index that a query allows: equal values of the first fields, then a range of the next one. It
 * leads past every document that matches, in the wanted order where {@link #isInOrder}, and past some that do not match.
 *
 * @param lists whether a document may stand at several places, for each element of a list
 */
record Walk(
        MVMap<KeyValue, Object> index,
        List<Object> equal,
        @Nullable Object lower,
        @Nullable Object upper,
        boolean isInOrder,
        boolean descending,
        boolean lists) {

    /** Stands before all other keys of an index over whose documents some have lists. */
    static final KeyValue LISTS = new KeyValue(MinKey.getInstance());

    private static final Set<String> BOUNDS = Set.of("$lt", "$lte", "$gt", "$gte");

    /** The walk a query allows through an index; empty where it says nothing about the first field. */
    static Optional<Walk> through(
            MVMap<KeyValue, Object> index,
            List<IndexKey> fields,
            boolean lists,
            Document query,
            @Nullable Document orderBy) {
        var equal = new ArrayList<Object>();
        while (equal.size() < fields.size() && isOrdered(query.get(name(fields, equal.size())))) {
            equal.add(normalized(query.get(name(fields, equal.size()))));
        }
        var range = equal.size() < fields.size() ? bounds(query.get(name(fields, equal.size()))) : null;
        if (equal.isEmpty() && range == null) {
            return Optional.empty();
        }
        var lower = range == null ? null : bound(range, "$gte", "$gt");
        var upper = range == null ? null : bound(range, "$lte", "$lt");
        // In a list, one element may keep the lower bound and another the upper one.
        var usedLower = lists && upper != null ? null : lower;
        var order = orderBy == null ? List.of() : List.copyOf(orderBy.keySet());
        boolean inOrder = !lists && !order.isEmpty() && order.equals(names(fields, equal.size(), order.size()))
                && orderBy != null && orderBy.values().stream().map(Walk::sign).distinct().count() == 1;
        boolean descending = inOrder && orderBy != null && sign(orderBy.values().iterator().next()) < 0;
        return Optional.of(new Walk(index, equal, usedLower, upper, inOrder, descending, lists));
    }

    /** How much the query narrows the walk: to be compared with other walks for the same query. */
    int worth() {
        return 4 * equal.size() + (lower != null || upper != null ? 2 : 0) + (isInOrder ? 1 : 0);
    }

    /** The ids of the documents on the way. */
    Stream<Object> ids() {
        var cursor = index.cursor(start(), null, descending);
        var ids = Stream.iterate(step(cursor), Optional::isPresent, last -> step(cursor))
                .map(Optional::orElseThrow);
        return lists ? ids.distinct() : ids;
    }

    private @Nullable KeyValue start() {
        var parts = new ArrayList<>(equal);
        var bound = descending ? upper : lower;
        if (bound != null) {
            parts.add(bound);
        }
        if (descending) {
            parts.add(MaxKey.getInstance());
        }
        return parts.isEmpty() ? null : new KeyValue(parts);
    }

    private Optional<Object> step(Cursor<KeyValue, Object> cursor) {
        while (cursor.hasNext()) {
            var key = cursor.next();
            if (!key.equals(LISTS)) {
                return isWithin(key) ? Optional.of(cursor.getValue()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isWithin(KeyValue key) {
        for (int i = 0; i < equal.size(); i++) {
            if (BsonType.order(key.get(i), equal.get(i)) != 0) {
                return false;
            }
        }
        if (descending) {
            return lower == null || BsonType.order(key.get(equal.size()), lower) >= 0;
        }
        return upper == null || BsonType.order(key.get(equal.size()), upper) <= 0;
    }

    /** Values of one kind have an order that an index keeps; documents, lists and nothing at all are left to a scan. */
    static boolean isOrdered(@Nullable Object value) {
        return value instanceof Instant
                || value instanceof Number
                || value instanceof String
                || value instanceof Boolean;
    }

    private static @Nullable Document bounds(@Nullable Object condition) {
        return condition instanceof Document range
                && !range.isEmpty()
                && BOUNDS.containsAll(range.keySet())
                && range.values().stream().allMatch(Walk::isOrdered)
                        ? range
                        : null;
    }

    private static @Nullable Object bound(Document range, String inclusive, String exclusive) {
        var value = range.getOrDefault(inclusive, range.get(exclusive));
        return value == null ? null : normalized(value);
    }

    private static Object normalized(@Nullable Object value) {
        return new KeyValue(List.of(Objects.requireNonNull(value))).normalized().get(0);
    }

    private static int sign(Object direction) {
        return Integer.signum(((Number) direction).intValue());
    }

    private static String name(List<IndexKey> fields, int place) {
        return fields.get(place).getKey();
    }

    private static List<String> names(List<IndexKey> fields, int from, int count) {
        return fields.stream().map(IndexKey::getKey).skip(from).limit(count).toList();
    }
}
