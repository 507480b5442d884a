package io.binome.embedded.file;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Set;

/** A file of the operating system. An interrupted thread does its work to the end: the file stays open for the others. */
final class PlainFile implements Device {

    private final Path path;
    private FileChannel channel;
    private boolean closed;

    private interface Work<T> {
        T on(FileChannel channel) throws IOException;
    }

    private PlainFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Opens what is there. */
    static PlainFile open(Path path) throws IOException {
        return new PlainFile(path, FileChannel.open(path, READ, WRITE));
    }

    /** Opens a file that was not there, for its owner alone. */
    static PlainFile create(Path path) throws IOException {
        var directory = path.toAbsolutePath().getParent();
        return new PlainFile(path, FileChannel.open(path, Set.of(CREATE_NEW, READ, WRITE),
                OwnerOnly.file(directory == null ? path : directory)));
    }

    @Override
    public long size() throws IOException {
        return done(FileChannel::size);
    }

    @Override
    public int read(long at, ByteBuffer into) throws IOException {
        int start = into.position();
        return done(file -> {
            into.position(start);
            while (into.hasRemaining() && file.read(into, at + into.position() - start) >= 0) {
                // Until it is full, or the file ends.
            }
            return into.position() - start;
        });
    }

    @Override
    public void write(long at, ByteBuffer from) throws IOException {
        int start = from.position();
        done(file -> {
            from.position(start);
            while (from.hasRemaining()) {
                file.write(from, at + from.position() - start);
            }
            return file;
        });
    }

    @Override
    public void truncate(long size) throws IOException {
        done(file -> file.truncate(size));
    }

    @Override
    public void force() throws IOException {
        done(file -> {
            file.force(true);
            return file;
        });
    }

    /** Java closes a channel under the thread that is interrupted, and so under all others. */
    private <T> T done(Work<T> work) throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                var current = current();
                try {
                    return work.on(current);
                } catch (ClosedChannelException e) {
                    interrupted |= Thread.interrupted();
                    replace(current);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized FileChannel current() {
        return channel;
    }

    private synchronized void replace(FileChannel broken) throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        if (channel == broken) {
            channel = FileChannel.open(path, READ, WRITE);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        channel.close();
    }
}
