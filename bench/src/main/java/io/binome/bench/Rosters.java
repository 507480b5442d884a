package io.binome.bench;

import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.matching.Candidate;
import io.binome.programme.MeetingPreferences;
import io.binome.programme.Member;
import io.binome.programme.Person;
import io.binome.programme.PersonPair;
import io.binome.programme.Profile;
import io.binome.programme.Programme.Kind;
import io.binome.programme.Role;
import io.binome.programme.SkillLevel;
import io.binome.skill.Skill;
import io.binome.skill.Taxonomy;
import io.binome.text.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Invents organisations of any size; {@link #DISTRIBUTIONS} says how. The same seed invents the same one. */
final class Rosters {
    static final List<String> DISTRIBUTIONS = List.of(
            "Skills: those of the shipped list but sport and leisure, in an order drawn by lot; the skill at place *r* is"
                    + " drawn with a probability proportional to 1/*r* (Zipf).",
            "Offers: 3 to 5 different skills, each at the person’s seniority, one more or one less. Wants: 2 to 4 others,"
                    + " at level 2 to 4.",
            "Seniority 1 to 5: 30, 30, 22, 13 and 5 %.",
            "Teams of eight: the most senior is the manager of the other seven, and again eight managers have one of"
                    + " theirs; a team is in one of 12 departments.",
            "Sites: Paris 30 %, Lyon 15 %, Montréal 15 %, London 10 %, Dakar 10 %, New York 8 %, Bangalore 7 %,"
                    + " Tokyo 5 %; office hours of the place.",
            "Languages: 60 % French and English, 28 % French only, 12 % English only.",
            "One-way mentoring: seniority 1 learns, 2 learns (70 %) or does both, 3 does both, 4 mentors (60 %) or does"
                    + " both, 5 mentors; 20 % of all take two or three mentees, the others one.",
            "Two earlier rounds: in each, everybody in turn was brought together with a colleague who offered what they"
                    + " want most, where one was still free. These pairs are not to come again.",
            "Nobody has waited longer than others, and there are no wishes, exclusions or pauses.");

    private static final Language FRENCH = Language.of("fr").orElseThrow();
    private static final Language ENGLISH = Language.of("en").orElseThrow();
    private static final double[] PYRAMID = {0.30, 0.30, 0.22, 0.13, 0.05};
    private static final double[] OF_SITES = {0.30, 0.15, 0.15, 0.10, 0.10, 0.08, 0.07, 0.05};
    private static final List<String> SITES =
            List.of("Paris", "Lyon", "Montréal", "London", "Dakar", "New York", "Bangalore", "Tokyo");
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Paris"), ZoneId.of("Europe/Paris"), ZoneId.of("America/Montreal"),
            ZoneId.of("Europe/London"), ZoneId.of("Africa/Dakar"), ZoneId.of("America/New_York"),
            ZoneId.of("Asia/Kolkata"), ZoneId.of("Asia/Tokyo"));
    private static final int DEPARTMENTS = 12;
    private static final int TEAM = 8;
    private static final int EARLIER_ROUNDS = 2;
    private static final OrganisationId ORGANISATION = new OrganisationId("bench");
    private static final Set<String> PASTIMES = Set.of("sport", "leisure");

    private final Kind kind;
    private final Random random;
    private final List<Skill> skills;
    private final double[] upTo;

    private Rosters(Kind kind, long seed) {
        this.kind = kind;
        this.random = new Random(seed);
        this.skills = new ArrayList<>(Taxonomy.standard().all().stream()
                .filter(skill -> !PASTIMES.contains(skill.family()))
                .toList());
        Collections.shuffle(skills, random);
        this.upTo = new double[skills.size()];
        var sum = 0.0;
        for (var rank = 0; rank < upTo.length; rank++) {
            sum += 1.0 / (rank + 1);
            upTo[rank] = sum;
        }
    }

    static Crowd of(int people, Kind kind, long seed) {
        return new Rosters(kind, seed).crowd(people);
    }

    private Crowd crowd(int size) {
        var seniorities = new int[size];
        for (var person = 0; person < size; person++) {
            seniorities[person] = 1 + drawn(PYRAMID);
        }
        var managers = managers(seniorities);
        var people = new ArrayList<Candidate>();
        for (var person = 0; person < size; person++) {
            people.add(candidate(person, seniorities[person], managers.get(person)));
        }
        var byId = new HashMap<PersonId, PersonId>();
        managers.forEach((person, manager) -> byId.put(id(person), id(manager)));
        return new Crowd(kind, List.copyOf(people), earlier(people), byId);
    }

    /** Eights of neighbours, then eights of their managers, and so on; of a team the most senior one leads. */
    private static Map<Integer, Integer> managers(int[] seniorities) {
        var managers = new HashMap<Integer, Integer>();
        var level = new ArrayList<Integer>();
        for (var person = 0; person < seniorities.length; person++) {
            level.add(person);
        }
        while (level.size() > 1) {
            var leads = new ArrayList<Integer>();
            for (var from = 0; from < level.size(); from += TEAM) {
                var team = level.subList(from, Math.min(level.size(), from + TEAM));
                var lead = team.stream().reduce((one, other) -> seniorities[other] > seniorities[one] ? other : one);
                leads.add(lead.orElseThrow());
                team.stream()
                        .filter(person -> !person.equals(lead.get()))
                        .forEach(person -> managers.put(person, lead.get()));
            }
            level = leads;
        }
        return managers;
    }

    private static PersonId id(int person) {
        return ORGANISATION.personAt("p" + person + "@example.org");
    }

    private Candidate candidate(int number, int seniority, @Nullable Integer manager) {
        var id = id(number);
        var site = drawn(OF_SITES);
        var offers = skills(3 + random.nextInt(3), Set.of(), () -> seniority - 1 + random.nextInt(3));
        var taken = new HashSet<String>();
        offers.forEach(each -> taken.add(each.skill()));
        var wants = skills(2 + random.nextInt(3), taken, () -> 2 + random.nextInt(3));
        var languages = languages();
        var person = new Person(
                id,
                "Person " + number,
                "p" + number + "@example.org",
                languages.contains(FRENCH) ? FRENCH : ENGLISH,
                Person.Hours.office(ZONES.get(site), "", ""),
                null,
                new Person.Work(
                        "Department " + number / TEAM % DEPARTMENTS,
                        "",
                        seniority,
                        SITES.get(site),
                        null,
                        manager == null ? null : id(manager),
                        Person.Account.COLLEAGUE),
                Person.Hints.none(),
                Set.of());
        var member = ORGANISATION.programme("bench").member(id);
        var several = random.nextInt(5) == 0 ? 2 + random.nextInt(2) : 1;
        var profile = new Profile(
                member, roles(seniority), offers, wants, List.of(), "", "", 2, kind == Kind.CROSS ? 1 : several,
                MeetingPreferences.any().in(languages));
        return new Candidate(
                person, profile, new Member(member, Member.Status.WAITING, Instant.EPOCH, 0));
    }

    private List<SkillLevel> skills(int many, Set<String> taken, java.util.function.IntSupplier level) {
        var drawn = new HashMap<String, SkillLevel>();
        var inOrder = new ArrayList<SkillLevel>();
        while (inOrder.size() < many) {
            var skill = skills.get(zipf()).in(ENGLISH);
            if (!taken.contains(skill) && !drawn.containsKey(skill)) {
                var each = new SkillLevel(skill, Math.clamp(level.getAsInt(), 1, 5));
                drawn.put(skill, each);
                inOrder.add(each);
            }
        }
        return List.copyOf(inOrder);
    }

    private int zipf() {
        var at = java.util.Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return Math.min(upTo.length - 1, at < 0 ? -at - 1 : at);
    }

    private int drawn(double[] shares) {
        var lot = random.nextDouble();
        for (var at = 0; at < shares.length - 1; at++) {
            lot -= shares[at];
            if (lot < 0) {
                return at;
            }
        }
        return shares.length - 1;
    }

    private Set<Language> languages() {
        var lot = random.nextInt(100);
        return lot < 60 ? Set.of(FRENCH, ENGLISH) : Set.of(lot < 88 ? FRENCH : ENGLISH);
    }

    private Set<Role> roles(int seniority) {
        var both = Set.of(Role.MENTOR, Role.MENTEE);
        var lot = random.nextInt(10);
        return kind == Kind.CROSS ? both : switch (seniority) {
            case 1 -> Set.of(Role.MENTEE);
            case 2 -> lot < 7 ? Set.of(Role.MENTEE) : both;
            case 3 -> both;
            case 4 -> lot < 6 ? Set.of(Role.MENTOR) : both;
            default -> Set.of(Role.MENTOR);
        };
    }

    private Set<PersonPair> earlier(List<Candidate> people) {
        var offering = new HashMap<String, List<Integer>>();
        for (var person = 0; person < people.size(); person++) {
            for (var offer : people.get(person).profile().offers()) {
                offering.computeIfAbsent(offer.skill(), skill -> new ArrayList<>()).add(person);
            }
        }
        var earlier = new HashSet<PersonPair>();
        for (var round = 0; round < EARLIER_ROUNDS; round++) {
            var order = new ArrayList<Integer>();
            for (var person = 0; person < people.size(); person++) {
                order.add(person);
            }
            Collections.shuffle(order, random);
            offering.values().forEach(each -> Collections.shuffle(each, random));
            var taken = new boolean[people.size()];
            for (int person : order) {
                var wanted = people.get(person).profile().wants().getFirst().skill();
                offering.getOrDefault(wanted, List.of()).stream()
                        .filter(other -> !taken[other] && !taken[person] && other != person)
                        .findFirst()
                        .ifPresent(other -> {
                            taken[person] = true;
                            taken[other] = true;
                            earlier.add(new PersonPair(id(person), id(other)));
                        });
            }
        }
        return Set.copyOf(earlier);
    }
}
