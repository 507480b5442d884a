package io.binome.mongodb;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which shape the documents have, kept in one document; brought up to date at start by one node while others wait. A
 * database that is newer than this code is refused, and so is one that is older than the first way to here.
 */
final class Schema {

    /** In order; the last one's version is what this code reads and writes. */
    static final List<Migration> MIGRATIONS = List.of(new Migration(3, Schema::refuseWhatIsThere));

    private static final Logger log = LoggerFactory.getLogger(Schema.class);

    private static final String ID = "schema";
    private static final String VERSION = "version";
    private static final String OWNER = "migratedBy";
    private static final String UNTIL = "migratedUntil";
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Database database;
    private final MongoCollection<Document> documents;
    private final List<Migration> migrations;
    private final Clock clock;
    private final String me = UUID.randomUUID().toString();

    Schema(Database database, List<Migration> migrations, Clock clock) {
        this.database = database;
        this.documents = database.collection("schema");
        this.migrations = migrations;
        this.clock = clock;
    }

    /** Returns once the documents have the shape of the last migration. */
    void bringUpToDate() {
        while (version() < known()) {
            if (lock()) {
                try {
                    migrate();
                } finally {
                    unlock();
                }
            } else {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void migrate() {
        int from = version();
        for (var migration : migrations) {
            if (migration.version() > from) {
                migration.step().on(database);
                update(combine(
                        set(VERSION, migration.version()), set(UNTIL, clock.instant().plus(LEASE))));
                log.info("The database at {} now has schema {}.", database.address(), migration.version());
            }
        }
    }

    /** Facts became requests, records and reasons got other names, the people of a round went into parts: nothing had been released, so there is no way. */
    private static void refuseWhatIsThere(Database database) {
        for (var written : List.of("facts", "conversations")) {
            if (database.ask(() -> database.collection(written).find().first()) != null) {
                throw new StoreTooOld(database.address());
            }
        }
    }

    private int known() {
        return migrations.getLast().version();
    }

    private int version() {
        var schema = database.ask(() -> documents.find(eq(ID)).first());
        int found = schema == null ? 0 : schema.getInteger(VERSION, 0);
        if (found > known()) {
            throw new StoreTooNew(database.address(), found, known());
        }
        return found;
    }

    private boolean lock() {
        insertIfAbsent();
        var now = clock.instant();
        var taken = database.ask(() -> documents.updateOne(
                and(eq(ID), or(exists(OWNER, false), lt(UNTIL, now), gt(UNTIL, now.plus(LEASE.multipliedBy(2))))),
                combine(set(OWNER, me), set(UNTIL, now.plus(LEASE)))));
        return taken.getMatchedCount() == 1;
    }

    private void insertIfAbsent() {
        try {
            database.ask(() -> documents.insertOne(new Document("_id", ID).append(VERSION, 0)));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    private void unlock() {
        update(combine(unset(OWNER), unset(UNTIL)));
    }

    private void update(Bson change) {
        database.ask(() -> documents.updateOne(and(eq(ID), eq(OWNER, me)), change));
    }
}
