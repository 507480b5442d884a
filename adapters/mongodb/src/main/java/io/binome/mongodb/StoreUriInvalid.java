package io.binome.mongodb;

/** What was given as the address of the database is not a MongoDB connection string. The message repeats none of it. */
public final class StoreUriInvalid extends RuntimeException {

    StoreUriInvalid() {
        super("The address of the database is not a valid MongoDB connection string; it reads"
                + " mongodb://user:password@host:port/database, with special characters in the password"
                + " percent-encoded.");
    }
}
