package io.binome.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A file to which lines are appended; those that wait at the same moment share one force. The least that durable can cost. */
final class Journal {
    private final FileChannel file;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition forced = lock.newCondition();
    private StringBuilder gathering = new StringBuilder();
    private long appended;
    private long durable;
    private boolean forcing;

    Journal(Path file) throws IOException {
        this.file = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Returns once the line is on the disk. */
    void append(String line) {
        lock.lock();
        try {
            gathering.append(line).append('\n');
            var mine = ++appended;
            while (durable < mine) {
                if (forcing) {
                    forced.awaitUninterruptibly();
                } else {
                    force();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void force() {
        var lines = gathering.toString();
        var upTo = appended;
        gathering = new StringBuilder();
        forcing = true;
        lock.unlock();
        try {
            file.write(ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8)));
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.lock();
            forcing = false;
        }
        durable = upTo;
        forced.signalAll();
    }
}
