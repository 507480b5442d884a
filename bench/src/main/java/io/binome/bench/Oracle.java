package io.binome.bench;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import io.binome.optimum.Graph;

/**
 * The greatest value of a two-sided matching with capacities and with a bonus for each node that is used at all, by the
 * minimum-cost flow of OR-Tools: another solver, by other people, in another language.
 */
final class Oracle {
    static {
        Loader.loadNativeLibraries();
    }

    private Oracle() {}

    /** Of a graph whose edges go from the left, nodes 0 to {@code left - 1}, to the right. */
    static long value(Graph graph, int left) {
        var source = graph.nodes();
        var sink = source + 1;
        var flow = new MinCostFlow();
        var places = 0L;
        for (var node = 0; node < graph.nodes(); node++) {
            var tail = node < left ? source : node;
            var head = node < left ? node : sink;
            if (graph.capacity(node) > 0) {
                flow.addArcWithCapacityAndUnitCost(tail, head, 1, -graph.bonus(node));
            }
            if (graph.capacity(node) > 1) {
                flow.addArcWithCapacityAndUnitCost(tail, head, graph.capacity(node) - 1L, 0);
            }
            places += node < left ? graph.capacity(node) : 0;
        }
        for (var edge = 0; edge < graph.edges(); edge++) {
            flow.addArcWithCapacityAndUnitCost(graph.from(edge), graph.to(edge), 1, -graph.weight(edge));
        }
        flow.addArcWithCapacityAndUnitCost(source, sink, places, 0);
        flow.setNodeSupply(source, places);
        flow.setNodeSupply(sink, -places);
        var status = flow.solve();
        if (status != MinCostFlowBase.Status.OPTIMAL) {
            throw new IllegalStateException("OR-Tools says " + status);
        }
        return -flow.getOptimalCost();
    }
}
