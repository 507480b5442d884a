package io.binome.optimum;

import java.util.Arrays;

/**
 * The exact optimum near that of a {@link Relaxation}: first of the edges that bring nearly what their ends ask for,
 * then again with those that the prices found may still be worth it, until there are none.
 */
final class Blossoms {
    /** So many edges a node are near. */
    private static final int NEAR = 3;

    private final Graph graph;
    private final Relaxation relaxation;
    private final PartialSolution rounded;
    private final boolean[] kept;
    private CapacityReduction reduction;

    /** The draft is as it was rounded, not improved: its edges fit the prices. */
    Blossoms(Graph graph, Relaxation relaxation, PartialSolution rounded) {
        this.graph = graph;
        this.relaxation = relaxation;
        this.rounded = rounded;
        kept = new boolean[graph.edges()];
        long[] slack = new long[kept.length];
        for (int e = 0; e < kept.length; e++) {
            slack[e] = graph.usable(e) ? -Bound.excess(graph, e, relaxation.prices()) : Long.MAX_VALUE;
        }
        long[] sorted = Arrays.stream(slack).filter(one -> one < Long.MAX_VALUE).sorted().toArray();
        int left = Math.min(sorted.length, NEAR * graph.nodes());
        long near = left < sorted.length ? sorted[left] : Long.MAX_VALUE - 1;
        for (long one : sorted) {
            left -= one < near ? 1 : 0;
        }
        for (int e = 0; e < kept.length; e++) {
            kept[e] = slack[e] < near || (slack[e] == near && left-- > 0) || rounded.used(e);
        }
        int[] listed = relaxation.listed();
        for (int k = 0; k < listed.length; k++) {
            kept[listed[k]] |= relaxation.halves(k) > 0;
        }
        reduction = new CapacityReduction(graph, relaxation.prices(), rounded, list());
    }

    /** How many edges the first matching has, slots for nodes. */
    long size() {
        return reduction.size();
    }

    PartialSolution solved() {
        while (true) {
            PartialSolution partial = reduction.solved();
            if (!keep(reduction.missing(kept))) {
                return partial;
            }
            reduction = new CapacityReduction(graph, relaxation.prices(), rounded, list());
        }
    }

    private boolean keep(boolean[] missing) {
        boolean any = false;
        for (int e = 0; e < kept.length; e++) {
            kept[e] |= missing[e];
            any |= missing[e];
        }
        return any;
    }

    private int[] list() {
        int[] list = new int[kept.length];
        int count = 0;
        for (int e = 0; e < kept.length; e++) {
            if (kept[e]) {
                list[count++] = e;
            }
        }
        return Arrays.copyOf(list, count);
    }
}
