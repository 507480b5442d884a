package io.binome.matching;

import io.binome.id.PersonId;
import io.binome.optimum.WorkLimit;
import io.binome.programme.AdminOverrides;
import io.binome.programme.PersonPair;
import io.binome.programme.Policy;
import io.binome.programme.Policy.Part;
import io.binome.programme.Programme.Kind;
import io.binome.programme.Round.LeftOut;
import io.binome.programme.Round.Match;
import io.binome.programme.Round.Result;
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

    private final RoundContext context;
    private final Score score;
    private final List<Features> everybody;
    private final List<Features> sheets;
    private final Weigher unsettled;
    private final Map<PersonId, Integer> numbers = new HashMap<>();
    private final Map<PersonId, Features> byId = new HashMap<>();

    public Matching(Pool pool, Policy policy, AdminOverrides overrides, Taxonomy taxonomy, long seed) {
        context = new RoundContext(pool, policy, overrides, taxonomy);
        score = new Score(context);
        everybody = pool.candidates().stream()
                .map(candidate -> new Features(candidate, context))
                .toList();
        everybody.forEach(features -> byId.put(features.id(), features));
        var able = new ArrayList<>(everybody.stream()
                .filter(features -> PersonRule.against(features, context).isEmpty())
                .toList());
        Collections.shuffle(able, new Random(seed));
        sheets = List.copyOf(able);
        unsettled = new Weigher(sheets, context, score);
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
        var capacities = new Capacities(sheets, context.pool().kind());
        capacities.release(new Search(sheets, context, score, unsettled).edges());
        return IntStream.range(0, sheets.size())
                .mapToObj(person -> capacities.places(person, id(person), context.pool().kind()))
                .sorted(Comparator.comparing(Places::person))
                .toList();
    }

    /** Whom a rule keeps out of the round, and which. */
    public Map<PersonId, PersonRule> keptOut() {
        var kept = new TreeMap<PersonId, PersonRule>();
        everybody.forEach(
                features -> PersonRule.against(features, context).ifPresent(rule -> kept.put(features.id(), rule)));
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
        var edges = new Search(sheets, context, score, unsettled).edges();
        return IntStream.range(0, edges.size())
                .mapToObj(edge -> edge(match(edges.first(edge), edges.second(edge)), edges.weight(edge)))
                .sorted(Comparator.comparing(Edge::first).thenComparing(Edge::second))
                .toList();
    }

    private static Edge edge(Match match, int weight) {
        return new Edge(match.first(), match.second(), weight);
    }

    /** The best set of pairs, and why the others have to wait. */
    public MatchingResult run(WorkLimit limit) {
        var capacities = new Capacities(sheets, context.pool().kind());
        var weigher = new Weigher(sheets, context, score);
        var matches = new ArrayList<Match>();
        var unkept = new ArrayList<PersonPair>();
        var locked = context.overrides().locked().stream()
                .sorted(Comparator.comparing(PersonPair::one).thenComparing(PersonPair::other))
                .toList();
        var settled = settle(locked, weigher, capacities, matches, unkept);
        var search = new Search(sheets, context, score, weigher);
        capacities.release(search.edges());
        var solver = new Solver(search, capacities, context.policy().objective(), limit);
        if (!search.isComplete() && search.listAmong(alone(solver, search))) {
            solver = new Solver(search, capacities, context.policy().objective(), limit);
        }
        for (var edge : solver.chosen()) {
            var first = search.edges().first(edge);
            var second = search.edges().second(edge);
            capacities.take(first, second);
            matches.add(match(first, second));
        }
        matches.sort(BY_ID);
        var people = people(matches);
        var bound = solver.bound();
        var result = new Result(
                settled + solver.total(), settled + bound, people.size(), solver.method(bound));
        return new MatchingResult(List.copyOf(matches), leftOut(people, capacities), List.copyOf(unkept), result);
    }

    /** Makes these pairs, as far as they can be made; returns what they weigh. */
    private long settle(
            List<PersonPair> couples, Weigher weigher, Capacities capacities, List<Match> matches,
            List<PersonPair> unkept) {
        var weighed = 0L;
        for (var couple : couples) {
            var one = numbers.get(couple.one());
            var other = numbers.get(couple.other());
            var edge = one == null || other == null ? null : weigher.pair(one, other);
            if (edge == null || !capacities.take(edge.first(), edge.second())) {
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

    private List<LeftOut> leftOut(Set<PersonId> people, Capacities capacities) {
        var leftOut = absences(capacities);
        return sheets.stream()
                .filter(features -> !people.contains(features.id()) && features.candidate.standing().load() == 0)
                .map(leftOut::of)
                .sorted(Comparator.comparing(LeftOut::person))
                .toList();
    }

    private LeftOutReasons absences(Capacities capacities) {
        return new LeftOutReasons(everybody, sheets, context, person -> {
            var number = numbers.get(person);
            return number != null && capacities.canGive(number);
        }, person -> {
            var number = numbers.get(person);
            return number != null && capacities.canLearn(number);
        });
    }

    /** Those pairs of a list that the rules allow and for which there are places, the first ones first. */
    public List<Match> possible(List<PersonPair> couples) {
        var capacities = new Capacities(sheets, context.pool().kind());
        var possible = new ArrayList<Match>();
        settle(couples, new Weigher(sheets, context, score), capacities, possible, new ArrayList<>());
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
        return context.hours().shared(sheet(first).hours, sheet(second).hours) / 60;
    }

    /** How well the two fit, 0 to 100; in one-way mentoring the first is the mentor. Both must be of the pool. */
    public int fit(PersonId first, PersonId second) {
        return score.fit(sheet(first), sheet(second));
    }

    /** Why the two fit, to somebody else; in one-way mentoring the first is the mentor. Both must be of the pool. */
    public Explanation explain(PersonId first, PersonId second) {
        return explain(first, second, new Voice(null));
    }

    /** The same to one of the two, who comes first in what they read. */
    public Explanation explainTo(PersonId reader, PersonId first, PersonId second) {
        return explain(first, second, new Voice(reader));
    }

    private Explanation explain(PersonId first, PersonId second, Voice voice) {
        return new Explainer(context, score, voice).of(sheet(first), sheet(second));
    }

    /** What the first offers that helps the second, the most helpful first. Both must be of the pool. */
    public List<Text> offers(PersonId from, PersonId to) {
        return new Explainer(context, score, new Voice(null)).offers(sheet(from), sheet(to));
    }

    /** What there is to work with. */
    public Readiness readiness() {
        var capacities = new Capacities(sheets, context.pool().kind());
        return new SupplyAndDemand(everybody, sheets, context, absences(capacities)).readiness();
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
        return context.pool().kind() == Kind.CROSS && id(first).compareTo(id(second)) > 0
                ? new Match(id(second), id(first), fit)
                : new Match(id(first), id(second), fit);
    }

    private PersonId id(int person) {
        return sheets.get(person).id();
    }

    private Features sheet(PersonId person) {
        var features = byId.get(person);
        if (features == null) {
            throw new IllegalArgumentException(person + " is not of this pool");
        }
        return features;
    }
}
