package io.binome.embedded.file;

import io.binome.store.EncryptionKeys;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A file as a row of blocks of 4 KiB. Each stands in it with a stamp that tells which write it belongs to, and with a tag by
 * which one that was torn, changed, moved or taken from another file is known.
 *
 * <p>Blocks are not aligned to the sectors of the disk: as SQLite's log does, this relies on a disk that leaves alone, in a
 * power cut too, the bytes beside those that are written.
 */
final class Blocks implements Closeable {

    /** The content of a block. */
    static final int SIZE = 4 * 1024;

    private static final int FRAME = Stamp.SIZE + SIZE + Seal.TAG;
    private static final int AT_ONCE = 64;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final Device device;
    private final Head head;
    private final UUID session = new UUID(CHANCE.nextLong(), CHANCE.nextLong());
    private final AtomicLong writes = new AtomicLong();
    private final boolean isNew;

    /** A block is not what was written there. */
    static final class Broken extends IOException {
        Broken(long block) {
            super("Block " + block + " is damaged");
        }
    }

    private Blocks(Device device, Head head, boolean isNew) {
        this.device = device;
        this.head = head;
        this.isNew = isNew;
    }

    /** What is there; fails with {@link Head.Unusable} where it is nothing that these keys open. */
    static Blocks of(Device device, EncryptionKeys keys) throws IOException {
        return new Blocks(device, Head.read(device, keys), false);
    }

    /** A row without a block, in an empty file. */
    static Blocks begin(Device device, Head head) throws IOException {
        head.write(device);
        return new Blocks(device, head, true);
    }

    Head head() {
        return head;
    }

    /** Whether the file was begun, and not found. */
    boolean isNew() {
        return isNew;
    }

    private static long place(long block) {
        return Head.SIZE + block * FRAME;
    }

    /** How many there are in full. */
    long count() throws IOException {
        return Math.max(0, device.size() - Head.SIZE) / FRAME;
    }

    /** Whether the file ends within a block. */
    boolean isCutOff() throws IOException {
        return device.size() < Head.SIZE || (device.size() - Head.SIZE) % FRAME != 0;
    }

    /** The contents of blocks one behind the other; fails with {@link Broken} where one of them is not as it was written. */
    ByteBuffer read(long first, int count) throws IOException {
        var frames = ByteBuffer.allocate(count * FRAME);
        int length = device.read(place(first), frames);
        if (length < count * FRAME) {
            throw new Broken(first + length / FRAME);
        }
        var contents = ByteBuffer.allocate(count * SIZE);
        for (int i = 0; i < count; i++) {
            if (open(first + i, frames.slice(i * FRAME, FRAME), contents) == null) {
                throw new Broken(first + i);
            }
        }
        return contents.flip();
    }

    private @Nullable Stamp open(long block, ByteBuffer frame, ByteBuffer content) {
        var stamp = Stamp.read(frame);
        return head.seal().open(block, stamp, frame, content) ? stamp : null;
    }

    /** The stamps of all blocks, in their order, null for those that are not as they were written. */
    List<@Nullable Stamp> stamps() throws IOException {
        long count = count();
        var stamps = new ArrayList<@Nullable Stamp>();
        var content = ByteBuffer.allocate(SIZE);
        for (long first = 0; first < count; first += AT_ONCE) {
            int some = (int) Math.min(AT_ONCE, count - first);
            var frames = ByteBuffer.allocate(some * FRAME);
            device.read(place(first), frames);
            for (int i = 0; i < some; i++) {
                stamps.add(open(first + i, frames.slice(i * FRAME, FRAME), content.clear()));
            }
        }
        return stamps;
    }

    /** Writes whole blocks one behind the other, as one write. */
    void write(long first, ByteBuffer contents) throws IOException {
        int count = contents.remaining() / SIZE;
        long write = writes.incrementAndGet();
        var frames = ByteBuffer.allocate(count * FRAME);
        for (int i = 0; i < count; i++) {
            var stamp = new Stamp(session, write, i);
            stamp.write(frames);
            head.seal().seal(first + i, stamp, contents.slice(contents.position() + i * SIZE, SIZE), frames);
        }
        contents.position(contents.limit());
        device.write(place(first), frames.flip());
    }

    /** Cuts off what is behind the first so many. */
    void truncate(long count) throws IOException {
        if (device.size() > place(count)) {
            device.truncate(place(count));
        }
    }

    void force() throws IOException {
        device.force();
    }

    @Override
    public void close() throws IOException {
        device.close();
    }
}
