package io.binome.mongodb;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.store.Mentions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** One document per person; days are numbers, so that an index keeps them in order. */
final class MongoMentions implements Mentions {

    private static final String ID = "_id";
    private static final String NAMED = "named";

    /** From which day on the person is to be looked at. */
    private static final String LOOK = "look";

    private static final int BATCH = 500;

    private final Database database;
    private final MongoCollection<Document> mentions;

    MongoMentions(Database database) {
        this.database = database;
        this.mentions = database.collection("mentions");
    }

    void createIndexes() {
        database.ask(() -> mentions.createIndex(Indexes.ascending(LOOK, ID)));
    }

    @Override
    public void named(Collection<PersonId> people, LocalDate day) {
        var all = List.copyOf(people);
        for (int from = 0; from < all.size(); from += BATCH) {
            named(all.subList(from, Math.min(all.size(), from + BATCH)), day);
        }
    }

    private void named(List<PersonId> batch, LocalDate day) {
        var writes = batch.stream()
                .map(person -> new UpdateOneModel<Document>(
                        eq(person.value()), on(day), new UpdateOptions().upsert(true)))
                .toList();
        try {
            database.ask(() -> mentions.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        } catch (MongoBulkWriteException e) {
            // Somebody else inserted one of them at the same moment.
            batch.forEach(person -> database.ask(() -> {
                Writes.change(mentions, person.value(), on(day));
                return person;
            }));
        }
    }

    private static Bson on(LocalDate day) {
        return combine(set(NAMED, day.toEpochDay()), set(LOOK, day.toEpochDay()));
    }

    @Override
    public void met(PersonId person, LocalDate day) {
        var document = new Document(ID, person.value())
                .append(NAMED, day.toEpochDay())
                .append(LOOK, day.toEpochDay());
        database.ask(() -> Writes.insertedFirst(mentions, document));
    }

    @Override
    public Optional<LocalDate> of(PersonId person) {
        return Optional.ofNullable(database.ask(() -> mentions.find(eq(person.value())).first()))
                .map(stored -> LocalDate.ofEpochDay(stored.getLong(NAMED)));
    }

    @Override
    public List<PersonId> due(LocalDate until, int limit) {
        return database.ask(() -> mentions
                .find(and(gte(LOOK, Long.MIN_VALUE), lte(LOOK, until.toEpochDay())))
                .sort(ascending(LOOK, ID))
                .limit(limit)
                .projection(include(ID))
                .map(stored -> new PersonId(stored.getString(ID)))
                .into(new ArrayList<>()));
    }

    @Override
    public void putOff(PersonId person, LocalDate day) {
        database.ask(() -> mentions.updateOne(eq(person.value()), set(LOOK, day.toEpochDay())));
    }

    @Override
    public void forget(PersonId person) {
        database.ask(() -> mentions.deleteOne(eq(person.value())));
    }

    @Override
    public void forget(OrganisationId organisation) {
        Writes.forget(database, mentions, ID, organisation);
    }
}
