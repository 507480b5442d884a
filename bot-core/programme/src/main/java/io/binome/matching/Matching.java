package io.binome.matching;

import io.binome.id.PersonId;
import io.binome.optimum.Patience;
import io.binome.programme.Couple;
import io.binome.programme.Policy;
import io.binome.programme.Policy.Part;
import io.binome.programme.Programme.Kind;
import io.binome.programme.Round.LeftOut;
import io.binome.programme.Round.Match;
import io.binome.programme.Round.Result;
import io.binome.programme.Steering;
import io.binome.skill.Taxonomy;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A pool of people under a policy: who may meet whom, how well they fit and why, and the best set of pairs. The same
 * pool, policy and seed give the same answers, in whatever order the people come; the seed decides between equals.
 */
public final class Matching {
    private static final Comparator<Match> BY_ID = Comparator.comparing(Match::first).thenComparing(Match::second);

    private final Terms terms;
    private final Score score;
    private final List<Sheet> everybody;
    private final List<Sheet> sheets;
    private final Weigher unsettled;
    private final Map<PersonId, Integer> numbers = new HashMap<>();
    private final Map<PersonId, Sheet> byId = new HashMap<>();

    public Matching(Pool pool, Policy policy, Steering steering, Taxonomy taxonomy, long seed) {
        terms = new Terms(pool, policy, steering, taxonomy);
        score = new Score(terms);
        everybody = pool.candidates().stream()
                .map(candidate -> new Sheet(candidate, terms))
                .toList();
        everybody.forEach(sheet -> byId.put(sheet.id(), sheet));
        var able = new ArrayList<>(everybody.stream()
                .filter(sheet -> PersonRule.against(sheet, terms).isEmpty())
                .toList());
        Collections.shuffle(able, new Random(seed));
        sheets = List.copyOf(able);
        unsettled = new Weigher(sheets, terms, score);
        for (var person = 0; person < sheets.size(); person++) {
            numbers.put(sheets.get(person).id(), person);
        }
    }

    /** A pair that the rules allow, with its integer weight; in one-way mentoring the first is the mentor. */
    public record Edge(PersonId first, PersonId second, int weight) {}

    /**
     * The places that a round fills, locked pairs included. In cross-mentoring every place is alike, and none is there to
     * learn only.
     *
     * @param toGive partners, or in one-way mentoring mentees
     * @param toLearn mentors
     * @param load pairs in all
     */
    public record Places(PersonId person, int toGive, int toLearn, int load) {}

    /** Whom the rules let take part, with their places, in the order of ids. */
    public List<Places> places() {
        var nodes = new Nodes(sheets, terms.pool().kind());
        nodes.release(new Search(sheets, terms, score, unsettled).edges());
        return IntStream.range(0, sheets.size())
                .mapToObj(person -> nodes.places(person, id(person), terms.pool().kind()))
                .sorted(Comparator.comparing(Places::person))
                .toList();
    }

    /** Whom a rule keeps out of the round, and which. */
    public Map<PersonId, PersonRule> keptOut() {
        var kept = new TreeMap<PersonId, PersonRule>();
        everybody.forEach(sheet -> PersonRule.against(sheet, terms).ifPresent(rule -> kept.put(sheet.id(), rule)));
        return kept;
    }

    /**
     * Two people as a pair, where the rules allow it; in one-way mentoring in the better direction, and in that of a run
     * where both are as good.
     */
    public Optional<Edge> pair(PersonId one, PersonId other) {
        var here = numbers.get(one);
        var there = numbers.get(other);
        var edge = here == null || there == null ? null : unsettled.pair(Math.min(here, there), Math.max(here, there));
        return edge == null
                ? Optional.empty()
                : Optional.of(edge(match(edge.first(), edge.second()), edge.weight()));
    }

    /** What each part says of a pair, 0 to 1,000; in one-way mentoring the first is the mentor. Both must be of the pool. */
    public Map<Part, Integer> parts(PersonId first, PersonId second) {
        var parts = new EnumMap<Part, Integer>(Part.class);
        for (var part : Part.values()) {
            parts.put(part, score.part(part, sheet(first), sheet(second)));
        }
        return parts;
    }

    /** Every pair that a round chooses from, in the order of ids. */
    public List<Edge> edges() {
        var edges = new Search(sheets, terms, score, unsettled).edges();
        return IntStream.range(0, edges.size())
                .mapToObj(edge -> edge(match(edges.first(edge), edges.second(edge)), edges.weight(edge)))
                .sorted(Comparator.comparing(Edge::first).thenComparing(Edge::second))
                .toList();
    }

    private static Edge edge(Match match, int weight) {
        return new Edge(match.first(), match.second(), weight);
    }

