package io.binome.optimum;

import java.util.Arrays;

/**
 * Solves the {@link Relaxation} of a large graph on few edges of each node, then adds those that the prices found to be
 * worth more than their ends, until there are none: the same optimum, for a fraction of the edges.
 */
final class ColumnGeneration {
    private final Graph graph;
    private final Bipartition sides;
    private final boolean[] listed;
    private int count;

    private ColumnGeneration(Graph graph, Bipartition sides) {
        this.graph = graph;
        this.sides = sides;
        listed = new boolean[graph.edges()];
    }

    /** Starts with about {@code few} edges a node, or with all where there are hardly more. */
    static Relaxation solved(Graph graph, Bipartition sides, int few) {
        return new ColumnGeneration(graph, sides).run(few);
    }

    private Relaxation run(int few) {
        if (graph.edges() <= 2L * few * graph.nodes()) {
            for (int e = 0; e < listed.length; e++) {
                list(e);
            }
            return Relaxation.of(graph, sides, list());
        }
        listFirst(few);
        Relaxation found = Relaxation.of(graph, sides, list());
        for (int more = few;; more += few) {
            int before = count;
            listMissing(found.prices(), more);
            if (count == before) {
                return found;
            }
            // Few prices are far off, but a new edge may give a partner to a node that had none, and so its bonus: such a
            // price would take for ever to mend in small steps.
            long far = graph.heaviest() + graph.largestBonus();
            found = Relaxation.of(graph, sides, list(), found.prices(), far);
        }
    }

    private void list(int edge) {
        if (!listed[edge] && graph.usable(edge)) {
            listed[edge] = true;
            count++;
        }
    }

    private int[] list() {
        int[] list = new int[count];
        int at = 0;
        for (int e = 0; e < listed.length; e++) {
            if (listed[e]) {
                list[at++] = e;
            }
        }
        return list;
    }

    /** Half of them the heaviest; the others anywhere, as where all prefer the same few most have to look elsewhere. */
    private void listFirst(int few) {
        Best best = new Best(few / 2);
        long draw = 1;
        for (int i = 0; i < graph.nodes(); i++) {
            best.clear();
            for (int k = graph.begin(i); k < graph.begin(i + 1); k++) {
                best.offer(graph.incident(k), graph.weight(graph.incident(k)));
            }
            best.takeAll();
            for (int k = 0; k < few / 2 && graph.degree(i) > 0; k++) {
                draw = draw * 6364136223846793005L + 1442695040888963407L;
                list(graph.incident(graph.begin(i) + (int) Math.floorMod(draw >> 16, (long) graph.degree(i))));
            }
        }
    }

    private void listMissing(long[] prices, int few) {
        Best best = new Best(few);
        for (int i = 0; i < graph.nodes(); i++) {
            best.clear();
            for (int k = graph.begin(i); k < graph.begin(i + 1); k++) {
                int edge = graph.incident(k);
                long excess = Bound.excess(graph, edge, prices);
                if (excess > 0 && !listed[edge] && graph.usable(edge)) {
                    best.offer(edge, excess);
                }
            }
            best.takeAll();
        }
    }

    /** The few best of what it is offered, best first; of equals the first. */
    private final class Best {
        private final int[] edges;
        private final long[] values;
        private int size;

        private Best(int room) {
            edges = new int[room];
            values = new long[room];
        }

        private void clear() {
            size = 0;
        }

        private void offer(int edge, long value) {
            if (size == edges.length && value <= values[size - 1]) {
                return;
            }
            int at = size < edges.length ? size++ : size - 1;
            while (at > 0 && values[at - 1] < value) {
                values[at] = values[at - 1];
                edges[at] = edges[at - 1];
                at--;
            }
            values[at] = value;
            edges[at] = edge;
        }

        private void takeAll() {
            Arrays.stream(edges, 0, size).forEach(ColumnGeneration.this::list);
        }
    }
}
