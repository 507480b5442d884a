package io.binome.embedded.file;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What all blocks of a file say of themselves. A chunk that MVStore wrote is whole where all its blocks are readable and of
 * the same write; its own marks at both ends would not tell that its middle was torn.
 */
record Survey(List<@Nullable Stamp> stamps, boolean cutOff) {

    static Survey of(Blocks blocks) throws IOException {
        return new Survey(blocks.stamps(), blocks.isCutOff());
    }

    int count() {
        return stamps.size();
    }

    boolean isReadable(int block) {
        return stamps.get(block) != null;
    }

    /** The blocks behind the marks at which a write begins. */
    List<Integer> beginnings() {
        return IntStream.range(Mark.PLACES, count()).filter(this::isBeginning).boxed().toList();
    }

    private boolean isBeginning(int block) {
        var stamp = stamps.get(block);
        return stamp != null && stamp.index() == 0;
    }

    boolean isWhole(long first, int length) {
        if (first < Mark.PLACES || length <= 0 || first + length > count()) {
            return false;
        }
        var beginning = stamps.get((int) first);
        return beginning != null
                && IntStream.range(0, length).allMatch(i -> isOf(beginning, i, stamps.get((int) first + i)));
    }

    private static boolean isOf(Stamp beginning, int index, @Nullable Stamp stamp) {
        return stamp != null && stamp.index() == index && stamp.isOfSameWrite(beginning);
    }

    /** Whether a block was written later than another one, as far as that can be told. */
    boolean isLater(int block, long than) {
        var one = stamps.get(block);
        var other = stamps.get((int) than);
        return one != null && other != null && one.session().equals(other.session()) && one.write() > other.write();
    }
}
