package io.binome.embedded.file;

import java.io.IOException;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.SFChunk;
import org.jspecify.annotations.Nullable;

/**
 * Finds the last version of which everything is whole: the one that a mark names, or a later one. Where there is none, the
 * file is damaged, as what a mark names was on the disk before the mark was.
 */
final class Recovery {

    private final Survey survey;
    private final Blocks blocks;
    private final BlockStore.Chunks chunks;
    private final int markPlace;
    private final Mark mark;
    private final SFChunk last;

    Recovery(Survey survey, Blocks blocks, long newest, BlockStore.Chunks chunks) throws IOException {
        this.survey = survey;
        this.blocks = blocks;
        this.chunks = chunks;
        this.markPlace = newestMark();
        this.mark = mark(markPlace);
        this.last = candidates(newest).stream().filter(this::isWhole).findFirst().orElseThrow(Recovery::damaged);
    }

    private static MVStoreException damaged() {
        return DataUtils.newMVStoreException(DataUtils.ERROR_FILE_CORRUPT, "No version is whole");
    }

    private int newestMark() {
        return IntStream.range(0, Math.min(Mark.PLACES, survey.count()))
                .filter(survey::isReadable)
                .boxed()
                .filter(place -> readMark(place) != null)
                .max(Comparator.comparingLong(place -> mark(place).version()))
                .orElseThrow(Recovery::damaged);
    }

    private Mark mark(int place) {
        var found = readMark(place);
        if (found == null) {
            throw damaged();
        }
        return found;
    }

    private @Nullable Mark readMark(int place) {
        try {
            return Mark.of(blocks.read(place, 1));
        } catch (IOException torn) {
            return null;
        }
    }

    /** The chunks with which a version may end, the latest first. */
    private List<SFChunk> candidates(long newest) {
        return survey.beginnings().stream()
                .<SFChunk>mapMulti((block, found) -> {
                    var chunk = chunks.at(block);
                    if (chunk != null && (isLater(chunk, newest) || isMarked(chunk))) {
                        found.accept(chunk);
                    }
                })
                .sorted(Comparator.comparingLong((SFChunk chunk) -> chunk.version).reversed())
                .toList();
    }

    private boolean isLater(SFChunk chunk, long newest) {
        return chunk.version > mark.version() && chunk.version <= newest;
    }

    private boolean isMarked(SFChunk chunk) {
        return chunk.version == mark.version() && chunk.id == mark.chunk() && chunk.block == mark.block();
    }

    /** Whether all of a version can be read. What it no longer needs and is not there any more is taken out of its book. */
    private boolean isWhole(SFChunk candidate) {
        try {
            if (!survey.isWhole(candidate.block, candidate.len)) {
                return false;
            }
            for (var chunk : chunks.of(candidate)) {
                if (!isThere(chunk)) {
                    if (isLive(chunk)) {
                        return false;
                    }
                    chunk.block = 0;
                    chunk.len = 0;
                }
            }
            return true;
        } catch (MVStoreException unreadable) {
            return false;
        }
    }

    private boolean isThere(SFChunk chunk) {
        if (!survey.isWhole(chunk.block, chunk.len)) {
            return false;
        }
        var found = chunks.at((int) chunk.block);
        return found != null && found.id == chunk.id && found.version == chunk.version && found.len == chunk.len;
    }

    static boolean isLive(SFChunk chunk) {
        return chunk.maxLenLive > 0;
    }

    SFChunk last() {
        return last;
    }

    Mark mark() {
        return mark;
    }

    int markPlace() {
        return markPlace;
    }

    Survey survey() {
        return survey;
    }

    /**
     * The blocks outside of what is used that are torn or belong to a later version than the last whole one: left there, a
     * chunk of that version could one day be taken for one of another version of the same number.
     */
    List<Integer> loose(Collection<SFChunk> used) {
        var taken = new BitSet(survey.count());
        taken.set(0, Mark.PLACES);
        used.forEach(chunk -> taken.set((int) chunk.block, (int) chunk.block + chunk.len));
        return IntStream.range(0, survey.count())
                .filter(block -> !taken.get(block))
                .filter(block -> !survey.isReadable(block) || isOfLater(block))
                .boxed()
                .toList();
    }

    private boolean isOfLater(int block) {
        var chunk = chunks.at(block);
        return survey.isLater(block, last.block) || (chunk != null && chunk.version > last.version);
    }
}
