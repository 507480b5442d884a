package io.binome.optimum;

/**
 * What the blossoms that hold several vertices at once add to an edge between these: the surplus of the smallest such
 * blossom and of all around it. Found as the least of what neighbours in the order of nesting share.
 */
final class BlossomDuals {
    /** Where a vertex stands in the order of nesting. */
    private final int[] place;
    /** Of runs of 1, 2, 4, … neighbours. */
    private final long[][] least;

    BlossomDuals(BlossomForest forest, long[] surplus) {
        place = new int[forest.vertices];
        long[] shared = new long[forest.vertices];
        int[] blossoms = new int[2 * forest.vertices];
        long[] around = new long[2 * forest.vertices];
        int count = 0;
        long entered = 0;
        for (int root = 0; root < 2 * forest.vertices; root++) {
            if (forest.outermost(root)) {
                int depth = 1;
                blossoms[0] = root;
                around[0] = 0;
                while (depth > 0) {
                    int blossom = blossoms[--depth];
                    // The first vertex of a blossom shares with the one before only what is around the blossom.
                    entered = Math.min(entered, around[depth]);
                    if (blossom < forest.vertices) {
                        place[blossom] = count;
                        shared[count++] = entered;
                        entered = Long.MAX_VALUE;
                    } else {
                        long inside = around[depth] + surplus[blossom];
                        int[] cycle = forest.cycle(blossom);
                        for (int k = cycle.length - 1; k >= 0; k--) {
                            blossoms[depth] = cycle[k];
                            around[depth++] = inside;
                        }
                    }
                }
            }
        }
        int levels = 32 - Integer.numberOfLeadingZeros(Math.max(1, shared.length));
        least = new long[levels][];
        least[0] = shared;
        for (int level = 1; level < levels; level++) {
            int half = 1 << (level - 1);
            least[level] = least[level - 1].clone();
            for (int i = 0; i + half < shared.length; i++) {
                least[level][i] = Math.min(least[level][i], least[level - 1][i + half]);
            }
        }
    }

    int place(int vertex) {
        return place[vertex];
    }

    /** What all vertices from one place to another share. */
    long shared(int from, int to) {
        if (from == to) {
            return 0;
        }
        int level = 31 - Integer.numberOfLeadingZeros(to - from);
        return Math.min(least[level][from + 1], least[level][to - (1 << level) + 1]);
    }
}
