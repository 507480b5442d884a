package io.binome.optimum;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Which nodes hang together by some of the edges; a part is named by one of its nodes. */
final class Parts {
    private final Graph graph;
    private final int[] parent;

    Parts(Graph graph, IntPredicate edges) {
        this.graph = graph;
        parent = new int[graph.nodes()];
        Arrays.setAll(parent, i -> i);
        for (int e = 0; e < graph.edges(); e++) {
            if (edges.test(e)) {
                parent[of(graph.from(e))] = of(graph.to(e));
            }
        }
    }

    int of(int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    int ofEdge(int edge) {
        return of(graph.from(edge));
    }

    /** The edges that pass, those of a part side by side. */
    int[] grouped(IntPredicate edges) {
        int[] count = new int[parent.length + 1];
        for (int e = 0; e < graph.edges(); e++) {
            if (edges.test(e)) {
                count[ofEdge(e) + 1]++;
            }
        }
        for (int i = 0; i < parent.length; i++) {
            count[i + 1] += count[i];
        }
        int[] grouped = new int[count[parent.length]];
        for (int e = 0; e < graph.edges(); e++) {
            if (edges.test(e)) {
                grouped[count[ofEdge(e)]++] = e;
            }
        }
        return grouped;
    }
}
