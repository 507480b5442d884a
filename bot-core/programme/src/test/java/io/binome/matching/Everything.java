package io.binome.matching;

import io.binome.id.PersonId;
import io.binome.programme.Policy.Objective;
import io.binome.programme.Programme.Kind;
import io.binome.programme.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tries every set of admissible pairs, edge by edge; what has been tried for the same places left is remembered. */
final class Everything {
    private static final long A_PART = 1_000_000_000;

    private final Kind kind;
    private final long worthOfAPart;
    private final List<Matching.Edge> edges;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Integer> capacities = new ArrayList<>();
    private final Map<List<Integer>, Long> tried = new HashMap<>();

    Everything(Pool pool, List<Matching.Edge> edges, Objective objective) {
        this.kind = pool.kind();
        this.worthOfAPart = objective == Objective.MOST_PEOPLE ? A_PART : 0;
        this.edges = edges;
        for (var candidate : pool.candidates()) {
            var roles = candidate.profile().roles();
            var capacity = candidate.profile().capacity();
            if (kind == Kind.CROSS) {
                place(giving(candidate.id()), capacity);
            } else {
                place(giving(candidate.id()), roles.contains(Role.MENTOR) ? capacity : 0);
                place(learning(candidate.id()), roles.contains(Role.MENTEE) ? 1 : 0);
            }
        }
    }

    private void place(String name, int capacity) {
        places.put(name, capacities.size());
        capacities.add(capacity);
    }

    private static String giving(PersonId person) {
        return person.value() + " gives";
    }

    private String learning(PersonId person) {
        return kind == Kind.CROSS ? giving(person) : person.value() + " learns";
    }

    /** The total weight of the best set. */
    long best() {
        return best(0, capacities) % A_PART;
    }

    /** The best that edges from this one on can add: parts with a partner first where people count, and then weight. */
    private long best(int next, List<Integer> left) {
        if (next == edges.size()) {
            return 0;
        }
        var key = new ArrayList<>(left);
        key.add(next);
        var known = tried.get(key);
        if (known != null) {
            return known;
        }
        var edge = edges.get(next);
        var one = places.getOrDefault(giving(edge.first()), 0);
        var other = places.getOrDefault(learning(edge.second()), 0);
        var best = best(next + 1, left);
        if (left.get(one) > 0 && left.get(other) > 0) {
            var fewer = new ArrayList<>(left);
            fewer.set(one, left.get(one) - 1);
            fewer.set(other, left.get(other) - 1);
            var worth = edge.weight() + worthOfAPart * (fresh(one, left) + fresh(other, left));
            best = Math.max(best, worth + best(next + 1, fewer));
        }
        tried.put(key, best);
        return best;
    }

    private int fresh(int place, List<Integer> left) {
        return left.get(place).equals(capacities.get(place)) ? 1 : 0;
    }
}
