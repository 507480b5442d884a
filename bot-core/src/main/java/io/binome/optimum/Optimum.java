package io.binome.optimum;

import java.util.Arrays;

/** Finds the most valuable edges of a {@link Graph} that keep its capacities. */
public final class Optimum {
    /** Large graphs are first solved on about so many edges a node. */
    private static final int FEW = 14;

    private Optimum() {}

    /** The optimum, or if it takes more patience than there is, a good solution and a bound. */
    public static Solution of(Graph graph, Patience patience) {
        return of(graph, patience, FEW);
    }

    static Solution of(Graph graph, Patience patience, int few) {
        Graph modest = modest(graph);
        Relaxation relaxation = Columns.solved(modest, Sides.of(modest), few);
        var rounded = Rounding.of(modest, relaxation);
        long bound = Bound.doubled(modest, relaxation.prices()) / 2;
        long[] prices = lift(relaxation.prices(), modest, graph);
        if (rounded.optimal()) {
            return exact(graph, rounded.draft(), Solution.Method.FLOW, prices);
        }
        Draft draft = rounded.draft();
        Improvement.of(modest, draft);
        if (draft.value() == bound) {
            return exact(graph, draft, Solution.Method.FLOW, prices);
        }
        var blossoms = new Blossoms(modest, relaxation, draft);
        if (blossoms.solvable()) {
            var solved = patience.solve(blossoms.size(), blossoms::solved);
            if (solved.isPresent()) {
                return exact(graph, solved.get(), Solution.Method.BLOSSOM, prices);
            }
        }
        long lifted = graph == modest
                ? bound
                : bound + bound / modest.largestBonus() * (graph.largestBonus() - modest.largestBonus());
        return solution(graph, draft, Math.min(lifted, Bound.doubled(graph, prices) / 2), Solution.Method.ROUNDED,
                prices);
    }

    /**
     * What no solution exceeds even if the graph has more edges than it lists, each at most as heavy as the ceilings of
     * both its ends: the bound that the prices prove once each is at least half of the node's ceiling.
     */
    public static long bound(Graph graph, long[] doubledPrices, int[] ceilings) {
        return Bound.doubled(graph, doubledPrices, ceilings) / 2;
    }

    /** What no solution exceeds, by these prices alone. */
    public static long bound(Graph graph, long[] doubledPrices) {
        return Bound.doubled(graph, doubledPrices) / 2;
    }

    /**
     * The same graph with a smaller bonus that is still more than all the weight one solution can have, if that was the
     * meaning of the bonus: the same solutions are best, and the numbers stay small enough for Blossom V.
     */
    private static Graph modest(Graph graph) {
        long bonus = graph.largestBonus();
        long twice = 0;
        for (int i = 0; i < graph.nodes(); i++) {
            int heaviest = 0;
            for (int k = graph.begin(i); k < graph.begin(i + 1); k++) {
                heaviest = Math.max(heaviest, graph.weight(graph.incident(k)));
            }
            twice += (long) heaviest * Math.min(graph.capacity(i), graph.degree(i));
            if (graph.bonus(i) != bonus) {
                return graph;
            }
        }
        return twice / 2 + 1 < bonus ? graph.withBonus(twice / 2 + 1) : graph;
    }

    /** Prices for the true bonus. Each is some halves of the bonus and little beside; any prices prove some bound. */
    private static long[] lift(long[] prices, Graph modest, Graph graph) {
        if (graph == modest) {
            return prices;
        }
        long bonus = modest.largestBonus();
        long more = graph.largestBonus() - bonus;
        return Arrays.stream(prices)
                .map(price -> price + Math.floorDiv(price + bonus / 2, bonus) * more)
                .toArray();
    }

    private static Solution exact(Graph graph, Draft draft, Solution.Method method, long[] prices) {
        Solution found = solution(graph, draft, 0, method, prices);
        return new Solution(found.edges(), found.value(), found.value(), method, prices);
    }

    private static Solution solution(Graph graph, Draft found, long bound, Solution.Method method, long[] prices) {
        Draft priced = new Draft(graph);
        int[] edges = found.edges();
        for (int e : edges) {
            priced.add(e);
        }
        return new Solution(edges, priced.value(), bound, method, prices);
    }
}
