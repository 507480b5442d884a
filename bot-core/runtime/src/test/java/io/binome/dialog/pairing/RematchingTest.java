package io.binome.dialog.pairing;

import static io.binome.dialog.TwoPeople.ADA;
import static io.binome.dialog.TwoPeople.BEA;
import static io.binome.dialog.TwoPeople.PARIS;
import static io.binome.dialog.TwoPeople.PROGRAMME;
import static io.binome.dialog.TwoPeople.alarms;
import static io.binome.dialog.TwoPeople.facts;
import static io.binome.dialog.TwoPeople.paris;
import static io.binome.dialog.TwoPeople.rang;
import static io.binome.dialog.TwoPeople.saidTo;
import static io.binome.dialog.TwoPeople.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.binome.dialog.TwoPeople;
import io.binome.dialog.pairing.Rematching.State;
import io.binome.engine.Input;
import io.binome.engine.Step;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import io.binome.id.RoundId;
import io.binome.programme.AdminOverrides;
import io.binome.programme.Exclusions;
import io.binome.programme.MeetingPreferences;
import io.binome.programme.Member;
import io.binome.programme.Member.Status;
import io.binome.programme.Pair;
import io.binome.programme.PersonPair;
import io.binome.programme.Policy;
import io.binome.programme.Profile;
import io.binome.programme.Role;
import io.binome.programme.Round;
import io.binome.programme.SkillLevel;
import io.binome.programme.Wishes;
import io.binome.skill.Taxonomy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RematchingTest {
    private static final Instant MONDAY = paris(2, 1, 10, 0);
    private static final Instant LATE = paris(4, 26, 10, 0);
    private static final PersonId CLEO = TwoPeople.ACME.person("cleo");
    private static final PersonId DAN = TwoPeople.ACME.person("dan");

    private final TwoPeople people = new TwoPeople();
    private final Rematching placement = new Rematching(Taxonomy.standard());
    private State state = new State.Open(PROGRAMME, RematchQueue.none());

    @BeforeEach
    void fourWhoCouldAllMeet() {
        people.live(BEA, PARIS);
        people.live(CLEO, PARIS);
        people.live(DAN, PARIS);
        joins(ADA, "SEO", "Video");
        joins(BEA, "Video", "SEO");
        joins(CLEO, "Video", "SEO");
        joins(DAN, "SEO", "Video");
        round(1, Round.Stage.PUBLISHED);
    }

    private void joins(PersonId person, String offers, String wants) {
        var member = PROGRAMME.member(person);
        people.store.records().put(new Profile(member, Set.of(Role.MENTOR, Role.MENTEE),
                List.of(new SkillLevel(offers, 4)), List.of(new SkillLevel(wants, 3)), List.of(), "", "", 2, 1,
                MeetingPreferences.any()));
        stands(person, Status.WAITING);
    }

    private void stands(PersonId person, Status status, PersonId... parted) {
        people.store.records().put(new Member(PROGRAMME.member(person), status, MONDAY, 0,
                status == Status.WAITING ? 0 : 1, 0, Set.of(parted)));
    }

    private void round(int number, Round.Stage stage) {
        people.store.records().put(Round.of(RoundId.of(PROGRAMME, number), number, number, MONDAY, stage,
                Policy.standard(), AdminOverrides.none(), List.of(), List.of(),
                new Round.Result(0, 0, 0, Round.Method.EXACT)).head());
    }

    private Step<State> on(Input input, Instant now) {
        var step = placement.on(state, input, people.at(now));
        state = step.state();
        return step;
    }

    private Step<State> hear(Fact fact) {
        return on(told(fact), MONDAY);
    }

    private Step<State> place() {
        return on(rang("place"), MONDAY);
    }

    /** Ada and Bea did not become a pair. */
    private Step<State> partedBy(PersonId by, Fact.Obstacle reason) {
        stands(ADA, Status.WAITING, BEA);
        stands(BEA, Status.WAITING, ADA);
        return hear(new Fact.ProposalClosed(PROGRAMME.pair("1-ada-bea"), ADA, BEA, by, reason));
    }

    @Nested
    class Open {
        @Test
        void bothWhoArePartedGetTheNextBest() {
            assertThat(alarms(partedBy(ADA, Fact.Obstacle.SUBJECTS))).hasSize(1);
            assertThat(facts(place())).extracting("pair", "first", "second").containsExactly(
                    tuple(PROGRAMME.pair("between1-ada-cleo"), ADA, CLEO),
                    tuple(PROGRAMME.pair("between2-bea-dan"), BEA, DAN));
        }

        @Test
        void whatIsSolvedIsSolvedOnce() {
            partedBy(ADA, Fact.Obstacle.SUBJECTS);
            place();
            assertThat(place().effects()).isEmpty();
        }

        @Test
        void severalClosingsAreSolvedInOneGo() {
            partedBy(ADA, Fact.Obstacle.SUBJECTS);
            var second = hear(new Fact.PairClosed(PROGRAMME.pair("1-cleo-dan"), CLEO, DAN, Fact.Ending.SILENT));
            assertThat(alarms(second)).isEmpty();
            assertThat(facts(place())).hasSize(2);
        }

        @Test
        void whoHasNoTimeOrSaidNothingHearsOfTheNextRound() {
            for (var reason : List.of(Fact.Obstacle.TIME, Fact.Obstacle.SILENT)) {
                state = new State.Open(PROGRAMME, RematchQueue.none());
                partedBy(ADA, reason);
                assertThat(facts(place())).extracting("first").containsExactly(BEA);
            }
            hear(new Fact.RoundPublished(PROGRAMME, 2, 0, 0));
            partedBy(ADA, Fact.Obstacle.SUBJECTS);
            assertThat(facts(place())).hasSize(2);
        }

        @Test
        void whereBothWereSilentBothRest() {
            partedBy(ADA, Fact.Obstacle.UNANSWERED);
            assertThat(facts(place())).isEmpty();
        }

        @Test
        void aNewRankingIsASignOfLife() {
            partedBy(ADA, Fact.Obstacle.SILENT);
            assertThat(facts(place())).hasSize(1);
            stands(BEA, Status.PROPOSED, ADA);
            stands(DAN, Status.PROPOSED);
            assertThat(alarms(hear(new Fact.WishesRanked(PROGRAMME.member(ADA), 1)))).hasSize(1);
            assertThat(facts(place())).extracting("first", "second").containsExactly(tuple(ADA, CLEO));
        }

        @Test
        void whoWaitsAndRanksNeedNotHaveRestedBefore() {
            assertThat(alarms(hear(new Fact.WishesRanked(PROGRAMME.member(ADA), 1)))).hasSize(1);
            assertThat(facts(place())).extracting("first").containsExactly(ADA);
        }

        @Test
        void whoHasAPartnerAndRanksIsOfferedNobody() {
            stands(ADA, Status.PAIRED);
            assertThat(hear(new Fact.WishesRanked(PROGRAMME.member(ADA), 1)).effects()).isEmpty();
        }

        @Test
        void whoHoldsAnOpenProposalTogetherIsNotProposedAgainThoughBothAsk() {
            for (var person : List.of(ADA, BEA)) {
                var other = person.equals(ADA) ? BEA : ADA;
                var member = PROGRAMME.member(person);
                var profile = people.store.records().find(Profile.class, member).orElseThrow();
                people.store.records().put(new Profile(member, profile.roles(), profile.offers(), profile.wants(),
                        List.of(), "", "", 2, 2, MeetingPreferences.any()));
                people.store.records().put(new Wishes(member, List.of(other)));
                people.store.records().put(new Member(
                        member, Status.PROPOSED, MONDAY, 0, 1, 0, Set.of(), Set.of(other), Set.of()));
            }
            hear(new Fact.PairClosed(PROGRAMME.pair("1-ada-dan"), ADA, DAN, Fact.Ending.SILENT));
            assertThat(facts(place())).isNotEmpty().noneMatch(fact -> fact instanceof Fact.PairProposed proposed
                    && new PersonPair(proposed.first(), proposed.second()).equals(new PersonPair(ADA, BEA)));
        }

        @Test
        void formerPartnersOfAnotherProgrammeAreNotProposedAgain() {
            people.store.records().put(new Pair(TwoPeople.ACME.programme("old").pair("1-ada-bea"), ADA, BEA,
                    Pair.Status.CLOSED, Instant.EPOCH, 3, null));
            hear(new Fact.SurveyCompleted(PROGRAMME.member(ADA)));
            assertThat(facts(place())).extracting("second").containsExactly(CLEO);
        }

        @Test
        void aForgottenDraftHoldsUpNobody() {
            round(2, Round.Stage.DRAFT);
            on(told(new Fact.SurveyCompleted(PROGRAMME.member(ADA))), MONDAY);
            assertThat(facts(on(rang("place"), MONDAY.plus(Duration.ofDays(6))))).isEmpty();
            assertThat(facts(on(rang("place"), MONDAY.plus(Duration.ofDays(7))))).hasSize(1);
        }

        @Test
        void aDraftThatWaitsComesFirst() {
            round(2, Round.Stage.DRAFT);
            partedBy(ADA, Fact.Obstacle.SUBJECTS);
            var waiting = place();
            assertThat(facts(waiting)).isEmpty();
            assertThat(alarms(waiting)).hasSize(1);
            round(2, Round.Stage.PUBLISHED);
            assertThat(alarms(hear(new Fact.RoundPublished(PROGRAMME, 2, 0, 0)))).hasSize(1);
            assertThat(facts(place())).hasSize(2);
        }

        @Test
        void onlyPairsWithSomebodyWhoIsFreeAreProposed() {
            hear(new Fact.SurveyCompleted(PROGRAMME.member(ADA)));
            assertThat(facts(place())).extracting("first").containsExactly(ADA);
        }

        @Test
        void anExclusionMakesNoDifferenceToWhoIsProposed() {
            partedBy(ADA, Fact.Obstacle.SUBJECTS);
            var free = state;
            var without = facts(place());
            people.store.records().put(new Exclusions(CLEO, Set.of(ADA)));
            state = free;
            assertThat(facts(place())).isEqualTo(without).isNotEmpty();
        }

        @Test
        void whoWasSilentRestsThoughTheOtherSaidNo() {
            stands(ADA, Status.WAITING, BEA);
            stands(BEA, Status.WAITING, ADA);
            var pair = PROGRAMME.pair("1-ada-bea");
            hear(new Fact.ProposalClosed(pair, ADA, BEA, ADA, Fact.Obstacle.SUBJECTS, Fact.Obstacle.SILENT));
            assertThat(facts(place())).extracting("first").containsExactly(ADA);
            hear(new Fact.RoundPublished(PROGRAMME, 2, 0, 0));
            hear(new Fact.ProposalClosed(pair, ADA, BEA, ADA, Fact.Obstacle.SUBJECTS, Fact.Obstacle.TIME));
            assertThat(facts(place())).extracting("first").containsExactly(ADA);
        }

        @Test
        void forWhoeverJoinsInTheSecondHalfNothingIsSolved() {
            var step = on(told(new Fact.SurveyCompleted(PROGRAMME.member(ADA))), LATE);
            assertThat(saidTo(ADA, step)).isEmpty();
            assertThat(alarms(step)).isEmpty();
        }

        @Test
        void nobodyIsPairedInTheLastQuarter() {
            partedBy(ADA, Fact.Obstacle.SUBJECTS);
            assertThat(on(rang("place"), paris(6, 1, 10, 0)).effects()).isEmpty();
        }

        @Test
        void whoWishedForSomebodyWhoIsTakenIsToldOnce() {
            people.store.records().put(new Wishes(PROGRAMME.member(CLEO), List.of(ADA, DAN)));
            stands(ADA, Status.PAIRED);
            stands(BEA, Status.PAIRED);
            hear(new Fact.PairFormed(PROGRAMME.pair("1-ada-bea"), ADA, BEA));
            assertThat(saidTo(CLEO, place())).containsExactly("placement.taken.next");
            hear(new Fact.PairFormed(PROGRAMME.pair("2-ada-bea"), ADA, BEA));
            assertThat(saidTo(CLEO, place())).isEmpty();
        }

        @Test
        void twoWishesThatAreTakenAtOnceAreToldAtOnce() {
            people.store.records().put(new Wishes(PROGRAMME.member(CLEO), List.of(ADA, BEA)));
            stands(ADA, Status.PAIRED);
            stands(BEA, Status.PAIRED);
            hear(new Fact.PairFormed(PROGRAMME.pair("1-ada-bea"), ADA, BEA));
            assertThat(saidTo(CLEO, place())).containsExactly("placement.taken");
            assertThat(((State.Open) state).queue().told())
                    .containsExactlyInAnyOrder(new PersonPair(CLEO, ADA), new PersonPair(CLEO, BEA));
        }

        @Test
        void aWishForSomebodyWhoHasLeftIsToldToo() {
            people.store.records().put(new Wishes(PROGRAMME.member(CLEO), List.of(ADA)));
            stands(ADA, Status.LEFT);
            assertThat(alarms(hear(new Fact.MemberLeft(PROGRAMME.member(ADA))))).hasSize(1);
            assertThat(saidTo(CLEO, place())).containsExactly("placement.taken");
        }

        @Test
        void withoutAnotherWishTheSearchGoesOn() {
            people.store.records().put(new Wishes(PROGRAMME.member(CLEO), List.of(ADA)));
            stands(ADA, Status.PAIRED);
            hear(new Fact.PairFormed(PROGRAMME.pair("1-ada-bea"), ADA, BEA));
            assertThat(saidTo(CLEO, place())).containsExactly("placement.taken");
        }
    }

    @Nested
    class Ended {
        @Test
        void nothingHappensAfterTheEnd() {
            hear(new Fact.ProgrammeEnded(PROGRAMME));
            assertThat(partedBy(ADA, Fact.Obstacle.SUBJECTS).effects()).isEmpty();
        }
    }

    @Test
    void noInputInAnyStateIsTooMuch() {
        var busy = new RematchQueue(3, Set.of(ADA), Set.of(BEA), Set.of(CLEO), Set.of(new PersonPair(ADA, CLEO)));
        people.sweep(
                placement,
                ConversationId.of("placement", PROGRAMME),
                List.of(
                        new State.Open(PROGRAMME, RematchQueue.none()),
                        new State.Open(PROGRAMME, busy),
                        new State.Ended(PROGRAMME)),
                List.of("", "place"));
    }
}
