package io.binome.embedded.file;

import java.nio.ByteBuffer;

/**
 * Says in one of the two first blocks which version is on the disk, so that damage to it is told from the torn end of a
 * later one.
 */
record Mark(long version, int chunk, long block) {

    /** The blocks that hold one, by turns, so that one of them survives a write that was cut off. */
    static final int PLACES = 2;

    private static final long MAGIC = 0x42696e6f6d654d6bL;

    ByteBuffer content() {
        return ByteBuffer.allocate(Blocks.SIZE)
                .putLong(MAGIC)
                .putLong(version)
                .putInt(chunk)
                .putLong(block)
                .position(0);
    }

    static Mark of(ByteBuffer content) throws Blocks.Broken {
        if (content.getLong() != MAGIC) {
            throw new Blocks.Broken(0);
        }
        return new Mark(content.getLong(), content.getInt(), content.getLong());
    }
}
