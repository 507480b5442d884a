package io.binome.round;

import io.binome.id.PersonId;
import io.binome.id.RoundId;
import io.binome.matching.Explanation;
import io.binome.matching.Matching;
import io.binome.matching.Pool;
import io.binome.matching.Readiness;
import io.binome.optimum.WorkLimit;
import io.binome.programme.AdminOverrides;
import io.binome.programme.PersonPair;
import io.binome.programme.Policy;
import io.binome.programme.Round;
import io.binome.programme.Round.Match;
import io.binome.programme.Round.Stage;
import io.binome.skill.Taxonomy;
import io.binome.text.Text;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs rounds on the people a programme has now, and looks into those that were run. */
public final class Workbench {
    private static final long EFFORT = 2_000_000;
    private static final Text WISHED = Text.of("matching.wished");
    private static final Comparator<Match> STRONGEST =
            Comparator.comparingInt((Match match) -> -match.fit()).thenComparing(Match::first)
                    .thenComparing(Match::second);

    private final Pool pool;
    private final Taxonomy taxonomy;

    public Workbench(Pool pool, Taxonomy taxonomy) {
        this.pool = pool;
        this.taxonomy = taxonomy;
    }

    private Matching matching(Settings settings, long seed) {
        return new Matching(pool, settings.policy(), apart(settings.overrides(), pool), taxonomy, seed);
    }

    /**
     * What was decided, and that nobody is proposed a partner they have or are offered already: not even where both ask,
     * which is enough to work together again.
     */
    public static AdminOverrides apart(AdminOverrides overrides, Pool pool) {
        var forbidden = new HashSet<>(overrides.forbidden());
        pool.candidates().forEach(candidate -> candidate.standing().partners()
                .forEach(partner -> forbidden.add(new PersonPair(candidate.id(), partner))));
        return new AdminOverrides(overrides.locked(), Set.copyOf(forbidden), overrides.extra());
    }

    private Matching matching(Round round) {
        return matching(Settings.of(round), round.seed());
    }

    /** People whom a round could bring together with somebody. */
    public int people(Settings settings) {
        return matching(settings, 0).people();
    }

    public Readiness readiness(Settings settings) {
        return matching(settings, 0).readiness();
    }

    /** Finds the pairs of a round: slow where there are thousands of people, and the same for the same people and seed. */
    public Round run(RoundId id, int number, Settings settings, long seed) {
        var result = matching(settings, seed).run(WorkLimit.upTo(EFFORT));
        return Round.of(
                id,
                number,
                seed,
                pool.now(),
                Stage.FOUND,
                settings.policy(),
                settings.overrides(),
                result.matches(),
                result.leftOut(),
                result.result());
    }

    /** Those of a round's pairs that can still be proposed, in the order of the list. */
    public List<Match> possible(Round round, List<Match> matches) {
        var now = matching(round).possible(matches.stream().map(Match::couple).toList()).stream()
                .map(Match::couple)
                .toList();
        return matches.stream().filter(match -> now.contains(match.couple())).toList();
    }

    /**
     * The settings with which two people exchange their partners in a draft; whoever waits takes over the other's. Empty
     * where that cannot be done: they are partners already, one of them has several, or a rule is against it.
     */
    public Optional<Settings> swapped(Round draft, PersonId one, PersonId other) {
        var ones = partners(draft, one);
        var others = partners(draft, other);
        var oneEach = ones.size() <= 1 && others.size() <= 1;
        if (!oneEach || (ones.isEmpty() && others.isEmpty()) || ones.contains(other)) {
            return Optional.empty();
        }
        var before = Stream.concat(
                ones.stream().map(partner -> new PersonPair(one, partner)),
                others.stream().map(partner -> new PersonPair(other, partner)));
        var wanted = Stream.concat(
                others.stream().map(partner -> new PersonPair(one, partner)),
                ones.stream().map(partner -> new PersonPair(other, partner))).toList();
        if (wanted.stream().anyMatch(draft.overrides().forbidden()::contains)) {
            return Optional.empty();
        }
        var overrides = draft.overrides();
        for (var couple : before.toList()) {
            overrides = overrides.freeing(couple);
        }
        for (var couple : wanted) {
            overrides = overrides.locking(couple);
        }
        var settings = new Settings(draft.policy(), overrides);
        return matching(settings, draft.seed()).possible(wanted).size() == wanted.size()
                ? Optional.of(settings)
                : Optional.empty();
    }

    /** Everybody who can be matched or was; not whoever was erased since the round was drafted. */
    Set<PersonId> people() {
        return pool.candidates().stream().map(each -> each.person().id()).collect(Collectors.toSet());
    }

    /** Whom the round brings somebody together with. */
    public static List<PersonId> partners(Round round, PersonId person) {
        return round.matches().stream()
                .filter(match -> match.couple().has(person))
                .map(match -> match.first().equals(person) ? match.second() : match.first())
                .toList();
    }

    /** A pair of a round with what speaks for it. */
    public record Line(Match match, Explanation why, boolean locked) {}

    /**
     * These pairs of a round, explained to an admin, whom nobody's wishes are told; one whose people have no profile any
     * more has no reasons.
     */
    public List<Line> lines(Round round, List<Match> matches) {
        var matching = matching(round);
        return matches.stream()
                .map(match -> new Line(
                        match,
                        known(matching, match)
                                ? withoutWishes(matching.explain(match.first(), match.second()))
                                : Explanation.none(),
                        round.overrides().locked().contains(match.couple())))
                .toList();
    }

    private static Explanation withoutWishes(Explanation why) {
        return new Explanation(
                why.reasons().stream().filter(reason -> !reason.equals(WISHED)).toList(), why.watch(), why.helps());
    }

    /** A round's pairs, the best fit first. */
    public static List<Match> strongest(Round round) {
        return round.matches().stream().sorted(STRONGEST).toList();
    }

    public Figures figures(Round round) {
        var matching = matching(round);
        return figures(round, round.matches(), matching);
    }

    /**
     * The same of several rounds, but each pair's fit as this policy weighs it, so that they are measured with one ruler; a
     * pair whose people have no profile any more keeps the fit it had.
     */
    List<Figures> figures(Policy ruler, Round... rounds) {
        var matching = matching(new Settings(ruler, AdminOverrides.none()), 0);
        return Stream.of(rounds).map(round -> figures(round, measured(round, matching), matching)).toList();
    }

    private static List<Match> measured(Round round, Matching matching) {
        return round.matches().stream()
                .map(match -> known(matching, match)
                        ? new Match(match.first(), match.second(), matching.fit(match.first(), match.second()))
                        : match)
                .toList();
    }

    private static boolean known(Matching matching, Match match) {
        return matching.knows(match.first()) && matching.knows(match.second());
    }

    private static Figures figures(Round round, List<Match> matches, Matching matching) {
        var hours = matches.stream()
                .filter(match -> known(matching, match))
                .mapToInt(match -> matching.sharedHours(match.first(), match.second()))
                .average()
                .orElse(0);
        return Figures.of(matches, round.leftOut().size(), (int) Math.round(hours));
    }

    /** The best partners for somebody, whoever else they would suit. */
    public List<Match> suggestions(Round round, PersonId person, int most) {
        return matching(round).suggestions(person, most);
    }
}
