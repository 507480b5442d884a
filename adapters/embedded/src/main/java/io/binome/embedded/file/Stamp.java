package io.binome.embedded.file;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * When a block was written.
 *
 * @param session 128 random bits, new whenever a file is opened
 * @param write   counts the writes of a session, from one
 * @param index   the place of the block among those of its write, from zero
 */
record Stamp(UUID session, long write, int index) {

    static final int SIZE = 28;

    static Stamp read(ByteBuffer from) {
        return new Stamp(new UUID(from.getLong(), from.getLong()), from.getLong(), from.getInt());
    }

    void write(ByteBuffer to) {
        to.putLong(session.getMostSignificantBits())
                .putLong(session.getLeastSignificantBits())
                .putLong(write)
                .putInt(index);
    }

    boolean isOfSameWrite(Stamp other) {
        return write == other.write && session.equals(other.session);
    }
}
