package io.binome.optimum;

/**
 * A two-sided graph as the flow wants it: every edge twice, once with each of its ends, side by side with the others of
 * that end.
 */
final class Network {
    final int[] capacity;
    final long[] bonus;
    /** Which of the two sides a node is on. */
    final boolean[] right;
    /** The places of a node are start[node] up to and without start[node + 1]. */
    final int[] start;
    final int[] to;
    final int[] weight;
    /** The place of the same edge with its other end. */
    final int[] twin;
    /** The place, with its left end, of each edge given. */
    final int[] place;

    Network(int[] capacity, long[] bonus, boolean[] right, int[] lefts, int[] rights, int[] weights) {
        this.bonus = bonus;
        this.right = right;
        int edges = weights.length;
        start = new int[capacity.length + 1];
        for (int e = 0; e < edges; e++) {
            start[lefts[e] + 1]++;
            start[rights[e] + 1]++;
        }
        for (int i = 0; i < capacity.length; i++) {
            start[i + 1] += start[i];
        }
        this.capacity = new int[capacity.length];
        for (int i = 0; i < capacity.length; i++) {
            // One more than the edges can fill, so that a node with room to spare has no price.
            this.capacity[i] = Math.min(capacity[i], start[i + 1] - start[i] + 1);
        }
        to = new int[2 * edges];
        weight = new int[2 * edges];
        twin = new int[2 * edges];
        place = new int[edges];
        int[] next = start.clone();
        for (int e = 0; e < edges; e++) {
            int there = next[lefts[e]]++;
            int back = next[rights[e]]++;
            to[there] = rights[e];
            to[back] = lefts[e];
            weight[there] = weights[e];
            weight[back] = weights[e];
            twin[there] = back;
            twin[back] = there;
            place[e] = there;
        }
    }

    int nodes() {
        return capacity.length;
    }
}
