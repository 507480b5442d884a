package io.binome.mongodb.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;

/**
 * A collection whose stored documents never change in place, so that a reader on another connection sees a document as it
 * was before an update or after it, never half of each.
 */
final class FileCollection extends H2Collection {

    FileCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> metadata,
            CursorRegistry cursors) {
        super(database, name, options, documents, metadata, cursors);
    }

    /** The server edits the top level of the documents it finds, then stores them: it gets copies of that level. */
    @Override
    protected QueryResult createQueryResult(List<Document> found, int batchSize) {
        return super.createQueryResult(found.stream().map(Document::clone).toList(), batchSize);
    }

    /** Keeping the size up to date would encode each document twice more per write. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }
}
