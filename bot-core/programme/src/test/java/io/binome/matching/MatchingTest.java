package io.binome.matching;

import static io.binome.matching.Colleague.id;
import static io.binome.matching.Colleague.matching;
import static io.binome.matching.Colleague.named;
import static io.binome.matching.Colleague.pool;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.id.PersonId;
import io.binome.optimum.WorkLimit;
import io.binome.programme.AdminOverrides;
import io.binome.programme.Person;
import io.binome.programme.PersonPair;
import io.binome.programme.Policy;
import io.binome.programme.Policy.Objective;
import io.binome.programme.Programme.Kind;
import io.binome.programme.Role;
import io.binome.programme.Round.Match;
import io.binome.programme.Round.Method;
import io.binome.skill.Taxonomy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MatchingTest {
    private static final WorkLimit ALL = WorkLimit.unlimited();
    /** More pools by chance: {@code -Dbinome.thorough=5}. */
    private static final int THOROUGH = Integer.getInteger("binome.thorough", 1);

    @Nested
    class TheBest {
        @ParameterizedTest
        @EnumSource(Kind.class)
        void isWhatTryingEverythingFinds(Kind kind) {
            for (var seed = 0; seed < 40 * THOROUGH; seed++) {
                var random = new Random(seed);
                var pool = randomPool(kind, random, seed % 20 == 0 ? 10 : 2 + random.nextInt(6));
                for (var objective : Objective.values()) {
                    var matching = matching(pool, Policy.standard().with(objective));
                    var result = matching.run(ALL).result();
                    var best = new Everything(pool, matching.edges(), objective).best();
                    assertThat(result.total()).as("%s, seed %d, %s", kind, seed, objective).isEqualTo(best);
                    assertThat(result.bound()).isEqualTo(best);
                    assertThat(result.method()).isEqualTo(Method.EXACT);
                }
            }
        }

        @Test
        void isTheSameInWhateverOrderPeopleCome() {
            for (var kind : Kind.values()) {
                var pool = randomPool(kind, new Random(5), 40);
                var straight = matching(pool, Policy.standard()).run(ALL);
                var shuffled = new ArrayList<>(pool.candidates());
                Collections.shuffle(shuffled, new Random(9));
                var again = matching(pool(kind, pool.earlier(), shuffled), Policy.standard()).run(ALL);
                assertThat(again).isEqualTo(straight);
            }
        }

        @Test
        void usesEveryPersonWithinTheirPlacesAndForgetsNobody() {
            for (var kind : Kind.values()) {
                var pool = randomPool(kind, new Random(3), 60);
                var result = matching(pool, Policy.standard()).run(ALL);
                var everybody = new HashSet<PersonId>();
                result.matches().forEach(match -> {
                    everybody.add(match.first());
                    everybody.add(match.second());
                });
                assertThat(result.result().people()).isEqualTo(everybody.size());
                result.leftOut().forEach(left -> assertThat(everybody.add(left.person())).isTrue());
                assertThat(everybody).hasSize(60);
                assertThat(result.matches()).extracting(Match::couple).doesNotHaveDuplicates();
            }
        }

        @Test
        void matchesPeopleWhomGreedyChoiceStrands() {
            // Greedily ada and bea, who fit best, would leave chloe and dora alone.
            var ada = named("ada").offers("SEO:5").wants("Négociation:3");
            var bea = named("bea").offers("Négociation:5").wants("SEO:5");
            var chloe = named("chloe").offers("Négociation:1").wants("Photographie:5").excluding("dora");
            var dora = named("dora").offers("Podcast:1").wants("SEO:1");
            assertThat(couples(matching(Kind.CROSS, ada, bea, chloe, dora)))
                    .hasSize(2)
                    .doesNotContain(couple("ada", "bea"));
        }

        @Test
        void whenFitAloneCountsMayLeaveSomebodyOut() {
            var ada = named("ada").offers("SEO:5").wants("Négociation:3");
            var bea = named("bea").offers("Négociation:5").wants("SEO:5");
            var chloe = named("chloe").offers("Podcast:1").wants("Photographie:5").in("America/Montreal");
            var dora = named("dora").offers("Podcast:1").wants("Photographie:1").in("Asia/Dubai");
            var pool = pool(Kind.CROSS, ada, bea, chloe, dora);
            var best = matching(pool, Policy.standard().with(Objective.BEST_FIT));
            assertThat(couples(best)).containsExactly(couple("ada", "bea"));
        }
    }

    @Nested
    class Priority {
        @Test
        void goesToWhoWasLeftOutBefore() {
            var mentor = named("mo").offers("SEO:5").playing(Role.MENTOR).ofSeniority(5);
            var first = named("ada").wants("SEO:3").playing(Role.MENTEE);
            var second = named("bea").wants("SEO:3").playing(Role.MENTEE).leftOut(2);
            assertThat(couples(matching(Kind.TRADITIONAL, mentor, first, second)))
                    .containsExactly(couple("mo", "bea"));
        }

        @Test
        void goesToWhoHasWaitedLonger() {
            var mentor = named("mo").offers("SEO:5").playing(Role.MENTOR).ofSeniority(5);
            var first = named("ada").wants("SEO:3").playing(Role.MENTEE);
            var second = named("bea").wants("SEO:3").playing(Role.MENTEE)
                    .waitingSince(Colleague.NOW.minus(java.time.Duration.ofDays(90)));
            assertThat(couples(matching(Kind.TRADITIONAL, mentor, first, second)))
                    .containsExactly(couple("mo", "bea"));
        }

        @Test
        void goesToWishesAmongEquals() {
            var ada = named("ada").offers("SEO:4").wants("SEO:4").wishingFor("dora");
            var bea = named("bea").offers("SEO:4").wants("SEO:4");
            var chloe = named("chloe").offers("SEO:4").wants("SEO:4");
            var dora = named("dora").offers("SEO:4").wants("SEO:4");
            assertThat(couples(matching(Kind.CROSS, ada, bea, chloe, dora))).contains(couple("ada", "dora"));
        }
    }

    @Nested
    class Places {
        @Test
        void oneMentorOfFiftyTakesFifty() {
            var all = new ArrayList<Colleague>();
            all.add(named("mo").offers("SEO:5").playing(Role.MENTOR).taking(50).ofSeniority(5));
            IntStream.range(0, 50).forEach(i -> all.add(named("m" + i).wants("SEO:3").playing(Role.MENTEE)));
            assertThat(couples(matching(Kind.TRADITIONAL, all.toArray(Colleague[]::new)))).hasSize(50);
        }

        @Test
        void oneMentorForFiftyTakesAsManyAsTheyCanAndTheOthersLearnWhy() {
            var all = new ArrayList<Colleague>();
            all.add(named("mo").offers("SEO:5").playing(Role.MENTOR).taking(2).ofSeniority(5));
            IntStream.range(0, 50).forEach(i -> all.add(named("m" + i).wants("SEO:3").playing(Role.MENTEE)));
            var result = matching(Kind.TRADITIONAL, all.toArray(Colleague[]::new)).run(ALL);
            assertThat(result.matches()).hasSize(2);
            assertThat(result.leftOut()).hasSize(48);
        }

        @Test
        void takenOnesCountAndSoDoOtherProgrammes() {
            var mentor = named("mo").offers("SEO:5").playing(Role.MENTOR).taking(3).mentoring(2).ofSeniority(5);
            var busy = named("max").offers("SEO:5").playing(Role.MENTOR).taking(2).carrying(3).ofSeniority(5);
            var ada = named("ada").wants("SEO:3").playing(Role.MENTEE);
            var bea = named("bea").wants("SEO:3").playing(Role.MENTEE);
            assertThat(couples(matching(Kind.TRADITIONAL, mentor, busy, ada, bea))).hasSize(1);
        }

        @Test
        void somebodyWithRoomForOnePairMentorsOrLearnsButNotBoth() {
            var senior = named("senior").offers("SEO:5").wants("Podcast:1").ofSeniority(5).playing(Role.MENTOR);
            var middle = named("middle").offers("SEO:4").wants("SEO:5").ofSeniority(3).carrying(2);
            var junior = named("junior").wants("SEO:3").ofSeniority(1).playing(Role.MENTEE);
            var result = matching(Kind.TRADITIONAL, senior, middle, junior).run(ALL);
            assertThat(result.matches()).hasSize(1);
        }

        @Test
        void somebodyWithRoomForTwoMentorsAndLearns() {
            var senior = named("senior").offers("SEO:5").ofSeniority(5).playing(Role.MENTOR);
            var middle = named("middle").offers("SEO:4").wants("SEO:5").ofSeniority(3);
            var junior = named("junior").wants("SEO:3").ofSeniority(1).playing(Role.MENTEE);
            assertThat(matching(Kind.TRADITIONAL, senior, middle, junior).run(ALL).matches()).hasSize(2);
        }

        @Test
        void whoHasNobodyComesBeforeWhoHasSomebody() {
            var busy = named("mo").offers("SEO:5").playing(Role.MENTOR).taking(2).mentoring(1).ofSeniority(5);
            var alone = named("max").offers("SEO:1").playing(Role.MENTOR).ofSeniority(5);
            var ada = named("ada").wants("SEO:5").playing(Role.MENTEE);
            assertThat(couples(matching(Kind.TRADITIONAL, busy, alone, ada))).containsExactly(couple("max", "ada"));
        }

        @Test
        void aPlaceToLearnIsNotKeptWhereNobodyCouldMentor() {
            var top = named("top").offers("SEO:5").wants("Podcast:1").ofSeniority(5).taking(3);
            var all = IntStream.range(0, 3)
                    .mapToObj(i -> named("m" + i).wants("SEO:3").playing(Role.MENTEE).ofSeniority(2));
            assertThat(couples(matching(
                    Kind.TRADITIONAL, java.util.stream.Stream.concat(java.util.stream.Stream.of(top), all)
                            .toArray(Colleague[]::new))))
                    .hasSize(3);
        }

        @Test
        void inCrossMentoringSeveralPartnersAreOthersEachTime() {
            var ada = named("ada").offers("SEO:5").wants("Podcast:3").taking(2);
            var bea = named("bea").offers("Podcast:5").wants("SEO:3").taking(2);
            var chloe = named("chloe").offers("Podcast:5").wants("SEO:3");
            assertThat(couples(matching(Kind.CROSS, ada, bea, chloe)))
                    .containsExactly(couple("ada", "bea"), couple("ada", "chloe"));
        }
    }

    @Nested
    class SteeredBy {
        @Test
        void aLockMakesThePairAndTheRestIsBestAroundIt() {
            var result = steered(AdminOverrides.none().locking(couple("ada", "dora")));
            assertThat(result.matches()).extracting(Match::couple)
                    .containsExactly(couple("ada", "dora"), couple("bea", "chloe"));
            assertThat(result.unkept()).isEmpty();
        }

        @Test
        void aForbiddenPairIsNotMade() {
            var result = steered(AdminOverrides.none().forbidding(couple("ada", "bea")));
            assertThat(result.matches()).extracting(Match::couple).doesNotContain(couple("ada", "bea")).hasSize(2);
        }

        @Test
        void aLockThatRulesForbidIsReportedAndNotKept() {
            var result = steered(AdminOverrides.none().locking(couple("ada", "chloe")));
            assertThat(result.unkept()).containsExactly(couple("ada", "chloe"));
            assertThat(result.matches()).hasSize(2);
        }

        @Test
        void twoLocksForOnePlaceKeepOne() {
            var result = steered(AdminOverrides.none().locking(couple("ada", "dora")).locking(couple("ada", "bea")));
            assertThat(result.unkept()).hasSize(1);
        }

        @Test
        void anExtraPlaceIsUsed() {
            var mentor = named("mo").offers("SEO:5").playing(Role.MENTOR).ofSeniority(5);
            var ada = named("ada").wants("SEO:3").playing(Role.MENTEE);
            var bea = named("bea").wants("SEO:3").playing(Role.MENTEE);
            var pool = pool(Kind.TRADITIONAL, mentor, ada, bea);
            var more = new Matching(
                    pool, Policy.standard(), AdminOverrides.none().giving(id("mo"), 1), Taxonomy.standard(), 1);
            assertThat(more.run(ALL).matches()).hasSize(2);
        }

        private static MatchingResult steered(AdminOverrides overrides) {
            var pool = pool(
                    Kind.CROSS,
                    named("ada").offers("SEO:5").wants("Négociation:3").excluding("chloe"),
                    named("bea").offers("Négociation:5").wants("SEO:5"),
                    named("chloe").offers("Podcast:3").wants("Photographie:3"),
                    named("dora").offers("Photographie:3").wants("Podcast:3"));
            return new Matching(pool, Policy.standard(), overrides, Taxonomy.standard(), 1).run(ALL);
        }
    }

    @Nested
    class OddPools {
        @Test
        void nobodyAtAll() {
            var result = matching(Kind.CROSS).run(ALL);
            assertThat(result.matches()).isEmpty();
            assertThat(result.leftOut()).isEmpty();
            assertThat(result.result().gap()).isZero();
        }

        @Test
        void anOddNumberLeavesOneOutWithAReason() {
            var result = matching(
                    Kind.CROSS,
                    named("ada").offers("SEO:3").wants("SEO:3"),
                    named("bea").offers("SEO:3").wants("SEO:3"),
                    named("chloe").offers("SEO:3").wants("SEO:3"))
                    .run(ALL);
            assertThat(result.matches()).hasSize(1);
            assertThat(result.leftOut()).hasSize(1);
        }

        @Test
        void everybodyExcludesEverybody() {
            var result = matching(
                    Kind.CROSS,
                    named("ada").offers("SEO:3").wants("SEO:3").excluding("bea", "chloe"),
                    named("bea").offers("SEO:3").wants("SEO:3").excluding("chloe"),
                    named("chloe").offers("SEO:3").wants("SEO:3"))
                    .run(ALL);
            assertThat(result.matches()).isEmpty();
            assertThat(result.leftOut()).hasSize(3);
        }

        @Test
        void noSkillsAtAllStillMeet() {
            assertThat(couples(matching(Kind.CROSS, named("ada"), named("bea")))).hasSize(1);
        }

        @Test
        void somebodyWhoIsThereTwiceCountsOnce() {
            var result = matching(Kind.CROSS, named("ada"), named("ada"), named("bea")).run(ALL);
            assertThat(result.matches()).hasSize(1);
            assertThat(result.leftOut()).isEmpty();
        }

        @Test
        void weightsThatAreAllZeroStillPairEverybody() {
            for (var objective : Objective.values()) {
                var policy = new Policy(objective, Map.of(), 3);
                var pool = pool(Kind.CROSS, named("ada"), named("bea"), named("chloe"), named("dora"));
                assertThat(matching(pool, policy).run(ALL).matches()).hasSize(2);
            }
        }

        @Test
        void onlyServiceAccounts() {
            var bots = IntStream.range(0, 4)
                    .mapToObj(i -> named("bot" + i).withAccount(Person.Account.SERVICE))
                    .toArray(Colleague[]::new);
            var matching = matching(Kind.CROSS, bots);
            assertThat(matching.run(ALL).matches()).isEmpty();
            assertThat(matching.readiness().apart()).hasSize(4);
        }

        @Test
        void withoutPatienceTheAnswerIsStillValid() {
            WorkLimit none = WorkLimit.upTo(0);
            for (var kind : Kind.values()) {
                var pool = randomPool(kind, new Random(8), 50);
                var result = matching(pool, Policy.standard()).run(none);
                var best = matching(pool, Policy.standard()).run(ALL);
                assertThat(result.result().bound()).isGreaterThanOrEqualTo(best.result().total());
                assertThat(result.matches()).extracting(Match::couple).doesNotHaveDuplicates();
            }
        }
    }

    @Nested
    class LargePools {
        @Test
        void areMatchedAmongBestCandidatesNearTheBestOfAllPairs() {
            for (var kind : Kind.values()) {
                var pool = randomPool(kind, new Random(1), Search.ALL_PAIRS + 200);
                var result = matching(pool, Policy.standard()).run(ALL);
                assertThat(result.result().method()).isNotEqualTo(Method.IN_TIME);
                assertThat(result.result().bound()).isGreaterThanOrEqualTo(result.result().total());
                assertThat(result.result().gap()).isLessThan(20);
                assertThat(result.matches()).extracting(Match::couple).doesNotHaveDuplicates();
            }
        }
    }

    static List<PersonPair> couples(Matching matching) {
        return matching.run(ALL).matches().stream().map(Match::couple).toList();
    }

    static PersonPair couple(String one, String other) {
        return new PersonPair(id(one), id(other));
    }

    /** People whose skills, levels, parts, places, zones and managers are drawn. */
    static Pool randomPool(Kind kind, Random random, int people) {
        var skills = List.of("SEO", "Négociation", "Podcast", "Photographie", "Excel", "Leadership");
        var zones = List.of("Europe/Paris", "Europe/Paris", "America/Montreal", "Asia/Tokyo");
        var parts = List.of(Set.of(Role.MENTOR), Set.of(Role.MENTEE), Set.of(Role.MENTOR, Role.MENTEE));
        var candidates = new ArrayList<Candidate>();
        for (var i = 0; i < people; i++) {
            var colleague = named("p" + i)
                    .offers(skill(skills, random) + "|" + skill(skills, random))
                    .wants(skill(skills, random) + "|" + skill(skills, random))
                    .in(zones.get(random.nextInt(zones.size())))
                    .ofSeniority(1 + random.nextInt(5))
                    .taking(1 + random.nextInt(2))
                    .leftOut(random.nextInt(3))
                    .at("d" + random.nextInt(3), "s" + random.nextInt(2))
                    .playing(parts.get(random.nextInt(parts.size())).toArray(Role[]::new));
            if (random.nextInt(3) == 0) {
                colleague.reportingTo("p" + random.nextInt(people));
            }
            candidates.add(colleague.candidate());
        }
        return pool(kind, Set.of(), candidates);
    }

    private static String skill(List<String> skills, Random random) {
        return skills.get(random.nextInt(skills.size())) + ":" + (1 + random.nextInt(5));
    }
}
