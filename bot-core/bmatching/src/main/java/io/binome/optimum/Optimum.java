package io.binome.optimum;

/** Finds the most valuable edges of a {@link Graph} that keep its capacities. */
public final class Optimum {
    /** Large graphs are first solved on about so many edges a node. */
    private static final int FEW = 14;

    private Optimum() {}

    /** The optimum, or if it takes more patience than there is, a good solution and a bound. */
    public static Solution of(Graph graph, WorkLimit limit) {
        return of(graph, limit, FEW);
    }

    static Solution of(Graph graph, WorkLimit limit, int few) {
        Relaxation relaxation = ColumnGeneration.solved(graph, Bipartition.of(graph), few);
        Rounding rounding = Rounding.of(graph, relaxation);
        long[] prices = relaxation.prices();
        long bound = Bound.doubled(graph, prices) / 2;
        PartialSolution partial = rounding.partial();
        if (partial.value() == bound) {
            return solution(partial, bound, Solution.Method.FLOW, prices);
        }
        var blossoms = new Blossoms(graph, relaxation, partial);
        var solved = limit.solve(blossoms.size(), blossoms::solved);
        if (solved.isPresent()) {
            return solution(solved.get(), solved.get().value(), Solution.Method.BLOSSOM, prices);
        }
        PartialSolution improved = partial.copy();
        Improvement.of(graph, improved);
        return solution(improved, bound, Solution.Method.ROUNDED, prices);
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

    private static Solution solution(PartialSolution partial, long bound, Solution.Method method, long[] prices) {
        return new Solution(partial.edges(), partial.value(), bound, method, prices);
    }
}
