package io.binome.mongodb;

import com.mongodb.event.CommandListener;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.json.Json;
import io.binome.store.Connections;
import io.binome.store.Conversations;
import io.binome.store.FactLog;
import io.binome.store.Focus;
import io.binome.store.Forgetting;
import io.binome.store.Mentions;
import io.binome.store.Records;
import io.binome.store.Store;
import io.binome.store.StoreUnavailable;
import io.binome.store.Workspace;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/**
 * Everything Binôme keeps, in a MongoDB database. Any method throws {@link StoreUnavailable} while the database is away,
 * and works again by itself when it is back.
 */
public final class MongoStore implements Store, AutoCloseable {

    private final Database database;
    private final MongoConversations conversations;
    private final MongoRecords records;
    private final MongoFacts facts;
    private final MongoFocus focus;
    private final MongoWorkspace workspace;
    private final MongoConnections connections;
    private final MongoMentions mentions;

    private MongoStore(Database database, Json json) {
        this.database = database;
        this.conversations = new MongoConversations(database, json);
        this.records = new MongoRecords(database);
        this.facts = new MongoFacts(database);
        this.focus = new MongoFocus(database);
        this.workspace = new MongoWorkspace(database);
        this.connections = new MongoConnections(database);
        this.mentions = new MongoMentions(database);
    }

    /**
     * Connects, brings the documents up to date and creates what indexes are missing. Fails with {@link StoreUriInvalid},
     * {@link StoreUnavailable} or {@link StoreTooNew}.
     *
     * @param uri a connection string; where it names no database, it is {@code binome}
     */
    public static MongoStore open(String uri, Json json) {
        return open(new Database(uri), json, Schema.MIGRATIONS);
    }

    /** The same, telling what the server is sent. */
    static MongoStore open(String uri, Json json, CommandListener listener) {
        return open(new Database(uri, "", List.of(listener)), json, Schema.MIGRATIONS);
    }

    /** The same, in a database of its own beside the one that the uri names: {@code binome_playground} for instance. */
    public static MongoStore openBeside(String uri, String beside, Json json) {
        return open(new Database(uri, beside), json, Schema.MIGRATIONS);
    }

    static MongoStore open(String uri, Json json, List<Migration> migrations) {
        return open(new Database(uri), json, migrations);
    }

    private static MongoStore open(Database database, Json json, List<Migration> migrations) {
        try {
            database.ping();
            new Schema(database, migrations, Clock.systemUTC()).bringUpToDate();
            var store = new MongoStore(database, json);
            store.createIndexes();
            return store;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private void createIndexes() {
        conversations.createIndexes();
        facts.createIndexes();
        workspace.createIndexes();
        connections.createIndexes();
        mentions.createIndexes();
    }

    /** Host and port of the database, without credentials: for logs and reports. */
    public String address() {
        return database.address();
    }

    @Override
    public Conversations conversations() {
        return conversations;
    }

    @Override
    public Records records() {
        return records;
    }

    @Override
    public FactLog facts() {
        return facts;
    }

    @Override
    public Focus focus() {
        return focus;
    }

    @Override
    public Workspace workspace() {
        return workspace;
    }

    @Override
    public Connections connections() {
        return connections;
    }

    @Override
    public Mentions mentions() {
        return mentions;
    }

    /** First what would go on by itself. What a crash has left is forgotten when it is asked again. */
    @Override
    public void forget(OrganisationId gone) {
        conversations.forget(gone);
        connections.forget(gone);
        mentions.forget(gone);
        focus.forget(gone);
        workspace.forget(gone);
        facts.forget(gone);
        records.forget(gone);
    }

    @Override
    public void forget(Collection<PersonId> gone) {
        Forgetting.of(this, gone);
    }

    /** Every change is acknowledged by a majority before it returns. */
    @Override
    public void keep() {}

    @Override
    public void ping() {
        database.ping();
    }

    @Override
    public void close() {
        database.close();
    }
}
