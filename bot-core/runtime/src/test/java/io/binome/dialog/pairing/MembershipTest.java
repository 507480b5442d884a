package io.binome.dialog.pairing;

import static io.binome.dialog.TwoPeople.ADA;
import static io.binome.dialog.TwoPeople.BEA;
import static io.binome.dialog.TwoPeople.PROGRAMME;
import static io.binome.dialog.TwoPeople.alarms;
import static io.binome.dialog.TwoPeople.asked;
import static io.binome.dialog.TwoPeople.cancelled;
import static io.binome.dialog.TwoPeople.paris;
import static io.binome.dialog.TwoPeople.rang;
import static io.binome.dialog.TwoPeople.requests;
import static io.binome.dialog.TwoPeople.saidTo;
import static io.binome.dialog.TwoPeople.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.TwoPeople;
import io.binome.dialog.pairing.Membership.State;
import io.binome.engine.Effect;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import io.binome.fact.Fact.Ending;
import io.binome.id.MemberId;
import io.binome.id.ConversationId;
import io.binome.id.InputId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.programme.Member;
import io.binome.programme.Member.Status;
import io.binome.programme.Programme;
import io.binome.programme.Programme.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MembershipTest {
    private static final MemberId MEMBER = PROGRAMME.member(ADA);
    private static final Instant MONDAY = paris(2, 1, 10, 0);
    private static final PersonId CLEO = TwoPeople.ACME.person("cleo");
    private static final PairId WITH_BEA = PROGRAMME.pair("1-ada-bea");
    private static final PairId WITH_CLEO = PROGRAMME.pair("1-ada-cleo");

    private final TwoPeople people = new TwoPeople();
    private final Membership membership = new Membership();
    private State state = new State.Outside(MEMBER);

    private Step<State> on(Input input) {
        var step = membership.on(state, input, people.at(MONDAY));
        state = step.state();
        return step;
    }

    private Step<State> hear(Fact fact) {
        return on(told(fact));
    }

    private Step<State> join() {
        return hear(new Fact.SurveyCompleted(MEMBER));
    }

    private static Fact proposed(PairId pair, PersonId partner) {
        return new Fact.PairProposed(pair, ADA, partner, 1, 80);
    }

    private static Fact declined(PairId pair, PersonId partner, PersonId by) {
        return new Fact.ProposalClosed(pair, ADA, partner, by, Fact.Obstacle.SUBJECTS);
    }

    private static Member kept(Step<State> step) {
        return step.effects().stream()
                .flatMap(effect -> effect instanceof Effect.Keep(Member standing) ? List.of(standing).stream() : null)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    @Nested
    class Outside {
        @Test
        void aCompletedSurveyIsTheWayIn() {
            var step = join();
            assertThat(kept(step)).isEqualTo(new Member(MEMBER, Status.WAITING, MONDAY, 0));
            assertThat(alarms(step)).hasSize(1);
        }

        @Test
        void nothingElseIs() {
            assertThat(hear(proposed(WITH_BEA, BEA)).effects()).isEmpty();
        }
    }

    @Nested
    class In {
        @Test
        void severalProposalsAndPairsAreHeldAtOnce() {
            join();
            hear(proposed(WITH_BEA, BEA));
            assertThat(kept(hear(proposed(WITH_CLEO, CLEO))))
                    .isEqualTo(new Member(MEMBER, Status.PROPOSED, MONDAY, 0, 2, 0, Set.of(), Set.of(BEA, CLEO),
                            Set.of()));
            assertThat(kept(hear(new Fact.PairFormed(WITH_BEA, ADA, BEA))))
                    .isEqualTo(new Member(MEMBER, Status.PAIRED, MONDAY, 0, 2, 0, Set.of(), Set.of(BEA, CLEO),
                            Set.of(WITH_BEA)));
            assertThat(kept(hear(declined(WITH_CLEO, CLEO, CLEO))))
                    .isEqualTo(new Member(MEMBER, Status.PAIRED, MONDAY, 0, 1, 0, Set.of(CLEO), Set.of(BEA),
                            Set.of(WITH_BEA)));
        }

        @Test
        void aFactThatIsToldTwiceTakesOnePlace() {
            join();
            hear(proposed(WITH_BEA, BEA));
            assertThat(kept(hear(proposed(WITH_BEA, BEA))).mentoring()).isEqualTo(1);
        }

        @Test
        void inOneWayMentoringTheFirstOfAPairIsTheMentor() {
            var known = people.at(MONDAY).programme(PROGRAMME);
            people.store.records().put(new Programme(PROGRAMME, known.name(), Kind.TRADITIONAL, ADA, known.created(),
                    known.starts(), known.ends(), known.zone(), "", known.language(), 4, 45));
            join();
            hear(proposed(WITH_BEA, BEA));
            var standing = kept(hear(new Fact.PairProposed(PROGRAMME.pair("1-cleo-ada"), CLEO, ADA, 1, 80)));
            assertThat(standing.mentoring()).isEqualTo(1);
            assertThat(standing.mentored()).isEqualTo(1);
        }

        @Test
        void theWeeklyLineStopsWithAPlaceAndComesBackWithout() {
            join();
            assertThat(cancelled(hear(proposed(WITH_BEA, BEA)))).containsExactly("weekly");
            assertThat(on(rang("weekly")).effects()).isEmpty();
            assertThat(alarms(hear(declined(WITH_BEA, BEA, BEA)))).hasSize(1);
            assertThat(saidTo(ADA, on(rang("weekly")))).containsExactly("membership.looking");
        }

        @Test
        void whoeverChangesTheirAnswersIsNotToldWhatTheOldOnesLacked() {
            join();
            hear(new Fact.LeftOutOfRound(MEMBER, 1));
            assertThat(on(rang("weekly")).effects().toString()).contains("membership.stale");
            assertThat(hear(new Fact.ProfileChanged(MEMBER)).effects()).isEmpty();
            assertThat(on(rang("weekly")).effects().toString())
                    .contains("membership.changed")
                    .doesNotContain("membership.stale");
        }

        @Test
        void thatTheSearchGoesOnIsSaidOnceAMonth() {
            join();
            var said = 0;
            for (var day = paris(2, 1, 10, 0); day.isBefore(paris(4, 1, 0, 0)); day = day.plus(Duration.ofDays(7))) {
                var step = membership.on(state, rang("weekly"), people.at(day));
                assertThat(alarms(step)).hasSize(1);
                said += saidTo(ADA, step).size();
            }
            assertThat(said).isEqualTo(2);
        }

        @Test
        void whoeverCarriesAllTheyCanElsewhereIsNotToldThatASearchGoesOn() {
            join();
            var known = people.store.records().find(Programme.class, PROGRAMME).orElseThrow();
            var elsewhere = TwoPeople.ACME.programme("q");
            people.store.records().put(new Programme(elsewhere, "Elsewhere", Kind.TRADITIONAL, ADA, known.created(),
                    known.starts(), known.ends(), known.zone(), "", known.language(), 4, 45));
            people.store.records().put(new Member(elsewhere.member(ADA), Status.PAIRED, MONDAY, 0,
                    3, 0, Set.of()));
            var step = on(rang("weekly"));
            assertThat(saidTo(ADA, step)).isEmpty();
            assertThat(alarms(step)).hasSize(1);
        }

        @Test
        void whoeverWasWillingComesFirstAndWhoeverSaidNoDoesNot() {
            join();
            hear(proposed(WITH_BEA, BEA));
            assertThat(kept(hear(declined(WITH_BEA, BEA, BEA))).roundsLeftOut()).isEqualTo(1);
            hear(proposed(WITH_CLEO, CLEO));
            assertThat(kept(hear(declined(WITH_CLEO, CLEO, ADA))).roundsLeftOut()).isEqualTo(1);
        }

        private Fact silent(PairId pair, PersonId partner) {
            return new Fact.ProposalClosed(pair, ADA, partner, ADA, Fact.Obstacle.SILENT);
        }

        private Step<State> silentThrice() {
            hear(proposed(WITH_BEA, BEA));
            hear(silent(WITH_BEA, BEA));
            hear(new Fact.PairFormed(WITH_CLEO, ADA, CLEO));
            state = ((State.In) state).silentOnceMore();
            assertThat(saidTo(ADA, hear(new Fact.PairClosed(WITH_CLEO, ADA, CLEO, Ending.SILENT)))).isEmpty();
            hear(proposed(WITH_BEA, BEA));
            return hear(new Fact.ProposalClosed(WITH_BEA, ADA, BEA, BEA, Fact.Obstacle.UNANSWERED));
        }

        @Test
        void silenceGivesNobodyPriority() {
            join();
            hear(new Fact.PairFormed(WITH_BEA, ADA, BEA));
            var standing = kept(hear(new Fact.PairClosed(WITH_BEA, ADA, BEA, Ending.SILENT)));
            assertThat(standing.roundsLeftOut()).isZero();
            assertThat(standing.silent()).isEqualTo(1);
        }

        @Test
        void whoeverSaidThatTheOtherOneWasSilentComesFirst() {
            join();
            hear(new Fact.PairFormed(WITH_BEA, ADA, BEA));
            people.store.facts().append(
                    new Recorded("acme/r", MONDAY, new Fact.PartnerReportedSilent(WITH_BEA, ADA)));
            var standing = kept(hear(new Fact.PairClosed(WITH_BEA, ADA, BEA, Ending.SILENT)));
            assertThat(standing.roundsLeftOut()).isEqualTo(1);
            assertThat(standing.silent()).isZero();
        }

        @Test
        void whoeverIsSilentThreeTimesIsAskedOnceWhetherToStop() {
            join();
            var asked = silentThrice();
            assertThat(saidTo(ADA, asked)).containsExactly("membership.silent");
            assertThat(kept(asked).isOftenSilent()).isTrue();
            hear(proposed(WITH_CLEO, CLEO));
            assertThat(saidTo(ADA, hear(silent(WITH_CLEO, CLEO)))).isEmpty();
        }

        @Test
        void anAnswerEndsTheCount() {
            join();
            silentThrice();
            var goes = chose("on");
            assertThat(kept(goes).silent()).isZero();
            assertThat(saidTo(ADA, goes)).containsExactly("membership.silent.goes");
            silentThrice();
            hear(proposed(WITH_CLEO, CLEO));
            assertThat(kept(hear(declined(WITH_CLEO, CLEO, ADA))).silent()).isZero();
        }

        @Test
        void whoeverWantsToStopLeaves() {
            join();
            silentThrice();
            assertThat(TwoPeople.facts(chose("stop"))).containsExactly(new Fact.MemberLeft(MEMBER));
        }

        @Test
        void silenceInAnotherProgrammeCountsToo() {
            var known = people.store.records().find(Programme.class, PROGRAMME).orElseThrow();
            var before = TwoPeople.ACME.programme("q");
            people.store.records().put(new Programme(before, "Before", Kind.CROSS, ADA, known.created(),
                    known.starts(), known.ends(), known.zone(), "", known.language(), 4, 45));
            people.store.records().put(new Member(before.member(ADA), Status.LEFT, MONDAY, 0, 0, 0, Set.of(), Set.of(),
                    Set.of(), 2));
            join();
            hear(proposed(WITH_BEA, BEA));
            assertThat(saidTo(ADA, hear(silent(WITH_BEA, BEA)))).containsExactly("membership.silent");
        }

        @Test
        void aRoundThatLeavesThemOutPromisesPriorityToWhoAnswersOnly() {
            join();
            assertThat(hear(new Fact.LeftOutOfRound(MEMBER, 1)).effects().toString()).contains("membership.priority");
            silentThrice();
            assertThat(hear(new Fact.LeftOutOfRound(MEMBER, 2)).effects().toString())
                    .doesNotContain("membership.priority");
        }

        private Step<State> chose(String value) {
            return on(new Input.Chose(new InputId("acme/c"), ADA,
                    PromptId.of(ConversationId.of("membership", MEMBER), "stop", ADA), value));
        }

        @Test
        void aPartnerWhoLeftMayComeAgain() {
            join();
            hear(proposed(WITH_BEA, BEA));
            assertThat(kept(hear(new Fact.ProposalClosed(WITH_BEA, ADA, BEA, BEA, Fact.Obstacle.LEFT))).parted())
                    .isEmpty();
        }

        @Test
        void aProposalThatNobodySawLeavesNoTrace() {
            join();
            hear(proposed(WITH_BEA, BEA));
            assertThat(kept(hear(new Fact.ProposalClosed(WITH_BEA, ADA, BEA, ADA, Fact.Obstacle.WITHDRAWN))).parted())
                    .isEmpty();
        }

        @Test
        void whoHoldsAPlaceIsNotTroubledByARoundWithoutAnother() {
            join();
            hear(proposed(WITH_BEA, BEA));
            assertThat(hear(new Fact.LeftOutOfRound(MEMBER, 2)).effects()).isEmpty();
        }

        @Test
        void theProgrammeIsOverWithTheLastPair() {
            join();
            hear(new Fact.PairFormed(WITH_BEA, ADA, BEA));
            hear(new Fact.PairFormed(WITH_CLEO, ADA, CLEO));
            hear(new Fact.PairClosed(WITH_BEA, ADA, BEA, Ending.COMPLETED));
            assertThat(state).isInstanceOf(State.In.class);
            hear(new Fact.PairClosed(WITH_CLEO, ADA, CLEO, Ending.COMPLETED));
            assertThat(state).isEqualTo(new State.Gone(MEMBER));
        }

        @Test
        void aPauseTellsThoseWhoAreOnlyProposed() {
            join();
            hear(new Fact.PairFormed(WITH_BEA, ADA, BEA));
            hear(proposed(WITH_CLEO, CLEO));
            var until = LocalDate.of(2027, 3, 1);
            assertThat(requests(on(asked(new Request.MemberPaused(MEMBER, until)))))
                    .containsExactly(new Request.PartnerPaused(WITH_CLEO, ADA, until));
        }

        @Test
        void leavingTellsEveryPartner() {
            join();
            hear(new Fact.PairFormed(WITH_BEA, ADA, BEA));
            hear(proposed(WITH_CLEO, CLEO));
            assertThat(requests(hear(new Fact.MemberLeft(MEMBER))))
                    .containsExactly(new Request.PartnerLeft(WITH_BEA, ADA), new Request.PartnerLeft(WITH_CLEO, ADA));
        }
    }

    @Nested
    class Gone {
        @Test
        void aNewSurveyLeadsBack() {
            state = new State.Gone(MEMBER);
            assertThat(kept(join()).status()).isEqualTo(Status.WAITING);
        }

        @Test
        void whoComesBackIsNotOfferedTheSamePeopleAgain() {
            people.store.records().put(new Member(MEMBER, Status.LEFT, MONDAY, 0, 0, 0, Set.of(BEA)));
            state = new State.Gone(MEMBER);
            assertThat(kept(join()).parted()).containsExactly(BEA);
        }
    }
}
