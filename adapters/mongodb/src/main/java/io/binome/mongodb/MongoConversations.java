package io.binome.mongodb;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import io.binome.id.ConversationId;
import io.binome.id.Id;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.json.Json;
import io.binome.store.Conversation;
import io.binome.store.Conversations;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** One document per conversation; beside its body stand the fields by which it is found again. */
final class MongoConversations implements Conversations {

    private static final String ID = "_id";
    private static final String VERSION = "version";
    private static final String BODY = "body";

    /** The moment in whole milliseconds, rounded up: nobody is woken too early. Absent where nothing waits. */
    private static final String WAKE_AT = "wakeAt";

    /** True or absent, so that the index holds only the few that matter. */
    private static final String UNFINISHED = "unfinished";

    private static final String SET_ASIDE = "setAside";

    /** When it ended for good; absent while more may come of it. */
    private static final String ENDED_AT = "endedAt";

    /** Ids of the people for whom something is held back; absent where there are none. */
    private static final String HOLDING = "holding";

    private static final Instant FIRST_MOMENT = Instant.ofEpochMilli(Long.MIN_VALUE);

    private final Database database;
    private final MongoCollection<Document> conversations;
    private final Json json;

    MongoConversations(Database database, Json json) {
        this.database = database;
        this.conversations = database.collection("conversations");
        this.json = json;
    }

    void createIndexes() {
        database.ask(() -> conversations.createIndex(Indexes.ascending(WAKE_AT, ID)));
        database.ask(() -> conversations.createIndex(Indexes.ascending(UNFINISHED, ID)));
        database.ask(() -> conversations.createIndex(Indexes.ascending(SET_ASIDE, ID)));
        database.ask(() -> conversations.createIndex(Indexes.ascending(ENDED_AT, ID)));
        database.ask(() -> conversations.createIndex(Indexes.ascending(HOLDING, ID)));
    }

    void forget(OrganisationId organisation) {
        Writes.forget(database, conversations, ID, organisation);
    }

    @Override
    public Optional<Conversation> find(ConversationId id) {
        return Optional.ofNullable(
                database.ask(() -> conversations.find(eq(id.value())).first()))
                .map(stored -> json.conversation(stored.get(BODY, Document.class)));
    }

    @Override
    public List<Conversation> found(Collection<ConversationId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var values = ids.stream().map(ConversationId::value).toList();
        var found = database.ask(() -> conversations.find(in(ID, values))
                .map(stored -> json.conversation(stored.get(BODY, Document.class)))
                .into(new ArrayList<>()));
        var order = List.copyOf(ids);
        found.sort(Comparator.comparingInt(each -> order.indexOf(each.id())));
        return found;
    }

    @Override
    public boolean save(Conversation conversation) {
        var document = document(conversation);
        if (conversation.version() == 1) {
            return database.ask(() -> Writes.insertedFirst(conversations, document));
        }
        var before = and(eq(conversation.id().value()), eq(VERSION, conversation.version() - 1));
        return database.ask(() -> conversations.replaceOne(before, document)).getMatchedCount() == 1;
    }

    @Override
    public List<ConversationId> due(Instant now, int limit) {
        return ids(lte(WAKE_AT, now.truncatedTo(ChronoUnit.MILLIS)), ascending(WAKE_AT, ID), limit);
    }

    @Override
    public Optional<Instant> earliest() {
        return Optional.ofNullable(database.ask(() -> conversations
                .find(gte(WAKE_AT, FIRST_MOMENT))
                .sort(ascending(WAKE_AT, ID))
                .projection(include(WAKE_AT))
                .first()))
                .map(stored -> stored.getDate(WAKE_AT).toInstant());
    }

    @Override
    public List<ConversationId> unfinished(int limit) {
        return ids(eq(UNFINISHED, true), ascending(ID), limit);
    }

    @Override
    public List<ConversationId> holding(PersonId person) {
        return ids(eq(HOLDING, person.value()), ascending(ID), Integer.MAX_VALUE);
    }

    @Override
    public List<ConversationId> setAside(int limit) {
        return ids(eq(SET_ASIDE, true), ascending(ID), limit);
    }

    @Override
    public List<ConversationId> within(Id id) {
        return ids(Within.ids(ID, id), ascending(ID), Integer.MAX_VALUE);
    }

    @Override
    public List<ConversationId> ended(Instant before, int limit) {
        return ids(
                and(gte(ENDED_AT, Nanos.FIRST), lt(ENDED_AT, Nanos.of(before))), ascending(ENDED_AT, ID), limit);
    }

    @Override
    public void remove(ConversationId id) {
        database.ask(() -> conversations.deleteOne(eq(id.value())));
    }

    @Override
    public boolean remove(ConversationId id, long version) {
        return database.ask(() -> conversations.deleteOne(and(eq(id.value()), eq(VERSION, version))))
                .getDeletedCount() == 1;
    }

    private List<ConversationId> ids(Bson query, Bson order, int limit) {
        if (limit <= 0) {
            return List.of();
        }
        return database.ask(() -> conversations
                .find(query)
                .sort(order)
                .limit(limit)
                .projection(include(ID))
                .map(stored -> new ConversationId(stored.getString(ID)))
                .into(new ArrayList<>()));
    }

    private static Document document(Conversation conversation) {
        var document = new Document(ID, conversation.id().value()).append(VERSION, conversation.version());
        conversation.wakeAt().ifPresent(at -> document.append(WAKE_AT, wholeMillis(at)));
        if (conversation.trouble().setAside()) {
            document.append(SET_ASIDE, true);
        } else if (isUnfinished(conversation)) {
            document.append(UNFINISHED, true);
        }
        var heldFor = conversation.heldFor();
        if (!heldFor.isEmpty()) {
            document.append(HOLDING, heldFor.stream().map(PersonId::value).toList());
        }
        var endedAt = conversation.endedAt();
        if (endedAt != null) {
            document.append(ENDED_AT, Nanos.of(endedAt));
        }
        return document.append(BODY, Json.write(conversation));
    }

    private static boolean isUnfinished(Conversation conversation) {
        return conversation.lease() != null
                || !conversation.outbox().isEmpty()
                || !conversation.trouble().parked().isEmpty();
    }

    private static Instant wholeMillis(Instant at) {
        var whole = at.truncatedTo(ChronoUnit.MILLIS);
        return whole.equals(at) ? whole : whole.plusMillis(1);
    }
}
