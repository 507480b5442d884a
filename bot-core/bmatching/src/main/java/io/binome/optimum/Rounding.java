package io.binome.optimum;

import java.util.Arrays;

/**
 * Makes whole edges of the halves of a {@link Relaxation}. The halves form trails, closed or between nodes that have a
 * half place left; taking every other edge of a trail is as good as taking the rest, so nothing is lost, except on
 * closed trails of odd length, where one node, the cheapest, has to do with one use less.
 */
final class Rounding {
    private final Graph graph;
    private final PartialSolution partial;
    /** Half edges, then one arc between the ground (the node after the last) and each node with an odd number. */
    private final int[] edge;
    private final int[] from;
    private final int[] to;
    private final int[] first;
    private final int[] next;
    private final int[] arcs;
    private final boolean[] walked;
    private int[] trail = new int[16];
    private int[] stops = new int[16];
    private int length;

    static Rounding of(Graph graph, Relaxation relaxation) {
        PartialSolution partial = new PartialSolution(graph);
        int[] halves = new int[relaxation.listed().length];
        int count = 0;
        for (int k = 0; k < halves.length; k++) {
            if (relaxation.halves(k) == 2) {
                partial.add(relaxation.listed()[k]);
            } else if (relaxation.halves(k) == 1) {
                halves[count++] = relaxation.listed()[k];
            }
        }
        Rounding rounding = new Rounding(graph, partial, Arrays.copyOf(halves, count));
        rounding.run();
        return rounding;
    }

    private Rounding(Graph graph, PartialSolution partial, int[] halves) {
        this.graph = graph;
        this.partial = partial;
        int ground = graph.nodes();
        int[] degree = new int[ground + 1];
        for (int e : halves) {
            degree[graph.from(e)]++;
            degree[graph.to(e)]++;
        }
        int odd = 0;
        for (int i = 0; i < ground; i++) {
            odd += degree[i] & 1;
        }
        edge = Arrays.copyOf(halves, halves.length + odd);
        from = new int[edge.length];
        to = new int[edge.length];
        int at = 0;
        for (int e : halves) {
            from[at] = graph.from(e);
            to[at++] = graph.to(e);
        }
        for (int i = 0; i < ground; i++) {
            if ((degree[i] & 1) == 1) {
                edge[at] = -1;
                from[at] = i;
                to[at++] = ground;
            }
        }
        first = new int[ground + 2];
        for (int k = 0; k < edge.length; k++) {
            first[from[k] + 1]++;
            first[to[k] + 1]++;
        }
        for (int i = 0; i <= ground; i++) {
            first[i + 1] += first[i];
        }
        arcs = new int[2 * edge.length];
        int[] place = first.clone();
        next = first.clone();
        for (int k = 0; k < edge.length; k++) {
            arcs[place[from[k]]++] = k;
            arcs[place[to[k]]++] = k;
        }
        walked = new boolean[edge.length];
    }

    PartialSolution partial() {
        return partial;
    }

    private void run() {
        int ground = graph.nodes();
        walk(ground);
        boolean take = false;
        for (int k = 0; k < length; k++) {
            take = edge[trail[k]] >= 0 && !take;
            if (take) {
                partial.add(edge[trail[k]]);
            }
        }
        for (int i = 0; i < ground; i++) {
            walk(i);
            takeEveryOther();
        }
    }

    /** A closed trail over everything that hangs together with a node (Hierholzer 1873). */
    private void walk(int root) {
        length = 0;
        int depth = 0;
        int[] path = {-1};
        int[] nodes = {root};
        while (depth >= 0) {
            int node = nodes[depth];
            if (next[node] == first[node + 1]) {
                if (path[depth] >= 0) {
                    append(path[depth], node);
                }
                depth--;
            } else {
                int arc = arcs[next[node]++];
                if (!walked[arc]) {
                    walked[arc] = true;
                    if (++depth == path.length) {
                        path = Arrays.copyOf(path, 2 * depth);
                        nodes = Arrays.copyOf(nodes, 2 * depth);
                    }
                    path[depth] = arc;
                    nodes[depth] = from[arc] ^ to[arc] ^ node;
                }
            }
        }
    }

    private void append(int arc, int node) {
        if (length == trail.length) {
            trail = Arrays.copyOf(trail, 2 * length);
            stops = Arrays.copyOf(stops, 2 * length);
        }
        trail[length] = arc;
        stops[length++] = node;
    }

    /** Edge k of the trail leads from stop k to the next; what starts at a stop leaves out the edges on both its sides. */
    private void takeEveryOther() {
        if (length == 0) {
            return;
        }
        int start = length % 2 == 0 ? 0 : cheapest();
        for (int k = 1; k < length; k += 2) {
            partial.add(edge[trail[(start + k) % length]]);
        }
    }

    private int cheapest() {
        long all = 0;
        long taken = 0;
        for (int k = 0; k < length; k++) {
            all += weight(k);
            taken += k % 2 == 1 ? weight(k) : 0;
        }
        int cheapest = 0;
        long most = Long.MIN_VALUE;
        for (int k = 0; k < length; k++) {
            long value = taken - (lost(k) ? graph.bonus(stops[k]) : 0);
            if (value > most) {
                most = value;
                cheapest = k;
            }
            taken = all - weight(k) - taken;
        }
        return cheapest;
    }

    private long weight(int place) {
        return graph.weight(edge[trail[place]]);
    }

    /** Whether the node at that stop would not be used at all. */
    private boolean lost(int stop) {
        int node = stops[stop];
        return partial.uses(node) == 0 && first[node + 1] - first[node] == 2;
    }
}
