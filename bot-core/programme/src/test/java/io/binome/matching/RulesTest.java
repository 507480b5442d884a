package io.binome.matching;

import static io.binome.matching.Colleague.NOW;
import static io.binome.matching.Colleague.id;
import static io.binome.matching.Colleague.matching;
import static io.binome.matching.Colleague.named;
import static io.binome.matching.Colleague.pool;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.programme.Member.Status;
import io.binome.programme.Person.Account;
import io.binome.programme.PersonPair;
import io.binome.programme.Policy;
import io.binome.programme.Programme.Kind;
import io.binome.programme.Role;
import io.binome.text.Language;
import io.binome.text.Languages;
import io.binome.text.Texts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every rule under its own name: what it forbids, and where it lets people pass. */
class RulesTest {
    @Nested
    class BetweenTwo {
        @Test
        void nobodyIsMatchedWithTheirManager() {
            assertThat(mayMeet(named("boss"), named("ada").reportingTo("boss"))).isFalse();
        }

        @Test
        void norWithTheManagerOfTheirManager() {
            var pool = pool(
                    Kind.CROSS,
                    named("director"),
                    named("boss").reportingTo("director"),
                    named("ada").reportingTo("boss"));
            assertThat(matching(pool, Policy.standard()).edges()).isEmpty();
        }

        @Test
        void butWithAManagerThreeLevelsUp() {
            var pool = pool(
                    Kind.CROSS,
                    named("chief"),
                    named("director").reportingTo("chief"),
                    named("boss").reportingTo("director"),
                    named("ada").reportingTo("boss"));
            assertThat(matching(pool, Policy.standard()).edges())
                    .extracting(edge -> new PersonPair(edge.first(), edge.second()))
                    .containsExactly(new PersonPair(id("ada"), id("chief")));
        }

        @Test
        void anExclusionHoldsWhicheverOfTheTwoAsked() {
            assertThat(mayMeet(named("ada").excluding("bea"), named("bea"))).isFalse();
            assertThat(mayMeet(named("ada"), named("bea").excluding("ada"))).isFalse();
        }

        @Test
        void formerPartnersMeetAgainOnlyIfBothAsk() {
            var earlier = Set.of(new PersonPair(id("ada"), id("bea")));
            assertThat(edges(earlier, named("ada"), named("bea"))).isZero();
            assertThat(edges(earlier, named("ada").wishingFor("bea"), named("bea"))).isZero();
            assertThat(edges(earlier, named("ada").wishingFor("bea"), named("bea").wishingFor("ada"))).isOne();
        }

        @Test
        void aLanguageInCommonIsNeeded() {
            assertThat(mayMeet(named("ada").speaking(Languages.FRENCH), named("bea").speaking(Languages.ENGLISH)))
                    .isFalse();
            assertThat(mayMeet(
                    named("ada").speaking(Languages.FRENCH),
                    named("bea").speaking(Languages.ENGLISH, Languages.FRENCH)))
                    .isTrue();
        }

        @Test
        void theMinimumOfSharedHoursIsThePolicys() {
            var paris = named("paris");
            var noumea = named("noumea").in("Pacific/Noumea");
            var montreal = named("montreal").in("America/Montreal");
            assertThat(mayMeet(paris, noumea)).isFalse();
            assertThat(mayMeet(paris, montreal)).isTrue();
            var strict = Policy.standard().sharing(20);
            assertThat(matching(pool(Kind.CROSS, paris, montreal), strict).edges()).isEmpty();
        }

        @Test
        void inOneWayMentoringAMentorMeetsAMentee() {
            var mentor = named("mo").playing(Role.MENTOR);
            var other = named("max").playing(Role.MENTOR);
            var mentee = named("ada").playing(Role.MENTEE);
            assertThat(matching(Kind.TRADITIONAL, mentor, other).edges()).isEmpty();
            assertThat(matching(Kind.TRADITIONAL, mentor, mentee).edges())
                    .extracting(Matching.Edge::first)
                    .containsExactly(id("mo"));
        }

