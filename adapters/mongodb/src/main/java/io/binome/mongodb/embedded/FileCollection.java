package io.binome.mongodb.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

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

    /** Looks a document up where a unique index names it; else takes the best walk through an index; else scans. */
    @Override
    protected QueryResult queryDocuments(
            Document asked,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        var query = Joined.flat(asked);
        if (getIndexes().stream().anyMatch(index -> index.canHandle(query))) {
            return super.queryDocuments(query, orderBy, skip, limit, batchSize, projection);
        }
        var walk = getIndexes().stream()
                .flatMap(index -> index instanceof Walkable walkable
                        ? walkable.walk(query, orderBy).stream()
                        : Stream.of())
                .max(Comparator.comparingInt(Walk::worth));
        if (walk.isEmpty()) {
            return super.queryDocuments(query, orderBy, skip, limit, batchSize, projection);
        }
        return matchDocumentsFromStream(
                query,
                walk.get().ids().map(this::getDocument),
                skip,
                limit,
                batchSize,
                walk.get().isInOrder() ? null : deriveComparator(orderBy),
                projection);
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
