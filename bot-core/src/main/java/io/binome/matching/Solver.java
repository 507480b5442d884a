package io.binome.matching;

import io.binome.optimum.Graph;
import io.binome.optimum.Optimum;
import io.binome.optimum.Patience;
import io.binome.optimum.Solution;
import io.binome.programme.Policy.Objective;
import io.binome.programme.Round.Method;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Chooses the best set of those pairs that a search has listed, within the free places. */
final class Solver {
    private final Search search;
    private final Nodes nodes;
    private final long[] bonuses;
    private final Graph graph;
    private final Solution solution;

    Solver(Search search, Nodes nodes, Objective objective, Patience patience) {
        this.search = search;
        this.nodes = nodes;
        this.bonuses = nodes.bonuses(objective);
        var edges = search.edges();
        var builder = Graph.of(nodes.free(), bonuses);
        for (var edge = 0; edge < edges.size(); edge++) {
            builder.edge(nodes.giving(edges.first(edge)), nodes.learning(edges.second(edge)), edges.weight(edge));
        }
        this.graph = builder.build();
        this.solution = Optimum.of(graph, patience);
    }

    /** The numbers of the edges chosen. */
    int[] chosen() {
        return solution.edges();
    }

    long total() {
        return Arrays.stream(chosen()).mapToLong(search.edges()::weight).sum();
    }

    Method method() {
        if (bound() == total()) {
            return Method.EXACT;
        }
        if (solution.method() == Solution.Method.ROUNDED) {
            return Method.IN_TIME;
        }
        return search.isComplete() ? Method.EXACT : Method.BEST_CANDIDATES;
    }

    /**
     * No set of pairs of so many people weighs more, pairs that are not listed included. With bonuses, what the proof
     * leaves over the bonuses that were earned; where it leaves room for more people, half of what each place can weigh
     * at the most.
     */
    long bound() {
        var proven = search.isComplete()
                ? solution.bound()
                : Optimum.bound(graph, solution.doubledPrices(), ceilings());
        return Math.min(proven - earned(), atMost());
    }

    private long earned() {
        var used = new boolean[nodes.size()];
        for (var edge : chosen()) {
            used[graph.from(edge)] = true;
            used[graph.to(edge)] = true;
        }
        return IntStream.range(0, used.length).filter(node -> used[node]).mapToLong(node -> bonuses[node]).sum();
    }

    private int[] ceilings() {
        var byPerson = search.ceilings();
        var byNode = new int[nodes.size()];
        for (var person = 0; person < byPerson.length; person++) {
            raise(byNode, nodes.giving(person), byPerson[person]);
            raise(byNode, nodes.learning(person), byPerson[person]);
        }
        return byNode;
    }

    private static void raise(int[] byNode, int node, int to) {
        if (node >= 0) {
            byNode[node] = Math.max(byNode[node], to);
        }
    }

    private long atMost() {
        var most = ceilings();
        var edges = search.edges();
        for (var edge = 0; edge < edges.size(); edge++) {
            raise(most, graph.from(edge), edges.weight(edge));
            raise(most, graph.to(edge), edges.weight(edge));
        }
        return IntStream.range(0, most.length).mapToLong(node -> (long) most[node] * graph.capacity(node)).sum() / 2;
    }
}
