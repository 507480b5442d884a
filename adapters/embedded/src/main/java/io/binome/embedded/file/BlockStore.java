package io.binome.embedded.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.zip.ZipOutputStream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.RandomAccessStore;
import org.h2.mvstore.SFChunk;
import org.jspecify.annotations.Nullable;

/**
 * MVStore on {@link Blocks}. Where its own file begins with a header that a power cut may tear, this one has a head that is
 * written once and two {@link Mark}s that take turns; its own search for the last version, which trusts the ends of a chunk,
 * is replaced by {@link Recovery}.
 */
final class BlockStore extends RandomAccessStore {

    private final Blocks blocks;
    private final long newest;

    private final Marks marks;

    private @Nullable Recovery recovery;

    /**
     * @param newest the last version that may be found; what is later is not known to be on the disk
     */
    BlockStore(Blocks blocks, Map<String, Object> settings, long newest) throws IOException {
        super(settings);
        this.blocks = blocks;
        this.marks = new Marks(blocks);
        this.newest = newest;
        init("binome", false);
        setSize(blocks.isNew() && blocks.count() == 0 ? 0 : Math.max(blocks.count(), Mark.PLACES) * Blocks.SIZE);
    }

    @Override
    public ByteBuffer readFully(@Nullable SFChunk chunk, long pos, int len) {
        long first = pos / Blocks.SIZE;
        int count = (int) ((pos + len - 1) / Blocks.SIZE - first) + 1;
        try {
            var contents = blocks.read(first, count);
            readCount.incrementAndGet();
            readBytes.addAndGet(len);
            return contents.slice((int) (pos - first * Blocks.SIZE), len);
        } catch (IOException e) {
            throw DataUtils.newMVStoreException(
                    e instanceof Blocks.Broken ? DataUtils.ERROR_FILE_CORRUPT : DataUtils.ERROR_READING_FAILED,
                    "Reading failed at {0}", pos, e);
        }
    }

    /** MVStore's own header is left out. */
    @Override
    protected void writeFully(@Nullable SFChunk chunk, long pos, ByteBuffer src) {
        int length = src.remaining();
        setSize(Math.max(size(), pos + length));
        if (pos >= Mark.PLACES * (long) Blocks.SIZE) {
            try {
                blocks.write(pos / Blocks.SIZE, src);
            } catch (IOException e) {
                throw writingFailed(e);
            }
        }
        writeCount.incrementAndGet();
        writeBytes.addAndGet(length);
    }

    @Override
    protected void truncate(long size) {
        try {
            blocks.truncate(size / Blocks.SIZE);
            setSize(Math.min(size(), size));
            writeCount.incrementAndGet();
        } catch (IOException e) {
            throw writingFailed(e);
        }
    }

    private static MVStoreException writingFailed(IOException e) {
        return DataUtils.newMVStoreException(DataUtils.ERROR_WRITING_FAILED, "Writing failed: {0}", e.getMessage(), e);
    }

    @Override
    protected void readStoreHeader(boolean recoveryMode) {
        initializeCommonHeaderAttributes(blocks.head().created());
        try {
            var found = new Recovery(Survey.of(blocks), blocks, newest, new Chunks());
            var last = found.last();
            clear();
            for (var chunk : getChunks().values()) {
                if (chunk.block != 0) {
                    markUsed(chunk.block * Blocks.SIZE, chunk.len * Blocks.SIZE);
                }
                if (!Recovery.isLive(chunk)) {
                    registerDeadChunk(chunk);
                }
            }
            marks.begin(mark(last), found.mark(), found.markPlace());
            recovery = found;
        } catch (IOException e) {
            throw DataUtils.newMVStoreException(DataUtils.ERROR_READING_FAILED, "Reading failed", e);
        }
    }

    /** What recovery needs of the store: its means of reading chunks are closed to others. */
    final class Chunks {
        @Nullable
        SFChunk at(int block) {
            return readChunkHeaderOptionally(block);
        }

        /** All chunks that a version knows, when that of its own is the last one; fails where they cannot be read. */
        Iterable<SFChunk> of(SFChunk last) {
            setLastChunk(last);
            getChunksFromLayoutMap().forEach(each -> {});
            return getChunks().values();
        }
    }

    /**
     * Takes away what a write that was cut off has left, and makes sure that what was found stays found. Nothing may be
     * written before.
     *
     * @return whether there was anything to take away
     */
    boolean mend() throws IOException {
        var found = recovery;
        if (found == null) {
            return false;
        }
        recovery = null;
        var loose = found.loose(getChunks().values());
        var empty = ByteBuffer.allocate(Blocks.SIZE);
        for (int block : loose) {
            blocks.write(block, empty.clear());
        }
        boolean cutOff = found.survey().cutOff();
        if (cutOff) {
            blocks.truncate(blocks.count());
        }
        if (!loose.isEmpty() || cutOff || marks.isBehind()) {
            marks.catchUp();
        }
        return !loose.isEmpty() || cutOff;
    }

    @Override
    public void sync() {
        var last = lastChunk;
        if (last != null) {
            try {
                marks.force(mark(last));
            } catch (IOException e) {
                throw writingFailed(e);
            }
        }
    }

    /** Whether the disk has everything, and knows it. */
    boolean isSynced() {
        var last = lastChunk;
        return last == null || marks.isUpTo(mark(last));
    }

    /** Brings everything to the disk, so that any damage to it will be known. */
    void seal() throws IOException {
        var last = lastChunk;
        if (last != null) {
            marks.seal(mark(last));
        }
    }

    private static Mark mark(SFChunk chunk) {
        return new Mark(chunk.version, chunk.id, chunk.block);
    }

    /** The last version that is known to be on the disk where forcing has failed, else the newest there may be. */
    long sureVersion() {
        return marks.sureVersion();
    }

    @Override
    public void open(String fileName, boolean readOnly, char[] encryptionKey) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileStore<SFChunk> open(String fileName, boolean readOnly) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void backup(ZipOutputStream out) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String toString() {
        return "data file, " + blocks.head().seal();
    }
}
