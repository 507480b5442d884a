package io.binome.embedded.file;

import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A directory of the operating system. */
record DiskFolder(Path path) implements Folder {

    private static final boolean FORCES_NAMES = !System.getProperty("os.name").startsWith("Windows");

    @Override
    public boolean has(String name) {
        return Files.exists(path.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public Device open(String name) throws IOException {
        return PlainFile.open(path.resolve(name));
    }

    @Override
    public Device create(String name) throws IOException {
        return PlainFile.create(path.resolve(name));
    }

    @Override
    public void rename(String from, String to) throws IOException {
        Files.move(path.resolve(from), path.resolve(to), StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(path.resolve(name));
    }

    /** Windows has no way to open a directory for that, and writes names before it returns. */
    @Override
    public void force() throws IOException {
        if (FORCES_NAMES) {
            try (var directory = FileChannel.open(path, READ)) {
                directory.force(true);
            }
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
