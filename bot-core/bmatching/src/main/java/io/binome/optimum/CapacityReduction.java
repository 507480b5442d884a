package io.binome.optimum;

import java.util.Arrays;

/**
 * A graph with capacities as one to be matched. A node is as many slots as it can fill; the bonus is earned by the
 * first, so that the others are filled after it or as well. An edge between nodes with several slots each becomes two
 * vertices p and q, joined at weight 0, where p may be matched with any slot of one node at the weight of the edge and q
 * with any of the other: as neither may stay exposed, either both are, and the edge is used, once, or neither.
 * <p>
 * All weights are doubled. Prices of the relaxation and its rounding fit: a slot without use has price 0, but for the
 * one use that an odd trail lost; an edge in use is tight once what it brings beyond its ends is given to an end with
 * one slot, or to p.
 */
final class CapacityReduction {
    private final Graph graph;
    private final int[] edges;
    private final int[] first;
    private final int[] owner;
    private final BlossomForest forest;
    private final Matcher matcher;
    private final int[] arcEdge;
    private final long[] weight;
    private final long[] price;
    private int arcs;

    CapacityReduction(Graph graph, long[] prices, PartialSolution rounded, int[] edges) {
        this.graph = graph;
        this.edges = edges;
        int[] slots = new int[graph.nodes()];
        Arrays.fill(slots, 1);
        for (int e : edges) {
            slots[graph.from(e)]++;
            slots[graph.to(e)]++;
        }
        first = new int[slots.length + 1];
        for (int i = 0; i < slots.length; i++) {
            first[i + 1] = first[i] + Math.min(slots[i], Math.max(1, graph.capacity(i)));
        }
        int many = first[slots.length];
        int all = 0;
        int vertices = many;
        for (int e : edges) {
            int from = count(graph.from(e));
            int to = count(graph.to(e));
            all = Math.addExact(all, gadget(e) ? from + to + 1 : from * to);
            vertices += gadget(e) ? 2 : 0;
        }
        owner = new int[many];
        price = new long[vertices];
        for (int i = 0; i < slots.length; i++) {
            for (int s = first[i]; s < first[i + 1]; s++) {
                owner[s] = i;
                price[s] = Math.max(0, prices[i] + bonus(s));
            }
        }
        weight = new long[all];
        arcEdge = new int[all];
        int[] mate = new int[vertices];
        Arrays.fill(mate, -1);
        forest = new BlossomForest(vertices, new int[2 * all], mate);
        join(rounded);
        boolean[] free = new boolean[vertices];
        Arrays.fill(free, 0, many, true);
        matcher = new Matcher(forest, weight, price, free);
    }

    private int count(int node) {
        return first[node + 1] - first[node];
    }

    private boolean gadget(int edge) {
        return count(graph.from(edge)) > 1 && count(graph.to(edge)) > 1;
    }

    private long bonus(int slot) {
        return slot == first[owner[slot]] ? 2 * graph.bonus(owner[slot]) : 0;
    }

    /** What a slot asks for from an edge, beside its bonus. */
    private long ask(int slot) {
        return price[slot] - bonus(slot);
    }

    private void join(PartialSolution rounded) {
        int[] next = first.clone();
        int p = owner.length;
        for (int e : edges) {
            int u = graph.from(e);
            int v = graph.to(e);
            long doubled = 2L * graph.weight(e);
            int s = rounded.used(e) ? next[u]++ : -1;
            int t = rounded.used(e) ? next[v]++ : -1;
            if (gadget(e)) {
                price[p] = doubled - (s < 0 ? least(u) : ask(s));
                price[p + 1] = t < 0 ? -price[p] : -ask(t);
                arc(p, p + 1, e, 0, s < 0);
                for (int slot = first[u]; slot < first[u + 1]; slot++) {
                    arc(slot, p, e, doubled + bonus(slot), slot == s);
                }
                for (int slot = first[v]; slot < first[v + 1]; slot++) {
                    arc(slot, p + 1, -1, bonus(slot), slot == t);
                }
                p += 2;
            } else {
                if (s >= 0) {
                    price[count(u) == 1 ? s : t] += Math.max(0, doubled - ask(s) - ask(t));
                }
                for (int slot = first[u]; slot < first[u + 1]; slot++) {
                    for (int other = first[v]; other < first[v + 1]; other++) {
                        arc(slot, other, e, doubled + bonus(slot) + bonus(other), slot == s && other == t);
                    }
                }
            }
        }
    }

    private void arc(int s, int t, int edge, long worth, boolean matched) {
        forest.vertexAt[2 * arcs] = s;
        forest.vertexAt[2 * arcs + 1] = t;
        arcEdge[arcs] = s < owner.length ? edge : -1;
        weight[arcs] = worth;
        if (matched) {
            forest.mate[s] = 2 * arcs + 1;
            forest.mate[t] = 2 * arcs;
        }
        arcs++;
    }

    private long least(int node) {
        long least = Long.MAX_VALUE;
        for (int s = first[node]; s < first[node + 1]; s++) {
            least = Math.min(least, ask(s));
        }
        return least;
    }

    int size() {
        return arcs;
    }

    /** The best matching of these edges. */
    PartialSolution solved() {
        matcher.run();
        PartialSolution partial = new PartialSolution(graph);
        for (int s = 0; s < owner.length; s++) {
            int end = forest.mate[s];
            if (end >= 0 && (end & 1) == 1 && arcEdge[end >> 1] >= 0) {
                partial.add(arcEdge[end >> 1]);
            }
        }
        return partial;
    }

    /**
     * Whether an edge left out might have helped. It would not if it brings no more than its ends ask for and the
     * blossoms around all slots of both add; those of p and q can be laid into these blossoms.
     */
    boolean[] missing(boolean[] kept) {
        BlossomDuals duals = new BlossomDuals(forest, matcher.surplus());
        int nodes = graph.nodes();
        long[] asked = new long[nodes];
        int[] begin = new int[nodes];
        int[] end = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            asked[i] = least(i);
            begin[i] = Integer.MAX_VALUE;
            for (int s = first[i]; s < first[i + 1]; s++) {
                begin[i] = Math.min(begin[i], duals.place(s));
                end[i] = Math.max(end[i], duals.place(s));
            }
        }
        boolean[] missing = new boolean[kept.length];
        for (int e = 0; e < kept.length; e++) {
            long excess = kept[e] || !graph.usable(e) ? 0 : Bound.excess(graph, e, asked);
            if (excess > 0) {
                int u = graph.from(e);
                int v = graph.to(e);
                missing[e] = excess > duals.shared(Math.min(begin[u], begin[v]), Math.max(end[u], end[v]));
            }
        }
        return missing;
    }
}
