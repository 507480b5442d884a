package io.binome.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.shell.TwoNodesContract;
import io.binome.store.AccountsContract;
import io.binome.store.ArrivalsContract;
import io.binome.store.ConversationsContract;
import io.binome.store.FactLogContract;
import io.binome.store.FocusContract;
import io.binome.store.ForgettingContract;
import io.binome.store.InstallationsContract;
import io.binome.store.MentionsContract;
import io.binome.store.PersonForgettingContract;
import io.binome.store.PostingsContract;
import io.binome.store.RecordsContract;
import io.binome.store.Store;
import io.binome.store.TicketsContract;
import io.binome.store.TracesContract;
import io.binome.store.WorkspaceContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A real server keeps every promise of a store, where one is named; else each test says so and is skipped. */
class RealStoreTest {

    @RegisterExtension
    final TestDatabase database = TestDatabase.real();

    @Nested
    class Conversing extends ConversationsContract {
        @Override
        protected Store store() {
            return database.store();
        }
    }

    @Nested
    class Recording extends RecordsContract {
        @Override
        protected Store store() {
            return database.store();
        }
    }

    @Nested
    class Remembering extends FactLogContract {
        @Override
        protected Store store() {
            return database.store();
        }
    }

    @Nested
    class Focusing extends FocusContract {
        @Override
        protected Store store() {
            return database.store();
        }
    }

    @Nested
    class Simulating extends WorkspaceContract {
        @Override
        protected Store store() {
            return database.store();
        }
    }

    @Nested
    class Knowing extends AccountsContract {
        @Override
        protected Store store() {
            return database.store();
        }
    }

    @Nested
    class Connecting extends InstallationsContract {
        @Override
        protected Store store() {
            return database.store();
        }
    }

    @Nested
    class Ticketing extends TicketsContract {
        @Override
        protected Store store() {
            return database.store();
        }
    }

    @Nested
    class Posting extends PostingsContract {
        @Override
        protected Store store() {
            return database.store();
        }
    }

    @Nested
    class Receiving extends ArrivalsContract {
        @Override
        protected Store store() {
            return database.store();
        }
    }

    @Nested
    class Forgetting extends ForgettingContract {
        @Override
        protected Store store() {
            return database.store();
        }
    }

    @Nested
    class ForgettingSomebody extends PersonForgettingContract {
        @Override
        protected Store store() {
            return database.store();
        }
    }

    @Nested
    class Mentioning extends MentionsContract {
        @Override
        protected Store store() {
            return database.store();
        }
    }

    @Nested
    class LeavingNoTrace extends TracesContract {
        @Override
        protected Store store() {
            return database.store();
        }

        @Override
        protected String raw() {
            return database.raw();
        }

        @Test
        void whereverAnythingIsKeptIsKnown() {
            assertThat(database.collections())
                    .as("say in TracesContract what becomes of it when somebody is forgotten")
                    .allMatch(name -> name.startsWith("register.") || MongoStoreTest.KNOWN.contains(name));
        }
    }

    @Nested
    class Sharing extends TwoNodesContract {
        @Override
        protected Store store() {
            return database.store(JSON);
        }
    }
}
