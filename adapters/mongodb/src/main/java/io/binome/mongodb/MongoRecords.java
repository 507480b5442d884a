package io.binome.mongodb;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import io.binome.id.Id;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.json.Json;
import io.binome.programme.Entry;
import io.binome.programme.Person;
import io.binome.store.Records;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/** One collection per type of entry, named after it; a version counts the writes, so that an amendment loses none. */
final class MongoRecords implements Records {

    private static final String ID = "_id";
    private static final String VERSION = "version";
    private static final String BODY = "body";
    private static final String PREFIX = "register.";

    /** So many go in one command, which others have to wait for. */
    private static final int BATCH = 500;

    private final Database database;

    MongoRecords(Database database) {
        this.database = database;
    }

    /** Entries of types that this version no longer knows go too. */
    void forget(OrganisationId organisation) {
        database.names().stream()
                .filter(name -> name.startsWith(PREFIX))
                .forEach(name -> Writes.forget(database, database.collection(name), ID, organisation));
    }

    @Override
    public <E extends Entry> Optional<E> find(Class<E> type, Id id) {
        return stored(type, id).map(stored -> read(type, stored));
    }

    @Override
    public <E extends Entry> List<E> all(Class<E> type, Id within) {
        return list(type, Within.ids(ID, within));
    }

    @Override
    public <E extends Entry> List<E> everywhere(Class<E> type) {
        return list(type, empty());
    }

    @Override
    public void put(Entry entry) {
        database.ask(() -> {
            Writes.change(entries(entry.getClass()), entry.id().value(), replacement(entry));
            return entry;
        });
    }

    @Override
    public boolean add(Entry entry) {
        var document = new Document(ID, entry.id().value()).append(BODY, Json.write(entry)).append(VERSION, 1L);
        return database.ask(() -> Writes.insertedFirst(entries(entry.getClass()), document));
    }

    @Override
    public void putAll(Collection<? extends Entry> entries) {
        var byType = entries.stream().collect(Collectors.groupingBy(Entry::getClass));
        byType.forEach((type, ofType) -> {
            for (int from = 0; from < ofType.size(); from += BATCH) {
                putBatch(type, ofType.subList(from, Math.min(ofType.size(), from + BATCH)));
            }
        });
    }

    private void putBatch(Class<? extends Entry> type, List<? extends Entry> batch) {
        var writes = batch.stream()
                .map(entry -> new UpdateOneModel<Document>(
                        eq(entry.id().value()), replacement(entry), new UpdateOptions().upsert(true)))
                .toList();
        try {
            database.ask(() -> entries(type).bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        } catch (MongoBulkWriteException e) {
            // Somebody else inserted one of them at the same moment: each may be written twice, and says why if it fails.
            batch.forEach(this::put);
        }
    }

    @Override
    public void remove(Entry entry) {
        database.ask(() -> entries(entry.getClass()).deleteOne(eq(entry.id().value())));
    }

    @Override
    public void amend(PersonId person, UnaryOperator<Person> change) {
        var stored = stored(Person.class, person);
        while (stored.isPresent() && !replaced(stored.get(), change.apply(read(Person.class, stored.get())))) {
            stored = stored(Person.class, person);
        }
    }

    private boolean replaced(Document stored, Person person) {
        var before = and(eq(stored.get(ID)), eq(VERSION, stored.get(VERSION)));
        return database.ask(() -> entries(Person.class).updateOne(before, replacement(person))).getMatchedCount() == 1;
    }

    private <E extends Entry> Optional<Document> stored(Class<E> type, Id id) {
        return Optional.ofNullable(
                database.ask(() -> entries(type).find(eq(id.value())).first()));
    }

    private <E extends Entry> List<E> list(Class<E> type, Bson query) {
        return database.ask(() -> entries(type)
                .find(query)
                .sort(ascending(ID))
                .map(stored -> read(type, stored))
                .into(new ArrayList<>()));
    }

    private MongoCollection<Document> entries(Class<? extends Entry> type) {
        return database.collection(PREFIX + type.getSimpleName().toLowerCase(Locale.ROOT));
    }

    private static Bson replacement(Entry entry) {
        return combine(set(BODY, Json.write(entry)), inc(VERSION, 1L));
    }

    private static <E extends Entry> E read(Class<E> type, Document stored) {
        return Json.read(stored.get(BODY, Document.class), type);
    }
}
