package io.binome.embedded;

import io.binome.json.Json;
import io.binome.store.EncryptionKeys;
import io.binome.store.sorted.SortedStore;
import java.nio.file.Path;

/** Everything Binôme keeps, in one file of this process. */
public final class EmbeddedStore extends SortedStore implements AutoCloseable {
    private static final String PLAYGROUND = "binome.playground";

    private final FileTables tables;

    private EmbeddedStore(FileTables tables) {
        super(tables);
        this.tables = tables;
    }

    /**
     * Opens the file of a data directory, which is made where it is not there; fails with
     * {@link io.binome.embedded.file.DataDirectoryRefused}. What is answered is durable.
     */
    public static EmbeddedStore open(Path directory, EncryptionKeys keys, Json json) {
        return new EmbeddedStore(FileTables.open(directory, keys, json, Durability.BEFORE_THE_ANSWER));
    }

    /** The same for a simulated world, in a directory of its own within that one. A power cut may cost it its last second. */
    public static EmbeddedStore openPlayground(Path directory, EncryptionKeys keys, Json json) {
        return new EmbeddedStore(
                FileTables.open(directory.resolve(PLAYGROUND), keys, json, Durability.WITHIN_A_SECOND));
    }

    public Path directory() {
        return tables.directory();
    }

    @Override
    public void keep() {
        tables.keep();
    }

    /** Brings everything to the disk and gives the directory back. */
    @Override
    public void close() {
        tables.close();
    }
}
