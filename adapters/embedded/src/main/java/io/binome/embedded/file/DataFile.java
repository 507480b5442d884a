package io.binome.embedded.file;

import io.binome.embedded.file.DataFileStrange.What;
import io.binome.store.EncryptionKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * The file in the data directory that holds everything, opened for this process alone. What was forced survives the death of
 * the process and a power cut, as it was committed.
 */
public final class DataFile implements AutoCloseable {

    /** Its name in the data directory. */
    public static final String NAME = Opening.NAME;

    /** What stood in its place before anything was released. */
    private static final String FORMER_NAME = "binome.mv.db";

    private final Path directory;
    private final DirectoryLock lock;
    private final StoreFile file;

    DataFile(Path directory, DirectoryLock lock, StoreFile file) {
        this.directory = directory;
        this.lock = lock;
        this.file = file;
    }

    /**
     * Opens the file of a data directory, which is made where it is not there; fails with {@link DataDirectoryRefused} where
     * that cannot be, and leaves the file untouched then. A file that the first key has not sealed is sealed with it.
     */
    public static DataFile open(Path directory, EncryptionKeys keys) {
        try {
            OwnerOnly.directory(directory);
            var lock = DirectoryLock.on(directory);
            try {
                return new DataFile(directory, lock, opened(directory, keys));
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new DataDirectoryNotWritable(directory, e.toString(), e);
        }
    }

    private static StoreFile opened(Path directory, EncryptionKeys keys) throws IOException {
        var path = directory.resolve(NAME);
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            refuseWhatIsNone(path, directory);
            OwnerOnly.tighten(path);
        } else if (Files.exists(directory.resolve(FORMER_NAME), LinkOption.NOFOLLOW_LINKS)) {
            throw new DataFileStrange(directory.resolve(FORMER_NAME), directory, What.OF_THE_FORMER_VERSION);
        } else if (Files.exists(directory.resolve(Backup.RESTORING), LinkOption.NOFOLLOW_LINKS)) {
            throw new DataFileStrange(directory.resolve(Backup.RESTORING), directory, What.RESTORE_CUT_SHORT);
        }
        try {
            return Opening.of(new DiskFolder(directory), keys);
        } catch (Head.Unusable e) {
            throw refusal(e, path, directory);
        } catch (MVStoreException e) {
            throw refusal(e, path, directory);
        }
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
    }

    private static DataDirectoryRefused refusal(Head.Unusable e, Path file, Path directory) {
        return switch (e.flaw()) {
            case ANOTHER_KIND -> new DataFileStrange(file, directory, What.OF_ANOTHER_KIND);
            case NEWER -> new DataFileTooNew(file, directory, e);
            case KEY_LOST -> new DataFileStrange(file, directory, What.KEY_LOST);
            case WRONG_KEY -> new DataFileStrange(file, directory, What.WRONG_KEY);
            case DAMAGED -> new DataFileDamaged(file, directory, e);
        };
    }

    private static DataDirectoryRefused refusal(MVStoreException e, Path file, Path directory) {
        return switch (e.getErrorCode()) {
            case DataUtils.ERROR_READING_FAILED, DataUtils.ERROR_WRITING_FAILED ->
                new DataDirectoryNotWritable(directory, e.toString(), e);
            default -> new DataFileDamaged(file, directory, e);
        };
    }

    public Path directory() {
        return directory;
    }

    /** The store on the file; another one after {@link #reopen}. Nothing is in the file before a commit. */
    public MVStore store() {
        return file.store();
    }

    /**
     * Brings what was committed before to the disk. Fails with {@link MVStoreException} where that cannot be, and the store
     * is closed then: see {@link #reopen}.
     */
    public synchronized void force() {
        file.force();
    }

    /**
     * A new store after a write has failed, which closes the old one: at the last committed version, or at the last forced
     * one where forcing failed. Everything that was on the disk is there. Fails with {@link UncheckedIOException} or
     * {@link MVStoreException} where the disk still refuses, and may be tried again.
     */
    public synchronized MVStore reopen() {
        try {
            return file.reopen();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Commits, brings everything to the disk and gives the directory back. */
    @Override
    public synchronized void close() {
        try {
            try (lock) {
                file.finish();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
