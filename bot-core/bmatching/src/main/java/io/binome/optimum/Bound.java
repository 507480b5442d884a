package io.binome.optimum;

/**
 * What prices prove: no solution is worth more than Σ node(i) + Σ max(0, w − y(u) − y(v)), where node(i) is the most
 * that a node can make of its bonus by selling places at its price: b + c·y for y ≥ 0, b + y for −b ≤ y ≤ 0, else 0.
 * All in doubled units.
 */
final class Bound {
    private Bound() {}

    /** Twice the bound. */
    static long doubled(Graph graph, long[] prices) {
        long sum = 0;
        for (int i = 0; i < graph.nodes(); i++) {
            sum += node(graph, i, prices[i]);
        }
        for (int e = 0; e < graph.edges(); e++) {
            if (graph.usable(e)) {
                sum += Math.max(0, excess(graph, e, prices));
            }
        }
        return sum;
    }

    /** Twice the bound when every node may have further edges, each at most as heavy as the ceilings of both its ends. */
    static long doubled(Graph graph, long[] prices, int[] ceilings) {
        long[] raised = prices.clone();
        for (int i = 0; i < raised.length; i++) {
            raised[i] = Math.max(raised[i], ceilings[i]);
        }
        return doubled(graph, raised);
    }

    /** By how much an edge is worth more than its two ends, doubled. */
    static long excess(Graph graph, int edge, long[] prices) {
        return 2L * graph.weight(edge) - prices[graph.from(edge)] - prices[graph.to(edge)];
    }

    /** Twice what a node can make of its bonus at half that price. */
    static long node(Graph graph, int node, long price) {
        if (graph.capacity(node) == 0) {
            return 0;
        }
        long once = 2 * graph.bonus(node) + price;
        return price > 0 ? once + (graph.capacity(node) - 1) * price : Math.max(0, once);
    }
}
