package io.binome.mongodb;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import io.binome.json.Json;
import io.binome.store.Arrivals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;

/** One document per arrival: with its body and a place in the queue while it waits, with neither once it is done with. */
final class MongoArrivals implements Arrivals {

    private static final String ID = "_id";
    private static final String BODY = "body";
    private static final String CAME = "came";

    /** Whose it is; absent once it is done with. */
    private static final String LANE = "lane";

    /** When it came; absent once it is done with, so that those that wait stand together in the index. */
    private static final String WAITING_SINCE = "waitingSince";

    private final Database database;
    private final MongoCollection<Document> arrivals;

    MongoArrivals(Database database) {
        this.database = database;
        this.arrivals = database.collection("arrivals");
    }

    void createIndexes() {
        database.ask(() -> arrivals.createIndex(Indexes.ascending(WAITING_SINCE, ID)));
        database.ask(() -> arrivals.createIndex(Indexes.ascending(LANE, WAITING_SINCE, ID)));
        database.ask(() -> arrivals.createIndex(Indexes.ascending(CAME)));
    }

    @Override
    public boolean add(Arrival arrival) {
        var at = Nanos.of(arrival.at());
        var document = new Document(ID, arrival.id())
                .append(CAME, at)
                .append(WAITING_SINCE, at)
                .append(LANE, arrival.lane())
                .append(BODY, Json.write(arrival));
        return database.ask(() -> Writes.insertedFirst(arrivals, document));
    }

    @Override
    public List<Arrival> waiting(int limit) {
        return waiting(gte(WAITING_SINCE, Nanos.FIRST), limit);
    }

    @Override
    public List<Arrival> waiting(String lane, int limit) {
        return waiting(and(eq(LANE, lane), gte(WAITING_SINCE, Nanos.FIRST)), limit);
    }

    private List<Arrival> waiting(Bson which, int limit) {
        if (limit <= 0) {
            return List.of();
        }
        return database.ask(() -> arrivals
                .find(which)
                .sort(ascending(WAITING_SINCE, ID))
                .limit(limit)
                .map(stored -> Json.read(stored.get(BODY, Document.class), Arrival.class))
                .into(new ArrayList<>()));
    }

    @Override
    public void done(String id) {
        database.ask(() -> arrivals.updateOne(eq(id), erased()));
    }

    @Override
    public void done(Collection<String> ids) {
        database.ask(() -> arrivals.updateMany(in(ID, ids), erased()));
    }

    private static Bson erased() {
        return combine(unset(BODY), unset(WAITING_SINCE), unset(LANE));
    }

    @Override
    public void forget(Predicate<String> lane) {
        waiting(Integer.MAX_VALUE).stream()
                .filter(arrival -> lane.test(arrival.lane()))
                .forEach(arrival -> done(arrival.id()));
    }

    @Override
    public void sweep(Instant before) {
        Writes.deleteAll(database, arrivals, and(lt(CAME, Nanos.of(before)), exists(WAITING_SINCE, false)));
    }
}
