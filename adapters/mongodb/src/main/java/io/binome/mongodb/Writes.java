package io.binome.mongodb;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Single-document writes that come out the same whoever else writes at the same moment. */
final class Writes {

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
        upsert(() -> collection.replaceOne(eq(document.get("_id")), document, new ReplaceOptions().upsert(true)));
    }

    static void change(MongoCollection<Document> collection, String id, Bson change) {
        upsert(() -> collection.updateOne(eq(id), change, new UpdateOptions().upsert(true)));
    }

    /** Two upserts of one new id may both try to insert it; who loses finds it the second time. */
    private static void upsert(Runnable write) {
        try {
            write.run();
        } catch (MongoWriteException e) {
            if (!isDuplicate(e)) {
                throw e;
            }
            write.run();
        }
    }

    private static boolean isDuplicate(MongoWriteException e) {
        return e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
