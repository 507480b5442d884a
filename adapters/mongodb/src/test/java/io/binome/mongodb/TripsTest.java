package io.binome.mongodb;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import io.binome.store.Store;
import io.binome.store.TripsContract;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Counted at the driver: one call of a port is one command. */
class TripsTest extends TripsContract {
    /** What the driver says by itself. */
    private static final Set<String> ITS_OWN = Set.of("hello", "isMaster", "ismaster", "ping", "endSessions");

    @RegisterExtension
    final TestDatabase database = TestDatabase.inMemory();

    private final AtomicInteger commands = new AtomicInteger();
    private MongoStore store;

    @BeforeEach
    void listen() {
        store = database.store(JSON, new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                if (!ITS_OWN.contains(event.getCommandName())) {
                    commands.incrementAndGet();
                }
            }
        });
    }

    @Override
    protected Store store() {
        return store;
    }

    @Override
    protected int commands() {
        return commands.get();
    }
}
