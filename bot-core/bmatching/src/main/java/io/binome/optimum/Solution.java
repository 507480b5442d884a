package io.binome.optimum;

/** A set of edges that keeps all capacities, and what is known about it. */
public final class Solution {
    private final int[] edges;
    private final long value;
    private final long bound;
    private final Method method;
    private final long[] doubledPrices;

    /** How a solution was found. */
    public enum Method {
        /** By flow; nothing better exists. */
        FLOW,
        /** By Blossom V; nothing better exists. */
        BLOSSOM,
        /** By rounding, as there was no patience for more; the bound says how much better another might be. */
        ROUNDED
    }

    Solution(int[] edges, long value, long bound, Method method, long[] doubledPrices) {
        this.edges = edges;
        this.value = value;
        this.bound = bound;
        this.method = method;
        this.doubledPrices = doubledPrices;
    }

    /** The indices of the edges in use, in rising order. */
    public int[] edges() {
        return edges.clone();
    }

    /** The weights of the edges in use and the bonuses of their nodes. */
    public long value() {
        return value;
    }

    /** No solution of this graph is worth more: the same as the value if nothing better exists. */
    public long bound() {
        return bound;
    }

    public Method method() {
        return method;
    }

    /** Twice the price of each node, for {@link Optimum#bound}; alone they prove nearly the same bound, or the same. */
    public long[] doubledPrices() {
        return doubledPrices.clone();
    }
}
