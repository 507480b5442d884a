package io.binome.optimum;

import java.util.Arrays;

/**
 * What is to be matched: nodes with a capacity and a bonus for being used at all, and weighted edges, each to be used
 * once at most. Twelve bytes an edge, and eight more for the edges of a node.
 */
public final class Graph {
    private final int[] capacity;
    private final long[] bonus;
    private final int[] from;
    private final int[] to;
    private final int[] weight;
    private final int[] start;
    private final int[] incident;

    private Graph(Builder built) {
        capacity = built.capacity;
        bonus = built.bonus;
        from = Arrays.copyOf(built.from, built.edges);
        to = Arrays.copyOf(built.to, built.edges);
        weight = Arrays.copyOf(built.weight, built.edges);
        start = new int[capacity.length + 1];
        incident = new int[2 * from.length];
        join();
        refuseTwins();
        refuseOverflow();
    }

    /** A graph of these nodes, its edges still to be named. */
    public static Builder of(int[] capacity, long[] bonus) {
        return new Builder(capacity.clone(), bonus.clone());
    }

    public int nodes() {
        return capacity.length;
    }

    public int edges() {
        return from.length;
    }

    public int capacity(int node) {
        return capacity[node];
    }

    public long bonus(int node) {
        return bonus[node];
    }

    public int from(int edge) {
        return from[edge];
    }

    public int to(int edge) {
        return to[edge];
    }

    public int weight(int edge) {
        return weight[edge];
    }

    int degree(int node) {
        return start[node + 1] - start[node];
    }

    /** The edges of a node are incident(begin(node)) up to and without incident(begin(node + 1)). */
    int begin(int node) {
        return start[node];
    }

    int incident(int place) {
        return incident[place];
    }

    int other(int edge, int node) {
        return from[edge] ^ to[edge] ^ node;
    }

    /** False if an end has no capacity at all. */
    boolean usable(int edge) {
        return capacity[from[edge]] > 0 && capacity[to[edge]] > 0;
    }

    int heaviest() {
        int heaviest = 0;
        for (int one : weight) {
            heaviest = Math.max(heaviest, one);
        }
        return heaviest;
    }

    long largestBonus() {
        return Arrays.stream(bonus).max().orElse(0);
    }

    private void join() {
        for (int e = 0; e < from.length; e++) {
            start[from[e] + 1]++;
            start[to[e] + 1]++;
        }
        for (int i = 0; i < capacity.length; i++) {
            start[i + 1] += start[i];
        }
        int[] next = start.clone();
        for (int e = 0; e < from.length; e++) {
            incident[next[from[e]]++] = e;
            incident[next[to[e]]++] = e;
        }
    }

    private void refuseTwins() {
        int[] seenBy = new int[capacity.length];
        Arrays.fill(seenBy, -1);
        for (int node = 0; node < capacity.length; node++) {
            for (int k = start[node]; k < start[node + 1]; k++) {
                int other = other(incident[k], node);
                if (seenBy[other] == node) {
                    throw new IllegalArgumentException("two edges between " + node + " and " + other);
                }
                seenBy[other] = node;
            }
        }
    }

    /** The scaled prices stay within a long, and what Blossom V adds up within the integers of a double. */
    private void refuseOverflow() {
        double sum = Arrays.stream(bonus).asDoubleStream().sum() + Arrays.stream(weight).asDoubleStream().sum();
        double scaled = 2.0 * (nodes() + 2) * ((double) largestBonus() + heaviest());
        if (sum >= 0x1p52 || scaled >= 0x1p57) {
            throw new IllegalArgumentException("weights and bonuses too large: they add up to " + sum);
        }
    }

    /** Takes the edges one by one. */
    public static final class Builder {
        private final int[] capacity;
        private final long[] bonus;
        private int edges;
        private int[] from = new int[16];
        private int[] to = new int[16];
        private int[] weight = new int[16];

        private Builder(int[] capacity, long[] bonus) {
            if (capacity.length != bonus.length) {
                throw new IllegalArgumentException(capacity.length + " capacities and " + bonus.length + " bonuses");
            }
            if (Arrays.stream(capacity).anyMatch(c -> c < 0) || Arrays.stream(bonus).anyMatch(b -> b < 0)) {
                throw new IllegalArgumentException("a negative capacity or bonus");
            }
            this.capacity = capacity;
            this.bonus = bonus;
        }

        /** Adds an edge, whose index is the number of edges before it. */
        public Builder edge(int u, int v, int w) {
            if (u == v || Math.min(u, v) < 0 || Math.max(u, v) >= capacity.length || w < 0) {
                throw new IllegalArgumentException("no edge from " + u + " to " + v + " of weight " + w);
            }
            if (edges == from.length) {
                int room = edges + (edges >> 1);
                from = Arrays.copyOf(from, room);
                to = Arrays.copyOf(to, room);
                weight = Arrays.copyOf(weight, room);
            }
            from[edges] = u;
            to[edges] = v;
            weight[edges++] = w;
            return this;
        }

        public Graph build() {
            return new Graph(this);
        }
    }
}
