package io.binome.mongodb.embedded;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.file.Path;
import org.bson.Document;

/** A program of its own, made to be killed: writes without end and says on standard output what was acknowledged. */
final class AcknowledgingWriter {

    static final int WRITERS = 6;

    private AcknowledgingWriter() {}

    public static void main(String[] arguments) {
        var mongo = EmbeddedMongo.start(Path.of(arguments[0]));
        long first = Long.parseLong(arguments[1]);
        var numbers = numbers(MongoClients.create(mongo.uri()));
        for (int writer = 0; writer < WRITERS; writer++) {
            int name = writer;
            Thread.ofPlatform().start(() -> write(numbers, name, first));
        }
    }

    static MongoCollection<Document> numbers(MongoClient client) {
        var numbers = client.getDatabase("kill").getCollection("numbers");
        numbers.createIndex(Indexes.ascending("twin"), new IndexOptions().unique(true));
        numbers.createIndex(Indexes.ascending("number"));
        return numbers;
    }

    private static void write(MongoCollection<Document> numbers, int writer, long first) {
        for (long number = first;; number++) {
            var id = writer + "/" + number;
            numbers.insertOne(new Document("_id", id).append("number", number).append("twin", "twin of " + id));
            var latest = "latest of " + writer;
            numbers.replaceOne(
                    Filters.eq(latest),
                    new Document("_id", latest).append("number", number).append("twin", latest),
                    new ReplaceOptions().upsert(true));
            System.out.println(id);
        }
    }
}
