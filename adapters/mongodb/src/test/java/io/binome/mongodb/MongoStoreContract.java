package io.binome.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.shell.HeldBackContract;
import io.binome.shell.TwoNodesContract;
import io.binome.store.Store;
import io.binome.store.TracesContract;
import io.binome.store.WholeStoreContract;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The store on MongoDB keeps every promise of a store, whatever server it is on. */
abstract class MongoStoreContract extends WholeStoreContract {

    /** Everything that is kept, but for the records, whose kinds are sealed. */
    private static final Set<String> KNOWN = Set.of(
            "accounts", "arrivals", "clocks", "conversations", "facts", "focus", "forms", "installations", "mentions",
            "postings", "posts", "rooms", "schema", "tickets");

    abstract TestDatabase database();

    @Override
    protected Store store() {
        return database().store();
    }

    @Nested
    class LeavingNoTrace extends TracesContract {
        @Override
        protected Store store() {
            return database().store();
        }

        @Override
        protected String raw() {
            return database().raw();
        }

        @Test
        void whereverAnythingIsKeptIsKnown() {
            assertThat(database().collections())
                    .as("say in TracesContract what becomes of it when somebody is forgotten")
                    .allMatch(name -> name.startsWith("register.") || KNOWN.contains(name));
        }
    }

    @Nested
    class HoldingBack extends HeldBackContract {
        @Override
        protected Store store() {
            return database().store(JSON);
        }
    }

    @Nested
    class Sharing extends TwoNodesContract {
        @Override
        protected Store store() {
            return database().store(JSON);
        }
    }
}
