package io.binome.embedded;

import io.binome.shell.HeldBackContract;
import io.binome.shell.TwoNodesContract;
import io.binome.store.Store;
import io.binome.store.TracesContract;
import io.binome.store.WholeStoreContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The file keeps every promise of a store. */
class EmbeddedStoreTest extends WholeStoreContract {
    @RegisterExtension
    final TestDirectory data = new TestDirectory();

    @Override
    protected Store store() {
        return data.store();
    }

    @Nested
    class LeavingNoTrace extends TracesContract {
        @Override
        protected Store store() {
            return data.store();
        }

        @Override
        protected String raw() {
            return data.raw();
        }
    }

    @Nested
    class HoldingBack extends HeldBackContract {
        @Override
        protected Store store() {
            return data.store();
        }
    }

    @Nested
    class Sharing extends TwoNodesContract {
        @Override
        protected Store store() {
            return data.store();
        }
    }
}
