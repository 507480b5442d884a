package io.binome.optimum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The exact optimum near that of a {@link Relaxation}, by Blossom V. An edge that brings less than its ends ask for, by
 * more than the gap between bound and value in its part of the graph, is in no better solution, so that it can be left
 * out; and where what remains falls apart, the parts without halves are solved already.
 * <p>
 * As the gap decides how much remains, it is made small first: by the best solution of the nearest edges alone.
 */
final class Blossoms {
    /** So many edges a node are near. */
    private static final int NEAR = 3;
    /** Blossom V takes a larger change of a price for a sign that there is no perfect matching. */
    private static final long DEAREST = 9_000_000_000L;

    private final Graph graph;
    private final Relaxation relaxation;
    private final Parts whole;
    /** Of each part of the graph, twice its bound, and twice what bound and best known value differ by. */
    private final long[] bound;
    private final long[] gap;
    private final long[] slack;
    private final long near;
    private final List<Slots> parts = new ArrayList<>();
    private Draft draft;

    Blossoms(Graph graph, Relaxation relaxation, Draft known) {
        this.graph = graph;
        this.relaxation = relaxation;
        draft = known;
        whole = new Parts(graph, graph::usable);
        slack = new long[graph.edges()];
        bound = new long[graph.nodes()];
        for (int i = 0; i < bound.length; i++) {
            bound[whole.of(i)] += Bound.node(graph, i, relaxation.prices()[i]);
        }
        for (int e = 0; e < slack.length; e++) {
            if (graph.usable(e)) {
                slack[e] = -Bound.excess(graph, e, relaxation.prices());
                bound[whole.ofEdge(e)] += Math.max(0, -slack[e]);
            } else {
                slack[e] = Long.MAX_VALUE;
            }
        }
        gap = gaps(known);
        near = nearest();
        prepare(near);
    }

    long size() {
        return parts.stream().mapToLong(Slots::size).sum();
    }

    boolean solvable() {
        return parts.stream().allMatch(part -> part.dearest() < DEAREST);
    }

    Draft solved() {
        parts.forEach(part -> part.solve(draft));
        boolean proven = true;
        long[] narrowed = gaps(draft);
        for (int i = 0; i < gap.length; i++) {
            gap[i] = Math.min(gap[i], narrowed[i]);
            proven &= gap[i] <= near;
        }
        if (!proven) {
            prepare(Long.MAX_VALUE);
            parts.forEach(part -> part.solve(draft));
        }
        return draft;
    }

    /** Optima are whole numbers, so that half a point more than the value is none. */
    private long[] gaps(Draft known) {
        long[] gaps = new long[bound.length];
        for (int i = 0; i < bound.length; i++) {
            gaps[i] += bound[i] / 2 * 2;
        }
        for (int i = 0; i < bound.length; i++) {
            gaps[whole.of(i)] -= known.uses(i) > 0 ? 2 * graph.bonus(i) : 0;
        }
        for (int e = 0; e < slack.length; e++) {
            if (known.used(e)) {
                gaps[whole.ofEdge(e)] -= 2L * graph.weight(e);
            }
        }
        return gaps;
    }

    private long nearest() {
        long[] sorted = Arrays.stream(slack).filter(one -> one < Long.MAX_VALUE).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, NEAR * graph.nodes())];
    }

    /** Takes over from the relaxation what is whole, and sets up the parts that have halves. */
    private void prepare(long limit) {
        boolean[] kept = new boolean[slack.length];
        for (int e = 0; e < kept.length; e++) {
            kept[e] = graph.usable(e) && slack[e] <= Math.min(limit, gap[whole.ofEdge(e)] + 1);
        }
        var split = new Parts(graph, e -> kept[e]);
        boolean[] halved = new boolean[bound.length];
        int[] listed = relaxation.listed();
        for (int k = 0; k < listed.length; k++) {
            halved[split.ofEdge(listed[k])] |= relaxation.halves(k) == 1;
        }
        draft = new Draft(graph);
        for (int k = 0; k < listed.length; k++) {
            if (relaxation.halves(k) == 2 && !halved[split.ofEdge(listed[k])]) {
                draft.add(listed[k]);
            }
        }
        int[] edges = split.grouped(e -> kept[e] && halved[split.ofEdge(e)]);
        parts.clear();
        int[] first = new int[bound.length];
        int[] slots = new int[bound.length];
        for (int begin = 0; begin < edges.length;) {
            int end = begin;
            while (end < edges.length && split.ofEdge(edges[end]) == split.ofEdge(edges[begin])) {
                end++;
            }
            parts.add(new Slots(graph, relaxation.prices(), Arrays.copyOfRange(edges, begin, end), first, slots));
            begin = end;
        }
    }
}
