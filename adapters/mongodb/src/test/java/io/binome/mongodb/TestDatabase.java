package io.binome.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import io.binome.json.Json;
import io.binome.store.ConversationsContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A database that is empty before each test: in memory, or on the server that the environment names. */
final class TestDatabase implements BeforeEachCallback, AfterEachCallback {

    static final Json JSON = new Json(kind -> ConversationsContract.Probe.class);

    private static final String VARIABLE = "BINOME_TEST_MONGODB_URI";

    private final boolean real;
    private String uri = "";
    private MongoStore store;
    private final List<MongoStore> others = new ArrayList<>();

    private TestDatabase(boolean real) {
        this.real = real;
    }

    static TestDatabase inMemory() {
        return new TestDatabase(false);
    }

    static TestDatabase real() {
        return new TestDatabase(true);
    }

    MongoStore store() {
        return store;
    }

    /** A second store on the same database, for conversations of other states. */
    MongoStore store(Json json) {
        var other = MongoStore.open(uri, json);
        others.add(other);
        return other;
    }

    /** The same, whose commands a test hears of. */
    MongoStore store(Json json, CommandListener listener) {
        var other = MongoStore.open(uri, json, listener);
        others.add(other);
        return other;
    }

    /** The names of everything that things are kept in. */
    List<String> collections() {
        try (var client = MongoClients.create(uri)) {
            return named(client).listCollectionNames().into(new ArrayList<>());
        }
    }

    /** Every document there is, as JSON. */
    String raw() {
        try (var client = MongoClients.create(uri)) {
            var database = named(client);
            var all = new StringBuilder();
            for (var name : database.listCollectionNames()) {
                database.getCollection(name)
                        .find()
                        .forEach(document -> all.append(name).append(' ').append(document.toJson()).append('\n'));
            }
            return all.toString();
        }
    }

    private MongoDatabase named(MongoClient client) {
        return client.getDatabase(Objects.requireNonNull(new ConnectionString(uri).getDatabase()));
    }

    /** Names the database of this test, so that another store can be opened on it. */
    String uri() {
        return uri;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        uri = onDatabase(real ? realServer() : Shared.SERVER.uri(), "binome_test_" + UUID.randomUUID());
        store = MongoStore.open(uri, JSON);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (store != null) {
            others.forEach(MongoStore::close);
            others.clear();
            store.close();
            try (var client = MongoClients.create(uri)) {
                var name = new ConnectionString(uri).getDatabase();
                assertThat(name).startsWith("binome_test_");
                client.getDatabase(name).drop();
            }
        }
    }

    private static String realServer() {
        var uri = System.getenv(VARIABLE);
        assumeTrue(uri != null, "Not run against a real MongoDB: set " + VARIABLE + " to do so");
        return uri;
    }

    private static String onDatabase(String server, String name) {
        int options = server.indexOf('?');
        var address = options < 0 ? server : server.substring(0, options);
        int path = address.indexOf('/', address.indexOf("://") + 3);
        return (path < 0 ? address : address.substring(0, path)) + "/" + name
                + (options < 0 ? "" : server.substring(options));
    }

    /** One server for all tests of this process. */
    private static final class Shared {
        static final MemoryServer SERVER = MemoryServer.start();
    }
}
