package io.binome.mongodb;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
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

/** One document per post; beside its body stands the question it asks, as long as it does. */
final class MongoPostings implements Postings {

    private static final String ID = "_id";
    private static final String BODY = "body";
    private static final String AT = "at";

    /** The question that is open; absent where none is. */
    private static final String ASKS = "asks";

    /** Who alone reads it; absent where several do. */
    private static final String TO = "to";

    private final Database database;
    private final MongoCollection<Document> postings;

    MongoPostings(Database database) {
        this.database = database;
        this.postings = database.collection("postings");
    }

    void createIndexes() {
        database.ask(() -> postings.createIndex(Indexes.ascending(ASKS, AT, ID)));
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
        return database.ask(() -> postings.find(eq(ASKS, prompt.value()))
                .sort(ascending(AT, ID))
                .map(MongoPostings::posting)
                .into(new ArrayList<>()));
    }

    @Override
    public void settled(PromptId prompt) {
        database.ask(() -> postings.updateMany(
                eq(ASKS, prompt.value()), combine(unset(ASKS), unset(BODY + ".question"))));
    }

    @Override
    public void sweep(Instant before) {
        Writes.deleteAll(database, postings, and(eq(ASKS, null), lt(AT, Nanos.of(before))));
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

    private static Document document(Posting posting) {
        var at = Nanos.of(posting.at());
        var document = new Document(ID, posting.id().value()).append(AT, at);
        var question = posting.question();
        var asked = question == null ? null : question.prompt();
        if (asked != null) {
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
