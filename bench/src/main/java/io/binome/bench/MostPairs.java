package io.binome.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jgrapht.alg.matching.SparseEdmondsMaximumCardinalityMatching;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/** As many pairs as there can be, whoever they are; in the manner of Beans. */
final class MostPairs implements Contender {
    private static final int TRIED = 30;

    @Override
    public String name() {
        return "most pairs (as Beans)";
    }

    @Override
    public String note() {
        return "A maximum matching without weights, never the same again, over " + TRIED + " random colleagues of each."
                + " Roles are lent to it; it knows no skills, several places, hours, languages, seniority or managers.";
    }

    @Override
    public List<Duo> pairs(Crowd crowd, long seed) {
        var random = new Random(seed);
        var graph = new SimpleGraph<Integer, DefaultEdge>(DefaultEdge.class);
        for (var person = 0; person < crowd.size(); person++) {
            graph.addVertex(person);
        }
        for (var person = 0; person < crowd.size(); person++) {
            for (var tried = 0; tried < TRIED; tried++) {
                var other = random.nextInt(crowd.size());
                if (other != person && mayMeet(crowd, person, other)) {
                    graph.addEdge(person, other);
                }
            }
        }
        var pairs = new ArrayList<Duo>();
        for (var edge : new SparseEdmondsMaximumCardinalityMatching<>(graph).getMatching().getEdges()) {
            var one = graph.getEdgeSource(edge);
            var other = graph.getEdgeTarget(edge);
            var straight = crowd.mentors(one) && crowd.learns(other)
                    && (!crowd.mentors(other) || crowd.seniority(one) >= crowd.seniority(other));
            pairs.add(straight || !crowd.learns(one) ? new Duo(one, other) : new Duo(other, one));
        }
        return pairs;
    }

    private static boolean mayMeet(Crowd crowd, int one, int other) {
        var partsFit = (crowd.mentors(one) && crowd.learns(other)) || (crowd.mentors(other) && crowd.learns(one));
        return partsFit && !crowd.haveMet(one, other);
    }
}
