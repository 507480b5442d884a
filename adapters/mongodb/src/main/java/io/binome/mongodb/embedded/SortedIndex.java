package io.binome.mongodb.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A plain, non-unique index in the data file, of documents whose first indexed field has a moment, number, text or truth
 * value. {@link FileCollection} walks it; the server itself would not know how.
 */
final class SortedIndex extends Index<Object> implements Walkable {

    /** From (values of the fields, id of the document) to that id, so that equal values stand side by side. */
    private final MVMap<KeyValue, Object> ids;

    SortedIndex(MVMap<KeyValue, Object> ids, String name, List<IndexKey> keys) {
        super(name, keys, true);
        this.ids = ids;
    }

    @Override
    public Optional<Walk> walk(Document query, @Nullable Document orderBy) {
        return Walk.through(ids, getKeys(), ids.containsKey(Walk.LISTS), query, orderBy);
    }

    @Override
    public void add(Document document, Object id, MongoCollection<Object> collection) {
        var keys = keysOf(document, id);
        keys.forEach(key -> ids.put(key, id));
        if (keys.size() > 1) {
            ids.put(Walk.LISTS, true);
        }
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
            add(newDocument, id, collection);
        }
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException();
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

    private List<KeyValue> keysOf(Document document, @Nullable Object id) {
        var keys = new ArrayList<KeyValue>();
        for (var values : getKeyValues(document)) {
            if (Walk.isOrdered(values.get(0))) {
                var parts = new ArrayList<Object>();
                values.forEach(parts::add);
                parts.add(Missing.ofNullable(id));
                keys.add(new KeyValue(parts));
            }
        }
        return keys;
    }
}
