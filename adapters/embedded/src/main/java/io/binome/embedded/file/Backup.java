package io.binome.embedded.file;

import io.binome.embedded.file.BackupRefused.What;
import io.binome.store.EncryptionKeys;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * All data of one moment in a file of its own, of the same kind as the data file, encrypted where a key is set. It holds a
 * digest of what it holds, by which it was checked when it was written and will be when it is restored.
 */
public final class Backup {

    /** The map that makes a data file a backup. */
    static final String MAP = "binome.backup";

    private static final String SUM = "sha-256";
    private static final String NEW = ".new";

    /** What is being restored: where it is found at a start, a restore was cut short. */
    static final String RESTORING = "binome.restoring";

    private Backup() {}

    /**
     * What a backup holds.
     *
     * @param file    where it is
     * @param entries how many things it holds
     * @param bytes   how large it is
     */
    public record Made(Path file, long entries, long bytes) {}

    /**
     * Makes a backup of a data directory; where another process works on it, that one makes it.
     *
     * @throws BackupRefused         where it cannot be made, such as where the file is there already
     * @throws DataDirectoryRefused where the data cannot be read
     */
    public static Made of(Path directory, Path file, EncryptionKeys keys) {
        if (!Files.exists(directory.resolve(DataFile.NAME))) {
            throw new BackupRefused(directory, What.NO_DATA, null);
        }
        try (var data = DataFile.open(directory, keys)) {
            return of(data, Runnable::run, file, keys);
        } catch (DataDirectoryInUse inUse) {
            return BackupSocket.ask(directory, file.toAbsolutePath().normalize());
        }
    }

