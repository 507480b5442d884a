package io.binome.simulation;

import static io.binome.simulation.Company.ADMIN;
import static io.binome.simulation.Company.PROGRAMME;
import static io.binome.simulation.Company.mail;
import static io.binome.simulation.Company.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.fact.Fact;
import io.binome.fact.Fact.Outcome;
import io.binome.id.PersonId;
import io.binome.programme.Exclusions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An admin who takes part tries everything there is, with somebody's secret and without it: whatever anybody but its owner
 * could read must be the same, or the same as for another cause.
 */
class AdversaryTest {
    private static final PersonId OWNER = person(1);

    /** Everything an admin can say about a round before it is published, aimed at the owner of the secret. */
    private static void drafts(Company company) {
        var me = mail(0);
        var owner = mail(1);
        var words = new ArrayList<>(List.of(
                "readiness", "match", "match show", "match show " + owner, "match show " + me,
                "match weight wishes 0", "match weight waiting 0", "match best", "match people",
                "match what-if lock " + me + " & " + owner, "match what-if best hours 4",
                "match lock " + me + " & " + owner, "match show " + owner, "match again",
                "match swap " + me + " & " + mail(2), "match swap " + owner + " & " + mail(3),
                "match forbid " + owner + " & " + mail(2), "match free " + owner + " & " + mail(2),
                "match places " + me + " +50"));
        company.others().limit(8).forEach(other -> words.add("match lock " + me + " & " + mail(other)));
        words.addAll(List.of("match show", "match show " + owner, "readiness"));
        words.forEach(each -> company.says(ADMIN, each));
        asks(company);
        company.looks();
    }

    /** Everything an admin, and anybody, can ask at any time. */
    private static void asks(Company company) {
        for (var word : List.of("stats", "kpi", "report", "pairs", "next", "pair", "programme", "roster", "export")) {
            company.says(ADMIN, word);
        }
        for (var word : List.of("next", "pair", "export", "goals", "notes")) {
            company.says(person(2), word);
        }
    }

    private static void publishes(Company company) {
        company.says(ADMIN, "publish");
        company.says(ADMIN, "Publish anyway");
        company.passes(Duration.ofSeconds(1));
    }

    /** A week and a half in which everybody else says yes, and the admin asks again and again. */
    private static void goesOn(Company company) {
        for (var day = 0; day < 11; day++) {
            company.passes(Duration.ofHours(2));
            company.answer("consent", "yes", person -> !person.equals(OWNER));
            company.passes(Duration.ofHours(22));
            asks(company);
            company.looks();
        }
        for (var word : List.of("readiness", "match", "match show", "match lock " + mail(0) + " & " + mail(1))) {
            company.says(ADMIN, word);
        }
        company.looks();
    }

    private static Company play(int people, Consumer<Company> before, Consumer<Company> after) {
        var company = new Company(people);
        before.accept(company);
        drafts(company);
        publishes(company);
        after.accept(company);
        goesOn(company);
        return company;
    }

    private static Consumer<Company> excluding(PersonId... whom) {
        return company -> company.store.records().put(new Exclusions(OWNER, Set.of(whom)));
    }

