package io.binome.mongodb;

import org.junit.jupiter.api.extension.RegisterExtension;

/** The store keeps every promise over a server in memory, in every build. */
class MongoStoreTest extends MongoStoreContract {

    @RegisterExtension
    final TestDatabase database = TestDatabase.inMemory();

    @Override
    TestDatabase database() {
        return database;
    }
}
