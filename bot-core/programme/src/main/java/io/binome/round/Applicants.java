package io.binome.round;

import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.matching.Candidate;
import io.binome.matching.Pool;
import io.binome.programme.AdminOverrides;
import io.binome.programme.MeetingPreferences;
import io.binome.programme.Member;
import io.binome.programme.Person;
import io.binome.programme.Profile;
import io.binome.programme.Programme.Kind;
import io.binome.programme.Role;
import io.binome.roster.Roster;
import io.binome.roster.RosterFault;
import io.binome.roster.RosterLine;
import io.binome.roster.RosterPeople;
import io.binome.text.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everybody of a roster as candidates of a first round: nobody has waited, nobody has worked together. A line that names
 * no language or zone gets the one that most lines name, so that the result depends on nothing but the roster.
 *
 * @param people in the order of their addresses
 * @param faults everything that is wrong with the roster, by line
 */
public record Applicants(List<Person> people, List<RosterFault> faults) {
    private static final OrganisationId ORGANISATION = new OrganisationId("roster");
    private static final ZoneId USUAL_ZONE = ZoneId.of("Europe/Paris");
    private static final Set<Role> BOTH = Set.of(Role.MENTOR, Role.MENTEE);

    public static Applicants of(Roster roster) {
        var language = most(roster, line -> Optional.ofNullable(line.language()).flatMap(Language::of))
                .orElse(Language.usual());
        var zone = most(roster, line -> line.zoneOrGuess().map(ZoneId::getId)).map(ZoneId::of).orElse(USUAL_ZONE);
        var known = new RosterPeople(
                roster, List.of(), address -> Optional.empty(), ORGANISATION::personAt, language, zone, true);
        var faults = new ArrayList<>(roster.faults());
        roster.lines().forEach(line -> faults.addAll(known.faults(line)));
        faults.sort(Comparator.comparingInt(RosterFault::line));
        return new Applicants(
                roster.lines().stream()
                        .map(known::newcomer)
                        .sorted(Comparator.comparing(Person::email))
                        .toList(),
                List.copyOf(faults));
    }

    /** What most lines name; of equals, the first. */
    private static <T extends Comparable<? super T>> Optional<T> most(
            Roster roster, Function<RosterLine, Optional<T>> named) {
        var counts = roster.lines().stream()
                .map(named)
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .min(Comparator.<Map.Entry<T, Long>>comparingLong(entry -> -entry.getValue())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    public Pool pool(Kind kind) {
        var managers = new HashMap<PersonId, PersonId>();
        people.forEach(person -> {
            var manager = person.work().manager();
            if (manager != null) {
                managers.put(person.id(), manager);
            }
        });
        return new Pool(
                kind, people.stream().map(Applicants::candidate).toList(), Set.of(), managers, Instant.EPOCH);
    }

    private static Candidate candidate(Person person) {
        var member = ORGANISATION.programme("match").member(person.id());
        var hints = person.hints();
        var profile = new Profile(
                member,
                hints.roles().isEmpty() ? BOTH : hints.roles(),
                hints.offers(),
                hints.wants(),
                hints.interests(),
                "",
                "",
                1,
                hints.capacity(),
                MeetingPreferences.any().in(hints.languages()));
        return new Candidate(person, profile, new Member(member, Member.Status.WAITING, Instant.EPOCH, 0));
    }

    /** A capacity of 0 takes away the one place that everybody has otherwise. */
    public AdminOverrides overrides() {
        return new AdminOverrides(
                Set.of(),
                Set.of(),
                people.stream()
                        .filter(person -> person.hints().capacity() == 0)
                        .map(person -> new AdminOverrides.Extra(person.id(), -1))
                        .toList());
    }

    public Map<PersonId, Person> byId() {
        return people.stream().collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
    }
}
