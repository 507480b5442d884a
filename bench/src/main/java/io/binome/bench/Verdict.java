package io.binome.bench;

import io.binome.id.PersonId;
import io.binome.matching.Matching;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How good a set of pairs is for the people in it, all shares from 0 to 1.
 *
 * @param matched people with a partner
 * @param served those who want to learn who have somebody to learn from
 * @param gained what those who want to learn gain on average, 0 for whoever has nobody to learn from
 * @param mutual the smaller gain of a pair as a share of the larger, on average; 0 where neither gains
 * @param worstOff what the tenth who gain least gain on average, of those who have somebody to learn from
 * @param repeated pairs that have worked together before
 * @param forbidden pairs that break another rule
 */
record Verdict(
        double matched,
        double served,
        double gained,
        double mutual,
        double worstOff,
        int repeated,
        int forbidden) {

    static Verdict of(Crowd crowd, Gains gains, Matching rules, List<Duo> pairs) {
        var people = new HashSet<Integer>();
        var best = new double[crowd.size()];
        Arrays.fill(best, -1);
        var mutual = 0.0;
        var repeated = 0;
        var forbidden = 0;
        for (var pair : pairs) {
            people.addAll(Set.of(pair.first(), pair.second()));
            var second = gains.of(pair.second(), pair.first());
            var first = gains.of(pair.first(), pair.second());
            best[pair.second()] = Math.max(best[pair.second()], second);
            if (crowd.isMutual()) {
                best[pair.first()] = Math.max(best[pair.first()], first);
            }
            mutual += Math.max(first, second) == 0 ? 0 : Math.min(first, second) / Math.max(first, second);
            repeated += crowd.haveMet(pair.first(), pair.second()) ? 1 : 0;
            forbidden += rules.pair(id(crowd, pair.first()), id(crowd, pair.second())).isPresent() ? 0 : 1;
        }
        var learners = crowd.learners();
        var gained = Arrays.stream(learners).mapToDouble(person -> Math.max(0, best[person])).average();
        return new Verdict(
                (double) people.size() / crowd.size(),
                Arrays.stream(learners).mapToDouble(person -> best[person] < 0 ? 0 : 1).average().orElse(0),
                gained.orElse(0),
                pairs.isEmpty() ? 0 : mutual / pairs.size(),
                worstTenth(IntStream.of(learners).mapToDouble(person -> best[person]).filter(gain -> gain >= 0)),
                repeated,
                forbidden);
    }

    private static double worstTenth(DoubleStream gains) {
        var sorted = gains.sorted().toArray();
        return Arrays.stream(sorted, 0, Math.ceilDiv(sorted.length, 10)).average().orElse(0);
    }

    private static PersonId id(Crowd crowd, int person) {
        return crowd.people().get(person).id();
    }
}
