package io.binome.mongodb;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.binome.engine.Address;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.json.Json;
import io.binome.message.Form;
import io.binome.store.Workspace;
import io.binome.text.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.Document;
import org.bson.conversions.Bson;

/** One document per post, form, room and simulated clock. */
final class MongoWorkspace implements Workspace {

    private static final String ID = "_id";
    private static final String ORDER = "order";
    private static final String PLACE = "place";
    private static final String ORGANISATION = "organisation";
    private static final String BODY = "body";

    /** The question a post asks. */
    private static final String ASKS = "asks";

    /** The organisation in which its question is open; absent where none is. */
    private static final String OPEN_IN = "openIn";

    private final Database database;
    private final MongoCollection<Document> posts;
    private final MongoCollection<Document> forms;
    private final MongoCollection<Document> rooms;
    private final MongoCollection<Document> clocks;

    /** One post at a time, so that whoever reads after an order number misses none before it. */
    private final Lock posting = new ReentrantLock();

    private long lastOrder = -1;

    MongoWorkspace(Database database) {
        this.database = database;
        this.posts = database.collection("posts");
        this.forms = database.collection("forms");
        this.rooms = database.collection("rooms");
        this.clocks = database.collection("clocks");
    }

    void createIndexes() {
        database.ask(() -> posts.createIndex(Indexes.ascending(ORDER), new IndexOptions().unique(true)));
        database.ask(() -> posts.createIndex(Indexes.ascending(PLACE, ORDER)));
        database.ask(() -> posts.createIndex(Indexes.ascending(ORGANISATION, ORDER)));
        database.ask(() -> posts.createIndex(Indexes.ascending(OPEN_IN, ORDER)));
        database.ask(() -> posts.createIndex(Indexes.ascending(ASKS)));
        database.ask(() -> rooms.createIndex(Indexes.ascending(ORGANISATION, ID)));
    }

    @Override
    public boolean post(Post post) {
        posting.lock();
        try {
            if (lastOrder < 0) {
                lastOrder = highestOrder();
            }
            while (!database.ask(() -> Writes.insertedFirst(posts, document(post, lastOrder + 1)))) {
                if (database.ask(() -> posts.find(eq(post.id())).first()) != null) {
                    return false;
                }
                lastOrder = highestOrder();
            }
            lastOrder++;
            return true;
        } finally {
            posting.unlock();
        }
    }

    private long highestOrder() {
        var newest = database.ask(
                () -> posts.find(gte(ORDER, 0L)).sort(descending(ORDER)).first());
        return newest == null ? 0 : newest.getLong(ORDER);
    }

    @Override
    public void settle(PromptId prompt, Text answer) {
        var change = combine(set(BODY + ".settled", Json.write(answer)), unset(OPEN_IN));
        database.ask(() -> posts.updateMany(and(eq(ASKS, prompt.value()), exists(OPEN_IN)), change));
    }

    @Override
    public List<Post> posts(Address place, int limit) {
        if (limit <= 0) {
            return List.of();
        }
        var newestFirst = database.ask(() -> posts.find(eq(PLACE, name(place)))
                .sort(descending(ORDER))
                .limit(limit)
                .map(MongoWorkspace::post)
                .into(new ArrayList<>()));
        return newestFirst.reversed();
    }

    @Override
    public List<Post> since(OrganisationId organisation, long order) {
        return list(and(eq(ORGANISATION, organisation.value()), gt(ORDER, order)));
    }

    @Override
    public List<Post> open(OrganisationId organisation) {
        return list(eq(OPEN_IN, organisation.value()));
    }

    @Override
    public Optional<Form> form(PersonId person) {
        return Optional.ofNullable(
                database.ask(() -> forms.find(eq(person.value())).first()))
                .map(stored -> Json.read(stored.get(BODY, Document.class), Form.class));
    }

    @Override
    public void show(PersonId person, Form form) {
        put(forms, new Document(ID, person.value()).append(BODY, Json.write(form)));
    }

    @Override
    public void hide(PersonId person) {
        database.ask(() -> forms.deleteOne(eq(person.value())));
    }

    @Override
    public List<Room> rooms(OrganisationId organisation) {
        return database.ask(() -> rooms.find(eq(ORGANISATION, organisation.value()))
                .sort(ascending(ID))
                .map(stored -> Json.read(stored.get(BODY, Document.class), Room.class))
                .into(new ArrayList<>()));
    }

    @Override
    public void open(Room room) {
        put(
                rooms,
                new Document(ID, room.pair().value())
                        .append(ORGANISATION, room.pair().organisation().value())
                        .append(BODY, Json.write(room)));
    }

    @Override
    public Optional<Instant> now(OrganisationId organisation) {
        return Optional.ofNullable(database.ask(
                () -> clocks.find(eq(organisation.value())).first()))
                .map(stored -> Instant.parse(stored.getString("now")));
    }

    @Override
    public void now(OrganisationId organisation, Instant instant) {
        put(clocks, new Document(ID, organisation.value()).append("now", instant.toString()));
    }

    private void put(MongoCollection<Document> collection, Document document) {
        database.ask(() -> {
            Writes.put(collection, document);
            return document;
        });
    }

    private List<Post> list(Bson query) {
        return database.ask(() -> posts.find(query)
                .sort(ascending(ORDER))
                .map(MongoWorkspace::post)
                .into(new ArrayList<>()));
    }

    private static Document document(Post post, long order) {
        var numbered = new Post(post.id(), order, post.to(), post.author(), post.at(), post.message(), post.settled());
        var document = new Document(ID, post.id())
                .append(ORDER, order)
                .append(PLACE, name(post.to()))
                .append(ORGANISATION, post.to().organisation().value());
        var prompt = post.message().prompt();
        if (prompt != null) {
            document.append(ASKS, prompt.id().value());
            if (post.settled() == null) {
                document.append(OPEN_IN, post.to().organisation().value());
            }
        }
        return document.append(BODY, Json.write(numbered));
    }

    private static Post post(Document stored) {
        return Json.read(stored.get(BODY, Document.class), Post.class);
    }

    private static String name(Address place) {
        return switch (place) {
            case Address.ToPerson direct -> "person " + direct.person().value();
            case Address.ToRoom room -> "room " + room.pair().value();
            case Address.ToChannel channel -> "channel " + channel.programme().value();
        };
    }
}
