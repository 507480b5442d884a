package io.binome.store;

import org.junit.jupiter.api.Nested;

/** Every promise of a store by itself, a suite for each part. */
public abstract class WholeStoreContract {
    /** The store under test, empty when a test starts, and the same for as long as the test lasts. */
    protected abstract Store store();

    @Nested
    class Conversing extends ConversationsContract {
        @Override
        protected Store store() {
            return WholeStoreContract.this.store();
        }
    }

    @Nested
    class Recording extends RecordsContract {
        @Override
        protected Store store() {
            return WholeStoreContract.this.store();
        }
    }

    @Nested
    class Remembering extends FactLogContract {
        @Override
        protected Store store() {
            return WholeStoreContract.this.store();
        }
    }

    @Nested
    class Focusing extends FocusContract {
        @Override
        protected Store store() {
            return WholeStoreContract.this.store();
        }
    }

    @Nested
    class Forgetting extends ForgettingContract {
        @Override
        protected Store store() {
            return WholeStoreContract.this.store();
        }
    }

    @Nested
    class ForgettingSomebody extends PersonForgettingContract {
        @Override
        protected Store store() {
            return WholeStoreContract.this.store();
        }
    }

    @Nested
    class Simulating extends WorkspaceContract {
        @Override
        protected Store store() {
            return WholeStoreContract.this.store();
        }
    }

    @Nested
    class Knowing extends AccountsContract {
        @Override
        protected Store store() {
            return WholeStoreContract.this.store();
        }
    }

    @Nested
    class Connecting extends InstallationsContract {
        @Override
        protected Store store() {
            return WholeStoreContract.this.store();
        }
    }

    @Nested
    class Ticketing extends TicketsContract {
        @Override
        protected Store store() {
            return WholeStoreContract.this.store();
        }
    }

    @Nested
    class Posting extends PostingsContract {
        @Override
        protected Store store() {
            return WholeStoreContract.this.store();
        }
    }

    @Nested
    class Receiving extends ArrivalsContract {
        @Override
        protected Store store() {
            return WholeStoreContract.this.store();
        }
    }

    @Nested
    class Mentioning extends MentionsContract {
        @Override
        protected Store store() {
            return WholeStoreContract.this.store();
        }
    }
}