    /**
     * Makes a backup of an open data file, while others write on; all its maps must be open.
     *
     * @param atRest runs what it is given before it returns, while nobody writes
     */
    public static Made of(DataFile data, Executor atRest, Path file, EncryptionKeys keys) {
        var target = file.toAbsolutePath().normalize();
        refuseWhatIsThere(target);
        var directory = target.getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            throw new BackupRefused(target, What.NOT_WRITABLE, null);
        }
        var beside = target.resolveSibling(target.getFileName() + NEW);
        refuseWhatIsThere(beside);
        try (var snapshot = Snapshot.of(data, atRest)) {
            var sum = write(snapshot.maps(), directory, beside, keys);
            // Unlike an atomic move, this one does not take the place of a file.
            Files.move(beside, target);
            new DiskFolder(directory).force();
            return new Made(target, sum.entries(), Files.size(target));
        } catch (IOException | MVStoreException e) {
            delete(beside);
            throw new BackupRefused(target, What.NOT_WRITABLE, e);
        }
    }

    private static void refuseWhatIsThere(Path file) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new BackupRefused(file, What.EXISTS, null);
        }
    }

    private static Digest.Sum write(Map<String, MVMap<?, ?>> maps, Path directory, Path file, EncryptionKeys keys)
            throws IOException {
        var folder = new DiskFolder(directory);
        var name = String.valueOf(file.getFileName());
        var sum = Digest.of(maps);
        try (var backup = StoreFile.begin(folder, name, keys)) {
            Rewriting.copy(maps, backup.store());
            about(backup.store()).put(SUM, sum.sum());
            backup.finish();
        }
        try (var written = StoreFile.open(folder, name, keys)) {
            if (!sum.sum().equals(about(written.store()).get(SUM)) || !sum.equals(sum(written.store()))) {
                throw new IOException("What was written is not what was to be written");
            }
        }
        return sum;
    }

    private static MVMap<String, String> about(MVStore store) {
        return store.openMap(MAP, Rewriting.words());
    }

    /** Of everything but what is about the backup itself, which is to be open already. */
    private static Digest.Sum sum(MVStore store) {
        var maps = Rewriting.maps(store);
        maps.remove(MAP);
        return Digest.of(maps);
    }

    /**
     * Restores a backup into a directory that is empty or not there.
     *
     * @throws BackupRefused      where that cannot be; the directory is as it was then
     * @throws DataDirectoryInUse where somebody works on the directory, be it another restore
     */
    public static Made restore(Path file, Path directory, EncryptionKeys keys) {
        boolean wasThere = Files.exists(directory);
        try {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new BackupRefused(file, What.MISSING, null);
            }
            if (wasThere && !isEmpty(directory)) {
                throw new BackupRefused(directory, What.NOT_EMPTY, null);
            }
            return restored(file, directory, keys, wasThere);
        } catch (IOException e) {
            throw new BackupRefused(directory, What.NOT_WRITABLE, e);
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (var files = Files.list(directory)) {
            return files.allMatch(file -> file.endsWith(RESTORING) || file.endsWith(DirectoryLock.FILE));
        }
    }

    /** With the right to work on the directory, so that nobody begins to while it is filled. */
    private static Made restored(Path file, Path directory, EncryptionKeys keys, boolean wasThere) throws IOException {
        OwnerOnly.directory(directory);
        var lockFile = directory.resolve(DirectoryLock.FILE);
        boolean hadLockFile = Files.exists(lockFile, LinkOption.NOFOLLOW_LINKS);
        try {
            var lock = DirectoryLock.on(directory);
            try (lock) {
                if (!isEmpty(directory)) {
                    throw new BackupRefused(directory, What.NOT_EMPTY, null);
                }
                return filled(file, directory, keys);
            }
        } catch (DataDirectoryInUse others) {
            throw others;
        } catch (IOException | RuntimeException e) {
            if (!hadLockFile) {
                delete(lockFile);
            }
            if (!wasThere) {
                delete(directory);
            }
            throw e;
        }
    }

    private static Made filled(Path file, Path directory, EncryptionKeys keys) throws IOException {
        var folder = new DiskFolder(directory);
        try {
            folder.delete(RESTORING);
            copy(file, folder, RESTORING);
            var sum = checked(file, folder, RESTORING, keys);
            folder.rename(RESTORING, DataFile.NAME);
            folder.force();
            try (var data = StoreFile.open(folder, DataFile.NAME, keys)) {
                if (!sum.equals(sum(data.store()))) {
                    throw new IOException("What was written is not what was to be written");
                }
            }
            return new Made(directory.resolve(DataFile.NAME), sum.entries(),
                    Files.size(directory.resolve(DataFile.NAME)));
        } catch (IOException | RuntimeException e) {
            delete(directory.resolve(RESTORING));
            delete(directory.resolve(DataFile.NAME));
            throw e;
        }
    }

    private static void copy(Path file, Folder folder, String name) throws IOException {
        try (var copy = folder.create(name); var bytes = Files.newByteChannel(file)) {
            var buffer = ByteBuffer.allocate(1024 * 1024);
            for (long at = 0; bytes.read(buffer.clear()) >= 0; at += buffer.limit()) {
                copy.write(at, buffer.flip());
            }
            copy.force();
        }
    }

    /** The copy is checked, so that the backup itself is only ever read. */
    private static Digest.Sum checked(Path file, Folder folder, String name, EncryptionKeys keys) throws IOException {
        try (var copy = StoreFile.open(folder, name, keys)) {
            if (!copy.store().hasMap(MAP)) {
                throw new BackupRefused(file, What.NO_BACKUP, null);
            }
            var written = about(copy.store()).get(SUM);
            var sum = sum(copy.store());
            if (copy.wasMended() || !sum.sum().equals(written)) {
                throw new BackupRefused(file, What.DAMAGED, null);
            }
            copy.store().removeMap(MAP);
            copy.finish();
            return sum;
        } catch (Head.Unusable e) {
            throw BackupRefused.of(file, e);
        } catch (MVStoreException e) {
            throw new BackupRefused(file, What.DAMAGED, e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // It stays: what is told is why it was to go.
        }
    }
}
