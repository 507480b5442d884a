package io.binome.mongodb;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import io.binome.id.Id;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Single-document writes that come out the same whoever else writes at the same moment. */
final class Writes {

    /** So many go in one command, which others have to wait for. */
    private static final int BATCH = 500;

    private static final String ID = "_id";

    private Writes() {}

    /** Inserts a document; false where one with its id, or another unique value of it, is there already. */
    static boolean insertedFirst(MongoCollection<Document> collection, Document document) {
        try {
            collection.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    static void put(MongoCollection<Document> collection, Document document) {
        upsert(() -> collection.replaceOne(eq(document.get(ID)), document, new ReplaceOptions().upsert(true)));
    }

    static void change(MongoCollection<Document> collection, String id, Bson change) {
        upsert(() -> collection.updateOne(eq(id), change, new UpdateOptions().upsert(true)));
    }

    /** Deletes what matches, and goes on matching once it does, a batch at a time. */
    static void deleteAll(Database database, MongoCollection<Document> collection, Bson query) {
        List<Object> ids;
        do {
            ids = database.ask(() -> collection
                    .find(query)
                    .limit(BATCH)
                    .projection(include(ID))
                    .map(found -> found.get(ID))
                    .into(new ArrayList<>()));
            var batch = in(ID, ids);
            database.ask(() -> collection.deleteMany(batch));
        } while (ids.size() == BATCH);
    }

    /** Deletes whatever has an id in a field, or one within it. */
    static void forget(Database database, MongoCollection<Document> collection, String field, Id id) {
        deleteAll(database, collection, eq(field, id.value()));
        deleteAll(database, collection, Within.ids(field, id));
    }

    /** Two upserts of one new id may both try to insert it; who loses finds it the second time. */
    static void upsert(Runnable write) {
        try {
            write.run();
        } catch (MongoWriteException | MongoBulkWriteException e) {
            if (!isDuplicate(e)) {
                throw e;
            }
            write.run();
        }
    }

    private static boolean isDuplicate(MongoServerException e) {
        return e instanceof MongoBulkWriteException several
                ? several.getWriteErrors().stream()
                        .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)
                : e instanceof MongoWriteException one
                        && one.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

}
