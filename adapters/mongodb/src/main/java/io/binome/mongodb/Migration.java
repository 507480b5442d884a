package io.binome.mongodb;

/**
 * One step from the schema before to {@link #version}. It may be cut short at any point and run again from its start.
 *
 * @param version counts up from 1
 */
record Migration(int version, Step step) {

    /** What has to be done to the documents. */
    interface Step {
        void on(Database database);
    }
}
