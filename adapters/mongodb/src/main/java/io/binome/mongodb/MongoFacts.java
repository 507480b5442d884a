package io.binome.mongodb;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import io.binome.fact.Recorded;
import io.binome.id.Id;
import io.binome.json.Json;
import io.binome.store.FactLog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** One document per fact, written once and never changed. */
final class MongoFacts implements FactLog {

    private static final String ABOUT = "about";
    private static final String BODY = "body";

    private final Database database;
    private final MongoCollection<Document> facts;

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
                .append(BODY, Json.write(fact));
        database.ask(() -> Writes.insertedFirst(facts, document));
    }

    @Override
    public List<Recorded> about(Id within) {
        var found = list(eq(ABOUT, within.value()));
        found.addAll(list(Within.ids(ABOUT, within)));
        found.sort(Comparator.comparing(Recorded::at).thenComparing(Recorded::id));
        return found;
    }

    private List<Recorded> list(Bson query) {
        return database.ask(() -> facts.find(query)
                .map(stored -> Json.read(stored.get(BODY, Document.class), Recorded.class))
                .into(new ArrayList<>()));
    }
}
