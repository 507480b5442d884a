package io.binome.mongodb.embedded;

import io.binome.mongodb.embedded.DataFileStrange.What;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** Opens the file in the data directory that holds all documents, or says in a typed failure why it cannot. */
final class DataFile {

    static final String NAME = "binome.mv.db";

    /** Raised when the way documents stand in the file changes. */
    static final int LAYOUT = 1;

    /** How a header of MVStore begins, whatever its format. */
    private static final String HEADER = "H:";

    private static final int HEADER_BLOCK = 4 * 1024;

    private DataFile() {}

    static MVStore open(Path directory) {
        var file = directory.resolve(NAME);
        MVStore store;
        try {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                refuseWhatIsNone(file, directory);
            } else {
                begin(file);
            }
            OwnerOnly.tighten(file);
            store = builder(file).open();
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

    /** Whole or not at all: a start that is cut short leaves no empty file in the database's place. */
    private static void begin(Path file) throws IOException {
        var beginning = file.resolveSibling(NAME + ".new");
        Files.deleteIfExists(beginning);
        OwnerOnly.create(beginning);
        var store = builder(beginning).open();
        store.setStoreVersion(LAYOUT);
        store.commit();
        store.close();
        Files.move(beginning, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void refuseWhatIsNone(Path file, Path directory) throws IOException {
        if (Files.isDirectory(file)) {
            throw new DataFileStrange(file, directory, What.DIRECTORY);
        }
        if (!Files.isReadable(file)) {
            throw new DataFileStrange(file, directory, What.UNREADABLE);
        }
        if (!Files.isWritable(file)) {
            throw new DataDirectoryNotWritable(directory, "the file " + NAME + " in it is read-only", null);
        }
        if (Files.size(file) == 0) {
            throw new DataFileStrange(file, directory, What.EMPTY);
        }
        if (!hasHeader(file)) {
            throw new DataFileStrange(file, directory, What.OF_ANOTHER_KIND);
        }
    }

    /** The file begins with its header twice, so that one survives a write that was cut off. */
    private static boolean hasHeader(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            var start = new String(bytes.readNBytes(HEADER_BLOCK + HEADER.length()), StandardCharsets.ISO_8859_1);
            return start.startsWith(HEADER) || start.startsWith(HEADER, HEADER_BLOCK);
        }
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
