package io.binome.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Everybody in a random order, neighbours together; as Icebreaker does it. */
final class Shuffle implements Contender {
    @Override
    public String name() {
        return "shuffle (as Icebreaker)";
    }

    @Override
    public String note() {
        return "Everybody in a random order, neighbours together. Knows no skills, roles, places, rules or history; in"
                + " one-way mentoring the more senior of two is counted as the mentor.";
    }

    @Override
    public List<Duo> pairs(Crowd crowd, long seed) {
        var order = shuffled(crowd, new Random(seed));
        var pairs = new ArrayList<Duo>();
        for (var at = 0; at + 1 < order.size(); at += 2) {
            var one = order.get(at);
            var other = order.get(at + 1);
            pairs.add(crowd.seniority(one) >= crowd.seniority(other) ? new Duo(one, other) : new Duo(other, one));
        }
        return pairs;
    }

    static List<Integer> shuffled(Crowd crowd, Random random) {
        var order = IntStream.range(0, crowd.size()).boxed().collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(order, random);
        return order;
    }
}
