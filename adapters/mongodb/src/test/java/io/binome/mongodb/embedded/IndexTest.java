package io.binome.mongodb.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A query gives the same with an index as without one. */
final class IndexTest {

    @TempDir
    private Path directory;

    private EmbeddedMongo mongo;
    private MongoClient client;
    private MongoCollection<Document> indexed;
    private MongoCollection<Document> plain;

    @BeforeEach
    void start() {
        mongo = EmbeddedMongo.start(directory);
        client = MongoClients.create(mongo.uri());
        indexed = client.getDatabase("index").getCollection("indexed");
        plain = client.getDatabase("index").getCollection("plain");
    }

    @AfterEach
    void stop() {
        client.close();
        mongo.close();
    }

    @Test
    void rangesAndEqualValuesGiveTheSameWithAnIndexAsWithout() {
        indexed.createIndex(Indexes.ascending("at", "kind"));
        var chance = new Random(7);
        for (int i = 0; i < 400; i++) {
            change(chance, chance.nextInt(120));
        }
        compareAll();
        stop();
        start();
        compareAll();
    }

    private void change(Random chance, int id) {
        var document = new Document("_id", id).append("kind", chance.nextInt(3));
        switch (chance.nextInt(6)) {
            case 0 -> {}
            case 1 -> document.append("at", chance.nextInt(50));
            case 2 -> document.append("at", null);
            case 3 -> document.append("at", List.of(moment(chance), moment(chance), chance.nextInt(50)));
            default -> document.append("at", moment(chance));
        }
        for (var collection : List.of(indexed, plain)) {
            collection.deleteOne(Filters.and(Filters.eq(id), Filters.eq("kind", 0)));
            collection.replaceOne(
                    Filters.eq(id), document, new ReplaceOptions().upsert(true));
        }
    }

    private void compareAll() {
        for (int second = 0; second < 60; second += 3) {
            var at = Date.from(Instant.ofEpochSecond(second));
            compare(Filters.lte("at", at));
            compare(Filters.lt("at", at));
            compare(Filters.gt("at", at));
            compare(Filters.gte("at", second));
            compare(Filters.eq("at", at));
            compare(Filters.eq("at", second));
            compare(Filters.eq("at", null));
            compare(Filters.and(Filters.gte("at", at), Filters.lt("at", Date.from(Instant.ofEpochSecond(second + 9)))));
            compare(Filters.and(Filters.lte("at", at), Filters.eq("kind", 1)));
        }
    }

    private void compare(Bson query) {
        assertThat(ids(indexed, query)).as(query.toString()).isEqualTo(ids(plain, query));
    }

    private static List<Object> ids(MongoCollection<Document> collection, Bson query) {
        return collection.find(query).sort(Indexes.ascending("_id")).map(each -> each.get("_id")).into(new ArrayList<>());
    }

    private static Date moment(Random chance) {
        return Date.from(Instant.ofEpochSecond(chance.nextInt(60)));
    }

    @Test
    void aUniqueIndexRefusesTheSecondAndStillDoesAfterARestart() {
        indexed.createIndex(Indexes.ascending("email"), new IndexOptions().unique(true));
        indexed.insertOne(new Document("_id", 1).append("email", "ada@example.org"));
        stop();
        start();
        assertThatThrownBy(() -> indexed.insertOne(new Document("_id", 2).append("email", "ada@example.org")))
                .isInstanceOf(MongoWriteException.class);
        assertThat(indexed.find(Filters.eq("email", "ada@example.org")).first()).containsEntry("_id", 1);
        assertThat(indexed.find(Filters.and(Filters.eq(1), Filters.eq("email", "no")))).isEmpty();
    }

    @Test
    void aDroppedIndexIsGone() {
        indexed.createIndex(Indexes.ascending("at"), new IndexOptions().name("moments"));
        indexed.insertOne(new Document("_id", 1).append("at", 5));
        indexed.dropIndex("moments");
        indexed.insertOne(new Document("_id", 2).append("at", 6));
        assertThat(ids(indexed, Filters.gte("at", 5))).containsExactly(1, 2);
    }
}
