package io.binome.optimum;

import java.util.ArrayDeque;

/**
 * Makes a {@link Draft} better where nodes have room: takes an edge to a full node, which gives up another, whose far
 * end takes one more if it can. Each step gains, and the steps are counted.
 */
final class Improvement {
    private static final long LOOKS_AN_EDGE = 40;

    private final Graph graph;
    private final Draft draft;
    private final ArrayDeque<Integer> open = new ArrayDeque<>();
    private long looks;
    private long most;
    private int taken;
    private int given;
    private int instead;

    private Improvement(Graph graph, Draft draft) {
        this.graph = graph;
        this.draft = draft;
        looks = 1000 + LOOKS_AN_EDGE * graph.edges();
    }

    static void of(Graph graph, Draft draft) {
        Improvement improvement = new Improvement(graph, draft);
        for (int i = 0; i < graph.nodes(); i++) {
            improvement.open.add(i);
        }
        improvement.run();
    }

    private void run() {
        while (!open.isEmpty() && looks > 0) {
            int node = open.remove();
            while (draft.room(node) && looks > 0 && find(node)) {
                apply();
            }
        }
    }

    private void apply() {
        if (given >= 0) {
            draft.remove(given);
            open.add(graph.from(given));
            open.add(graph.to(given));
        }
        draft.add(taken);
        if (instead >= 0) {
            draft.add(instead);
        }
    }

    private boolean find(int node) {
        most = 0;
        taken = -1;
        for (int k = graph.begin(node); k < graph.begin(node + 1) && looks > 0; k++) {
            int edge = graph.incident(k);
            looks--;
            if (!draft.used(edge) && graph.usable(edge)) {
                int other = graph.other(edge, node);
                long gain = graph.weight(edge) + draft.bonusAt(node, 0);
                if (draft.room(other)) {
                    keep(gain + draft.bonusAt(other, 0), edge, -1, -1);
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
            if (draft.used(leaving)) {
                int left = graph.other(leaving, node);
                long without = gain - graph.weight(leaving);
                keep(without - draft.bonusAt(left, 1), edge, leaving, -1);
                consoleAt(left, edge, leaving, without);
            }
        }
    }

    private void consoleAt(int left, int edge, int leaving, long gain) {
        for (int k = graph.begin(left); k < graph.begin(left + 1) && looks > 0; k++) {
            int further = graph.incident(k);
            int end = graph.other(further, left);
            looks--;
            if (!draft.used(further) && draft.room(end) && end != graph.from(edge) && end != graph.to(edge)) {
                keep(gain + graph.weight(further) + draft.bonusAt(end, 0), edge, leaving, further);
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
