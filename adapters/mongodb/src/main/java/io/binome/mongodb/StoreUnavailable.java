package io.binome.mongodb;

/** The database does not answer. The message names its address, never credentials, and why; work resumes when it is back. */
public final class StoreUnavailable extends RuntimeException {

    StoreUnavailable(String address, String reason, Throwable cause) {
        super("The database at " + address + " is not available: " + reason + ".", cause);
    }
}
