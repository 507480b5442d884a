package io.binome.matching;

import io.binome.programme.Programme.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides whether two people, by their numbers, may be a pair, which way round, and how much the pair weighs. */
final class Weigher {
    private final List<Features> sheets;
    private final RoundContext context;
    private final Score score;
    private final boolean mutual;
    private final Set<Long> settled = new HashSet<>();

    Weigher(List<Features> sheets, RoundContext context, Score score) {
        this.sheets = sheets;
        this.context = context;
        this.score = score;
        this.mutual = context.pool().kind() == Kind.CROSS;
    }

    /** A pair in its better direction; in one-way mentoring the first is the mentor. */
    record Edge(int first, int second, int weight) {}

    /** The pair of two people, or null where they may not meet. */
    @Nullable
    Edge pair(int one, int other) {
        var weight = weigh(one, other);
        if (weight == 0) {
            return null;
        }
        return weight > 0 ? new Edge(one, other, weight) : new Edge(other, one, -weight);
    }

    /** The weight of a pair: negative where the other way round is better, 0 where the two may not meet. */
    int weigh(int one, int other) {
        if (one == other || (!settled.isEmpty() && settled.contains(key(one, other)))) {
            return 0;
        }
        var here = sheets.get(one);
        var there = sheets.get(other);
        var straight = PairRule.allAllow(here, there, context) ? score.weight(here, there) : 0;
        if (mutual) {
            return straight;
        }
        var back = PairRule.allAllow(there, here, context) ? score.weight(there, here) : 0;
        return back > straight ? -back : straight;
    }

    /** The pair is made: it is not to be made a second time. */
    void settle(Edge edge) {
        settled.add(key(edge.first(), edge.second()));
    }

    private static long key(int one, int other) {
        return (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
    }
}
