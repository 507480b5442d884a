package io.binome.matching;

import static io.binome.matching.Colleague.NOW;
import static io.binome.matching.Colleague.named;
import static io.binome.matching.Colleague.pool;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.programme.AdminOverrides;
import io.binome.programme.Format;
import io.binome.programme.Policy;
import io.binome.programme.Policy.Part;
import io.binome.programme.Programme.Kind;
import io.binome.skill.Taxonomy;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ScoreTest {
    @Nested
    class Skills {
        @Test
        void anOfferAtTheLevelWantedCountsInFullAndBelowInProportion() {
            assertThat(gain("SEO:4", "SEO:4")).isEqualTo(1_000);
            assertThat(gain("SEO:5", "SEO:4")).isEqualTo(1_000);
            assertThat(gain("SEO:2", "SEO:4")).isEqualTo(500);
        }

        @Test
        void synonymsInTwoLanguagesAreTheSameSkill() {
            assertThat(gain("référencement naturel:4", "Search engine optimization:4")).isEqualTo(1_000);
        }

        @Test
        void aNearSkillCountsLess() {
            assertThat(gain("TikTok:5", "Réseaux sociaux:5")).isEqualTo(10 * Taxonomy.NEAR);
        }

        @Test
        void unknownSkillsAreTheSameWhenTheyAreSpeltAlike() {
            assertThat(gain("Fauconnerie:4", "fauconnerie:4")).isEqualTo(1_000);
            assertThat(gain("Fauconnerie:4", "Héraldique:4")).isZero();
        }

        @Test
        void theFirstWantCountsMost() {
            assertThat(gain("SEO:4", "SEO:4|Négociation:4|Photographie:4"))
                    .isGreaterThan(gain("Photographie:4", "SEO:4|Négociation:4|Photographie:4"));
        }

        @Test
        void inCrossMentoringABalancedPairBeatsALopsidedOneWithTheSameSum() {
            assertThat(Score.both(500, 500)).isGreaterThan(Score.both(1_000, 0));
            assertThat(Score.both(600, 400)).isGreaterThan(Score.both(700, 300));
        }

        private static int gain(String offered, String wanted) {
            return part(Part.SKILLS, Kind.TRADITIONAL, named("mo").offers(offered), named("ada").wants(wanted));
        }
    }

    @Test
    void goalsCountAmongInterests() {
        assertThat(cross(
                Part.INTERESTS,
                named("ada").aimsAt("Je veux progresser en prise de parole en public."),
                named("bea").likes("Public speaking")))
                .isEqualTo(500);
    }

    @Test
    void twoInterestsInCommonAreAllThatCounts() {
        assertThat(cross(
                Part.INTERESTS, named("ada").likes("voile", "opéra", "thé"),
                named("bea").likes("Thé", "OPERA", "voile")))
                .isEqualTo(1_000);
    }

    @Test
    void meetingInPersonTakesOneSite() {
        var here = named("ada").meetingBy(Format.IN_PERSON).at("", "Lyon");
        assertThat(cross(Part.FORMATS, here, named("bea").meetingBy(Format.IN_PERSON).at("", "Lyon"))).isEqualTo(1_000);
        assertThat(cross(Part.FORMATS, here, named("bea").meetingBy(Format.IN_PERSON).at("", "Dakar"))).isZero();
        assertThat(cross(Part.FORMATS, here, named("bea").at("", "Dakar"))).isEqualTo(1_000);
    }

    @Test
    void twentySharedHoursArePlenty() {
        assertThat(cross(Part.HOURS, named("ada"), named("bea"))).isEqualTo(1_000);
        assertThat(cross(Part.HOURS, named("ada"), named("bea").in("America/Montreal"))).isBetween(500, 900);
    }

    @Test
    void anotherDepartmentAndAnotherSiteAreDiversityAndUnknownOnesAreNot() {
        var ada = named("ada").at("Marketing", "Lyon");
        assertThat(cross(Part.DIVERSITY, ada, named("bea").at("IT", "Dakar"))).isEqualTo(1_000);
        assertThat(cross(Part.DIVERSITY, ada, named("bea").at("Marketing", "Dakar"))).isEqualTo(500);
        assertThat(cross(Part.DIVERSITY, ada, named("bea"))).isZero();
    }

    @Test
    void waitingGrowsWithRoundsAndTime() {
        var patient = named("ada").leftOut(1).waitingSince(NOW.minus(Duration.ofDays(90)));
        assertThat(cross(Part.WAITING, patient, named("bea"))).isEqualTo((250 + 250) / 2);
        assertThat(cross(Part.WAITING, named("ada").leftOut(9), named("bea").leftOut(9))).isEqualTo(1_000);
    }

    @Test
    void havingWaitedCountsForNothingWhereSomebodyWasSilentThreeTimes() {
        assertThat(cross(Part.WAITING, named("ada").leftOut(4).silent(2), named("bea"))).isEqualTo(500);
        assertThat(cross(Part.WAITING, named("ada").leftOut(4).silent(3), named("bea"))).isZero();
    }

    @Test
    void wishesCountByRankAndTwiceWhereTheyAreMutual() {
        var ada = named("ada").wishingFor("bea", "chloe");
        assertThat(cross(Part.WISHES, ada, named("bea"))).isEqualTo(500);
        assertThat(cross(Part.WISHES, ada, named("chloe"))).isEqualTo(400);
        assertThat(cross(Part.WISHES, ada, named("bea").wishingFor("ada"))).isEqualTo(1_000);
    }

    /** The worked example of docs/matching.md; whoever changes one changes the other. */
    @Test
    void theWorkedExampleIsRight() {
        var ada = named("ada").offers("SEO:4|Rédaction web:3").wants("Création vidéo:4|Négociation:3")
                .at("Marketing", "Lyon").likes("voile");
        var bea = named("bea").offers("Création vidéo:3").wants("SEO:3")
                .at("Communication", "Dakar").likes("voile").in("Africa/Dakar").leftOut(1);
        var context = terms(Kind.CROSS, ada, bea);
        var score = new Score(context);
        var one = new Features(ada.candidate(), context);
        var other = new Features(bea.candidate(), context);
        assertThat(score.gain(one, other)).isEqualTo(416);
        assertThat(score.gain(other, one)).isEqualTo(1_000);
        assertThat(score.part(Part.SKILLS, one, other)).isEqualTo(610);
        assertThat(score.part(Part.INTERESTS, one, other)).isEqualTo(500);
        assertThat(score.part(Part.FORMATS, one, other)).isEqualTo(1_000);
        assertThat(score.part(Part.HOURS, one, other)).isEqualTo(1_000);
        assertThat(score.part(Part.DIVERSITY, one, other)).isEqualTo(1_000);
        assertThat(score.part(Part.WAITING, one, other)).isEqualTo(125);
        assertThat(score.part(Part.WISHES, one, other)).isZero();
        assertThat(score.weight(one, other)).isEqualTo(5_751);
        assertThat(score.fit(one, other)).isEqualTo(71);
    }

    private static int cross(Part part, Colleague one, Colleague other) {
        return part(part, Kind.CROSS, one, other);
    }

    private static int part(Part part, Kind kind, Colleague first, Colleague second) {
        var context = terms(kind, first, second);
        return new Score(context)
                .part(part, new Features(first.candidate(), context), new Features(second.candidate(), context));
    }

    private static RoundContext terms(Kind kind, Colleague... colleagues) {
        return new RoundContext(pool(kind, colleagues), Policy.standard(), AdminOverrides.none(), Taxonomy.standard());
    }
}
