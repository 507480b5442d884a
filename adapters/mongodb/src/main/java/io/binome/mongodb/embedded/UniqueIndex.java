package io.binome.mongodb.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A unique index in the data file: from the values of its fields to the id of the one document that has them. */
final class UniqueIndex extends AbstractUniqueIndex<Object> implements Walkable {

    private final MVMap<KeyValue, Object> ids;

    UniqueIndex(MVMap<KeyValue, Object> ids, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.ids = ids;
    }

    /** A condition on further fields, such as a version beside the id, is the server's to check on the one candidate. */
    @Override
    public boolean canHandle(Document query) {
        return query.keySet().containsAll(keySet()) && super.canHandle(ownFields(query));
    }

    @Override
    public Optional<Walk> walk(Document query, @Nullable Document orderBy) {
        return Walk.through(ids, getKeys(), ids.containsKey(Walk.LISTS), query, orderBy);
    }

    @Override
    public synchronized void add(Document document, Object id, MongoCollection<Object> collection) {
        super.add(document, id, collection);
        if (getKeyValues(document).size() > 1) {
            ids.put(Walk.LISTS, true);
        }
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        return super.getPositions(ownFields(query));
    }

    private Document ownFields(Document query) {
        var own = new Document(query);
        own.keySet().retainAll(keySet());
        return own;
    }

    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        return ids.remove(key);
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object id) {
        return ids.putIfAbsent(key, id) == null;
    }

    @Override
    protected Iterable<Entry<KeyValue, Object>> getIterable() {
        return ids.entrySet();
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        return ids.get(key);
    }

    @Override
    public long getCount() {
        return ids.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
