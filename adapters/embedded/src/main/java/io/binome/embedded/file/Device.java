package io.binome.embedded.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** What a file on a disk can do. What was written or cut off is sure to stay so only after {@link #force}. */
interface Device extends Closeable {

    long size() throws IOException;

    /** Fills the buffer from a place on, less only where the file ends, and says how many bytes there were. */
    int read(long at, ByteBuffer into) throws IOException;

    void write(long at, ByteBuffer from) throws IOException;

    void truncate(long size) throws IOException;

    void force() throws IOException;
}
