package io.binome.mongodb;

import org.junit.jupiter.api.extension.RegisterExtension;

/** A real server keeps every promise of a store, where one is named; else each test says so and is skipped. */
class RealStoreTest extends MongoStoreContract {

    @RegisterExtension
    final TestDatabase database = TestDatabase.real();

    @Override
    TestDatabase database() {
        return database;
    }
}
