package io.binome.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.fact.Fact;
import io.binome.fact.Fact.Ending;
import io.binome.fact.Fact.Outcome;
import io.binome.id.MemberId;
import io.binome.id.OrganisationId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.statistics.Statistics.Rate;
import io.binome.statistics.Statistics.Week;
import io.binome.fact.Recorded;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    private static final ProgrammeId PROGRAMME = new OrganisationId("acme").programme("p");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant MONDAY = Instant.parse("2027-01-04T08:00:00Z");
    private static final PairId PAIR = PROGRAMME.pair("1-1");

    private final List<Recorded> facts = new ArrayList<>();

    private void on(int day, Fact fact) {
        facts.add(new Recorded("acme/x#t!" + facts.size() + ".0", MONDAY.plusSeconds(86_400L * day), fact));
    }

    private Statistics statistics() {
        return Statistics.everything(facts, PARIS);
    }

    private static PersonId person(int number) {
        return PROGRAMME.organisation().person("p" + number);
    }

    private static MemberId member(int number) {
        return PROGRAMME.member(person(number));
    }

    @Test
    void nothingHasHappenedYet() {
        var none = statistics();
        assertThat(none.participation().invited()).isZero();
        assertThat(java.util.Objects.requireNonNull(none.answers().all()).percent()).isEmpty();
        assertThat(none.weeks()).isEmpty();
        assertThat(none.ratings()).isNull();
    }

    @Nested
    class Participation {
        @Test
        void theFunnelCountsEachPersonOnce() {
            for (var number = 0; number < 4; number++) {
                on(0, new Fact.PersonInvited(member(number)));
            }
            on(1, new Fact.JoinRequested(member(0)));
            on(1, new Fact.InvitationAccepted(member(0)));
            on(1, new Fact.InvitationAccepted(member(1)));
            on(2, new Fact.SurveyCompleted(member(0)));
            on(3, new Fact.SurveyCompleted(member(1)));
            on(4, new Fact.PairFormed(PAIR, person(0), person(1)));
            on(40, new Fact.SessionClosed(PAIR, 1, Outcome.MET, person(0), person(1)));
            on(80, new Fact.SessionClosed(PAIR, 2, Outcome.MET, person(0), person(1)));
            assertThat(statistics().participation().funnel())
                    .isEqualTo(Map.of(
                            Statistics.Stage.INVITED, 4,
                            Statistics.Stage.JOINED, 2,
                            Statistics.Stage.COMPLETED, 2,
                            Statistics.Stage.PAIRED, 2,
                            Statistics.Stage.MET, 2));
        }

        @Test
        void somebodyWhoJoinsAfterAllIsNeitherDeclinedNorUnanswered() {
            on(0, new Fact.PersonInvited(member(0)));
            on(0, new Fact.PersonInvited(member(1)));
            on(1, new Fact.InvitationDeclined(member(0), Fact.Refusal.TIME));
            on(14, new Fact.InvitationUnanswered(member(1)));
            on(20, new Fact.InvitationAccepted(member(0)));
            on(20, new Fact.InvitationAccepted(member(1)));
            assertThat(statistics().participation().declined()).isZero();
            assertThat(statistics().participation().unanswered()).isZero();
            assertThat(statistics().answers().invitations()).isEqualTo(new Rate(2, 2));
        }

        @Test
        void reasonsOfFourAreWithheld() {
            for (var number = 0; number < 4; number++) {
                on(0, new Fact.InvitationDeclined(member(number), Fact.Refusal.TIME));
            }
            assertThat(statistics().participation().declined()).isEqualTo(4);
            assertThat(statistics().participation().reasons()).isEmpty();
        }

        @Test
        void reasonsOfFiveAreTold() {
            for (var number = 0; number < 5; number++) {
                on(0, new Fact.InvitationDeclined(member(number),
                        number == 0 ? Fact.Refusal.LATER : Fact.Refusal.TIME));
            }
            assertThat(statistics().participation().reasons()).isEqualTo(Map.of("time", 4, "later", 1));
        }
    }

    @Nested
    class Answers {
        @Test
        void anOpenInvitationCountsNeitherWay() {
            on(0, new Fact.PersonInvited(member(0)));
            on(0, new Fact.PersonInvited(member(1)));
            on(0, new Fact.PersonInvited(member(2)));
            on(1, new Fact.InvitationAccepted(member(0)));
            on(14, new Fact.InvitationUnanswered(member(1)));
            assertThat(statistics().answers().invitations()).isEqualTo(new Rate(1, 2));
            assertThat(java.util.Objects.requireNonNull(statistics().answers().invitations()).percent()).hasValue(50);
        }

        @Test
        void bothPartnersAreAskedWhetherTheyMet() {
            on(10, new Fact.SessionPlanned(PAIR, 1, MONDAY));
            on(11, new Fact.SessionReported(PAIR, 1, person(0), true));
            on(17, new Fact.SessionClosed(PAIR, 1, Outcome.MET_BY_ONE, person(0), person(1)));
            assertThat(statistics().answers().meetings()).isEqualTo(new Rate(1, 2));
        }

        @Test
        void nobodyIsAskedAboutASessionThatHadNoDate() {
            on(17, new Fact.SessionClosed(PAIR, 1, Outcome.NOT_PLANNED, person(0), person(1)));
            assertThat(statistics().answers().meetings()).isEqualTo(new Rate(0, 0));
            assertThat(statistics().sessions().notPlanned()).isOne();
        }

        @Test
        void feedbackThatNeverCameLowersTheRate() {
            on(1, new Fact.FeedbackGiven(PAIR, 1, person(0), 5));
            on(6, new Fact.FeedbackMissing(PAIR, 1, person(1)));
            assertThat(statistics().answers().feedback()).isEqualTo(new Rate(1, 2));
        }
    }

    @Nested
    class PairsOfTheProgramme {
        @Test
        void aPairThatRecoveredIsNotAtRiskWhateverTheOrderOfTheFacts() {
            on(0, new Fact.PairFormed(PAIR, person(0), person(1)));
            on(20, new Fact.PairAtRisk(PAIR, Fact.Risk.NO_DATE));
            on(25, new Fact.PairRecovered(PAIR));
            assertThat(statistics().pairs().atRisk()).isZero();
            Collections.reverse(facts);
            assertThat(statistics().pairs().atRisk()).isZero();
        }

        @Test
        void ofTwoWordsAtOneInstantTheHigherVersionCounts() {
            facts.add(new Recorded("acme/p/1-1#journey!3.0", MONDAY, new Fact.PairFormed(PAIR, person(0), person(1))));
            facts.add(new Recorded("acme/p/1-1#journey!10.0", MONDAY, new Fact.PairRecovered(PAIR)));
            facts.add(new Recorded("acme/p/1-1#journey!9.0", MONDAY, new Fact.PairAtRisk(PAIR, Fact.Risk.NO_DATE)));
            assertThat(statistics().pairs().atRisk()).isZero();
        }

        @Test
        void aClosedPairIsNeitherActiveNorAtRisk() {
            on(0, new Fact.PairFormed(PAIR, person(0), person(1)));
            on(20, new Fact.PairAtRisk(PAIR, Fact.Risk.NO_DATE));
            on(28, new Fact.PairClosed(PAIR, person(0), person(1), Ending.SILENT));
            assertThat(statistics().pairs())
                    .isEqualTo(new Statistics.Pairs(0, 1, 0, 0, Map.of(Ending.SILENT, 1)));
        }
    }

    @Nested
    class SessionsOfTheProgramme {
        @Test
        void aWeekWithoutASessionIsShownEmpty() {
            on(0, new Fact.SessionPlanned(PAIR, 1, MONDAY));
            on(1, new Fact.SessionClosed(PAIR, 1, Outcome.MET, person(0), person(1)));
            on(1, new Fact.SessionPlanned(PAIR, 2, MONDAY.plusSeconds(16 * 86_400)));
            assertThat(statistics().weeks())
                    .containsExactly(
                            new Week(LocalDate.of(2027, 1, 4), 1, 1),
                            new Week(LocalDate.of(2027, 1, 11), 0, 0),
                            new Week(LocalDate.of(2027, 1, 18), 1, 0));
        }

        @Test
        void aWeekBeginsOnMondayWhereTheProgrammeIs() {
            on(0, new Fact.SessionPlanned(PAIR, 1, Instant.parse("2027-01-10T23:30:00Z")));
            assertThat(statistics().weeks()).containsExactly(new Week(LocalDate.of(2027, 1, 11), 1, 0));
        }

        @Test
        void aSessionThatWasMovedCountsOnceAtItsNewDate() {
            on(1, new Fact.SessionPlanned(PAIR, 1, MONDAY.plusSeconds(8 * 86_400)));
            on(0, new Fact.SessionPlanned(PAIR, 1, MONDAY));
            assertThat(statistics().sessions().planned()).isOne();
            assertThat(statistics().weeks()).containsExactly(new Week(LocalDate.of(2027, 1, 11), 1, 0));
        }
    }

    @Nested
    class Ratings {
        @Test
        void ratingsOfFourPeopleAreWithheldHoweverOftenTheyAnswered() {
            for (var number = 0; number < 20; number++) {
                on(number, new Fact.FeedbackGiven(PAIR, number, person(number % 4), 5));
            }
            assertThat(statistics().ratings()).isNull();
        }

        @Test
        void ratingsOfFivePeopleAreAveraged() {
            for (var number = 0; number < 5; number++) {
                on(number, new Fact.FeedbackGiven(PAIR, 1, person(number), number == 0 ? 1 : 4));
            }
            assertThat(statistics().ratings()).isEqualTo(Statistics.Ratings.of(List.of(1, 0, 0, 4, 0)));
            assertThat(java.util.Objects.requireNonNull(statistics().ratings()).mean()).isEqualTo(3.4);
        }
    }

    @Test
    void theOrderOfFactsMeansNothing() {
        for (var number = 0; number < 30; number++) {
            var pair = PROGRAMME.pair("1-" + number);
            on(0, new Fact.PersonInvited(member(number)));
            on(number, number % 3 == 0
                    ? new Fact.InvitationDeclined(member(number),
                            number % 2 == 0 ? Fact.Refusal.TIME : Fact.Refusal.LATER)
                    : new Fact.InvitationAccepted(member(number)));
            on(30, new Fact.PairFormed(pair, person(number), person(number + 1)));
            on(30 + number, new Fact.SessionPlanned(pair, 1, MONDAY.plusSeconds(86_400L * number)));
            on(31 + number, new Fact.SessionPlanned(pair, 1, MONDAY.plusSeconds(86_400L * number + 604_800)));
            on(60, new Fact.SessionClosed(
                    pair, 1, number % 2 == 0 ? Outcome.MET : Outcome.UNKNOWN, person(number), person(number + 1)));
            on(61, new Fact.FeedbackGiven(pair, 1, person(number), 1 + number % 5));
            on(62, number % 4 == 0 ? new Fact.PairRecovered(pair) : new Fact.PairAtRisk(pair, Fact.Risk.NO_DATE));
        }
        var expected = statistics();
        for (var seed = 0; seed < 20; seed++) {
            Collections.shuffle(facts, new Random(seed));
            assertThat(statistics()).isEqualTo(expected);
        }
    }
}
