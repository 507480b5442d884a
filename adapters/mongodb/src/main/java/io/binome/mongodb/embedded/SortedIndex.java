package io.binome.mongodb.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A plain, non-unique index: finds the ids for an equal value, or for a range of moments, numbers or texts, of its first
 * field. It offers candidates; the server checks each against the whole query.
 */
final class SortedIndex extends Index<Object> {

    private static final Set<String> RANGES = Set.of("$lt", "$lte", "$gt", "$gte", "$eq");

    /** From (values of the fields, id of the document) to that id, so that equal values stand side by side. */
    private final MVMap<KeyValue, Object> ids;

    SortedIndex(MVMap<KeyValue, Object> ids, String name, List<IndexKey> keys) {
        super(name, keys, true);
        this.ids = ids;
    }

    @Override
    public boolean canHandle(Document query) {
        var condition = query.get(firstField());
        if (condition instanceof Document range && range.keySet().stream().anyMatch(key -> key.startsWith("$"))) {
            return RANGES.containsAll(range.keySet()) && range.values().stream().allMatch(SortedIndex::isOrdered);
        }
        return isOrdered(condition);
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        var condition = query.get(firstField());
        var found = new LinkedHashSet<Object>();
        if (!(condition instanceof Document range)) {
            collect(condition, condition, found);
        } else if (range.containsKey("$eq")) {
            collect(range.get("$eq"), range.get("$eq"), found);
        } else {
            // One bound only: in a list, one element may keep the lower bound and another the upper one.
            var upper = range.getOrDefault("$lte", range.get("$lt"));
            collect(upper == null ? range.getOrDefault("$gte", range.get("$gt")) : null, upper, found);
        }
        return found;
    }

    private void collect(@Nullable Object from, @Nullable Object to, Set<Object> found) {
        var lower = from == null ? null : normalized(from);
        var upper = to == null ? null : normalized(to);
        Iterator<KeyValue> keys = ids.keyIterator(lower);
        while (keys.hasNext()) {
            var key = keys.next();
            if (upper != null && BsonType.order(key.get(0), upper.get(0)) > 0) {
                return;
            }
            found.add(key.get(key.size() - 1));
        }
    }

    @Override
    public void add(Document document, Object id, MongoCollection<Object> collection) {
        keysOf(document, id).forEach(key -> ids.put(key, id));
    }

    @Override
    public @Nullable Object remove(Document document) {
        keysOf(document, document.get("_id")).forEach(ids::remove);
        return null;
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Object id, MongoCollection<Object> collection) {
        if (!nullAwareEqualsKeys(oldDocument, newDocument)) {
            keysOf(oldDocument, id).forEach(ids::remove);
            keysOf(newDocument, id).forEach(key -> ids.put(key, id));
        }
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {}

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Object> collection) {}

    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public long getCount() {
        return ids.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {}

    private String firstField() {
        return getKeys().getFirst().getKey();
    }

    private List<KeyValue> keysOf(Document document, @Nullable Object id) {
        var keys = new ArrayList<KeyValue>();
        for (var values : getKeyValues(document)) {
            if (isOrdered(values.get(0))) {
                var parts = new ArrayList<Object>();
                values.forEach(parts::add);
                parts.add(Missing.ofNullable(id));
                keys.add(new KeyValue(parts));
            }
        }
        return keys;
    }

    private static KeyValue normalized(Object value) {
        return new KeyValue(value).normalized();
    }

    private static boolean isOrdered(@Nullable Object value) {
        return value instanceof Instant || value instanceof Number || value instanceof String || value instanceof Boolean;
    }
}