    /** The best set of pairs, and why the others have to wait. */
    public Outcome run(Patience patience) {
        var nodes = new Nodes(sheets, terms.pool().kind());
        var weigher = new Weigher(sheets, terms, score);
        var matches = new ArrayList<Match>();
        var unkept = new ArrayList<Couple>();
        var locked = terms.steering().locked().stream()
                .sorted(Comparator.comparing(Couple::one).thenComparing(Couple::other))
                .toList();
        var settled = settle(locked, weigher, nodes, matches, unkept);
        var search = new Search(sheets, terms, score, weigher);
        nodes.release(search.edges());
        var solver = new Solver(search, nodes, terms.policy().objective(), patience);
        if (!search.isComplete() && search.listAmong(alone(solver, search))) {
            solver = new Solver(search, nodes, terms.policy().objective(), patience);
        }
        for (var edge : solver.chosen()) {
            var first = search.edges().first(edge);
            var second = search.edges().second(edge);
            nodes.take(first, second);
            matches.add(match(first, second));
        }
        matches.sort(BY_ID);
        var people = people(matches);
        var bound = solver.bound();
        var result = new Result(
                settled + solver.total(), settled + bound, people.size(), solver.method(bound));
        return new Outcome(List.copyOf(matches), leftOut(people, nodes), List.copyOf(unkept), result);
    }

    /** Makes these pairs, as far as they can be made; returns what they weigh. */
    private long settle(
            List<Couple> couples, Weigher weigher, Nodes nodes, List<Match> matches, List<Couple> unkept) {
        var weighed = 0L;
        for (var couple : couples) {
            var one = numbers.get(couple.one());
            var other = numbers.get(couple.other());
            var edge = one == null || other == null ? null : weigher.pair(one, other);
            if (edge == null || !nodes.take(edge.first(), edge.second())) {
                unkept.add(couple);
            } else {
                weigher.settle(edge);
                matches.add(match(edge.first(), edge.second()));
                weighed += edge.weight();
            }
        }
        return weighed;
    }

    private int[] alone(Solver solver, Search search) {
        var paired = new HashSet<Integer>();
        for (var edge : solver.chosen()) {
            paired.add(search.edges().first(edge));
            paired.add(search.edges().second(edge));
        }
        return IntStream.range(0, sheets.size()).filter(person -> !paired.contains(person)).toArray();
    }

    private static Set<PersonId> people(List<Match> matches) {
        var people = new HashSet<PersonId>();
        matches.forEach(match -> {
            people.add(match.first());
            people.add(match.second());
        });
        return people;
    }

    private List<LeftOut> leftOut(Set<PersonId> people, Nodes nodes) {
        var absences = absences(nodes);
        return sheets.stream()
                .filter(sheet -> !people.contains(sheet.id()) && sheet.candidate.standing().load() == 0)
                .map(absences::of)
                .sorted(Comparator.comparing(LeftOut::person))
                .toList();
    }

    private Absences absences(Nodes nodes) {
        return new Absences(everybody, sheets, terms, person -> {
            var number = numbers.get(person);
            return number != null && nodes.canGive(number);
        }, person -> {
            var number = numbers.get(person);
            return number != null && nodes.canLearn(number);
        });
    }

    /** Those pairs of a list that the rules allow and for which there are places, the first ones first. */
    public List<Match> possible(List<Couple> couples) {
        var nodes = new Nodes(sheets, terms.pool().kind());
        var possible = new ArrayList<Match>();
        settle(couples, new Weigher(sheets, terms, score), nodes, possible, new ArrayList<>());
        return List.copyOf(possible);
    }

    /** Those who can take part. */
    public int people() {
        return sheets.size();
    }

    /** Whether somebody is of the pool, able to take part or not. */
    public boolean knows(PersonId person) {
        return byId.containsKey(person);
    }

    /** Whole hours a week in which both work. Both must be of the pool. */
    public int sharedHours(PersonId first, PersonId second) {
        return terms.hours().shared(sheet(first).hours, sheet(second).hours) / 60;
    }

    /** Why the two fit; in one-way mentoring the first is the mentor. Both must be of the pool. */
    public Explanation explain(PersonId first, PersonId second) {
        return new Explainer(terms, score).of(sheet(first), sheet(second));
    }

    /** What the first offers that helps the second, the most helpful first. Both must be of the pool. */
    public List<Text> offers(PersonId from, PersonId to) {
        return new Explainer(terms, score).offers(sheet(from), sheet(to));
    }

    /** What there is to work with. */
    public Readiness readiness() {
        var nodes = new Nodes(sheets, terms.pool().kind());
        return new Supplies(everybody, sheets, terms, absences(nodes)).readiness();
    }

    /** The best partners for one of the pool, the best first. */
    public List<Match> suggestions(PersonId person, int most) {
        var number = numbers.get(person);
        if (number == null) {
            return List.of();
        }
        return IntStream.range(0, sheets.size())
                .mapToObj(other -> unsettled.pair(number, other))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingInt(Weigher.Edge::weight).reversed())
                .limit(most)
                .map(edge -> match(edge.first(), edge.second()))
                .toList();
    }

    /** In cross-mentoring the order says nothing, so it is that of the ids. */
    private Match match(int first, int second) {
        var fit = score.fit(sheets.get(first), sheets.get(second));
        return terms.pool().kind() == Kind.CROSS && id(first).compareTo(id(second)) > 0
                ? new Match(id(second), id(first), fit)
                : new Match(id(first), id(second), fit);
    }

    private PersonId id(int person) {
        return sheets.get(person).id();
    }

    private Sheet sheet(PersonId person) {
        var sheet = byId.get(person);
        if (sheet == null) {
            throw new IllegalArgumentException(person + " is not of this pool");
        }
        return sheet;
    }
}