    private static Consumer<Company> refusing(String reason) {
        return company -> {
            company.answer("consent", "no", OWNER::equals);
            company.answer("reason", reason, OWNER::equals);
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 12, 60})
    void noDraftLockSwapOrTrialShowsAnExclusion(int people) {
        var without = new Company(people);
        drafts(without);
        for (var whom : List.of(person(0), person(2), person(people - 1))) {
            var with = new Company(people);
            excluding(whom).accept(with);
            drafts(with);
            assertThat(with.seenByOthersThan(OWNER)).isEqualTo(without.seenByOthersThan(OWNER));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 12, 60})
    void whatFollowsFromAnExclusionFollowsFromARefusalToo(int people) {
        var excluded = play(people, excluding(ADMIN), AdversaryTest::nothing);
        var refused = play(people, AdversaryTest::nothing, refusing("unsaid"));
        assertThat(excluded.seenBy(OWNER)).contains("proposal.avoided");
        assertThat(refused.seenBy(OWNER)).contains("proposal.cause.no");
        assertThat(excluded.seenByOthersThan(OWNER))
                .hasSizeGreaterThan(200)
                .isEqualTo(refused.seenByOthersThan(OWNER));
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 12, 60})
    void whyTheySaidNoCannotBeReadOffNorThatTheyDid(int people) {
        var hours = play(people, AdversaryTest::nothing, refusing("hours")).seenByOthersThan(OWNER);
        assertThat(play(people, AdversaryTest::nothing, refusing("subjects")).seenByOthersThan(OWNER)).isEqualTo(hours);
        var silent = play(people, AdversaryTest::nothing, AdversaryTest::nothing).seenByOthersThan(OWNER);
        assertThat(play(people, AdversaryTest::nothing, refusing("time")).seenByOthersThan(OWNER)).isEqualTo(silent);
    }

    private static void nothing(Company company) {}

    /** Two by two they are pairs and have met; two more people than the owner rate their session. */
    private static Company meet(int people, Consumer<Company> secret) {
        var company = new Company(people);
        for (var number = 0; number + 1 < people; number += 2) {
            company.happens(new Fact.PairFormed(
                    PROGRAMME.pair("1-" + number), person(number), person(number + 1)));
        }
        company.passes(Duration.ofDays(1));
        for (var number = 0; number < 4; number += 2) {
            company.happens(new Fact.SessionClosed(
                    PROGRAMME.pair("1-" + number), 1, Outcome.MET, person(number), person(number + 1)));
        }
        company.answer("rating", "4", person -> !person.equals(OWNER));
        asks(company);
        company.looks();
        secret.accept(company);
        for (var day = 0; day < 15; day++) {
            asks(company);
            company.looks();
            company.passes(Duration.ofDays(1));
        }
        return company;
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 12, 60})
    void aRatingACommentAndANoteShowToNobody(int people) {
        var best = meet(people, company -> company.answer("rating", "5", OWNER::equals));
        var worst = meet(people, company -> {
            company.answer("rating", "1", OWNER::equals);
            company.says(OWNER, "We did not get on");
            company.says(OWNER, "notes I would rather have another partner");
        });
        assertThat(worst.seenByOthersThan(OWNER)).hasSizeGreaterThan(200).isEqualTo(best.seenByOthersThan(OWNER));
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 12, 60})
    void aReportOfSilenceShowsToNobody(int people) {
        var quiet = meet(people, AdversaryTest::nothing);
        var reported = meet(people, company -> company.says(OWNER, "silent"));
        assertThat(reported.seenByOthersThan(OWNER)).isEqualTo(quiet.seenByOthersThan(OWNER));
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 12, 60})
    void whyFewDeclinedTheInvitationShowsToNobody(int people) {
        var time = meet(people, company -> decline(company, Fact.Refusal.TIME));
        var never = meet(people, company -> decline(company, Fact.Refusal.NOTFORME));
        assertThat(never.seenByOthersThan(OWNER)).isEqualTo(time.seenByOthersThan(OWNER));
    }

    private static void decline(Company company, Fact.Refusal reason) {
        for (var number = 100; number < 103; number++) {
            company.happens(new Fact.InvitationDeclined(PROGRAMME.member(person(number)), Fact.Refusal.TIME));
        }
        company.happens(new Fact.InvitationDeclined(PROGRAMME.member(person(103)), reason));
    }

    /** The tests above would see it: what everybody may know makes a difference. */
    @Test
    void whatIsNoSecretIsSeen() {
        var quiet = meet(6, AdversaryTest::nothing);
        var ended = meet(6, company -> company.happens(new Fact.MemberLeft(PROGRAMME.member(OWNER))));
        assertThat(ended.seenByOthersThan(OWNER)).isNotEqualTo(quiet.seenByOthersThan(OWNER));
        var forbidden = new Company(6);
        drafts(forbidden);
        var different = new Company(6);
        different.says(ADMIN, "match");
        different.says(ADMIN, "match forbid " + mail(0) + " & " + mail(1));
        drafts(different);
        assertThat(different.seenByOthersThan(OWNER)).isNotEqualTo(forbidden.seenByOthersThan(OWNER));
    }
}
