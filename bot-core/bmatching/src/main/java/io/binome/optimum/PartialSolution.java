package io.binome.optimum;

/** A set of edges that keeps all capacities, while it is being put together. */
final class PartialSolution {
    private final Graph graph;
    private final boolean[] used;
    private final int[] uses;
    private long value;

    PartialSolution(Graph graph) {
        this.graph = graph;
        used = new boolean[graph.edges()];
        uses = new int[graph.nodes()];
    }

    PartialSolution copy() {
        PartialSolution copy = new PartialSolution(graph);
        for (int e : edges()) {
            copy.add(e);
        }
        return copy;
    }

    boolean used(int edge) {
        return used[edge];
    }

    int uses(int node) {
        return uses[node];
    }

    boolean room(int node) {
        return uses[node] < graph.capacity(node);
    }

    long value() {
        return value;
    }

    void add(int edge) {
        used[edge] = true;
        value += graph.weight(edge) + arrive(graph.from(edge)) + arrive(graph.to(edge));
    }

    void remove(int edge) {
        used[edge] = false;
        value -= graph.weight(edge) + leave(graph.from(edge)) + leave(graph.to(edge));
    }

    /** What one edge more or one fewer at this node is worth beside its weight. */
    long bonusAt(int node, int use) {
        return uses[node] == use ? graph.bonus(node) : 0;
    }

    int[] edges() {
        int count = 0;
        for (boolean one : used) {
            count += one ? 1 : 0;
        }
        int[] edges = new int[count];
        int at = 0;
        for (int e = 0; e < used.length; e++) {
            if (used[e]) {
                edges[at++] = e;
            }
        }
        return edges;
    }

    private long arrive(int node) {
        return uses[node]++ == 0 ? graph.bonus(node) : 0;
    }

    private long leave(int node) {
        return --uses[node] == 0 ? graph.bonus(node) : 0;
    }
}
