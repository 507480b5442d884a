package io.binome.mongodb;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import io.binome.id.Id;
import io.binome.store.Tickets;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;

/** One document per key. The database deletes nothing by itself: what has run out counts as absent until it is swept. */
final class MongoTickets implements Tickets {

    private static final String ID = "_id";
    private static final String VALUE = "value";
    private static final String UNTIL = "until";

    /** With whom it is forgotten; absent where it is nobody's. */
    private static final String WHOSE = "whose";

    /** The same moment as a number, to look for. */
    private static final String RUNS_OUT = "runsOut";

    private final Database database;
    private final MongoCollection<Document> tickets;

    MongoTickets(Database database) {
        this.database = database;
        this.tickets = database.collection("tickets");
    }

    void createIndexes() {
        database.ask(() -> tickets.createIndex(Indexes.ascending(RUNS_OUT)));
        database.ask(() -> tickets.createIndex(Indexes.ascending(WHOSE)));
    }

    @Override
    public boolean issue(String key, String value, Instant until, Instant now) {
        var document = document(key, value, until);
        var runOut = and(eq(key), lte(RUNS_OUT, Nanos.of(now)));
        do {
            if (database.ask(() -> Writes.insertedFirst(tickets, document))
                    || database.ask(() -> tickets.replaceOne(runOut, document)).getMatchedCount() == 1) {
                return true;
            }
            // Whoever was in the way may have been redeemed or swept in between.
        } while (find(key, now).isEmpty());
        return false;
    }

    @Override
    public void put(String key, String value, Instant until) {
        put(document(key, value, until));
    }

    @Override
    public void put(String key, String value, Instant until, Id whose) {
        put(document(key, value, until).append(WHOSE, whose.value()));
    }

    private void put(Document document) {
        database.ask(() -> {
            Writes.put(tickets, document);
            return document;
        });
    }

    @Override
    public Optional<Ticket> find(String key, Instant now) {
        return Optional.ofNullable(
                database.ask(() -> tickets.find(eq(key)).first()))
                .map(MongoTickets::ticket)
                .filter(ticket -> ticket.until().isAfter(now));
    }

    @Override
    public Optional<Ticket> redeem(String key, Instant now) {
        return Optional.ofNullable(database.ask(() -> tickets.findOneAndDelete(eq(key))))
                .map(MongoTickets::ticket)
                .filter(ticket -> ticket.until().isAfter(now));
    }

    @Override
    public void sweep(Instant now) {
        database.ask(() -> tickets.deleteMany(lte(RUNS_OUT, Nanos.of(now))));
    }

    @Override
    public void drop(String key) {
        database.ask(() -> tickets.deleteOne(eq(key)));
    }

    @Override
    public void forget(Id whose) {
        Writes.forget(database, tickets, WHOSE, whose);
    }

    private static Document document(String key, String value, Instant until) {
        return new Document(ID, key)
                .append(VALUE, value)
                .append(UNTIL, until.toString())
                .append(RUNS_OUT, Nanos.of(until));
    }

    private static Ticket ticket(Document stored) {
        return new Ticket(stored.getString(VALUE), Instant.parse(stored.getString(UNTIL)));
    }
}
