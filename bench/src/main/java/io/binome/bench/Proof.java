package io.binome.bench;

import io.binome.id.PersonId;
import io.binome.matching.Matching;
import io.binome.optimum.Graph;
import io.binome.optimum.Optimum;
import io.binome.optimum.WorkLimit;
import io.binome.programme.Policy;
import io.binome.programme.Policy.Objective;
import io.binome.programme.Programme.Kind;
import io.binome.programme.Round.Match;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Sets the optimum of one-way rounds against that of another solver on the same pairs, places and bonuses. */
final class Proof {
    /** Up to so many people a round looks at every pair, so that its total can be told from its pairs. */
    private static final int ALL_PAIRS_UP_TO = 2_000;

    private static final int HEAVIEST = 10_001;
    private static final long SEED = 1;

    private Proof() {}

    /**
     * What a large round, which looks at the best candidates only, reaches of the greatest weight over all pairs there
     * are, and what it says of itself.
     */
    static List<String> reach(int[] sizes) {
        var lines = new ArrayList<String>();
        lines.add("| kind | people | pairs there are | pairs looked at | Binôme | greatest weight, by OR-Tools"
                + " | Binôme reaches | and could prove |");
        lines.add("|---|--:|--:|--:|--:|--:|--:|--:|");
        for (var size : sizes) {
            var crowd = Rosters.of(size, Kind.TRADITIONAL, SEED);
            var matching = crowd.matching(Policy.standard().with(Objective.BEST_FIT), SEED);
            var result = matching.run(WorkLimit.unlimited()).result();
            var all = graph(matching, everyPair(matching), 0);
            var greatest = Oracle.value(all, all.nodes() / 2);
            lines.add(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %s | %s | %.2f %% | %.2f %% |",
                    crowd.kind(),
                    Paper.number(size),
                    Paper.number(all.edges()),
                    Paper.number(matching.edges().size()),
                    Paper.number(result.total()),
                    Paper.number(greatest),
                    100.0 * result.total() / greatest,
                    100.0 * result.total() / result.bound()));
            System.out.println(lines.getLast());
        }
        return lines;
    }

    private static List<Matching.Edge> everyPair(Matching matching) {
        var people = matching.places();
        var edges = new ArrayList<Matching.Edge>();
        for (var one = 0; one < people.size(); one++) {
            for (var other = 0; other < one; other++) {
                matching.pair(people.get(one).person(), people.get(other).person()).ifPresent(edges::add);
            }
        }
        return edges;
    }

    /** Lines of a table, and whether the two solvers agreed everywhere. */
    record Judgement(List<String> lines, boolean agreed) {}

    static Judgement of(int[] sizes) {
        var lines = new ArrayList<String>();
        lines.add(
                "| kind | people | objective | pairs to choose from | Binôme | OR-Tools | Binôme, s | OR-Tools, s | |");
        lines.add("|---|--:|---|--:|--:|--:|--:|--:|---|");
        var agreed = true;
        for (var kind : List.of(Kind.TRADITIONAL, Kind.REVERSE)) {
            for (var size : sizes) {
                for (var objective : Objective.values()) {
                    var round = new Case(Rosters.of(size, kind, SEED), objective);
                    agreed &= round.agrees();
                    lines.add(round.row());
                    System.out.println(lines.getLast());
                }
            }
        }
        return new Judgement(lines, agreed);
    }

    /** One round: what each solver says of its pairs and places. */
    static final class Case {
        private final Crowd crowd;
        private final Objective objective;
        private final long bonus;
        private final Graph graph;
        private final Meter<Long> ours;
        private final Meter<Long> theirs;
        private final boolean wholeRoundAgrees;

        Case(Crowd crowd, Objective objective) {
            this.crowd = crowd;
            this.objective = objective;
            this.bonus = objective == Objective.BEST_FIT ? 0 : (long) HEAVIEST * (crowd.size() + 1);
            var matching = crowd.matching(Policy.standard().with(objective), SEED);
            graph = graph(matching, matching.edges(), bonus);
            ours = Meter.of(() -> Optimum.of(graph, WorkLimit.unlimited()).value());
            theirs = Meter.of(() -> Oracle.value(graph, graph.nodes() / 2));
            wholeRoundAgrees = crowd.size() > ALL_PAIRS_UP_TO || value(matching) == theirs.result();
        }

        boolean agrees() {
            return ours.result().equals(theirs.result()) && wholeRoundAgrees;
        }

        String row() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %s | %s | %.2f | %.2f | %s |",
                    crowd.kind(),
                    Paper.number(crowd.size()),
                    objective,
                    Paper.number(graph.edges()),
                    Paper.number(ours.result()),
                    Paper.number(theirs.result()),
                    ours.seconds(),
                    theirs.seconds(),
                    agrees() ? "pass" : "**FAIL**");
        }

        /** What the pairs of the whole round are worth, told from the pairs. */
        private long value(Matching matching) {
            var result = matching.run(WorkLimit.unlimited());
            var sides = result.matches().stream().map(Match::first).distinct().count()
                    + result.matches().stream().map(Match::second).distinct().count();
            return result.result().total() + sides * bonus;
        }
    }

    /** Mentors on the left, mentees on the right; who is both is on both sides. */
    private static Graph graph(Matching matching, List<Matching.Edge> edges, long bonus) {
        var places = matching.places();
        var numbers = new HashMap<PersonId, Integer>();
        var capacities = new int[2 * places.size()];
        for (var person = 0; person < places.size(); person++) {
            var each = places.get(person);
            if (each.load() < each.toGive() + each.toLearn()) {
                throw new IllegalStateException("somebody has fewer places than both sides together");
            }
            numbers.put(each.person(), person);
            capacities[person] = each.toGive();
            capacities[places.size() + person] = each.toLearn();
        }
        var bonuses = new long[capacities.length];
        Arrays.fill(bonuses, bonus);
        var graph = Graph.of(capacities, bonuses);
        for (var edge : edges) {
            var mentor = Objects.requireNonNull(numbers.get(edge.first()));
            var mentee = Objects.requireNonNull(numbers.get(edge.second()));
            graph.edge(mentor, places.size() + mentee, edge.weight());
        }
        return graph.build();
    }
}
