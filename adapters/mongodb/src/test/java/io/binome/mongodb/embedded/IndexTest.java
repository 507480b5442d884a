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
import java.time.Duration;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void rangesAndEqualValuesGiveTheSameWithAnIndexAsWithout(boolean lists) {
        indexed.createIndex(Indexes.ascending("at", "kind"));
        indexed.createIndex(Indexes.ascending("kind", "at"));
        var chance = new Random(7);
        for (int i = 0; i < 400; i++) {
            change(chance, chance.nextInt(120), lists);
        }
        compareAll(lists, 7);
        stop();
        start();
        compareAll(lists, 20);
    }

    private void change(Random chance, int id, boolean lists) {
        var document = new Document("_id", id).append("kind", chance.nextInt(3));
        switch (chance.nextInt(6)) {
            case 0 -> {}
            case 1 -> document.append("at", chance.nextInt(50));
            case 2 -> document.append("at", null);
            case 3 -> {
                if (lists) {
                    document.append("at", List.of(moment(chance), moment(chance), chance.nextInt(50)));
                }
            }
            default -> document.append("at", moment(chance));
        }
        for (var collection : List.of(indexed, plain)) {
            collection.deleteOne(Filters.and(Filters.eq(id), Filters.eq("kind", 0)));
            collection.replaceOne(
                    Filters.eq(id), document, new ReplaceOptions().upsert(true));
        }
    }

    private void compareAll(boolean lists, int step) {
        for (int second = 0; second < 60; second += step) {
            var at = Date.from(Instant.ofEpochSecond(second));
            compare(lists, Filters.lte("at", at));
            compare(lists, Filters.lt("at", at));
            compare(lists, Filters.gt("at", at));
            compare(lists, Filters.gte("at", second));
            compare(lists, Filters.eq("at", at));
            compare(lists, Filters.eq("at", second));
            compare(lists, Filters.eq("at", null));
            compare(lists,
                    Filters.and(Filters.gte("at", at), Filters.lt("at", Date.from(Instant.ofEpochSecond(second + 9)))));
            compare(lists, Filters.and(Filters.lte("at", at), Filters.eq("kind", 1)));
            compare(lists, Filters.and(Filters.gt("_id", second), Filters.lte("_id", second + 20)));
        }
    }

    private void compare(boolean lists, Bson query) {
        for (var order : List.of(
                Indexes.ascending("_id"),
                Indexes.ascending("at", "_id"),
                Indexes.descending("at", "_id"),
                Indexes.descending("kind", "at", "_id"))) {
            var all = ids(plain, query, order, 0);
            var first = all.subList(0, Math.min(5, all.size()));
            assertThat(ids(indexed, query, order, 0)).as(query + " by " + order).isEqualTo(all);
            assertThat(ids(indexed, query, order, 5)).as(query + " by " + order).isEqualTo(first);
        }
        for (var order : List.of(Indexes.ascending("at"), Indexes.descending("at"))) {
            if (lists) {
                break; // many are equally placed by one of their elements
            }
            assertThat(fields(indexed, query, order)).as(query + " by " + order).isEqualTo(fields(plain, query, order));
        }
    }

    private static List<Object> ids(MongoCollection<Document> collection, Bson query, Bson order, int limit) {
        return collection.find(query).sort(order).limit(limit).map(each -> each.get("_id")).into(new ArrayList<>());
    }

    private static List<Object> fields(MongoCollection<Document> collection, Bson query, Bson order) {
        return collection.find(query).sort(order).limit(7).map(each -> String.valueOf(each.get("at")))
                .into(new ArrayList<>());
    }

    private static Date moment(Random chance) {
        return Date.from(Instant.ofEpochSecond(chance.nextInt(60)));
    }

    @Test
    void theFirstOfManyInOrderAreFoundWithoutReadingTheRest() {
        indexed.createIndex(Indexes.ascending("place", "at"));
        indexed.createIndex(Indexes.ascending("order"), new IndexOptions().unique(true));
        var many = new ArrayList<Document>();
        for (int i = 0; i < 20_000; i++) {
            many.add(new Document("_id", i)
                    .append("place", i % 2)
                    .append("at", i)
                    .append("order", i)
                    .append("text", "x".repeat(100)));
        }
        isFarQuickerWithItsIndexes(many, (collection, i) -> {
            assertThat(collection.find(Filters.eq("place", 1)).sort(Indexes.descending("at")).limit(2))
                    .extracting(each -> each.get("_id"))
                    .containsExactly(19_999, 19_997);
            assertThat(collection.find(Filters.gte("order", 0)).sort(Indexes.descending("order")).first())
                    .containsEntry("_id", 19_999);
        });
    }

    private interface Work {
        void on(MongoCollection<Document> collection, int time);
    }

    /** One time without them takes longer than two with them, whatever else the machine does. */
    private void isFarQuickerWithItsIndexes(List<Document> many, Work work) {
        indexed.insertMany(many);
        plain.insertMany(many);
        taken(indexed, 1, work);
        assertThat(taken(indexed, 20, work)).isLessThan(taken(plain, 10, work));
    }

    private static Duration taken(MongoCollection<Document> collection, int times, Work work) {
        var start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            work.on(collection, i);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void conditionsThatAreJoinedUseTheIndexOfOneOfThem() {
        indexed.createIndex(Indexes.ascending("place", "at"));
        var many = new ArrayList<Document>();
        for (int i = 0; i < 20_000; i++) {
            many.add(new Document("_id", "n" + i)
                    .append("place", i % 2)
                    .append("at", i)
                    .append("text", "x".repeat(100)));
        }
        isFarQuickerWithItsIndexes(many, (collection, i) -> {
            var one = Filters.and(Filters.eq("n" + i), Filters.eq("at", i));
            assertThat(collection.replaceOne(one, many.get(i)).getMatchedCount()).isOne();
            assertThat(collection.find(Filters.and(Filters.eq("n" + i), Filters.eq("at", i + 1)))).isEmpty();
            assertThat(collection
                    .find(Filters.and(Filters.gte("_id", "n" + i), Filters.lt("_id", "n" + i + "~")))
                    .limit(1))
                    .hasSize(1);
            assertThat(collection.find(Filters.and(Filters.eq("place", 1), Filters.gt("at", 19_990)))).hasSize(5);
        });
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
        assertThat(ids(indexed, Filters.gte("at", 5), Indexes.ascending("_id"), 0)).containsExactly(1, 2);
    }
}
