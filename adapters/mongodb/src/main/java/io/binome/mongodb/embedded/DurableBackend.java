package io.binome.mongodb.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.binome.shell.Seldom;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

    private static final Logger log = LoggerFactory.getLogger(DurableBackend.class);

    private final GroupCommit commits;
    private final Seldom seldom = new Seldom(Clock.systemUTC());

    DurableBackend(MVStore store, GroupCommit commits) {
        super(store);
        this.commits = commits;
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        try {
            if (getMvStore().isClosed()) {
                throw new IllegalStateException("The data file can no longer be used",
                        getMvStore().getPanicException());
            }
            return isReading(command, query)
                    ? handle(channel, database, command, query)
                    : commits.durably(() -> handle(channel, database, command, query));
        } catch (MongoServerException answer) {
            throw answer;
        } catch (RuntimeException failure) {
            throw refused(command, failure);
        }
    }

    /** Said here, seldom and with its cause, as the server would write a stack trace for each command. */
    private MongoServerException refused(String command, RuntimeException failure) {
        var reason = reason(failure);
        if (getMvStore().isClosed()) {
            seldom.say("closed", more -> log.error(
                    "The data file can no longer be used, nothing is kept until a restart: {}{}", reason, more));
        } else {
            seldom.say(failure.getClass().getName(), more -> log.error("{} failed{}", command, more, failure));
        }
        return new MongoServerException("The data file does not take it: " + reason, failure);
    }

    /** The innermost cause: of a full disk, what the operating system says. */
    static String reason(Throwable failure) {
        var innermost = failure;
        while (innermost.getCause() != null && innermost.getCause() != innermost) {
            innermost = innermost.getCause();
        }
        return String.valueOf(innermost.getMessage());
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
