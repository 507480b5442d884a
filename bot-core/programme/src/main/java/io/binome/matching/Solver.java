package io.binome.matching;

import io.binome.optimum.Graph;
import io.binome.optimum.Optimum;
import io.binome.optimum.Solution;
import io.binome.optimum.WorkLimit;
import io.binome.programme.Policy.Objective;
import io.binome.programme.Round.Method;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Chooses the best set of those pairs that a search has listed, within the free places. */
final class Solver {
    private final Search search;
    private final Capacities capacities;
    private final Objective objective;
    private final int[] free;
    private final long[] bonuses;
    private final Graph graph;
    private final Solution solution;

    Solver(Search search, Capacities capacities, Objective objective, WorkLimit limit) {
        this.search = search;
        this.capacities = capacities;
        this.objective = objective;
        this.free = capacities.free().clone();
        this.bonuses = capacities.bonuses(objective);
        this.graph = graph(bonuses);
        this.solution = Optimum.of(graph, limit);
    }

    private Graph graph(long[] worth) {
        var edges = search.edges();
        var builder = Graph.of(free, worth);
        for (var edge = 0; edge < edges.size(); edge++) {
            builder.edge(capacities.giving(edges.first(edge)), capacities.learning(edges.second(edge)),
                    edges.weight(edge));
        }
        return builder.build();
    }

    /** The numbers of the edges chosen. */
    int[] chosen() {
        return solution.edges();
    }

    long total() {
        return Arrays.stream(chosen()).mapToLong(search.edges()::weight).sum();
    }

    Method method(long bound) {
        if (bound == total() && (search.isComplete() || objective == Objective.BEST_FIT)) {
            return Method.EXACT;
        }
        if (solution.method() == Solution.Method.ROUNDED) {
            return Method.IN_TIME;
        }
        return search.isComplete() ? Method.EXACT : Method.BEST_CANDIDATES;
    }

    /** No set of pairs weighs more: of so many people, or where not all pairs are listed, of however many. */
    long bound() {
        var exact = search.isComplete() && solution.method() != Solution.Method.ROUNDED;
        return exact ? solution.bound() - earned() : boundOfAllPairs();
    }

    /**
     * What the prices of the weights alone prove, once they cover pairs that are not listed: with half of what such a pair
     * can weigh at each end, or, where the two sides are apart, with all of it at one.
     */
    private long boundOfAllPairs() {
        var plain = graph(new long[capacities.size()]);
        var prices = Optimum.of(plain, WorkLimit.upTo(0)).doubledPrices();
        var both = Optimum.bound(plain, prices, ceilings(1, 1));
        if (!capacities.areTwoSides()) {
            return both;
        }
        var learners = Optimum.bound(plain, prices, ceilings(0, 2));
        var mentors = Optimum.bound(plain, prices, ceilings(2, 0));
        return Math.min(both, Math.min(learners, mentors));
    }

    private long earned() {
        var used = new boolean[capacities.size()];
        for (var edge : chosen()) {
            used[graph.from(edge)] = true;
            used[graph.to(edge)] = true;
        }
        return IntStream.range(0, used.length).filter(node -> used[node]).mapToLong(node -> bonuses[node]).sum();
    }

    /** By node, so many times what a pair that is not listed can weigh. */
    private int[] ceilings(int ofMentors, int ofLearners) {
        var byPerson = search.ceilings();
        var byNode = new int[capacities.size()];
        for (var person = 0; person < byPerson.length; person++) {
            raise(byNode, capacities.giving(person), ofMentors * byPerson[person]);
            raise(byNode, capacities.learning(person), ofLearners * byPerson[person]);
        }
        return byNode;
    }

    private static void raise(int[] byNode, int node, int to) {
        if (node >= 0) {
            byNode[node] = Math.max(byNode[node], to);
        }
    }
}
