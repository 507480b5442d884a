package io.binome.optimum;

import java.util.Arrays;

/** The two sides of a graph, if every usable edge goes from one to the other. */
final class Bipartition {
    private final boolean two;
    private final boolean[] right;

    private Bipartition(boolean two, boolean[] right) {
        this.two = two;
        this.right = right;
    }

    boolean two() {
        return two;
    }

    /** Asked only where there are two sides. */
    boolean right(int node) {
        return right[node];
    }

    static Bipartition of(Graph graph) {
        int[] side = new int[graph.nodes()];
        int[] stack = new int[graph.nodes()];
        Arrays.fill(side, -1);
        for (int root = 0; root < side.length; root++) {
            if (side[root] < 0) {
                side[root] = 0;
                int top = 0;
                stack[top++] = root;
                while (top > 0) {
                    int node = stack[--top];
                    for (int k = graph.begin(node); k < graph.begin(node + 1); k++) {
                        int edge = graph.incident(k);
                        int other = graph.other(edge, node);
                        if (graph.usable(edge) && side[other] < 0) {
                            side[other] = 1 - side[node];
                            stack[top++] = other;
                        } else if (graph.usable(edge) && side[other] == side[node]) {
                            return new Bipartition(false, new boolean[0]);
                        }
                    }
                }
            }
        }
        boolean[] right = new boolean[side.length];
        for (int i = 0; i < right.length; i++) {
            right[i] = side[i] == 1;
        }
        return new Bipartition(true, right);
    }
}