        @Test
        void theMentorIsTheSeniorOneAndInReverseMentoringTheJuniorOne() {
            var senior = named("senior").ofSeniority(5);
            var junior = named("junior").ofSeniority(1);
            assertThat(matching(Kind.TRADITIONAL, junior, senior).edges())
                    .extracting(Matching.Edge::first).containsExactly(id("senior"));
            assertThat(matching(Kind.REVERSE, junior, senior).edges())
                    .extracting(Matching.Edge::first).containsExactly(id("junior"));
        }

        private static boolean mayMeet(Colleague one, Colleague other) {
            return !matching(Kind.CROSS, one, other).edges().isEmpty();
        }

        private static int edges(Set<PersonPair> earlier, Colleague... colleagues) {
            var candidates = Stream.of(colleagues).map(Colleague::candidate).toList();
            return matching(pool(Kind.CROSS, earlier, candidates), Policy.standard()).edges().size();
        }
    }

    @Nested
    class ForOne {
        private final LocalDate today = NOW.atOffset(ZoneOffset.UTC).toLocalDate();

        @Test
        void whoIsPausedIsNotMatchedUntilTheyAreBack() {
            assertThat(takesPart(named("ada").pausedUntil(today.plusDays(1)))).isFalse();
            assertThat(takesPart(named("ada").pausedUntil(today))).isTrue();
        }

        @Test
        void whoHasLeftIsNotMatched() {
            assertThat(takesPart(named("ada").being(Status.LEFT))).isFalse();
        }

        @Test
        void guestsAndServiceAccountsAreNeverMatched() {
            assertThat(takesPart(named("ada").withAccount(Account.GUEST))).isFalse();
            assertThat(takesPart(named("ada").withAccount(Account.SERVICE))).isFalse();
            assertThat(takesPart(named("ada").withAccount(Account.GONE))).isFalse();
        }

        @Test
        void whoHasNoFreePlaceIsNotMatched() {
            assertThat(takesPart(named("ada").taking(1).mentoring(1))).isFalse();
            assertThat(takesPart(named("ada").taking(2).mentoring(1))).isTrue();
        }

        @Test
        void whoCarriesAllTheyCanOverAllProgrammesIsNotMatched() {
            assertThat(takesPart(named("ada").carrying(3))).isFalse();
            assertThat(takesPart(named("ada").carrying(2))).isTrue();
        }

        @Test
        void theAdminReadsWhoIsKeptOutAndWhy() {
            var readiness = matching(
                    Kind.CROSS,
                    named("ada").withAccount(Account.GUEST),
                    named("bea").pausedUntil(today.plusDays(9)),
                    named("chloe").being(Status.LEFT),
                    named("dora").taking(1).mentoring(1),
                    named("emma"),
                    named("fay"))
                    .readiness();
            assertThat(readiness.people()).isEqualTo(2);
            assertThat(readiness.apart()).extracting(Readiness.Apart::person).containsExactly(id("ada"), id("bea"));
        }

        private static boolean takesPart(Colleague colleague) {
            return !matching(Kind.CROSS, colleague, named("zoe")).edges().isEmpty();
        }
    }

    @Nested
    class Reasons {
        @Test
        void everyRuleThatMayBeToldHasItsWordsInBothLanguages() {
            for (var language : Language.all()) {
                for (var rule : PersonRule.values()) {
                    assertThat(Texts.format(language, key(rule.reason()), Map.of())).isNotBlank();
                }
                for (var rule : PairRule.TOLD) {
                    assertThat(Texts.format(language, key(rule.reason()), Map.of())).isNotBlank();
                    assertThat(Texts.format(language, key(rule.advice()), Map.of())).isNotBlank();
                }
            }
        }

        @Test
        void whatWasAskedInConfidenceIsNotAmongThem() {
            assertThat(PairRule.TOLD).doesNotContainAnyElementsOf(
                    List.of(PairRule.NOT_EXCLUDED, PairRule.NOT_FORBIDDEN));
        }

        private static String key(io.binome.text.Text text) {
            return ((io.binome.text.Text.Key) text).key();
        }
    }
}
