package io.binome.optimum;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedPerfectMatching;
import org.jgrapht.alg.matching.blossom.v5.ObjectiveSense;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * A connected part of a graph as the minimum-cost perfect matching that Blossom V solves (Kolmogorov 2009). A node is
 * as many slots as it can fill; the bonus is earned by the first, so that the others are filled after it or as well.
 * <p>
 * All of it stands there twice, and a slot may be matched with its copy: it is free. An edge between nodes with several
 * slots each becomes two vertices p and q, joined at no cost, where p may be matched with any slot of one node and q of
 * the other. These have no copy to go to, so either both are, and the edge is used, once, or neither.
 * <p>
 * The cost of an edge is how much less it brings than its ends ask for at the prices of the relaxation. This changes
 * every perfect matching by the same amount, and makes most costs small.
 */
final class Slots {
    private static final int BOTH = 2;

    private final Graph graph;
    private final int[] edges;
    /** Of each node of the graph, its first slot and the number of them. */
    private final int[] first;
    private final int[] slots;
    private final long[] cost;
    private final int[] owner;

    /** One edge of the graph, or -1. */
    private static final class Arc extends DefaultWeightedEdge {
        private final int edge;

        private Arc(int edge) {
            this.edge = edge;
        }
    }

    /** The arrays first and slots are as long as the graph has nodes, those of the nodes of the edges zero. */
    Slots(Graph graph, long[] prices, int[] edges, int[] first, int[] slots) {
        this.graph = graph;
        this.edges = edges;
        this.first = first;
        this.slots = slots;
        int[] nodes = Arrays.stream(edges).flatMap(e -> IntStream.of(graph.from(e), graph.to(e))).toArray();
        for (int node : nodes) {
            slots[node] = Math.min(slots[node] + 1, graph.capacity(node));
        }
        nodes = Arrays.stream(nodes).distinct().toArray();
        owner = Arrays.stream(nodes).flatMap(i -> IntStream.generate(() -> i).limit(slots[i])).toArray();
        cost = new long[owner.length];
        for (int s = owner.length - 1; s >= 0; s--) {
            first[owner[s]] = s;
        }
        for (int s = 0; s < owner.length; s++) {
            cost[s] = Math.max(0, prices[owner[s]] + bonus(s));
        }
    }

    /** How many edges Blossom V has to look at. */
    long size() {
        long size = owner.length;
        for (int e : edges) {
            long from = slots[graph.from(e)];
            long to = slots[graph.to(e)];
            size += BOTH * (from > 1 && to > 1 ? from + to + 1 : from * to);
        }
        return size;
    }

    /** The most that any edge costs. */
    long dearest() {
        return 2 * Arrays.stream(cost).max().orElse(0);
    }

    /** Adds the best edges to the draft. */
    void solve(Draft draft) {
        var matching = new KolmogorovWeightedPerfectMatching<>(build(), ObjectiveSense.MINIMIZE).getMatching();
        for (Arc arc : matching.getEdges()) {
            if (arc.edge >= 0) {
                draft.add(arc.edge);
            }
        }
    }

    private SimpleWeightedGraph<Integer, Arc> build() {
        var built = new SimpleWeightedGraph<Integer, Arc>(Arc.class);
        int gadgets = 0;
        for (int e : edges) {
            gadgets += gadget(e) ? 2 : 0;
        }
        int half = owner.length + gadgets;
        for (int i = 0; i < BOTH * half; i++) {
            built.addVertex(i);
        }
        for (int s = 0; s < owner.length; s++) {
            join(built, s, s + half, -1, 2 * cost[s]);
        }
        int next = owner.length;
        for (int e : edges) {
            int u = graph.from(e);
            int v = graph.to(e);
            for (int copy = 0; copy < BOTH; copy++) {
                int shift = copy * half;
                int counted = copy == 0 ? e : -1;
                if (gadget(e)) {
                    join(built, next + shift, next + 1 + shift, -1, 0);
                    for (int s = first[u]; s < first[u] + slots[u]; s++) {
                        join(built, s + shift, next + shift, counted, ask(s) - 2L * graph.weight(e));
                    }
                    for (int s = first[v]; s < first[v] + slots[v]; s++) {
                        join(built, s + shift, next + 1 + shift, -1, ask(s));
                    }
                } else {
                    for (int s = first[u]; s < first[u] + slots[u]; s++) {
                        for (int t = first[v]; t < first[v] + slots[v]; t++) {
                            join(built, s + shift, t + shift, counted, ask(s) + ask(t) - 2L * graph.weight(e));
                        }
                    }
                }
            }
            next += gadget(e) ? 2 : 0;
        }
        return built;
    }

    private boolean gadget(int edge) {
        return slots[graph.from(edge)] > 1 && slots[graph.to(edge)] > 1;
    }

    private static void join(SimpleWeightedGraph<Integer, Arc> built, int s, int t, int edge, long cost) {
        Arc arc = new Arc(edge);
        built.addEdge(s, t, arc);
        built.setEdgeWeight(arc, (double) cost);
    }

    /** What a slot asks for from an edge, beside its bonus. */
    private long ask(int slot) {
        return cost[slot] - bonus(slot);
    }

    private long bonus(int slot) {
        return slot == first[owner[slot]] ? 2 * graph.bonus(owner[slot]) : 0;
    }
}
