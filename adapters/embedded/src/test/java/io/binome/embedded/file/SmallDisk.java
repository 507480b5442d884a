package io.binome.embedded.file;

import io.binome.store.EncryptionKeys;
import java.io.IOException;
import java.nio.file.Path;

/** A disk in memory whose room can be taken and given back while a data file on it is in use. */
public final class SmallDisk {
    private final Disk disk = new Disk();
    private final Path lock;

    /**
     * @param lock a directory of this test's, where the file pretends to be
     */
    public SmallDisk(Path lock) {
        this.lock = lock;
    }

    public DataFile open() throws IOException {
        return new DataFile(lock, DirectoryLock.on(lock), Opening.of(disk, EncryptionKeys.none()));
    }

    /** Takes so many bytes more. */
    public void hasRoomFor(long bytes) {
        disk.hasRoomFor(bytes);
    }
}
