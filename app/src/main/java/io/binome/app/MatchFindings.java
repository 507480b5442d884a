package io.binome.app;

import io.binome.id.PersonId;
import io.binome.matching.Explanation;
import io.binome.matching.Matching;
import io.binome.matching.Matching.Places;
import io.binome.matching.MatchingResult;
import io.binome.matching.PersonRule;
import io.binome.programme.Person;
import io.binome.programme.Policy.Part;
import io.binome.programme.Programme.Kind;
import io.binome.programme.Round;
import io.binome.text.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What a round found, with people instead of ids. Everything is in the order of the addresses.
 *
 * @param people how many took part
 * @param keptOut those whom a rule keeps out of any round, and why
 * @param outOfTime whether exact work was given up because its time was over
 */
record MatchFindings(
        int people,
        List<Paired> pairs,
        List<Alone> leftOut,
        List<KeptOut> keptOut,
        List<Places> places,
        Round.Result result,
        boolean outOfTime,
        double seconds) {

    /** A pair; in one-way mentoring the first is the mentor. */
    record Paired(
            Person first, Person second, int weight, int fit, Map<Part, Integer> parts, Explanation explanation) {}

    /** Somebody without a partner. */
    record Alone(Person person, Text reason, Text advice) {}

    /** Somebody who takes no part. */
    record KeptOut(Person person, Text reason) {}

    static MatchFindings of(
            Matching matching, MatchingResult result, Kind kind, Map<PersonId, Person> people, boolean outOfTime,
            long begin) {
        var byAddress = Comparator.comparing((PersonId id) -> person(id, people).email());
        var pairs = result.matches().stream()
                .map(match -> paired(match, matching, kind, people))
                .sorted(Comparator.comparing((Paired pair) -> pair.first().email())
                        .thenComparing(pair -> pair.second().email()))
                .toList();
        return new MatchFindings(
                matching.places().size(),
                pairs,
                result.leftOut().stream()
                        .sorted(Comparator.comparing(Round.LeftOut::person, byAddress))
                        .map(left -> new Alone(person(left.person(), people), left.reason(), left.advice()))
                        .toList(),
                matching.keptOut().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(byAddress))
                        .map(kept -> new KeptOut(person(kept.getKey(), people), reason(kept.getValue())))
                        .toList(),
                matching.places().stream()
                        .sorted(Comparator.comparing(Places::person, byAddress))
                        .toList(),
                result.result(),
                outOfTime,
                (System.nanoTime() - begin) / 1e9);
    }

    /** In a first round nobody has a partner yet, so who has no place free has none at all. */
    private static Text reason(PersonRule rule) {
        return rule == PersonRule.A_FREE_PLACE ? Text.of("operator.match.noplace") : rule.reason();
    }

    /** In cross-mentoring neither comes first, so the address decides. */
    private static Paired paired(Round.Match match, Matching matching, Kind kind, Map<PersonId, Person> people) {
        var one = person(match.first(), people);
        var other = person(match.second(), people);
        var swap = kind == Kind.CROSS && one.email().compareTo(other.email()) > 0;
        var first = swap ? other : one;
        var second = swap ? one : other;
        return new Paired(
                first,
                second,
                matching.pair(first.id(), second.id()).map(Matching.Edge::weight).orElseThrow(),
                match.fit(),
                matching.parts(first.id(), second.id()),
                matching.explain(first.id(), second.id()));
    }

    private static Person person(PersonId id, Map<PersonId, Person> people) {
        var person = people.get(id);
        if (person == null) {
            throw new IllegalArgumentException(id + " is not of this roster");
        }
        return person;
    }
}
