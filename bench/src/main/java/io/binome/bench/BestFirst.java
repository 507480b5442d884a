package io.binome.bench;

import io.binome.id.PersonId;
import io.binome.matching.Matching.Edge;
import io.binome.programme.Policy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/** Binôme's own pairs, the heaviest first, as long as both have a place: what the exact solver adds to the rules. */
final class BestFirst implements Contender {
    @Override
    public String name() {
        return "Binôme’s rules and weights, greedily";
    }

    @Override
    public String note() {
        return "All pairs that Binôme would choose from, the heaviest first while there is a place: the same knowledge"
                + " without the solver. Beyond 2,000 people these are the best candidates of each, without the pairs"
                + " that Binôme adds for those whom they leave alone.";
    }

    @Override
    public List<Duo> pairs(Crowd crowd, long seed) {
        var matching = crowd.matching(Policy.standard(), seed);
        var toGive = new HashMap<PersonId, Integer>();
        var toLearn = new HashMap<PersonId, Integer>();
        matching.places().forEach(places -> {
            toGive.put(places.person(), places.toGive());
            toLearn.put(places.person(), places.toLearn());
        });
        var second = crowd.isMutual() ? toGive : toLearn;
        var numbers = Whole.numbers(crowd);
        var pairs = new ArrayList<Duo>();
        var edges = new ArrayList<>(matching.edges());
        edges.sort(Comparator.comparingInt(Edge::weight).reversed());
        for (var edge : edges) {
            var one = Objects.requireNonNull(toGive.get(edge.first()));
            var other = Objects.requireNonNull(second.get(edge.second()));
            if (one > 0 && other > 0) {
                toGive.put(edge.first(), one - 1);
                second.put(edge.second(), other - 1);
                pairs.add(new Duo(
                        Objects.requireNonNull(numbers.get(edge.first())),
                        Objects.requireNonNull(numbers.get(edge.second()))));
            }
        }
        return pairs;
    }
}
