package io.binome.optimum;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Random graphs, and the plain way to their optimum. */
final class Samples {
    private Samples() {}

    /** With few nodes and edges: capacities 0 to 3, ties, zero weights, bonuses of one size, none, or any. */
    static Graph small(SplittableRandom random, boolean twoSides) {
        int nodes = random.nextInt(2, 9);
        int[] capacity = random.ints(nodes, 0, 4).toArray();
        if (random.nextBoolean()) {
            Arrays.setAll(capacity, i -> Math.min(1, capacity[i]));
        }
        int heaviest = new int[] {1, 3, 20, 11_000}[random.nextInt(4)];
        long large = random.nextInt(3) == 0 ? 0 : 20L * heaviest + 1;
        boolean odd = random.nextInt(6) == 0;
        long[] bonus = new long[nodes];
        Arrays.setAll(bonus, i -> odd ? random.nextLong(2L * heaviest) : large);
        var graph = Graph.of(capacity, bonus);
        int edges = 0;
        double share = random.nextDouble(0.3, 1);
        for (int i = 0; i < nodes; i++) {
            for (int j = 0; j < i; j++) {
                if (edges < 14 && random.nextDouble() < share && (!twoSides || (i + j) % 2 == 1)) {
                    graph.edge(i, j, random.nextInt(heaviest + 1));
                    edges++;
                }
            }
        }
        return graph.build();
    }

    /** Every node with every other one, or with so many. */
    static Graph large(SplittableRandom random, int nodes, int degree, int capacity, int heaviest, long bonus) {
        int[] capacities = random.ints(nodes, 1, capacity + 1).toArray();
        long[] bonuses = new long[nodes];
        Arrays.fill(bonuses, bonus);
        var graph = Graph.of(capacities, bonuses);
        for (int i = 0; i < nodes; i++) {
            for (int j = 0; j < i; j++) {
                if (random.nextInt(nodes) < degree) {
                    graph.edge(i, j, random.nextInt(heaviest + 1));
                }
            }
        }
        return graph.build();
    }

    /** The value of these edges, or -1 if some node has too many. */
    static long value(Graph graph, int... edges) {
        int[] uses = new int[graph.nodes()];
        long value = 0;
        for (int e : edges) {
            uses[graph.from(e)]++;
            uses[graph.to(e)]++;
            value += graph.weight(e);
        }
        for (int i = 0; i < uses.length; i++) {
            if (uses[i] > graph.capacity(i)) {
                return -1;
            }
            value += uses[i] > 0 ? graph.bonus(i) : 0;
        }
        return value;
    }

    /** Every set of edges tried. */
    static long best(Graph graph) {
        return best(graph, 0, new int[graph.nodes()]);
    }

    private static long best(Graph graph, int edge, int[] uses) {
        if (edge == graph.edges()) {
            return 0;
        }
        long best = best(graph, edge + 1, uses);
        int u = graph.from(edge);
        int v = graph.to(edge);
        if (uses[u] < graph.capacity(u) && uses[v] < graph.capacity(v)) {
            long gain = graph.weight(edge) + (uses[u]++ == 0 ? graph.bonus(u) : 0)
                    + (uses[v]++ == 0 ? graph.bonus(v) : 0);
            best = Math.max(best, gain + best(graph, edge + 1, uses));
            uses[u]--;
            uses[v]--;
        }
        return best;
    }
}
