package io.binome.embedded.file;

import java.nio.ByteBuffer;

/** What tells that a block was torn, changed, moved or taken from another file; with a key, also by somebody who meant to. */
sealed interface Seal permits Checksum, Encryption {

    int TAG = 16;

    /** Writes the block as it stands in the file, and its tag. */
    void seal(long block, Stamp stamp, ByteBuffer content, ByteBuffer to);

    /**
     * Writes the content of a block and its tag as they stand in the file back as they were.
     *
     * @return whether they are what was sealed at that place with that stamp
     */
    boolean open(long block, Stamp stamp, ByteBuffer sealed, ByteBuffer to);

    /** A tag of the head of the file. */
    byte[] check(byte[] head);
}
