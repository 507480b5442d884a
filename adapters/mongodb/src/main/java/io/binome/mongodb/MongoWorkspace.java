package io.binome.mongodb;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
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
import org.bson.Document;

/** One document per form, room and simulated clock; the posts are {@link MongoPosts}. */
final class MongoWorkspace implements Workspace {

    private static final String ID = "_id";
    private static final String ORGANISATION = "organisation";
    private static final String BODY = "body";

    private final Database database;
    private final MongoPosts posts;
    private final MongoCollection<Document> forms;
    private final MongoCollection<Document> rooms;
    private final MongoCollection<Document> clocks;

    MongoWorkspace(Database database) {
        this.database = database;
        this.posts = new MongoPosts(database);
        this.forms = database.collection("forms");
        this.rooms = database.collection("rooms");
        this.clocks = database.collection("clocks");
    }

    void createIndexes() {
        posts.createIndexes();
        database.ask(() -> rooms.createIndex(Indexes.ascending(ORGANISATION, ID)));
    }

    void forget(OrganisationId organisation) {
        posts.forget(organisation);
        for (var collection : List.of(forms, rooms, clocks)) {
            Writes.forget(database, collection, ID, organisation);
        }
    }

    @Override
    public void forget(PersonId person) {
        posts.forget(person);
        hide(person);
    }

    @Override
    public boolean post(Post post) {
        return posts.post(post);
    }

    @Override
    public void settle(PromptId prompt, Text answer) {
        posts.settle(prompt, answer);
    }

    @Override
    public List<Post> posts(Address place, int limit) {
        return posts.newest(place, limit);
    }

    @Override
    public List<Post> since(OrganisationId organisation, long order) {
        return posts.since(organisation, order);
    }

    @Override
    public List<Post> open(OrganisationId organisation) {
        return posts.open(organisation);
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
}
