package io.binome.mongodb;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A server that speaks MongoDB's language and forgets in the end. It can go away, and come back as it was. */
public final class StandIn implements AutoCloseable {
    private final MemoryBackend memory = new MemoryBackend() {
        @Override
        public void close() {
            // What is in it outlives the server that goes away.
        }
    };
    private final int port;
    private MongoServer server;

    public StandIn() {
        server = new MongoServer(memory);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        port = server.getLocalAddress().getPort();
    }

    public int port() {
        return port;
    }

    /** Its address, for the driver. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    public void goesAway() {
        server.shutdownNow();
    }

    public void comesBack() {
        server = new MongoServer(memory);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
