package io.binome.round;

import io.binome.engine.StepContext;
import io.binome.id.PersonId;
import io.binome.matching.Candidate;
import io.binome.matching.Pool;
import io.binome.programme.Member;
import io.binome.programme.Pair;
import io.binome.programme.Person;
import io.binome.programme.PersonPair;
import io.binome.programme.Profile;
import io.binome.programme.Programme;
import io.binome.programme.Wishes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gathers from the records what matching asks for. Exclusions are not among it: nothing that an admin tries, and nothing
 * that a round comes to, may depend on them. The proposal keeps them, as a no said before anybody is asked.
 */
public final class Pools {
    private Pools() {}

    /** Everybody who has a profile in the programme. */
    public static Pool of(Programme programme, StepContext at) {
        var id = programme.id();
        var organisation = id.organisation();
        var records = at.records();
        var people = records.all(Person.class, organisation);
        var byId = people.stream().collect(Collectors.toMap(Person::id, Function.identity()));
        var profiles = records.all(Profile.class, id).stream()
                .collect(Collectors.toMap(Profile::id, Function.identity()));
        var wishes = records.all(Wishes.class, id).stream().collect(Collectors.toMap(Wishes::id, Wishes::ranked));
        var everywhere = records.all(Member.class, organisation);
        var carried = carried(everywhere);
        var standings = records.all(Member.class, id);
        var candidates = standings.stream()
                .flatMap(standing -> {
                    var person = byId.get(standing.id().person());
                    var profile = profiles.get(standing.id());
                    return person == null || profile == null
                            ? Stream.empty()
                            : Stream.of(new Candidate(
                                    person,
                                    profile,
                                    standing,
                                    wishes.getOrDefault(standing.id(), List.of()),
                                    Set.of(),
                                    carried.getOrDefault(person.id(), 0)));
                })
                .toList();
        return new Pool(
                programme.kind(),
                candidates,
                earlier(standings, everywhere, records.all(Pair.class, organisation)),
                managers(people),
                at.now());
    }

    private static Map<PersonId, Integer> carried(List<Member> standings) {
        var carried = new HashMap<PersonId, Integer>();
        standings.forEach(standing -> carried.merge(standing.id().person(), standing.load(), Integer::sum));
        return carried;
    }

    /** Pairs and proposals one person carries over all programmes; looks up one standing a programme. */
    public static int carriedBy(PersonId person, StepContext at) {
        return at.records().memberships(person).mapToInt(Member::load).sum();
    }

    /** Who has worked together in any programme, or is asked to; and who was asked in this one and did not want to. */
    private static Set<PersonPair> earlier(List<Member> standings, List<Member> everywhere, List<Pair> pairs) {
        var earlier = new HashSet<PersonPair>();
        pairs.forEach(pair -> earlier.add(new PersonPair(pair.first(), pair.second())));
        standings.forEach(standing -> standing.parted()
                .forEach(other -> earlier.add(new PersonPair(standing.id().person(), other))));
        everywhere.forEach(standing -> standing.partners()
                .forEach(other -> earlier.add(new PersonPair(standing.id().person(), other))));
        return earlier;
    }

    private static Map<PersonId, PersonId> managers(List<Person> people) {
        var managers = new HashMap<PersonId, PersonId>();
        people.forEach(person -> {
            var manager = person.work().manager();
            if (manager != null) {
                managers.put(person.id(), manager);
            }
        });
        return managers;
    }

    /** Just two people, to say why they fit; whoever has no profile is not there. */
    public static Pool ofTwo(Programme programme, PersonId first, PersonId second, StepContext at) {
        var all = Stream.of(first, second)
                .flatMap(person -> {
                    var member = programme.id().member(person);
                    var standing = at.records().find(Member.class, member)
                            .orElse(new Member(member, Member.Status.WAITING, at.now(), 0));
                    return at.records().find(Profile.class, member).stream()
                            .map(profile -> new Candidate(
                                    at.person(person),
                                    profile,
                                    standing,
                                    at.records().find(Wishes.class, member).map(Wishes::ranked).orElse(List.of()),
                                    Set.of(),
                                    standing.load()));
                })
                .toList();
        return new Pool(programme.kind(), all, Set.of(), Map.of(), at.now());
    }
}
