package io.binome.mongodb;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import io.binome.id.EffectId;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.json.Json;
import io.binome.store.Postings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** One document per post; beside its body stands either the question it asks or since when it asks nothing. */
final class MongoPostings implements Postings {

    private static final String ID = "_id";
    private static final String BODY = "body";
    private static final String AT = "at";

    /** The question that is open; absent where none is. */
    private static final String ASKS = "asks";

    /** Who alone reads it; absent where several do. */
    private static final String TO = "to";

    /** When it was posted, where it asks nothing any more. */
    private static final String QUIET_SINCE = "quietSince";

    private final Database database;
    private final MongoCollection<Document> postings;

    MongoPostings(Database database) {
        this.database = database;
        this.postings = database.collection("postings");
    }

    void createIndexes() {
        database.ask(() -> postings.createIndex(Indexes.ascending(ASKS, AT, ID)));
        database.ask(() -> postings.createIndex(Indexes.ascending(QUIET_SINCE)));
        database.ask(() -> postings.createIndex(Indexes.ascending(TO)));
    }

    void forget(OrganisationId organisation) {
        Writes.forget(database, postings, ID, organisation);
    }

    @Override
    public void add(Posting posting) {
        var document = document(posting);
        database.ask(() -> Writes.insertedFirst(postings, document));
    }

    @Override
    public Optional<Posting> find(EffectId id) {
        return Optional.ofNullable(
                database.ask(() -> postings.find(eq(id.value())).first()))
                .map(MongoPostings::posting);
    }

    @Override
    public List<Posting> asking(PromptId prompt) {
        return stored(prompt).stream().map(MongoPostings::posting).toList();
    }

    @Override
    public void settled(PromptId prompt) {
        for (var stored : stored(prompt)) {
            database.ask(() -> postings.updateOne(still(stored, prompt), quiet(stored.getLong(AT))));
        }
    }

    @Override
    public void sweep(Instant before) {
        Writes.deleteAll(database, postings, lt(QUIET_SINCE, Nanos.of(before)));
    }

    @Override
    public List<PromptId> asked(PersonId person) {
        return database.ask(() -> postings.find(and(eq(TO, person.value()), exists(ASKS)))
                .map(stored -> new PromptId(stored.getString(ASKS)))
                .into(new ArrayList<>())).stream()
                .distinct()
                .toList();
    }

    @Override
    public void forget(PersonId person) {
        Writes.deleteAll(database, postings, eq(TO, person.value()));
    }

    private List<Document> stored(PromptId prompt) {
        return database.ask(() -> postings.find(eq(ASKS, prompt.value()))
                .sort(ascending(AT, ID))
                .into(new ArrayList<>()));
    }

    private static Bson still(Document stored, PromptId prompt) {
        return and(eq(stored.getString(ID)), eq(ASKS, prompt.value()));
    }

    private static Bson quiet(long at) {
        return combine(unset(ASKS), unset(BODY + ".question"), set(QUIET_SINCE, at));
    }

    private static Document document(Posting posting) {
        var at = Nanos.of(posting.at());
        var document = new Document(ID, posting.id().value()).append(AT, at);
        var question = posting.question();
        var asked = question == null ? null : question.prompt();
        if (asked == null) {
            document.append(QUIET_SINCE, at);
        } else {
            document.append(ASKS, asked.id().value());
        }
        var to = posting.to();
        if (to != null) {
            document.append(TO, to.value());
        }
        return document.append(BODY, Json.write(posting));
    }

    private static Posting posting(Document stored) {
        return Json.read(stored.get(BODY, Document.class), Posting.class);
    }
}
