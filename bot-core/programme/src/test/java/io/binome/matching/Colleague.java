package io.binome.matching;

import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.programme.AdminOverrides;
import io.binome.programme.Format;
import io.binome.programme.MeetingPreferences;
import io.binome.programme.Member;
import io.binome.programme.Person;
import io.binome.programme.PersonPair;
import io.binome.programme.Policy;
import io.binome.programme.Profile;
import io.binome.programme.Programme.Kind;
import io.binome.programme.Role;
import io.binome.programme.SkillLevel;
import io.binome.skill.Taxonomy;
import io.binome.text.Language;
import io.binome.text.Languages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody to match in a test: an ordinary colleague in Paris, but for what the test says. */
final class Colleague {
    static final OrganisationId ACME = new OrganisationId("acme");
    static final ProgrammeId PROGRAMME = ACME.programme("p");
    static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");

    private static final Pattern BAR = Pattern.compile("\\|");

    private final String name;
    private List<SkillLevel> offers = List.of();
    private List<SkillLevel> wants = List.of();
    private List<String> interests = List.of();
    private String goal = "";
    private String zone = "Europe/Paris";
    private String department = "";
    private String site = "";
    private int seniority = 3;
    private Set<Role> roles = Set.of(Role.MENTOR, Role.MENTEE);
    private Set<Language> languages = Set.of(Languages.FRENCH);
    private Set<Format> formats = Set.of();
    private int capacity = 1;
    private int leftOut;
    private int silences;
    private int mentoring;
    private int carried;
    private Instant since = NOW;
    private Member.Status status = Member.Status.WAITING;
    private @Nullable LocalDate pausedUntil;
    private @Nullable String manager;
    private Person.Account account = Person.Account.COLLEAGUE;
    private List<String> wishes = List.of();
    private Set<String> excluded = Set.of();

    private Colleague(String name) {
        this.name = name;
    }

    static Colleague named(String name) {
        return new Colleague(name);
    }

    static PersonId id(String name) {
        return ACME.person(name);
    }

    /** {@code SEO:4|Data:2}. */
    static List<SkillLevel> skills(String written) {
        return written.isEmpty()
                ? List.of()
                : Arrays.stream(BAR.split(written))
                        .map(each -> new SkillLevel(
                                each.substring(0, each.length() - 2), each.charAt(each.length() - 1) - '0'))
                        .toList();
    }

    Colleague offers(String skills) {
        offers = skills(skills);
        return this;
    }

    Colleague wants(String skills) {
        wants = skills(skills);
        return this;
    }

    Colleague likes(String... subjects) {
        interests = List.of(subjects);
        return this;
    }

    Colleague aimsAt(String sentence) {
        goal = sentence;
        return this;
    }

    Colleague in(String otherZone) {
        zone = otherZone;
        return this;
    }

    Colleague at(String otherDepartment, String otherSite) {
        department = otherDepartment;
        site = otherSite;
        return this;
    }

    Colleague ofSeniority(int level) {
        seniority = level;
        return this;
    }

    Colleague playing(Role... parts) {
        roles = Set.of(parts);
        return this;
    }

    Colleague speaking(Language... others) {
        languages = Set.of(others);
        return this;
    }

    Colleague meetingBy(Format... ways) {
        formats = Set.of(ways);
        return this;
    }

    Colleague taking(int people) {
        capacity = people;
        return this;
    }

    Colleague leftOut(int rounds) {
        leftOut = rounds;
        return this;
    }

    Colleague silent(int times) {
        silences = times;
        return this;
    }

    Colleague waitingSince(Instant moment) {
        since = moment;
        return this;
    }

    Colleague mentoring(int people) {
        mentoring = people;
        carried = Math.max(carried, people);
        return this;
    }

    Colleague carrying(int pairs) {
        carried = pairs;
        return this;
    }

    Colleague being(Member.Status other) {
        status = other;
        return this;
    }

    Colleague pausedUntil(LocalDate day) {
        pausedUntil = day;
        return this;
    }

    Colleague reportingTo(String other) {
        manager = other;
        return this;
    }

    Colleague withAccount(Person.Account other) {
        account = other;
        return this;
    }

    Colleague wishingFor(String... names) {
        wishes = List.of(names);
        return this;
    }

    Colleague excluding(String... names) {
        excluded = Set.of(names);
        return this;
    }

    Candidate candidate() {
        var id = id(name);
        var person = new Person(
                id,
                Character.toUpperCase(name.charAt(0)) + name.substring(1),
                name + "@example.org",
                languages.contains(Languages.FRENCH) ? Languages.FRENCH : Languages.ENGLISH,
                Person.Hours.office(ZoneId.of(zone), "", ""),
                pausedUntil,
                new Person.Work(
                        department, "", seniority, site, null, manager == null ? null : id(manager), account),
                Person.Hints.none(),
                Set.of());
        var member = PROGRAMME.member(id);
        return new Candidate(
                person,
                new Profile(
                        member, roles, offers, wants, interests, goal, "", 2, capacity,
                        new MeetingPreferences(formats, languages)),
                new Member(member, status, since, leftOut, mentoring, 0, Set.of(), Set.of(), Set.of(), silences),
                wishes.stream().map(Colleague::id).toList(),
                Set.copyOf(excluded.stream().map(Colleague::id).toList()),
                carried);
    }

    static Pool pool(Kind kind, Set<PersonPair> earlier, List<Candidate> candidates) {
        var managers = new HashMap<PersonId, PersonId>();
        for (var candidate : candidates) {
            var manager = candidate.person().work().manager();
            if (manager != null) {
                managers.put(candidate.id(), manager);
            }
        }
        return new Pool(kind, candidates, earlier, managers, NOW);
    }

    static Pool pool(Kind kind, Colleague... colleagues) {
        return pool(kind, Set.of(), Arrays.stream(colleagues).map(Colleague::candidate).toList());
    }

    static Matching matching(Kind kind, Colleague... colleagues) {
        return matching(pool(kind, colleagues), Policy.standard());
    }

    static Matching matching(Pool pool, Policy policy) {
        return new Matching(pool, policy, AdminOverrides.none(), Taxonomy.standard(), 1);
    }
}
