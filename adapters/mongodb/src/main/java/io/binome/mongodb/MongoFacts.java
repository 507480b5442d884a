package io.binome.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import io.binome.fact.Recorded;
import io.binome.id.Id;
import io.binome.json.Json;
import io.binome.store.FactLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.bson.conversions.Bson;

/** One document per fact, written once and never changed. */
final class MongoFacts implements FactLog {

    private static final String ABOUT = "about";
    private static final String BODY = "body";

    /** The order in which facts were written down: of those of one instant it says what came first. */
    private static final String NTH = "nth";

    private final Database database;
    private final MongoCollection<Document> facts;

    /** Begins beyond whatever an earlier process has come to: none writes a thousand facts in a millisecond. */
    private final AtomicLong nth = new AtomicLong(System.currentTimeMillis() * 1_000);

    MongoFacts(Database database) {
        this.database = database;
        this.facts = database.collection("facts");
    }

    void createIndexes() {
        database.ask(() -> facts.createIndex(Indexes.ascending(ABOUT)));
    }

    @Override
    public void forget(Id about) {
        Writes.forget(database, facts, ABOUT, about);
    }

    @Override
    public void append(Recorded fact) {
        var document = new Document("_id", fact.id())
                .append(ABOUT, fact.fact().about().value())
                .append(NTH, nth.incrementAndGet())
                .append(BODY, Json.write(fact));
        database.ask(() -> Writes.insertedFirst(facts, document));
    }

    @Override
    public List<Recorded> about(Id within) {
        var found = list(Within.itself(ABOUT, within));
        found.removeIf(written -> !isWithin(written.fact().fact().about(), within));
        found.sort(Comparator.<Written, Instant>comparing(written -> written.fact().at())
                .thenComparingLong(Written::nth));
        return found.stream().map(Written::fact).toList();
    }

    private static boolean isWithin(Id about, Id within) {
        return about.equals(within) || about.value().startsWith(within.value() + "/");
    }

    private record Written(Recorded fact, long nth) {}

    private List<Written> list(Bson query) {
        return database.ask(() -> facts.find(query)
                .map(stored -> new Written(
                        Json.read(stored.get(BODY, Document.class), Recorded.class), stored.getLong(NTH)))
                .into(new ArrayList<>()));
    }
}
