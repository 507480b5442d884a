package io.binome.embedded.file;

import io.binome.store.EncryptionKeys;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the data file of a folder: begins it where there is none, and seals it anew where its key is not the first one any
 * more. Both happen in a file beside it that then takes its name, so that there is a good file at every moment.
 */
final class Opening {

    static final String NAME = "binome.db";
    private static final String NEW = NAME + ".new";

    private static final Logger log = LoggerFactory.getLogger(Opening.class);

    private Opening() {}

    static StoreFile of(Folder folder, EncryptionKeys keys) throws IOException {
        folder.delete(NEW);
        if (!folder.has(NAME)) {
            StoreFile.begin(folder, NEW, keys).finish();
            takeOver(folder);
        }
        // A start that was killed may have given the name without making sure of it.
        folder.force();
        var file = StoreFile.open(folder, NAME, keys);
        if (file.wasMended()) {
            log.warn(
                    "{} in {} ended in a write that was cut off, by a power cut or a full disk: it is open at the last complete"
                            + " state",
                    NAME, folder);
        }
        return file.head().isUpToDate(keys) ? file : sealedAnew(folder, file, keys);
    }

    private static StoreFile sealedAnew(Folder folder, StoreFile old, EncryptionKeys keys) throws IOException {
        var before = old.head().seal() instanceof Encryption ? "encrypted with another key" : "not encrypted";
        try (old) {
            var anew = StoreFile.begin(folder, NEW, keys);
            try (anew) {
                Rewriting.copy(Rewriting.maps(old.store()), anew.store());
                anew.finish();
            }
        } catch (IOException | RuntimeException e) {
            folder.delete(NEW);
            throw e;
        }
        takeOver(folder);
        log.info("{} in {} is encrypted with the first key of BINOME_ENCRYPTION_KEY now; it was {} before", NAME,
                folder,
                before);
        return StoreFile.open(folder, NAME, keys);
    }

    private static void takeOver(Folder folder) throws IOException {
        folder.rename(NEW, NAME);
        folder.force();
    }
}
