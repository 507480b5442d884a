package io.binome.mongodb;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.h2.mvstore.MVStore;

/** A MongoDB-compatible server in this process that keeps everything in memory, over a stop too. */
public final class MemoryServer implements AutoCloseable {

    private final MVStore memory = MVStore.open(null);
    private int port;
    private MongoServer server;

    private MemoryServer(int port) {
        this.port = port;
        this.server = server();
    }

    public static MemoryServer start() {
        return new MemoryServer(0);
    }

    private MongoServer server() {
        var started = new MongoServer(new H2Backend(memory) {
            // It changes documents in place: one command at a time, and answers that do not change any more.
            @Override
            public synchronized Document handleCommand(
                    Channel channel, String database, String command, Document query) {
                return super.handleCommand(channel, database, command, query).cloneDeeply();
            }

            @Override
            public void close() {
                // What it holds is for the next one.
            }
        });
        started.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        port = started.getLocalAddress().getPort();
        return started;
    }

    public int port() {
        return port;
    }

    public String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    /** Starts again where it was. */
    public void restart() {
        server = server();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
