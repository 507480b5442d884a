package io.binome.mongodb.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class ConcurrencyTest {

    @TempDir
    private static Path directory;

    private EmbeddedMongo mongo;
    private MongoClient client;
    private MongoCollection<Document> documents;

    @BeforeEach
    void start() {
        mongo = EmbeddedMongo.start(directory);
        client = MongoClients.create(mongo.uri());
        documents = client.getDatabase("concurrency").getCollection("documents");
        documents.drop();
    }

    @AfterEach
    void stop() {
        client.close();
        mongo.close();
    }

    @Test
    void aReaderSeesADocumentBeforeAnUpdateOrAfterItNeverInBetween() throws Exception {
        for (int id = 0; id < 40; id++) {
            documents.insertOne(wide(id, 0));
        }
        inParallel(4, worker -> {
            for (int i = 0; i < 300; i++) {
                if (worker < 3) {
                    documents.replaceOne(Filters.eq(i % 40), wide(i % 40, i));
                } else {
                    for (var seen : documents.find()) {
                        assertThat(seen.getInteger("first")).isEqualTo(seen.getInteger("last"));
                    }
                }
            }
        });
    }

    /** Takes a while to put on the wire, and an update may come in the meantime. */
    private static Document wide(int id, int value) {
        var document = new Document("_id", id).append("first", value);
        for (int field = 0; field < 100; field++) {
            document.append("field" + field, "some text");
        }
        return document.append("last", value);
    }

    @Test
    void ofManyWhoSaveTheSameVersionOneWins() throws Exception {
        documents.insertOne(new Document("_id", 1).append("version", 0));
        var won = new AtomicInteger();
        inParallel(8, worker -> {
            for (int version = 0; version < 100; version++) {
                var result = documents.updateOne(
                        Filters.and(Filters.eq(1), Filters.eq("version", version)), Updates.inc("version", 1));
                won.addAndGet((int) result.getModifiedCount());
            }
        });
        assertThat(documents.find().first().getInteger("version")).isEqualTo(won.get());
    }

    @Test
    void manyUpdatesLeaveASmallFile() throws Exception {
        var text = "x".repeat(2_000);
        inParallel(8, worker -> {
            for (int i = 0; i < 1_000; i++) {
                documents.replaceOne(
                        Filters.eq(i % 50),
                        new Document("_id", i % 50).append("text", text + i),
                        new ReplaceOptions().upsert(worker == 0));
            }
        });
        stop();
        assertThat(Files.size(directory.resolve(DataFile.NAME))).isLessThan(40_000_000);
        start();
    }

    private interface Work {
        void by(int worker) throws Exception;
    }

    private static void inParallel(int workers, Work work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(workers)) {
            var all = new ArrayList<Future<Object>>();
            IntStream.range(0, workers).forEach(worker -> all.add(threads.submit((Callable<Object>) () -> {
                work.by(worker);
                return worker;
            })));
            for (var each : all) {
                each.get();
            }
        }
    }
}
