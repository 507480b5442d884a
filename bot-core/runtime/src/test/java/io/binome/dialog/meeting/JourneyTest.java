package io.binome.dialog.meeting;

import static io.binome.dialog.TwoPeople.ACME;
import static io.binome.dialog.TwoPeople.ADA;
import static io.binome.dialog.TwoPeople.BEA;
import static io.binome.dialog.TwoPeople.PAIR;
import static io.binome.dialog.TwoPeople.PROGRAMME;
import static io.binome.dialog.TwoPeople.allSaidTo;
import static io.binome.dialog.TwoPeople.alarms;
import static io.binome.dialog.TwoPeople.asked;
import static io.binome.dialog.TwoPeople.cancelled;
import static io.binome.dialog.TwoPeople.chose;
import static io.binome.dialog.TwoPeople.facts;
import static io.binome.dialog.TwoPeople.key;
import static io.binome.dialog.TwoPeople.paris;
import static io.binome.dialog.TwoPeople.rang;
import static io.binome.dialog.TwoPeople.requests;
import static io.binome.dialog.TwoPeople.saidTo;
import static io.binome.dialog.TwoPeople.set;
import static io.binome.dialog.TwoPeople.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.TwoPeople;
import io.binome.dialog.meeting.Journey.State;
import io.binome.dialog.meeting.PairProgress.Partner;
import io.binome.engine.Alarm;
import io.binome.engine.Command;
import io.binome.engine.Effect;
import io.binome.engine.Heard;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import io.binome.fact.Fact.Ending;
import io.binome.fact.Fact.Outcome;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.id.ConversationId;
import io.binome.programme.Expectations.Turn;
import io.binome.programme.Pair;
import io.binome.programme.Pair.Status;
import io.binome.skill.Taxonomy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class JourneyTest {
    private static final Instant FORMED = paris(2, 1, 9, 0);
    private static final Instant SESSION = paris(2, 4, 15, 0);
    private static final Instant EVENING = paris(2, 4, 18, 0);
    private static final State UNFORMED = new State.Unformed(PAIR);
    private static final State PARTED = new State.Parted(PAIR);

    private final TwoPeople people = new TwoPeople();
    private final Journey journey = new Journey(Taxonomy.standard());

    private Step<State> on(State state, Input input, Instant now) {
        return journey.on(state, input, people.at(now));
    }

    private Step<State> hear(State state, Fact fact, Instant now) {
        return on(state, told(fact), now);
    }

    private Step<State> hear(State state, Request request, Instant now) {
        return on(state, asked(request), now);
    }

    private Step<State> choose(State state, PersonId by, String question, String value, Instant now) {
        return on(state, chose(by, JourneyWords.prompt(PAIR, question, by), value), now);
    }

    private static Pair pair(Status status, int met, @Nullable Instant next) {
        return new Pair(PAIR, ADA, BEA, status, FORMED, met, next);
    }

    private static PairProgress course(Pair pair) {
        return new PairProgress(pair, 1, ADA, FORMED, new Partner(ADA, null), new Partner(BEA, null));
    }

    private static State meeting() {
        return new State.Meeting(course(pair(Status.ACTIVE, 0, SESSION)));
    }

    private static State silent() {
        return new State.Silent(course(pair(Status.AT_RISK, 0, null)));
    }

    private static State resting() {
        return new State.Resting(course(pair(Status.ACTIVE, 1, null)));
    }

    private Step<State> closed(Outcome outcome) {
        return hear(meeting(), new Fact.SessionClosed(PAIR, 1, outcome, ADA, BEA), EVENING);
    }

    private static List<Pair> kept(Step<State> step) {
        return step.effects().stream()
                .flatMap(effect -> effect instanceof Effect.Keep(Pair pair) ? List.of(pair).stream() : null)
                .toList();
    }

    private static Fact parted(Ending ending) {
        return new Fact.PairClosed(PAIR, ADA, BEA, ending);
    }

    @Test
    void noInputInAnyStateIsTooMuch() {
        var first = new Partner(ADA, LocalDate.of(2027, 3, 1));
        var away = new PairProgress(pair(Status.AT_RISK, 2, null), 3, BEA, FORMED, first, new Partner(BEA, null));
        people.sweep(
                journey,
                TwoPeople.conversation(journey, PAIR),
                List.of(UNFORMED, meeting(), resting(), silent(), new State.Resting(away), PARTED),
                List.of(
                        "", "find", "pause", "end", "on", "other", "due", "silence over", "keep@ada", "keep@bea",
                        "keep-again@ada",
                        "silence@ada 1", "silence@bea 3", "silence@ada 9"));
    }

    @Test
    void aNewPairIsKeptWelcomedAndAskedForADate() {
        var step = hear(UNFORMED, new Fact.PairFormed(PAIR, ADA, BEA), FORMED);
        assertThat(kept(step)).containsExactly(pair(Status.ACTIVE, 0, null));
        assertThat(step.effects()).contains(new Effect.OpenRoom(PAIR, List.of(ADA, BEA)));
        assertThat(saidTo(ADA, step)).containsExactly("journey.welcome");
        assertThat(saidTo(BEA, step)).containsExactly("journey.welcome");
        assertThat(facts(step)).containsExactly(new Fact.SessionDue(PAIR, 1, ADA, BEA, FORMED));
        assertThat(alarms(step)).contains(new Alarm(key("end"), paris(6, 30, 18, 0), null));
    }

    @Test
    void theWelcomeLeadsToWhatCanBeDoneBeforeTheFirstMeetingUntilTheTwoHaveMet() {
        var welcome = PromptId.of(ConversationId.of(journey.kind(), PAIR), "welcome", ADA);
        var asked = journey.on(meeting(), chose(ADA, welcome, "prepare"), people.at(EVENING));
        assertThat(requests(asked)).containsExactly(new Request.FirstMeetingWanted(PAIR, ADA));
        for (var outcome : Outcome.values()) {
            assertThat(closed(outcome).effects().stream()
                    .anyMatch(effect -> effect instanceof Effect.Settle(var prompt, var answer)
                            && prompt.equals(welcome)))
                    .as("%s", outcome)
                    .isEqualTo(outcome.tookPlace());
        }
    }

    @Test
    void aPairThatFormsTooLateForASessionIsOnlyWelcomed() {
        var step = hear(UNFORMED, new Fact.PairFormed(PAIR, ADA, BEA), paris(6, 29, 9, 0));
        assertThat(step.state()).isInstanceOf(State.Resting.class);
        assertThat(facts(step)).isEmpty();
    }

    @Nested
    class WhenASessionIsOver {
        @Test
        void aMeetingCountsAndTheNextDateIsLookedForInTimeForTheCadence() {
            var step = closed(Outcome.MET);
            assertThat(kept(step)).containsExactly(pair(Status.ACTIVE, 1, null));
            assertThat(alarms(step)).contains(new Alarm(key("due"), paris(2, 22, 15, 30), BEA));
            var due = on(step.state(), rang("due"), paris(2, 22, 15, 30));
            assertThat(facts(due)).containsExactly(new Fact.SessionDue(PAIR, 2, BEA, ADA, paris(3, 4, 15, 0)));
        }

        @Test
        void afterTheFirstMeetingEachIsAskedWhetherToGoOnBetweenTwoRemindersOfTheFeedback() {
            assertThat(alarms(closed(Outcome.MET)))
                    .contains(
                            new Alarm(key("keep@ada"), paris(2, 9, 9, 30), ADA),
                            new Alarm(key("keep@bea"), paris(2, 8, 15, 30), BEA));
        }

        @Test
        void oneYesGoesOnTheSameWithoutCounting() {
            var step = closed(Outcome.MET_BY_ONE);
            assertThat(kept(step)).containsExactly(pair(Status.ACTIVE, 0, null));
            assertThat(alarms(step)).containsExactly(new Alarm(key("due"), paris(2, 22, 15, 30), BEA));
        }

        @Test
        void whoDidNotMeetAreAskedAgainAfterTwoWorkingDaysTheOtherWayRound() {
            assertThat(alarms(closed(Outcome.NOT_MET)))
                    .containsExactly(new Alarm(key("due"), paris(2, 8, 15, 30), BEA));
        }

        @Test
        void theUnknownWaitsFiveWorkingDays() {
            assertThat(alarms(closed(Outcome.UNKNOWN)))
                    .containsExactly(new Alarm(key("due"), paris(2, 11, 15, 30), BEA));
        }

        @Test
        void aNextSessionBeyondTheProgrammeIsNotLookedFor() {
            var late = new State.Meeting(course(pair(Status.ACTIVE, 3, paris(6, 10, 15, 0))));
            var step = hear(late, new Fact.SessionClosed(PAIR, 1, Outcome.MET, ADA, BEA), paris(6, 10, 18, 0));
            assertThat(alarms(step)).isEmpty();
        }

        @Test
        void theOutcomeOfAnEarlierSessionChangesNothing() {
            assertThat(hear(meeting(), new Fact.SessionClosed(PAIR, 7, Outcome.MET, ADA, BEA), EVENING))
                    .isEqualTo(Step.stay(meeting()));
        }

        @Test
        void withoutADateThePairIsAtRiskAndTheLadderBegins() {
            var step = closed(Outcome.NOT_PLANNED);
            assertThat(kept(step)).containsExactly(pair(Status.AT_RISK, 0, null));
            assertThat(facts(step)).containsExactly(new Fact.PairAtRisk(PAIR, Fact.Risk.NO_DATE));
            assertThat(alarms(step))
                    .contains(
                            new Alarm(key("silence@ada 1"), paris(2, 11, 18, 0), ADA),
                            new Alarm(key("silence@bea 2"), paris(2, 18, 18, 0), BEA),
                            new Alarm(key("silence@ada 3"), paris(2, 25, 18, 0), ADA),
                            new Alarm(key("silence over"), paris(3, 4, 18, 0), BEA))
                    .hasSize(7);
        }
    }

    @Test
    void whoeverWouldLikeAnotherPartnerIsAskedFirstAndThePartnerHearsNothing() {
        for (var state : List.of(meeting(), resting(), silent())) {
            var step = hear(state, new Request.PartnerChangeWanted(PAIR, ADA), EVENING);
            assertThat(saidTo(ADA, step)).containsExactly("journey.end");
            assertThat(saidTo(BEA, step)).isEmpty();
            assertThat(facts(step)).isEmpty();
            assertThat(step.state()).isEqualTo(state);
        }
    }

    @Nested
    class WithAnAgreement {
        private final Instant signed = paris(2, 9, 10, 0);

        /** The first session took place on 4 February, and the next date would be looked for in time for 4 March. */
        private State afterTheFirst() {
            people.store.facts().append(new Recorded("p", FORMED, new Fact.SessionPlanned(PAIR, 1, SESSION)));
            people.store.facts().append(
                    new Recorded("c", EVENING, new Fact.SessionClosed(PAIR, 1, Outcome.MET, ADA, BEA)));
            return closed(Outcome.MET).state();
        }

        private Step<State> concluded(State state) {
            return hear(state, new Fact.AgreementConcluded(PAIR, 1), signed);
        }

        private Step<State> agreed(State state, int weeks) {
            people.agree(1, weeks, weeks, Turn.BOTH);
            return concluded(state);
        }

        @Test
        void theNextDateIsLookedForInTimeForTheRhythmOfTheTwo() {
            people.agree(1, 6, 6, Turn.BOTH);
            assertThat(alarms(closed(Outcome.MET))).contains(new Alarm(key("due"), paris(3, 8, 15, 30), BEA));
        }

        @Test
        void aRhythmThatIsSignedBetweenTwoSessionsMovesTheSearchThatIsToCome() {
            var step = agreed(afterTheFirst(), 3);
            assertThat(alarms(step)).containsExactly(new Alarm(key("due"), paris(2, 15, 15, 30), BEA));
            var due = on(step.state(), rang("due"), paris(2, 15, 15, 30));
            assertThat(facts(due)).containsExactly(new Fact.SessionDue(PAIR, 2, BEA, ADA, paris(2, 25, 15, 0)));
        }

        @Test
        void whereItsDateShouldHaveBeenLookedForAlreadyTheSearchBeginsInTwoWorkingDays() {
            assertThat(alarms(agreed(afterTheFirst(), 1)))
                    .containsExactly(new Alarm(key("due"), paris(2, 11, 15, 30), BEA));
        }

        @Test
        void aRhythmThatLeadsBeyondTheProgrammeEndsTheSearch() {
            assertThat(cancelled(agreed(afterTheFirst(), 26))).containsExactly("due");
        }

        @Test
        void whoTakesTheAgreementBackIsWaitedForAtTheRhythmOfTheProgramme() {
            var state = agreed(afterTheFirst(), 3).state();
            people.endAgreement(1);
            var step = hear(state, new Fact.AgreementWithdrawn(PAIR, ADA, 1), signed);
            assertThat(alarms(step)).containsExactly(new Alarm(key("due"), paris(2, 22, 15, 30), BEA));
        }

        @Test
        void nothingChangesForThoseWhoKeepTheRhythmOfTheProgrammeOrDoNotAgreeOnOne() {
            var state = afterTheFirst();
            assertThat(agreed(state, 4).effects()).isEmpty();
            people.agree(1, 2, 6, Turn.BOTH);
            assertThat(concluded(state).effects()).isEmpty();
        }

        @Test
        void asLongAsASessionIsBeingArrangedOrTheTwoAreSilentItGoesOn() {
            assertThat(agreed(meeting(), 2).effects()).isEmpty();
            assertThat(agreed(silent(), 2).effects()).isEmpty();
        }

        @Test
        void afterASessionThatDidNotTakePlaceTheSearchIsNotPutOff() {
            people.store.facts().append(
                    new Recorded("c", EVENING, new Fact.SessionClosed(PAIR, 1, Outcome.NOT_MET, ADA, BEA)));
            assertThat(agreed(closed(Outcome.NOT_MET).state(), 2).effects()).isEmpty();
        }

        @Test
        void whoFindsTheDatesByAgreementIsAskedForEach() {
            people.agree(1, 4, 4, Turn.ME);
            assertThat(alarms(closed(Outcome.MET))).contains(new Alarm(key("due"), paris(2, 22, 9, 30), ADA));
            var due = on(closed(Outcome.MET).state(), rang("due"), paris(2, 22, 9, 30));
            assertThat(facts(due)).containsExactly(new Fact.SessionDue(PAIR, 2, ADA, BEA, paris(3, 4, 15, 0)));
            people.agree(2, 4, 4, Turn.PARTNER);
            assertThat(alarms(closed(Outcome.MET))).contains(new Alarm(key("due"), paris(2, 22, 15, 30), BEA));
        }
    }

    @Nested
    class WithFixedDates {
        private static final List<Instant> DATES = List.of(paris(3, 4, 15, 0), paris(4, 1, 15, 0));

        @BeforeEach
        void fixed() {
            people.store.facts().append(new Recorded("fixed", FORMED, new Fact.SeriesFixed(PAIR, ADA, DATES)));
        }

        private Request on(int number, Instant date) {
            return new Request.SessionFixed(PAIR, number, BEA, ADA, date);
        }

        @Test
        void theNextSessionIsPlannedOnceOneIsOverAndNobodyIsAskedForADate() {
            var step = closed(Outcome.MET_BY_ONE);
            assertThat(step.state()).isInstanceOf(State.Meeting.class);
            assertThat(requests(step)).containsExactly(on(2, paris(3, 4, 15, 0)));
            assertThat(facts(step)).isEmpty();
            assertThat(alarms(step)).isEmpty();
        }

        @Test
        void afterTheFirstMeetingEachIsStillAskedWhetherToGoOn() {
            assertThat(alarms(closed(Outcome.MET)).stream().map(Alarm::key))
                    .containsExactly(key("keep@ada"), key("keep@bea"));
        }

        @Test
        void whateverBecameOfASessionTheNextOneTakesPlace() {
            for (var outcome : Outcome.values()) {
                assertThat(requests(closed(outcome))).as("%s", outcome).contains(on(2, paris(3, 4, 15, 0)));
            }
        }

        @Test
        void aSessionThatWasPutOffTakesThePlaceOfTheDateThatComesRightAfter() {
            var moved = new State.Meeting(course(pair(Status.ACTIVE, 0, paris(3, 2, 15, 0))));
            var step = hear(moved, new Fact.SessionClosed(PAIR, 1, Outcome.MET, ADA, BEA), paris(3, 2, 18, 0));
            assertThat(requests(step)).containsExactly(on(2, paris(4, 1, 15, 0)));
        }

        @Test
        void noSessionIsPlannedIntoABreak() {
            var away = course(pair(Status.ACTIVE, 0, SESSION)).with(new Partner(BEA, LocalDate.of(2027, 3, 15)));
            var step = hear(
                    new State.Meeting(away), new Fact.SessionClosed(PAIR, 1, Outcome.MET, ADA, BEA), EVENING);
            assertThat(requests(step)).containsExactly(on(2, paris(4, 1, 15, 0)));
        }

        @Test
        void afterTheLastDateOneIsLookedForAsBefore() {
            var last = new State.Meeting(course(pair(Status.ACTIVE, 2, paris(4, 1, 15, 0))));
            var step = hear(last, new Fact.SessionClosed(PAIR, 1, Outcome.MET, ADA, BEA), paris(4, 1, 18, 0));
            assertThat(step.state()).isInstanceOf(State.Resting.class);
            assertThat(alarms(step).stream().map(Alarm::key)).containsExactly(key("due"));
        }

        @Test
        void aPairThatIsRestingTakesTheFirstOfThemAtOnce() {
            var step = hear(resting(), new Fact.SeriesFixed(PAIR, ADA, DATES), EVENING);
            assertThat(requests(step)).containsExactly(on(2, paris(3, 4, 15, 0)));
            assertThat(cancelled(step)).containsExactly("due");
        }

        @Test
        void whereADateIsBeingLookedForTheSearchEnds() {
            var searching = new State.Meeting(course(pair(Status.ACTIVE, 0, null)));
            var step = hear(searching, new Fact.SeriesFixed(PAIR, ADA, DATES), EVENING);
            assertThat(requests(step))
                    .containsExactly(new Request.SessionFixed(PAIR, 1, ADA, BEA, paris(3, 4, 15, 0)));
        }

        @Test
        void aSilentPairThatFixesItsDatesIsSilentNoMore() {
            var step = hear(silent(), new Fact.SeriesFixed(PAIR, ADA, DATES), EVENING);
            assertThat(step.state()).isInstanceOf(State.Meeting.class);
            assertThat(requests(step)).containsExactly(on(2, paris(3, 4, 15, 0)));
            assertThat(cancelled(step)).contains("silence over");
        }

        @Test
        void afterABreakTheFixedDateTakesThePlaceOfASearch() {
            var step = JourneyTest.this.on(resting(), rang("due"), paris(3, 1, 9, 30));
            assertThat(requests(step)).containsExactly(on(2, paris(3, 4, 15, 0)));
            assertThat(facts(step)).isEmpty();
        }

        @Test
        void aSessionThatHasItsDateKeepsIt() {
            var step = hear(meeting(), new Fact.SeriesFixed(PAIR, ADA, DATES), FORMED);
            assertThat(step.effects()).isEmpty();
        }
    }

    @Nested
    class WhenSilent {
        private final Instant later = paris(2, 25, 18, 0);

        @Test
        void aDateAskedForStopsTheLadder() {
            var step = choose(silent(), BEA, "date", "find", later);
            assertThat(step.state()).isInstanceOf(State.Meeting.class);
            assertThat(facts(step)).containsExactly(new Fact.SessionDue(PAIR, 2, BEA, ADA, later));
            assertThat(cancelled(step)).contains("silence@ada 1", "silence@bea 3", "silence over");
        }

        @Test
        void theWishForAPauseStopsItTooAndTheTurnComesLater() {
            var step = choose(silent(), ADA, "date", "pause", later);
            assertThat(step.effects())
                    .contains(new Effect.HandOn(ADA, new Heard.Ordered(new Command(Command.Word.PAUSE, ""))));
            assertThat(alarms(step)).containsExactly(new Alarm(key("due"), paris(3, 5, 9, 30), ADA));
            assertThat(facts(on(step.state(), rang("due"), paris(3, 5, 9, 30))))
                    .hasOnlyElementsOfType(Fact.SessionDue.class);
        }

        @Test
        void aPauseStopsItUntilThePersonIsBack() {
            var step = hear(silent(), new Request.PartnerPaused(PAIR, BEA, LocalDate.of(2027, 3, 15)), later);
            assertThat(saidTo(ADA, step)).containsExactly("journey.paused");
            assertThat(alarms(step)).containsExactly(new Alarm(key("due"), paris(3, 15, 14, 30), BEA));
        }

        @Test
        void whatTheTwoDoWithTheirActionsLetsItBeginAnew() {
            var step = on(silent(), asked(new Request.PairHeardFrom(PAIR, ADA)), paris(3, 3, 10, 0));
            assertThat(saidTo(ADA, step)).isEmpty();
            assertThat(saidTo(BEA, step)).isEmpty();
            assertThat(facts(step)).isEmpty();
            assertThat(alarms(step)).contains(
                    new Alarm(key("silence@ada 1"), paris(3, 10, 10, 0), ADA),
                    new Alarm(key("silence@bea 3"), paris(3, 24, 10, 0), BEA));
            assertThat(alarms(step).getLast()).satisfies(alarm -> {
                assertThat(alarm.key()).isEqualTo(key("silence over"));
                assertThat(alarm.at()).isAfter(paris(3, 30, 0, 0));
            });
        }

        @Test
        void theEndIsKindToBoth() {
            var step = on(silent(), rang("silence over"), paris(3, 4, 18, 0));
            assertThat(step.state()).isEqualTo(PARTED);
            assertThat(facts(step)).containsExactly(parted(Ending.SILENT));
            assertThat(saidTo(ADA, step)).containsExactly("journey.silent.end");
            assertThat(saidTo(BEA, step)).containsExactly("journey.silent.end");
            assertThat(kept(step)).containsExactly(pair(Status.CLOSED, 0, null));
        }

        @Test
        void priorityIsPromisedOnlyToWhoeverSaidThatTheOtherOneWasSilent() {
            people.store.facts().append(new Recorded("acme/r", later, new Fact.PartnerReportedSilent(PAIR, BEA)));
            var step = on(silent(), rang("silence over"), paris(3, 4, 18, 0));
            assertThat(saidTo(ADA, step)).containsExactly("journey.silent.end");
            assertThat(saidTo(BEA, step)).containsExactly("journey.silent.answered");
        }

        @Test
        void aPlannedSessionBringsAPairAtRiskBack() {
            var asked = choose(silent(), BEA, "date", "find", later);
            var step = hear(asked.state(), new Fact.SessionPlanned(PAIR, 2, SESSION), later);
            assertThat(kept(step)).containsExactly(pair(Status.ACTIVE, 0, SESSION));
            assertThat(facts(step)).containsExactly(new Fact.PairRecovered(PAIR));
        }
    }

    @Nested
    class WhenSomebodyAsks {
        @Test
        void forADateDuringASessionTheSessionTakesItUp() {
            assertThat(requests(hear(meeting(), new Request.DateRequested(PAIR, BEA), EVENING)))
                    .containsExactly(new Request.DateAsked(PAIR, 1, BEA));
        }

        @Test
        void forADateInBetweenASessionBeginsWithThem() {
            var step = hear(resting(), new Request.DateRequested(PAIR, ADA), EVENING);
            assertThat(facts(step)).containsExactly(new Fact.SessionDue(PAIR, 2, ADA, BEA, EVENING));
            assertThat(cancelled(step)).containsExactly("due", "keep-again@ada", "keep-again@bea");
        }

        @Test
        void forADateJustBeforeTheEndTheyLearnWhyThereIsNone() {
            var step = hear(resting(), new Request.DateRequested(PAIR, ADA), paris(6, 29, 9, 0));
            assertThat(facts(step)).isEmpty();
            assertThat(saidTo(ADA, step)).containsExactly("journey.toolate");
        }

        @Test
        void forAnotherPartnerThePairEndsWithoutBlame() {
            var asked = choose(resting(), ADA, "keep", "other", EVENING);
            assertThat(facts(asked)).isEmpty();
            assertThat(saidTo(ADA, asked)).containsExactly("journey.end");
            assertThat(saidTo(BEA, asked)).isEmpty();
            var step = choose(resting(), ADA, "end", "end", EVENING);
            assertThat(facts(step)).containsExactly(parted(Ending.REQUESTED));
            assertThat(saidTo(ADA, step)).containsExactly("journey.ended.noted");
            assertThat(saidTo(BEA, step)).containsExactly("journey.ended");
        }

        @Test
        void priorityIsPromisedOnlyToWhoeverIsLeftWithoutAPartner() {
            people.pair(pair(Status.ACTIVE, 1, null));
            people.pair(new Pair(
                    PROGRAMME.pair("1-2"), BEA, ACME.person("cleo"), Status.ACTIVE, FORMED, 0, null));
            var step = choose(resting(), ADA, "end", "end", EVENING);
            assertThat(allSaidTo(ADA, step)).containsExactly("journey.ended.noted", "journey.next.first");
            assertThat(allSaidTo(BEA, step)).containsExactly("journey.ended", "journey.next.paired");
            var left = hear(resting(), new Request.PartnerLeft(PAIR, ADA), EVENING);
            assertThat(allSaidTo(BEA, left)).containsExactly("journey.left", "journey.next.paired");
        }

        @Test
        void lateInTheProgrammeNobodyElseIsPromised() {
            var late = paris(6, 1, 10, 0);
            var step = choose(resting(), ADA, "end", "end", late);
            assertThat(allSaidTo(ADA, step)).containsExactly("journey.ended.noted", "journey.next.late");
            assertThat(allSaidTo(BEA, step)).containsExactly("journey.ended", "journey.next.late");
            people.store.facts().append(new Recorded("acme/r", EVENING, new Fact.PartnerReportedSilent(PAIR, BEA)));
            var silence = on(silent(), rang("silence over"), late);
            assertThat(allSaidTo(ADA, silence)).containsExactly("journey.silent.end.late");
            assertThat(allSaidTo(BEA, silence)).containsExactly("journey.silent.answered", "journey.next.late");
        }

        @Test
        void forTheEndTheOpenSessionIsCancelledToo() {
            var step = choose(meeting(), ADA, "end", "end", EVENING);
            assertThat(facts(step)).containsExactly(new Fact.SessionCancelled(PAIR, 1), parted(Ending.REQUESTED));
        }

        @Test
        void toGoOnOnlyTheyAreToldThatTheyDo() {
            for (var question : List.of("keep", "end")) {
                var step = choose(resting(), ADA, question, "on", EVENING);
                assertThat(step.state()).isEqualTo(resting());
                assertThat(facts(step)).containsExactly(new Fact.WentOn(PAIR, ADA));
                assertThat(cancelled(step)).containsExactly("keep-again@ada");
                assertThat(saidTo(ADA, step)).containsExactly("journey.goingon");
                assertThat(saidTo(BEA, step)).isEmpty();
            }
        }

        @Test
        void toGoOnIsAnnouncedOnce() {
            people.store.facts().append(new Recorded("f1", EVENING, new Fact.WentOn(PAIR, ADA)));
            assertThat(facts(choose(resting(), ADA, "keep", "on", EVENING))).isEmpty();
            assertThat(facts(choose(resting(), BEA, "keep", "on", EVENING))).containsExactly(
                    new Fact.WentOn(PAIR, BEA));
        }

        @Test
        void nothingTheyAreAskedOnceMoreWhetherTheyGoOnAndSilenceIsNoYes() {
            var asked = on(resting(), rang("keep@ada"), EVENING);
            assertThat(saidTo(ADA, asked)).containsExactly("journey.keep");
            assertThat(set(asked)).containsExactly("keep-again@ada");
            var again = on(asked.state(), rang("keep-again@ada"), EVENING);
            assertThat(saidTo(ADA, again)).containsExactly("journey.keep");
            assertThat(set(again)).isEmpty();
            assertThat(facts(again)).isEmpty();
        }
    }

    @Nested
    class WhenAPartnerIsReportedSilent {
        private final State unplanned = new State.Meeting(course(pair(Status.ACTIVE, 0, null)));
        private final Fact report = new Fact.PartnerReportedSilent(PAIR, ADA);

        @Test
        void thePartnerHearsNothingOfItAndNothingElseThanWithoutIt() {
            for (var state : List.of(unplanned, resting(), silent())) {
                var step = hear(state, report, EVENING);
                assertThat(step.state()).isEqualTo(state);
                assertThat(saidTo(ADA, step)).containsExactly("journey.reported");
                assertThat(step.effects()).hasSize(1);
            }
        }

        @Test
        void aPlannedSessionComesFirst() {
            var step = hear(meeting(), report, FORMED);
            assertThat(alarms(step)).isEmpty();
            assertThat(saidTo(ADA, step)).containsExactly("journey.reported.planned");
        }
    }

    @Nested
    class WhenAPartnerIsAway {
        private final Request paused = new Request.PartnerPaused(PAIR, BEA, LocalDate.of(2027, 3, 1));

        @Test
        void theOtherIsToldOnce() {
            var step = hear(resting(), paused, EVENING);
            assertThat(saidTo(ADA, step)).containsExactly("journey.paused");
            assertThat(hear(step.state(), paused, EVENING)).isEqualTo(Step.stay(step.state()));
            assertThat(saidTo(ADA, hear(step.state(), new Request.PartnerResumed(PAIR, BEA), EVENING)))
                    .containsExactly("journey.resumed");
        }

        @Test
        void aReturnNobodyHeardOfIsNoNews() {
            assertThat(hear(resting(), new Request.PartnerResumed(PAIR, BEA), EVENING)).isEqualTo(Step.stay(resting()));
        }

        @Test
        void forGoodThePairEndsAndOnlyTheOtherHearsOfIt() {
            var step = hear(meeting(), new Request.PartnerLeft(PAIR, BEA), EVENING);
            assertThat(facts(step)).contains(parted(Ending.LEFT));
            assertThat(saidTo(ADA, step)).containsExactly("journey.left");
            assertThat(saidTo(BEA, step)).isEmpty();
        }
    }

    @Test
    void noStateOfAPairFollowsFromARating() {
        for (var rating = 1; rating <= 5; rating++) {
            var fact = new Fact.FeedbackGiven(PAIR, 1, ADA, rating);
            assertThat(journey.hears(fact)).isEmpty();
            assertThat(hear(resting(), fact, EVENING)).isEqualTo(Step.stay(resting()));
        }
    }

    @Test
    void aMovedSessionHasNoDate() {
        assertThat(kept(hear(meeting(), new Fact.SessionPostponed(PAIR, 1, ADA), FORMED)))
                .containsExactly(pair(Status.ACTIVE, 0, null));
    }

    @Nested
    class WhenTheProgrammeEnds {
        private final Instant end = paris(6, 30, 18, 0);

        @Test
        void theLastWordIsLeftToTheConclusion() {
            var step = on(resting(), rang("end"), end);
            assertThat(facts(step)).containsExactly(parted(Ending.COMPLETED));
            assertThat(saidTo(ADA, step)).isEmpty();
            assertThat(saidTo(BEA, step)).isEmpty();
        }

        @Test
        void aLastSessionThatIsStillAskedAboutMayCount() {
            var last = new State.Meeting(course(pair(Status.ACTIVE, 2, paris(6, 30, 15, 0))));
            assertThat(on(last, rang("end"), end)).isEqualTo(Step.stay(last));
            var step = hear(last, new Fact.SessionClosed(PAIR, 1, Outcome.MET, ADA, BEA), paris(7, 1, 10, 0));
            assertThat(kept(step)).containsExactly(pair(Status.CLOSED, 3, null));
            assertThat(facts(step)).containsExactly(parted(Ending.COMPLETED));
        }

        @Test
        void aSearchForADateIsCancelled() {
            var searching = new State.Meeting(course(pair(Status.ACTIVE, 2, null)));
            assertThat(facts(on(searching, rang("end"), end)))
                    .containsExactly(new Fact.SessionCancelled(PAIR, 1), parted(Ending.COMPLETED));
        }
    }

    @Nested
    class MetOfTheirOwnAccord {
        private final Fact reported = new Fact.MeetingReported(PAIR, BEA);

        @Test
        void itCountsAsTheSessionThatIsBeingArranged() {
            var step = hear(meeting(), reported, FORMED);
            assertThat(facts(step)).containsExactly(new Fact.SessionHeld(PAIR, 1, BEA, ADA));
            assertThat(kept(step)).containsExactly(pair(Status.ACTIVE, 0, null));
        }

        @Test
        void itCountsAsTheNextSessionWhereNoneIsBeingArranged() {
            var step = hear(resting(), reported, EVENING);
            assertThat(facts(step)).containsExactly(new Fact.SessionHeld(PAIR, 2, BEA, ADA));
            assertThat(step.state()).isInstanceOf(State.Meeting.class);
            assertThat(cancelled(step)).contains("due");
        }

        @Test
        void itEndsASilenceButOnlyBothWordsRecoverThePair() {
            var step = hear(silent(), reported, EVENING);
            assertThat(cancelled(step)).contains("silence over", "silence@ada 1");
            assertThat(facts(step)).containsExactly(new Fact.SessionHeld(PAIR, 2, BEA, ADA));
            var met = hear(step.state(), new Fact.SessionClosed(PAIR, 2, Outcome.MET, BEA, ADA), EVENING);
            assertThat(facts(met)).containsExactly(new Fact.PairRecovered(PAIR));
            assertThat(kept(met)).containsExactly(pair(Status.ACTIVE, 1, null));
            var one = hear(step.state(), new Fact.SessionClosed(PAIR, 2, Outcome.MET_BY_ONE, BEA, ADA), EVENING);
            assertThat(facts(one)).isEmpty();
            assertThat(kept(one)).containsExactly(pair(Status.AT_RISK, 0, null));
        }
    }
}
