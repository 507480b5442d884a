package io.binome.mongodb.embedded;

import java.nio.file.Path;

/** Starts the embedded server on a port of the test's choice, so that it can come back where it was. */
public final class EmbeddedServers {

    private EmbeddedServers() {}

    public static EmbeddedMongo start(Path directory, int port) {
        return EmbeddedMongo.start(directory, port);
    }
}
