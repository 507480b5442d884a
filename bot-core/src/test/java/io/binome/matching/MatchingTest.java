package io.binome.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.optimum.Patience;
import io.binome.programme.Couple;
import io.binome.programme.Person;
import io.binome.programme.Policy;
import io.binome.programme.Profile;
import io.binome.programme.Programme.Kind;
import io.binome.programme.Role;
import io.binome.programme.Round.Match;
import io.binome.programme.SkillLevel;
import io.binome.programme.Standing;
import io.binome.programme.Steering;
import io.binome.skill.Taxonomy;
import io.binome.programme.Ways;
import io.binome.text.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatchingTest {
    private static final OrganisationId ACME = new OrganisationId("acme");
    private static final ProgrammeId PROGRAMME = ACME.programme("p");
    private static final List<Kind> KINDS = List.of(Kind.CROSS, Kind.TRADITIONAL, Kind.REVERSE);
    private static final List<String> SKILLS = List.of("SEO", "Data", "Vidéo", "Négociation");

    @Test
    void bruteForceFindsNothingBetter() {
        for (var seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            var kind = KINDS.get(random.nextInt(KINDS.size()));
            var pool = pool(random, 2 + random.nextInt(6));
            var found = run(kind, pool, Set.of(), seed).matches();
            var best = best(kind, pool);
            assertThat(found).as("seed %d, %s", seed, kind).hasSize(best[0]);
            assertThat(found.stream().mapToInt(Match::fit).sum()).as("seed %d, %s", seed, kind).isEqualTo(best[1]);
        }
    }

    @Test
    void theOrderOfThePoolMakesNoDifference() {
        var pool = new ArrayList<>(pool(new Random(7), 9));
        var straight = run(Kind.CROSS, pool, Set.of(), 3);
        Collections.shuffle(pool, new Random(1));
        assertThat(run(Kind.CROSS, pool, Set.of(), 3)).isEqualTo(straight);
    }

    @Test
    void nobodyIsInTwoPairsAndNobodyIsForgotten() {
        var pool = pool(new Random(11), 25);
        var result = run(Kind.CROSS, pool, Set.of(), 1);
        var seen = new HashSet<PersonId>();
        result.matches().forEach(match -> {
            assertThat(seen.add(match.first())).isTrue();
            assertThat(seen.add(match.second())).isTrue();
        });
        result.leftOut().forEach(left -> assertThat(seen.add(left.person())).isTrue());
        assertThat(seen).hasSize(25);
    }

    @Test
    void formerPartnersAreNotBroughtTogetherAgain() {
        var pool = pool(new Random(2), 2);
        var former = Set.of(new Couple(pool.get(0).id(), pool.get(1).id()));
        var result = run(Kind.CROSS, pool, former, 1);
        assertThat(result.matches()).isEmpty();
        assertThat(result.leftOut()).hasSize(2);
    }

    @Test
    void aPersonIsNotPairedWithTheirManager() {
        var boss = candidate("boss", 5, null, Set.of(Role.MENTOR), new Random(1), "Europe/Paris");
        var report = candidate("report", 1, boss.id(), Set.of(Role.MENTEE), new Random(2), "Europe/Paris");
        assertThat(run(Kind.TRADITIONAL, List.of(boss, report), Set.of(), 1).matches()).isEmpty();
    }

    @Test
    void theMentorIsTheSeniorOneAndInReverseTheJuniorOne() {
        var senior = candidate("senior", 5, null, Set.of(Role.MENTOR, Role.MENTEE), new Random(1), "Europe/Paris");
        var junior = candidate("junior", 1, null, Set.of(Role.MENTOR, Role.MENTEE), new Random(2), "Europe/Paris");
        var pool = List.of(junior, senior);
        assertThat(run(Kind.TRADITIONAL, pool, Set.of(), 1).matches())
                .extracting(Match::first)
                .containsExactly(senior.id());
        assertThat(run(Kind.REVERSE, pool, Set.of(), 1).matches())
                .extracting(Match::first)
                .containsExactly(junior.id());
    }

    @Test
    void thoseWhoseDaysNeverMeetAreNotPaired() {
        var paris = candidate("paris", 3, null, Set.of(), new Random(1), "Europe/Paris");
        var noumea = candidate("noumea", 3, null, Set.of(), new Random(1), "Pacific/Noumea");
        assertThat(run(Kind.CROSS, List.of(paris, noumea), Set.of(), 1).matches()).isEmpty();
    }

    @Test
    void anEmptyPoolIsNoMistake() {
        assertThat(run(Kind.CROSS, List.of(), Set.of(), 1).matches()).isEmpty();
    }

    private static Outcome run(Kind kind, List<Candidate> pool, Set<Couple> former, long seed) {
        var managers = new HashMap<PersonId, PersonId>();
        pool.forEach(each -> {
            if (each.person().work().manager() != null) {
                managers.put(each.id(), each.person().work().manager());
            }
        });
        return new Matching(
                new Pool(kind, pool, former, managers, Instant.EPOCH), Policy.standard(), Steering.none(),
                Taxonomy.standard(), seed)
                .run(Patience.upTo(1_000_000));
    }

    /** The most pairs, and with so many pairs the best sum of fits, over all ways to pair people up. */
    private static int[] best(Kind kind, List<Candidate> pool) {
        if (pool.size() < 2) {
            return new int[] {0, 0};
        }
        var first = pool.getFirst();
        var rest = pool.subList(1, pool.size());
        var best = best(kind, rest);
        for (var other : rest) {
            var match = run(kind, List.of(first, other), Set.of(), 0).matches();
            if (!match.isEmpty()) {
                var left = new ArrayList<>(rest);
                left.remove(other);
                var then = best(kind, left);
                var pairs = then[0] + 1;
                var fit = then[1] + match.getFirst().fit();
                if (pairs > best[0] || (pairs == best[0] && fit > best[1])) {
                    best = new int[] {pairs, fit};
                }
            }
        }
        return best;
    }

    private static List<Candidate> pool(Random random, int size) {
        var pool = new ArrayList<Candidate>();
        for (var i = 0; i < size; i++) {
            var roles = random.nextBoolean()
                    ? Set.of(Role.MENTOR, Role.MENTEE)
                    : Set.of(i % 2 == 0 ? Role.MENTOR : Role.MENTEE);
            var zone = random.nextInt(4) == 0 ? "Pacific/Noumea" : "Europe/Paris";
            pool.add(candidate("p" + i, 1 + random.nextInt(5), null, roles, random, zone));
        }
        return pool;
    }

    private static Candidate candidate(
            String name, int seniority, PersonId manager, Set<Role> roles, Random random, String zone) {
        var id = ACME.person(name);
        var person = new Person(id, name, name + "@example.org", Language.FR,
                Person.Hours.office(ZoneId.of(zone), "", ""), null,
                new Person.Work("D" + random.nextInt(2), "", seniority, "", null, manager, Person.Account.COLLEAGUE),
                Person.Hints.none(),
                Set.of());
        var profile = new Profile(PROGRAMME.member(id), roles, skills(random), skills(random), List.of(), "", "", 2, 1,
                Ways.any());
        var standing = new Standing(PROGRAMME.member(id), Standing.Status.WAITING, Instant.EPOCH, 0);
        return new Candidate(person, profile, standing);
    }

    private static List<SkillLevel> skills(Random random) {
        return List.of(
                new SkillLevel(SKILLS.get(random.nextInt(2)), 1 + random.nextInt(5)),
                new SkillLevel(SKILLS.get(2 + random.nextInt(2)), 1 + random.nextInt(5)));
    }
}
