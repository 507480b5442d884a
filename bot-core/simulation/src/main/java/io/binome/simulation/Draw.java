package io.binome.simulation;

/**
 * Chance without a memory: a number made from a seed and some words, always the same for the same ones. What depends on
 * nothing else can be found out again after a restart.
 */
record Draw(long bits) {
    static Draw of(long seed) {
        return new Draw(mixed(seed));
    }

    /** The same chance for one more particular purpose. */
    Draw with(String word) {
        var hash = bits;
        for (var index = 0; index < word.length(); index++) {
            hash = (hash ^ word.charAt(index)) * 0x100000001b3L;
        }
        return new Draw(mixed(hash));
    }

    Draw with(long number) {
        return new Draw(mixed(bits * 31 + number));
    }

    /** From 0 to just below 1. */
    double unit() {
        return (bits >>> 11) * 0x1.0p-53;
    }

    boolean chance(double share) {
        return unit() < share;
    }

    /** From 0 to just below the bound. */
    int below(int bound) {
        return (int) (unit() * bound);
    }

    /** The finaliser of SplitMix64, by Sebastiano Vigna. */
    private static long mixed(long number) {
        var bits = number + 0x9e3779b97f4a7c15L;
        bits = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        bits = (bits ^ (bits >>> 27)) * 0x94d049bb133111ebL;
        return bits ^ (bits >>> 31);
    }
}
