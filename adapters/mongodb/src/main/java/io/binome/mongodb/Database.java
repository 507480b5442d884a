package io.binome.mongodb;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientException;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.ServerHeartbeatFailedEvent;
import com.mongodb.event.ServerHeartbeatSucceededEvent;
import com.mongodb.event.ServerMonitorListener;
import io.binome.store.StoreUnavailable;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The database and the way to it: whoever asks while it is away gets {@link StoreUnavailable} within seconds. */
final class Database implements AutoCloseable {

    private static final String DEFAULT_NAME = "binome";
    private static final int SECONDS_TO_FIND_A_SERVER = 5;
    private static final int SECONDS_TO_ANSWER = 30;

    private final String address;
    private final AtomicReference<@Nullable Throwable> lastFailure = new AtomicReference<>();
    private final MongoClient client;
    private final MongoDatabase database;

    Database(String uri) {
        this(uri, "");
    }

    /** The database that the uri names, or the one beside it whose name ends in {@code beside}. */
    Database(String uri, String beside) {
        this(uri, beside, List.of());
    }

    /** @param listeners hear of every command that is sent */
    Database(String uri, String beside, List<CommandListener> listeners) {
        var connection = parsed(uri);
        this.address = connection.getHosts().stream()
                .map(host -> new ServerAddress(host).toString())
                .collect(Collectors.joining(","));
        this.client = MongoClients.create(settings(connection, listeners));
        var name = connection.getDatabase();
        this.database =
                client.getDatabase((name == null ? DEFAULT_NAME : name) + (beside.isEmpty() ? "" : "_" + beside));
    }

    /** Host and port, without credentials. */
    String address() {
        return address;
    }

    MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }

    /** The names of all collections that there are. */
    List<String> names() {
        return ask(() -> database.listCollectionNames().into(new ArrayList<>()));
    }

    void ping() {
        ask(() -> database.runCommand(new Document("ping", 1)));
    }

    <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoClientException
                | MongoSocketException
                | MongoNotPrimaryException
                | MongoNodeIsRecoveringException
                | MongoWriteConcernException e) {
            throw new StoreUnavailable("The database at " + address + " is not available: " + reason(e) + ".", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private static ConnectionString parsed(String uri) {
        try {
            return new ConnectionString(uri);
        } catch (IllegalArgumentException e) {
            throw new StoreUriInvalid();
        }
    }

    /** What the connection string says goes before what stands here. */
    private MongoClientSettings settings(ConnectionString connection, List<CommandListener> listeners) {
        return MongoClientSettings.builder()
                .commandListenerList(listeners)
                .applicationName("binome")
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(SECONDS_TO_FIND_A_SERVER, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(SECONDS_TO_FIND_A_SERVER, TimeUnit.SECONDS)
                        .readTimeout(SECONDS_TO_ANSWER, TimeUnit.SECONDS))
                .applyToServerSettings(server -> server.heartbeatFrequency(2, TimeUnit.SECONDS)
                        .addServerMonitorListener(new ServerMonitorListener() {
                            @Override
                            public void serverHeartbeatFailed(ServerHeartbeatFailedEvent event) {
                                lastFailure.set(event.getThrowable());
                            }

                            @Override
                            public void serverHeartbeatSucceeded(ServerHeartbeatSucceededEvent event) {
                                lastFailure.set(null);
                            }
                        }))
                .applyConnectionString(connection)
                .build();
    }

    /** The driver's own messages may name users, and describe the whole cluster. */
    private String reason(Throwable failure) {
        var known = lastFailure.get();
        var root = root(failure.getCause() == null && known != null ? known : failure);
        if (root instanceof MongoSecurityException || failure instanceof MongoSecurityException) {
            return "it refused the user name or the password";
        }
        return switch (root) {
            case UnknownHostException unknown -> "there is no such host";
            case SocketTimeoutException timeout -> "it did not answer in time";
            case MongoTimeoutException timeout -> "it did not answer in time";
            case IOException io when io.getMessage() != null -> io.getMessage();
            default -> root.getClass().getSimpleName();
        };
    }

    private static Throwable root(Throwable failure) {
        var root = failure;
        while (root.getCause() != null && !(root instanceof MongoSecurityException)) {
            root = root.getCause();
        }
        return root;
    }
}
