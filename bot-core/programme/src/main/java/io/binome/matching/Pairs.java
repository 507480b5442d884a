package io.binome.matching;

import java.util.Arrays;

/** A set of pairs of numbers, filled first and read afterwards. */
final class Pairs {
    private long[] pairs = new long[1_024];
    private int size;

    void add(int one, int other) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * size);
        }
        pairs[size++] = key(one, other);
    }

    /** What is done with each pair, the smaller number first. */
    @FunctionalInterface
    interface Action {
        void on(int one, int other);
    }

    /** In order, the smaller number first; after this, pairs can be looked up. */
    void forEach(Action action) {
        Arrays.sort(pairs, 0, size);
        for (var at = 0; at < size; at++) {
            if (at == 0 || pairs[at] != pairs[at - 1]) {
                action.on((int) (pairs[at] >> Integer.SIZE), (int) pairs[at]);
            }
        }
    }

    boolean contains(int one, int other) {
        return Arrays.binarySearch(pairs, 0, size, key(one, other)) >= 0;
    }

    private static long key(int one, int other) {
        return (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
    }
}
