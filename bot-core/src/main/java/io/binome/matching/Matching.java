package io.binome.matching;

import io.binome.id.PersonId;
import io.binome.programme.Pair;
import io.binome.programme.Programme;
import io.binome.programme.Round.LeftOut;
import io.binome.programme.Round.Match;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedMatching;
import org.jgrapht.alg.matching.blossom.v5.ObjectiveSense;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.util.SupplierUtil;
import org.jspecify.annotations.Nullable;

/**
 * The best set of pairs: most people matched first, then the best fit, found exactly by Blossom V on integer weights.
 * The same pool and seed give the same result, in whatever order the pool comes; the seed decides between equals.
 */
public final class Matching {
    /** More than all fits together can ever make up for: one more pair always wins. */
    private static final long ONE_MORE_PAIR = 1_000_000_000;

    private static final int FIT = 1_000;
    private static final int WAITING = 5;
    private static final int LONGEST_COUNTED = 4;

    private Matching() {}

    /** Who meets whom, who has to wait, and why. */
    public record Result(List<Match> matches, List<LeftOut> leftOut) {}

    /** Runs a round over people who are all available; {@code former} are pairs that have worked together before. */
    public static Result run(Programme.Kind kind, List<Candidate> pool, Set<Set<PersonId>> former, long seed) {
        var people = pool.stream().sorted(Comparator.comparing(Candidate::id)).toList();
        var lookup = new Lookup();
        var rules = Rules.of(kind, former, lookup);
        var graph = new SimpleWeightedGraph<Integer, DefaultWeightedEdge>(
                SupplierUtil.createIntegerSupplier(people.size()), SupplierUtil.createDefaultWeightedEdgeSupplier());
        var matches = new HashMap<DefaultWeightedEdge, Match>();
        var ties = new SplittableRandom(seed);
        // All draws together weigh less than one point of fit, so they decide between equals only.
        var most = Math.max(1, FIT / Math.max(1, people.size()));
        for (var i = 0; i < people.size(); i++) {
            graph.addVertex(i);
            for (var j = 0; j < i; j++) {
                var match = best(kind, rules, lookup, people.get(j), people.get(i));
                if (match != null) {
                    var edge = graph.addEdge(j, i);
                    var waiting = waited(people.get(i)) + waited(people.get(j));
                    var weight = ONE_MORE_PAIR + (long) FIT * (match.fit() + waiting) + ties.nextInt(most);
                    graph.setEdgeWeight(edge, (double) weight);
                    matches.put(edge, match);
                }
            }
        }
        var chosen = new KolmogorovWeightedMatching<>(graph, ObjectiveSense.MAXIMIZE).getMatching().getEdges();
        var pairs = chosen.stream()
                .map(matches::get)
                .sorted(Comparator.comparing(Match::first))
                .toList();
        return new Result(pairs, leftOut(people, pairs, graph));
    }

    private static @Nullable Match best(
            Programme.Kind kind, List<Rules.Rule> rules, Lookup lookup, Candidate one, Candidate other) {
        var there = match(kind, rules, lookup, one, other);
        if (kind == Programme.Kind.CROSS) {
            return there;
        }
        var back = match(kind, rules, lookup, other, one);
        return back == null || (there != null && there.fit() >= back.fit()) ? there : back;
    }

    private static @Nullable Match match(
            Programme.Kind kind, List<Rules.Rule> rules, Lookup lookup, Candidate first, Candidate second) {
        if (!rules.stream().allMatch(rule -> rule.allows(first, second))) {
            return null;
        }
        var fit = Fit.of(kind, first, second, lookup);
        return new Match(first.id(), second.id(), fit.score(), fit.reasons());
    }

    private static int waited(Candidate candidate) {
        return WAITING * Math.min(LONGEST_COUNTED, candidate.standing().roundsLeftOut());
    }

    private static List<LeftOut> leftOut(
            List<Candidate> people, List<Match> pairs, SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph) {
        var matched = new HashSet<PersonId>();
        pairs.forEach(pair -> {
            matched.add(pair.first());
            matched.add(pair.second());
        });
        var left = new ArrayList<LeftOut>();
        for (var i = 0; i < people.size(); i++) {
            if (!matched.contains(people.get(i).id())) {
                var key = graph.degreeOf(i) == 0 ? "matching.left.nobody" : "matching.left.taken";
                left.add(new LeftOut(people.get(i).id(), Text.of(key)));
            }
        }
        return List.copyOf(left);
    }

    /** Pairs of people who have worked together before, as the sets that {@link #run} takes. */
    public static Set<Set<PersonId>> former(List<Pair> pairs) {
        return pairs.stream().map(pair -> Set.copyOf(pair.members())).collect(Collectors.toUnmodifiableSet());
    }
}
