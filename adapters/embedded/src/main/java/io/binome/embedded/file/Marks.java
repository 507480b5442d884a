package io.binome.embedded.file;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Brings blocks to the disk and keeps the two {@link Mark}s that say how far that has come. */
final class Marks {

    private final Blocks blocks;

    private @Nullable Mark forced;
    private @Nullable Mark written;
    private int next;
    private boolean failed;

    Marks(Blocks blocks) {
        this.blocks = blocks;
    }

    /** What a file was found with: its last version, and its newer mark with its place. */
    synchronized void begin(Mark last, Mark mark, int place) {
        forced = last;
        written = mark;
        next = Mark.PLACES - 1 - place;
    }

    /**
     * Brings all blocks to the disk. The mark that goes along with them names what was there before, so that one call to the
     * operating system does.
     */
    synchronized void force(Mark last) throws IOException {
        if (failed) {
            throw new IOException("Forcing has failed before");
        }
        try {
            if (isBehind()) {
                write();
            }
            blocks.force();
            forced = last;
        } catch (IOException e) {
            // What the operating system failed to write it may take for written the next time.
            failed = true;
            throw e;
        }
    }

    /** Whether the mark does not name yet what is on the disk. */
    synchronized boolean isBehind() {
        return forced != null && !forced.equals(written);
    }

    /** Whether the disk has everything up to the last version, and the mark says so. */
    synchronized boolean isUpTo(Mark last) {
        return last.equals(forced) && last.equals(written);
    }

    /** Has the mark name what is on the disk before anything else is written. */
    synchronized void catchUp() throws IOException {
        blocks.force();
        write();
        blocks.force();
    }

    /** Has both marks name the last version, so that any damage to it will be known. */
    synchronized void seal(Mark last) throws IOException {
        if (isUpTo(last) && last.equals(read(next))) {
            return;
        }
        force(last);
        for (int i = 0; i < Mark.PLACES; i++) {
            write();
            blocks.force();
        }
    }

    private @Nullable Mark read(int place) throws IOException {
        try {
            return Mark.of(blocks.read(place, 1));
        } catch (Blocks.Broken torn) {
            return null;
        }
    }

    private void write() throws IOException {
        var mark = forced;
        if (mark != null) {
            blocks.write(next, mark.content());
            next = Mark.PLACES - 1 - next;
            written = mark;
        }
    }

    /** The last version that is known to be on the disk where forcing has failed, else the newest there may be. */
    synchronized long sureVersion() {
        var last = forced;
        return failed && last != null ? last.version() : Long.MAX_VALUE;
    }
}
