package io.binome.mongodb.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** Opens the file in the data directory that holds all documents, or says in a typed failure why it cannot. */
final class DataFile {

    static final String NAME = "binome.mv.db";

    /** Raised when the way documents stand in the file changes. */
    static final int LAYOUT = 1;

    private DataFile() {}

    static MVStore open(Path directory) {
        var file = directory.resolve(NAME);
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new DataDirectoryNotWritable(directory, "the file " + NAME + " in it is read-only", null);
        }
        MVStore store;
        try {
            boolean fresh = !Files.exists(file) || Files.size(file) == 0;
            store = builder(file).open();
            if (fresh) {
                store.setStoreVersion(LAYOUT);
                store.commit();
            }
        } catch (MVStoreException e) {
            throw refusal(e, file, directory);
        } catch (IOException e) {
            throw new DataDirectoryNotWritable(directory, e.toString(), e);
        }
        if (store.getStoreVersion() > LAYOUT) {
            store.closeImmediately();
            throw new DataFileTooNew(file, directory, null);
        }
        return store;
    }

    /** Nothing is committed, and no page rewritten, but by {@link GroupCommit} and {@link Housekeeping}. */
    private static MVStore.Builder builder(Path file) {
        return new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .pageSplitSize(4 * 1024)
                .cacheSize(64);
    }

    private static DataDirectoryRefused refusal(MVStoreException e, Path file, Path directory) {
        return switch (e.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED -> new DataDirectoryInUse(directory, "unknown");
            case DataUtils.ERROR_UNSUPPORTED_FORMAT -> new DataFileTooNew(file, directory, e);
            case DataUtils.ERROR_READING_FAILED, DataUtils.ERROR_WRITING_FAILED ->
                new DataDirectoryNotWritable(directory, e.toString(), e);
            default -> new DataFileDamaged(file, directory, e);
        };
    }
}
