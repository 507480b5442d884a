package io.binome.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(30)
class SchemaTest {

    @RegisterExtension
    final TestDatabase testDatabase = TestDatabase.inMemory();

    private static final int NEWEST = Schema.MIGRATIONS.getLast().version();

    /** How far beyond the newest schema of today the migrations have come. */
    private final List<Integer> done = Collections.synchronizedList(new ArrayList<>());
    private Database database;

    @BeforeEach
    void connect() {
        database = new Database(testDatabase.uri());
    }

    @AfterEach
    void disconnect() {
        database.close();
    }

    /** Today's migrations, and so many more. */
    private List<Migration> and(int more) {
        var migrations = new ArrayList<>(Schema.MIGRATIONS);
        IntStream.rangeClosed(1, more)
                .mapToObj(next -> new Migration(NEWEST + next, on -> done.add(next)))
                .forEach(migrations::add);
        return migrations;
    }

    private Document schema() {
        return database.collection("schema").find(Filters.eq("schema")).first();
    }

    @Test
    void aFreshDatabaseHasTheNewestSchemaAndNoOwner() {
        assertThat(schema()).isEqualTo(new Document("_id", "schema")
                .append("version", NEWEST));
    }

    @Test
    void migrationsRunOnceEachInOrder() {
        MongoStore.open(testDatabase.uri(), TestDatabase.JSON, and(2)).close();
        MongoStore.open(testDatabase.uri(), TestDatabase.JSON, and(3)).close();
        MongoStore.open(testDatabase.uri(), TestDatabase.JSON, and(3)).close();

        assertThat(done).containsExactly(1, 2, 3);
    }

    @Test
    void ofManyNodesThatStartAtOnceOneMigratesAndTheOthersWait() {
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, 4)
                    .mapToObj(node -> nodes.submit(
                            () -> MongoStore.open(testDatabase.uri(), TestDatabase.JSON, and(2)).close()))
                    .toList();
            assertThat(running).allSatisfy(each -> assertThat(each).succeedsWithin(Duration.ofSeconds(20)));
        }
        assertThat(done).containsExactly(1, 2);
    }

    @Test
    void aMigrationThatWasCutShortRunsAgainAtTheNextStart() {
        var failing = new ArrayList<>(and(1));
        failing.add(new Migration(NEWEST + 2, on -> {
            throw new IllegalStateException("power cut");
        }));
        assertThatThrownBy(() -> MongoStore.open(testDatabase.uri(), TestDatabase.JSON, failing))
                .hasMessage("power cut");
        assertThat(schema()).containsEntry("version", NEWEST + 1).doesNotContainKey("migratedBy");

        MongoStore.open(testDatabase.uri(), TestDatabase.JSON, and(2)).close();
        assertThat(done).containsExactly(1, 2);
    }

    @Test
    void theLockOfANodeThatDiedIsTakenOverWhenItsTimeIsUp() {
        database.collection("schema").updateOne(
                Filters.eq("schema"),
                Updates.combine(
                        Updates.set("migratedBy", "a node that died"),
                        Updates.set("migratedUntil", Instant.now().minusSeconds(1))));

        new Schema(database, and(1), Clock.systemUTC()).bringUpToDate();

        assertThat(done).containsExactly(1);
    }

    @Test
    void whatWasWrittenBeforeTheFirstReleaseIsRefusedAndLeftAlone() {
        database.collection("schema").updateOne(Filters.eq("schema"), Updates.set("version", 2));
        var fact = new Document("_id", "home/p#campaign!1.0").append("fact", new Document("is", "InvitationsOrdered"));
        database.collection("facts").insertOne(fact);

        assertThatThrownBy(() -> MongoStore.open(testDatabase.uri(), TestDatabase.JSON))
                .isInstanceOf(StoreTooOld.class)
                .hasMessageContaining("127.0.0.1:");
        assertThat(schema()).isEqualTo(new Document("_id", "schema").append("version", 2));
        assertThat(database.collection("facts").find().first()).isEqualTo(fact);
    }

    @Test
    void anEmptyDatabaseOfThatTimeIsTakenOver() {
        database.collection("schema").updateOne(Filters.eq("schema"), Updates.set("version", 2));

        MongoStore.open(testDatabase.uri(), TestDatabase.JSON).close();

        assertThat(schema()).containsEntry("version", NEWEST);
    }

    @Test
    void aNewerSchemaIsRefusedAndLeftAlone() {
        database.collection("schema").updateOne(Filters.eq("schema"), Updates.set("version", 99));

        assertThatThrownBy(() -> MongoStore.open(testDatabase.uri(), TestDatabase.JSON))
                .isInstanceOf(StoreTooNew.class)
                .hasMessageContaining("schema 99")
                .hasMessageContaining("127.0.0.1:");
        assertThat(schema()).containsEntry("version", 99);
    }
}
