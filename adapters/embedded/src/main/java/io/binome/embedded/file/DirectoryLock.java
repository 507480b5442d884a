package io.binome.embedded.file;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The right to work on a data directory: a lock on its file {@code binome.lock}, which names the owner's process id. The
 * operating system takes the lock back however the process ends.
 */
final class DirectoryLock implements AutoCloseable {

    static final String FILE = "binome.lock";

    /** Far behind the process id, so that others can read it where locks are mandatory. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /** POSIX drops a process's locks when it closes any handle on the file, so the same process must not open it twice. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel channel;

    private DirectoryLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    static DirectoryLock on(Path directory) throws IOException {
        var real = directory.toRealPath();
        if (!HELD_HERE.add(real)) {
            throw new DataDirectoryInUse(directory, ProcessHandle.current().pid() + ", this one");
        }
        try {
            return new DirectoryLock(real, lockedChannel(directory));
        } catch (IOException | RuntimeException e) {
            HELD_HERE.remove(real);
            throw e;
        }
    }

    private static FileChannel lockedChannel(Path directory) throws IOException {
        var file = directory.resolve(FILE);
        var channel = FileChannel.open(file, Set.of(CREATE, WRITE), OwnerOnly.file(directory));
        OwnerOnly.tighten(file);
        @Nullable
        FileLock lock = null;
        try {
            lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                throw new DataDirectoryInUse(directory, Files.readString(file, US_ASCII).strip());
            }
            channel.truncate(0);
            channel.write(US_ASCII.encode(ProcessHandle.current().pid() + "\n"), 0);
            return channel;
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            channel.close();
            HELD_HERE.remove(directory);
        }
    }
}
