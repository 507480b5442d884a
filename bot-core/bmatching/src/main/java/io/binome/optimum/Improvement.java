package io.binome.optimum;

import java.util.ArrayDeque;

/**
 * Makes a {@link PartialSolution} better where nodes have room: takes an edge to a full node, which gives up another, whose far
 * end takes one more if it can. Each step gains, and the steps are counted.
 */
final class Improvement {
    private static final long LOOKS_AN_EDGE = 40;

    private final Graph graph;
    private final PartialSolution partial;
    private final ArrayDeque<Integer> open = new ArrayDeque<>();
    private long looks;
    private long most;
    private int taken;
    private int given;
    private int instead;

    private Improvement(Graph graph, PartialSolution partial) {
        this.graph = graph;
        this.partial = partial;
        looks = 1000 + LOOKS_AN_EDGE * graph.edges();
    }

    static void of(Graph graph, PartialSolution partial) {
        Improvement improvement = new Improvement(graph, partial);
        for (int i = 0; i < graph.nodes(); i++) {
            improvement.open.add(i);
        }
        improvement.run();
    }

    private void run() {
        while (!open.isEmpty() && looks > 0) {
            int node = open.remove();
            while (partial.room(node) && looks > 0 && find(node)) {
                apply();
            }
        }
    }

    private void apply() {
        if (given >= 0) {
            partial.remove(given);
            open.add(graph.from(given));
            open.add(graph.to(given));
        }
        partial.add(taken);
        if (instead >= 0) {
            partial.add(instead);
        }
    }

    private boolean find(int node) {
        most = 0;
        taken = -1;
        for (int k = graph.begin(node); k < graph.begin(node + 1) && looks > 0; k++) {
            int edge = graph.incident(k);
            looks--;
            if (!partial.used(edge) && graph.usable(edge)) {
                int other = graph.other(edge, node);
                long gain = graph.weight(edge) + partial.bonusAt(node, 0);
                if (partial.room(other)) {
                    keep(gain + partial.bonusAt(other, 0), edge, -1, -1);
                } else {
                    replaceAt(other, edge, gain);
                }
            }
        }
        return taken >= 0;
    }

    private void replaceAt(int node, int edge, long gain) {
        for (int k = graph.begin(node); k < graph.begin(node + 1) && looks > 0; k++) {
            int leaving = graph.incident(k);
            looks--;
            if (partial.used(leaving)) {
                int left = graph.other(leaving, node);
                long without = gain - graph.weight(leaving);
                keep(without - partial.bonusAt(left, 1), edge, leaving, -1);
                consoleAt(left, edge, leaving, without);
            }
        }
    }

    private void consoleAt(int left, int edge, int leaving, long gain) {
        for (int k = graph.begin(left); k < graph.begin(left + 1) && looks > 0; k++) {
            int further = graph.incident(k);
            int end = graph.other(further, left);
            looks--;
            if (!partial.used(further) && partial.room(end) && end != graph.from(edge) && end != graph.to(edge)) {
                keep(gain + graph.weight(further) + partial.bonusAt(end, 0), edge, leaving, further);
            }
        }
    }

    private void keep(long gain, int edge, int leaving, int further) {
        if (gain > most) {
            most = gain;
            taken = edge;
            given = leaving;
            instead = further;
        }
    }
}
