package io.binome.mongodb;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.or;
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
import io.binome.store.Workspace.Post;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.Document;
import org.bson.conversions.Bson;

/** One document per post of the simulated workspace; beside its body stand the fields by which it is found again. */
final class MongoPosts {

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

    /** One post at a time, so that whoever reads after an order number misses none before it. */
    private final Lock posting = new ReentrantLock();

    private long lastOrder = -1;

    MongoPosts(Database database) {
        this.database = database;
        this.posts = database.collection("posts");
    }

    void createIndexes() {
        database.ask(() -> posts.createIndex(Indexes.ascending(ORDER), new IndexOptions().unique(true)));
        database.ask(() -> posts.createIndex(Indexes.ascending(PLACE, ORDER)));
        database.ask(() -> posts.createIndex(Indexes.ascending(ORGANISATION, ORDER)));
        database.ask(() -> posts.createIndex(Indexes.ascending(OPEN_IN, ORDER)));
        database.ask(() -> posts.createIndex(Indexes.ascending(ASKS)));
    }

    void forget(OrganisationId organisation) {
        Writes.deleteAll(database, posts, eq(ORGANISATION, organisation.value()));
    }

    void forget(PersonId person) {
        Writes.deleteAll(
                database, posts,
                or(eq(PLACE, name(new Address.ToPerson(person))), eq(BODY + ".author", person.value())));
    }

    boolean post(Post post) {
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

    void settle(PromptId prompt, Text answer) {
        var change = combine(set(BODY + ".settled", Json.write(answer)), unset(OPEN_IN));
        database.ask(() -> posts.updateMany(and(eq(ASKS, prompt.value()), exists(OPEN_IN)), change));
    }

    List<Post> newest(Address place, int limit) {
        if (limit <= 0) {
            return List.of();
        }
        var newestFirst = database.ask(() -> posts.find(eq(PLACE, name(place)))
                .sort(descending(ORDER))
                .limit(limit)
                .map(MongoPosts::post)
                .into(new ArrayList<>()));
        return newestFirst.reversed();
    }

    List<Post> since(OrganisationId organisation, long order) {
        return list(and(eq(ORGANISATION, organisation.value()), gt(ORDER, order)));
    }

    List<Post> open(OrganisationId organisation) {
        return list(eq(OPEN_IN, organisation.value()));
    }

    private List<Post> list(Bson query) {
        return database.ask(() -> posts.find(query)
                .sort(ascending(ORDER))
                .map(MongoPosts::post)
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
