package io.binome.mongodb.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** A database in the data file: its documents as BSON, its indexes sorted, the plain ones included. */
final class FileDatabase extends H2Database {

    private final MVStore store;

    FileDatabase(String name, MVStore store, CursorRegistry cursors) {
        super(name, store, cursors);
        this.store = store;
        super.initializeNamespacesAndIndexes();
    }

    @Override
    protected void initializeNamespacesAndIndexes() {
        // The superclass calls this before the store is known here; the constructor does it afterwards.
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        var namespace = getFullCollectionNamespace(name);
        var documents = store.openMap(
                "databases." + namespace,
                new MVMap.Builder<Object, Document>().keyType(BsonType.of()).valueType(BsonType.of()));
        MVMap<String, Object> metadata = store.openMap("meta." + namespace);
        return new FileCollection(this, name, options, documents, metadata, cursorRegistry);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys,
            boolean sparse) {
        return new UniqueIndex(indexMap(collection, name), name, keys, sparse);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new SortedIndex(indexMap(collection, name), name, keys);
    }

    /** The superclass removes an index by the same name. */
    private MVMap<KeyValue, Object> indexMap(String collection, String index) {
        return store.openMap(
                getFullCollectionNamespace(collection) + "._index_" + index,
                new MVMap.Builder<KeyValue, Object>().keyType(KeyType.INSTANCE).valueType(BsonType.of()));
    }
}
