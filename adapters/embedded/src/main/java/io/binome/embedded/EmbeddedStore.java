package io.binome.embedded;

import io.binome.embedded.file.DataFile;
import io.binome.json.Json;
import io.binome.store.EncryptionKeys;
import io.binome.store.sorted.SortedStore;
import java.nio.file.Path;

/** Everything Binôme keeps, in one file of this process. */
public final class EmbeddedStore extends SortedStore implements AutoCloseable {
    private final FileTables tables;

    private EmbeddedStore(FileTables tables) {
        super(tables);
        this.tables = tables;
    }

    /**
     * Opens the file of a data directory, which is made where it is not there; fails with
     * {@link io.binome.embedded.file.DataDirectoryRefused}.
     */
    public static EmbeddedStore open(Path directory, EncryptionKeys keys, Json json) {
        return new EmbeddedStore(new FileTables(DataFile.open(directory, keys), json));
    }

    /** Brings everything to the disk and gives the directory back. */
    @Override
    public void close() {
        tables.close();
    }
}
