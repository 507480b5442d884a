package io.binome.matching;

import java.util.Arrays;

/** Admissible pairs by the numbers of their people, each with its weight; two people have one edge at the most. */
final class Edges {
    private int[] firsts = new int[1_024];
    private int[] seconds = new int[1_024];
    private int[] weights = new int[1_024];
    private int size;

    void add(int first, int second, int weight) {
        if (size == firsts.length) {
            firsts = Arrays.copyOf(firsts, 2 * size);
            seconds = Arrays.copyOf(seconds, 2 * size);
            weights = Arrays.copyOf(weights, 2 * size);
        }
        firsts[size] = first;
        seconds[size] = second;
        weights[size] = weight;
        size++;
    }

    int size() {
        return size;
    }

    /** In one-way mentoring, the mentor. */
    int first(int edge) {
        return firsts[edge];
    }

    int second(int edge) {
        return seconds[edge];
    }

    int weight(int edge) {
        return weights[edge];
    }
}
