package io.binome.mongodb.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/**
 * A MongoDB-compatible server inside this process, on loopback only, its data in one file of the given directory. A write
 * it has acknowledged survives the death of the process; only one process at a time may use a directory.
 */
public final class EmbeddedMongo implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    /** A connection waits for its commit on its thread, so this many writes can share one. */
    private static final int CONNECTION_THREADS = 32;

    private final DirectoryLock lock;
    private final Housekeeping housekeeping;
    private final MongoServer server;
    private final int port;

    private EmbeddedMongo(DirectoryLock lock, MVStore store, int port) {
        this.lock = lock;
        var commits = new GroupCommit(store);
        this.server = new MongoServer(new DurableBackend(store, commits));
        this.server.bind(loopback(port), 1, CONNECTION_THREADS);
        this.port = server.getLocalAddress().getPort();
        this.housekeeping = Housekeeping.of(store, commits);
    }

    /** Starts on a free port; fails with {@link DataDirectoryRefused} where the directory does not allow it. */
    public static EmbeddedMongo start(Path dataDirectory) {
        return start(dataDirectory, 0);
    }

    static EmbeddedMongo start(Path dataDirectory, int port) {
        DirectoryLock lock = lock(dataDirectory);
        MVStore store = null;
        try {
            store = DataFile.open(dataDirectory);
            return new EmbeddedMongo(lock, store, port);
        } catch (RuntimeException e) {
            if (store != null) {
                store.closeImmediately();
            }
            release(lock);
            throw e;
        }
    }

    /** The connection string of this server, for the MongoDB driver. */
    public String uri() {
        return "mongodb://" + LOOPBACK + ":" + port;
    }

    /** Stops answering, brings everything to the disk, compacts the file and gives the directory back. */
    @Override
    public void close() {
        try {
            housekeeping.close();
            server.shutdownNow();
        } finally {
            release(lock);
        }
    }

    @SuppressWarnings("AddressSelection") // a literal address: no name is looked up
    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(LOOPBACK, port);
    }

    private static DirectoryLock lock(Path directory) {
        try {
            OwnerOnly.directory(directory);
            return DirectoryLock.on(directory);
        } catch (IOException e) {
            throw new DataDirectoryNotWritable(directory, e.toString(), e);
        }
    }

    private static void release(DirectoryLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
