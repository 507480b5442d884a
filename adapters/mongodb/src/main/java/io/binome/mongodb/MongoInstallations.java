package io.binome.mongodb;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import io.binome.id.InstallationId;
import io.binome.json.Json;
import io.binome.store.Installations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** One document per installation; a version beside its body decides who saved first. */
final class MongoInstallations implements Installations {

    private static final String ID = "_id";
    private static final String VERSION = "version";
    private static final String BODY = "body";

    private final Database database;
    private final MongoCollection<Document> installations;

    MongoInstallations(Database database) {
        this.database = database;
        this.installations = database.collection("installations");
    }

    @Override
    public Optional<Installation> find(InstallationId id) {
        return Optional.ofNullable(
                database.ask(() -> installations.find(eq(id.value())).first()))
                .map(MongoInstallations::installation);
    }

    @Override
    public List<Installation> all() {
        return database.ask(() -> installations
                .find()
                .sort(ascending(ID))
                .map(MongoInstallations::installation)
                .into(new ArrayList<>()));
    }

    @Override
    public boolean save(Installation installation) {
        var document = new Document(ID, installation.id().value())
                .append(VERSION, installation.version())
                .append(BODY, Json.write(installation));
        if (installation.version() == 1) {
            return database.ask(() -> Writes.insertedFirst(installations, document));
        }
        var before = and(eq(installation.id().value()), eq(VERSION, installation.version() - 1));
        return database.ask(() -> installations.replaceOne(before, document)).getMatchedCount() == 1;
    }

    @Override
    public void remove(InstallationId id) {
        database.ask(() -> installations.deleteOne(eq(id.value())));
    }

    private static Installation installation(Document stored) {
        return Json.read(stored.get(BODY, Document.class), Installation.class);
    }
}
