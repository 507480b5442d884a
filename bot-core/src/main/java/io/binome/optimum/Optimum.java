package io.binome.optimum;
import java.util.*;
import org.jgrapht.alg.matching.blossom.v5.*;
import org.jgrapht.graph.*;
import org.jgrapht.util.SupplierUtil;
public final class Optimum {
    private Optimum() {}
    public static Solution of(Graph g, Patience p) {
        var graph = new SimpleWeightedGraph<Integer, DefaultWeightedEdge>(SupplierUtil.createIntegerSupplier(g.nodes()),
                SupplierUtil.createDefaultWeightedEdgeSupplier());
        for (var i = 0; i < g.nodes(); i++)
            graph.addVertex(i);
        var map = new HashMap<DefaultWeightedEdge, Integer>();
        for (var e = 0; e < g.edges(); e++) {
            if (g.capacity(g.from(e)) == 0 || g.capacity(g.to(e)) == 0)
                continue;
            var edge = graph.addEdge(g.from(e), g.to(e));
            graph.setEdgeWeight(edge, (double) (g.weight(e) + g.bonus(g.from(e)) + g.bonus(g.to(e))));
            map.put(edge, e);
        }
        var chosen = new KolmogorovWeightedMatching<>(graph, ObjectiveSense.MAXIMIZE).getMatching().getEdges().stream()
                .mapToInt(map::get).sorted().toArray();
        var value = 0L;
        var used = new HashSet<Integer>();
        for (var e : chosen) {
            value += g.weight(e);
            used.add(g.from(e));
            used.add(g.to(e));
        }
        for (var n : used)
            value += g.bonus(n);
        return new Solution(chosen, true, value);
    }
}
