package io.binome.store;

import org.junit.jupiter.api.Nested;

/** The store that forgets keeps every promise but that one. */
class MemoryStoreTest {

    @Nested
    class Conversing extends ConversationsContract {
        private final Store store = new MemoryStore();

        @Override
        protected Store store() {
            return store;
        }
    }

    @Nested
    class Recording extends LedgerContract {
        private final Store store = new MemoryStore();

        @Override
        protected Store store() {
            return store;
        }
    }

    @Nested
    class Remembering extends FactLogContract {
        private final Store store = new MemoryStore();

        @Override
        protected Store store() {
            return store;
        }
    }

    @Nested
    class Focusing extends FocusContract {
        private final Store store = new MemoryStore();

        @Override
        protected Store store() {
            return store;
        }
    }

    @Nested
    class Forgetting extends ForgettingContract {
        private final Store store = new MemoryStore();

        @Override
        protected Store store() {
            return store;
        }
    }

    @Nested
    class Simulating extends WorkspaceContract {
        private final Store store = new MemoryStore();

        @Override
        protected Store store() {
            return store;
        }
    }
}
