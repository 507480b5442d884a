package io.binome.mongodb.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;

/** Answers commands over the data file; whatever may write is answered after its commit. */
final class DurableBackend extends H2Backend {

    private static final Set<String> READING = Set.of(
            "aggregate",
            "buildinfo",
            "collstats",
            "connectionstatus",
            "count",
            "dbstats",
            "distinct",
            "endsessions",
            "find",
            "getlog",
            "getmore",
            "hello",
            "hostinfo",
            "ismaster",
            "killcursors",
            "listcollections",
            "listdatabases",
            "listindexes",
            "ping",
            "serverstatus",
            "validate",
            "whatsmyuri");

    private final GroupCommit commits;

    DurableBackend(MVStore store, GroupCommit commits) {
        super(store);
        this.commits = commits;
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (getMvStore().isClosed()) {
            throw new MongoServerException("The data file can no longer be used", getMvStore().getPanicException());
        }
        return isReading(command, query)
                ? handle(channel, database, command, query)
                : commits.durably(() -> handle(channel, database, command, query));
    }

    /** While a command runs, the file keeps every version that the command may read. */
    private Document handle(Channel channel, String database, String command, Document query) {
        var version = getMvStore().registerVersionUsage();
        try {
            return super.handleCommand(channel, database, command, query);
        } finally {
            getMvStore().deregisterVersionUsage(version);
        }
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new FileDatabase(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public void close() {
        if (!getMvStore().isClosed()) {
            getMvStore().commit();
            getMvStore().sync();
        }
        super.close();
    }

    private static boolean isReading(String command, Document query) {
        return READING.contains(command.toLowerCase(Locale.ROOT)) && !storesItsResult(query);
    }

    /** An aggregation may end by writing what it computed. */
    private static boolean storesItsResult(Document query) {
        return query.get("pipeline") instanceof List<?> stages
                && stages.stream()
                        .anyMatch(stage -> stage instanceof Document fields
                                && (fields.containsKey("$out") || fields.containsKey("$merge")));
    }
}
