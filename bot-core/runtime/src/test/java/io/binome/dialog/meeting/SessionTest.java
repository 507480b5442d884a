package io.binome.dialog.meeting;

import static io.binome.dialog.TwoPeople.ADA;
import static io.binome.dialog.TwoPeople.BEA;
import static io.binome.dialog.TwoPeople.PAIR;
import static io.binome.dialog.TwoPeople.PROGRAMME;
import static io.binome.dialog.TwoPeople.alarms;
import static io.binome.dialog.TwoPeople.allSaidTo;
import static io.binome.dialog.TwoPeople.asked;
import static io.binome.dialog.TwoPeople.cancelled;
import static io.binome.dialog.TwoPeople.chose;
import static io.binome.dialog.TwoPeople.facts;
import static io.binome.dialog.TwoPeople.key;
import static io.binome.dialog.TwoPeople.paris;
import static io.binome.dialog.TwoPeople.rang;
import static io.binome.dialog.TwoPeople.requests;
import static io.binome.dialog.TwoPeople.said;
import static io.binome.dialog.TwoPeople.saidTo;
import static io.binome.dialog.TwoPeople.set;
import static io.binome.dialog.TwoPeople.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.calendar.Slot;
import io.binome.dialog.TwoPeople;
import io.binome.dialog.meeting.Session.State;
import io.binome.dialog.meeting.Session.Two;
import io.binome.dialog.meeting.Session.Word;
import io.binome.dialog.meeting.Session.Word.Reply;
import io.binome.engine.Alarm;
import io.binome.engine.Effect;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.fact.Fact;
import io.binome.fact.Fact.Outcome;
import io.binome.fact.Recorded;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.id.SessionId;
import io.binome.message.Choice;
import io.binome.message.Message.Block;
import io.binome.programme.Format;
import io.binome.programme.MeetingPreferences;
import io.binome.programme.Pair;
import io.binome.programme.Profile;
import io.binome.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final SessionId ID = SessionId.of(PAIR, 1);
    private static final PersonId CLAIRE = TwoPeople.ACME.person("claire");
    private static final Instant MONDAY = paris(2, 1, 9, 0);
    private static final Two TWO = new Two(ID, ADA, BEA, MONDAY);
    private static final Instant THURSDAY = paris(2, 4, 15, 0);
    private static final State UNOPENED = new State.Unopened(ID);
    private static final State PLANNED = new State.Planned(TWO, THURSDAY);
    private static final State CONFIRMING = new State.Confirming(TWO, ADA, THURSDAY, 0);

    private final TwoPeople people = new TwoPeople();
    private final Session session = new Session();

    private Step<State> on(State state, Input input, Instant now) {
        return session.on(state, input, people.at(now));
    }

    private Step<State> choose(State state, PersonId by, String question, String value, Instant now) {
        return on(state, chose(by, prompt(question, by), value), now);
    }

    private static PromptId prompt(String question, PersonId to) {
        return SessionWords.prompt(TWO, question, to);
    }

    private static Fact closed(Outcome outcome) {
        return new Fact.SessionClosed(PAIR, 1, outcome, ADA, BEA);
    }

    private static Fact due(Instant wanted) {
        return new Fact.SessionDue(PAIR, 1, ADA, BEA, wanted);
    }

    private State.Picking picking(int nudges) {
        return new State.Picking(TWO, ADA, DateOffer.earliest(TWO, ADA, 0, people.at(MONDAY)), nudges);
    }

    @Test
    void noInputInAnyStateIsTooMuch() {
        var none = new DateOffer(0, List.of());
        var asking = new State.Asking(TWO, new Word(ADA, 3, Reply.NONE), new Word(BEA, 1, Reply.YES));
        people.sweep(
                session,
                TwoPeople.conversation(session, ID),
                List.of(
                        UNOPENED,
                        picking(0),
                        picking(2),
                        new State.Picking(TWO, BEA, none, 1),
                        CONFIRMING,
                        new State.Confirming(TWO, BEA, THURSDAY, 2),
                        PLANNED,
                        asking,
                        new State.Closed(ID)),
                List.of(
                        "", "0", "1", "99", "other", "pass", "yes", "no", "move", "nudge", "lapse", "soon",
                        "remind@ada", "remind@bea", "met@ada", "met@bea", "met@nobody", "Thursday 3 pm",
                        "31/02 10:00"));
    }

    @Nested
    class WhereThereIsNoTimeToOffer {
        private void beaIsAwayForMonths() {
            var bea = people.at(MONDAY).person(BEA);
            people.store.records().put(bea.pausedUntil(LocalDate.of(2027, 6, 1)));
        }

        @Test
        void nothingSaysThatTimesFollow() {
            beaIsAwayForMonths();
            var none = new State.Picking(TWO, ADA, new DateOffer(1, List.of()), 0);
            assertThat(allSaidTo(ADA, on(none, rang("nudge"), MONDAY)))
                    .containsExactly("session.nudge.bare", "session.slots.none");
            assertThat(allSaidTo(ADA, choose(none, ADA, "date", "other", MONDAY)))
                    .containsExactly("session.slots.none");
            assertThat(allSaidTo(ADA, on(none, said(ADA, prompt("date", ADA), "rubbish"), MONDAY)))
                    .containsExactly("session.unread.bare", "session.slots.none");
            assertThat(allSaidTo(ADA, on(none, said(ADA, prompt("date", ADA), "30/02 10:00"), MONDAY)))
                    .containsExactly("session.written.noday.bare", "session.slots.none");
        }

        @Test
        void whereOnlyTheProgrammeEndsTooSoonThatIsSaid() {
            var step = on(picking(0), rang("nudge"), paris(6, 30, 9, 0));
            assertThat(allSaidTo(ADA, step)).containsExactly("session.nudge.bare", "session.slots.late");
        }

        @Test
        void everySentenceThatNamesTimesHasOneThatDoesNot() {
            var words = ResourceBundle.getBundle("io.binome.text.session", Locale.ENGLISH);
            for (var key : SessionWords.NAMING_DATES) {
                assertThat(words.keySet()).contains(key, key + ".bare");
            }
        }
    }

    @Nested
    class WhenADateIsRefused {
        @Test
        void whoeverProposedItHearsSoUnlessAnotherIsChosenAtOnce() {
            var refused = choose(CONFIRMING, BEA, "confirm", "no", MONDAY);
            assertThat(saidTo(ADA, refused)).isEmpty();
            assertThat(alarms(refused)).contains(new Alarm(key("refused@ada"), MONDAY.plusSeconds(1_800), ADA));
            assertThat(saidTo(ADA, on(refused.state(), rang("refused@ada"), MONDAY)))
                    .containsExactly("session.refused");
            assertThat(on(CONFIRMING, rang("refused@ada"), MONDAY).effects()).isEmpty();
            assertThat(on(picking(0), rang("refused@ada"), MONDAY).effects()).isEmpty();
        }

        @Test
        void andTakenBackAfterAMoveTheOldDateIsSaidNotToStand() {
            assertThat(saidTo(BEA, choose(CONFIRMING, ADA, "proposed", "take_back", MONDAY)))
                    .containsExactly("session.back.other");
            people.store.facts()
                    .append(new Recorded("acme/p", MONDAY, new Fact.SessionPlanned(PAIR, 1, THURSDAY.minusSeconds(9))));
            var back = choose(CONFIRMING, ADA, "proposed", "take_back", MONDAY);
            assertThat(saidTo(BEA, back)).containsExactly("session.back.other.moved");
            assertThat(saidTo(ADA, back)).containsExactly("session.back.moved");
            assertThat(saidTo(BEA, choose(CONFIRMING, ADA, "proposed", "take_back", THURSDAY)))
                    .containsExactly("session.back.other");
        }
    }

    @Nested
    class WhenItIsDue {
        @Test
        void theOrganiserIsOfferedThreeDatesThatSuitBoth() {
            var step = on(UNOPENED, told(due(MONDAY)), MONDAY);
            var picking = (State.Picking) step.state();
            assertThat(picking.picker()).isEqualTo(ADA);
            assertThat(picking.offer().slots().stream().map(Slot::start))
                    .containsExactly(paris(2, 3, 15, 0), paris(2, 4, 15, 0), paris(2, 5, 15, 0));
            assertThat(saidTo(ADA, step)).containsExactly("session.ask");
            assertThat(saidTo(BEA, step)).isEmpty();
        }

        @Test
        void noDateIsOfferedAtWhichEitherHasASessionWithSomebodyElse() {
            people.pair(new Pair(
                    PROGRAMME.pair("2"), CLAIRE, BEA, Pair.Status.ACTIVE, MONDAY, 0, paris(2, 3, 14, 30)));
            people.pair(new Pair(PROGRAMME.pair("3"), ADA, CLAIRE, Pair.Status.AT_RISK, MONDAY, 0, THURSDAY));
            people.pair(new Pair(
                    PROGRAMME.pair("4"), CLAIRE, BEA, Pair.Status.CLOSED, MONDAY, 0, paris(2, 5, 15, 0)));
            var step = on(UNOPENED, told(due(MONDAY)), MONDAY);
            assertThat(((State.Picking) step.state()).offer().slots()).extracting(Slot::start)
                    .containsExactly(paris(2, 3, 15, 30), paris(2, 4, 16, 0), paris(2, 5, 15, 0));
            var written = on(step.state(), said(ADA, prompt("date", ADA), "Thursday 3 pm"), MONDAY);
            assertThat(((State.Picking) written.state()).offer().slots()).extracting(Slot::start)
                    .as("and others beside one that was written")
                    .contains(THURSDAY, paris(2, 4, 16, 0));
        }

        @Test
        void theDatesAreAroundTheTimeTheCadenceAsksFor() {
            var step = on(UNOPENED, told(due(paris(2, 18, 15, 0))), MONDAY);
            assertThat(((State.Picking) step.state()).offer().slots().stream().map(Slot::start))
                    .containsExactly(paris(2, 15, 15, 0), paris(2, 16, 15, 0), paris(2, 17, 15, 0));
        }

        @Test
        void earlierDatesAreOfferedWhereTheCadencePointsBeyondTheProgramme() {
            var step = on(UNOPENED, told(due(paris(7, 15, 15, 0))), paris(6, 25, 9, 0));
            assertThat(((State.Picking) step.state()).offer().slots()).isNotEmpty();
        }

        @Test
        void noDateIsOfferedThatLiesBeyondTheProgramme() {
            var step = on(UNOPENED, told(due(MONDAY)), paris(6, 25, 9, 0));
            assertThat(((State.Picking) step.state()).offer().slots().stream().map(Slot::start))
                    .containsExactly(paris(6, 29, 15, 0), paris(6, 30, 15, 0));
        }

        @Test
        void peopleWithoutCommonHoursAreAskedToWriteADate() {
            people.live(BEA, ZoneId.of("Pacific/Auckland"));
            var step = on(UNOPENED, told(due(MONDAY)), MONDAY);
            assertThat(((State.Picking) step.state()).offer().slots()).isEmpty();
            var written = on(step.state(), said(ADA, prompt("date", ADA), "vendredi 5 février, 8h"), MONDAY);
            assertThat(((State.Picking) written.state()).offer().slots()).extracting(Slot::start)
                    .as("shown to whoever wrote it before anybody else hears of it")
                    .containsExactly(paris(2, 5, 8, 0));
            assertThat(on(written.state(), chose(ADA, prompt("date", ADA), "1"), MONDAY).state())
                    .isEqualTo(new State.Confirming(TWO, ADA, paris(2, 5, 8, 0), 0));
        }
    }

    @Nested
    class WhilePicking {
        @Test
        void aDatePickedIsPutToTheOther() {
            var step = choose(picking(0), ADA, "date", "1", MONDAY);
            assertThat(step.state()).isEqualTo(CONFIRMING);
            assertThat(saidTo(BEA, step)).containsExactly("session.confirm");
        }

        @Test
        void aDateSaysHowToMeetWhereOneWaySuitsBoth() {
            assertThat(ways(Set.of(), Set.of())).isEmpty();
            assertThat(ways(Set.of(Format.VIDEO), Set.of())).containsExactly("session.confirm.video");
            assertThat(ways(Set.of(Format.VIDEO, Format.PHONE), Set.of(Format.PHONE, Format.IN_PERSON)))
                    .containsExactly("session.confirm.phone");
            assertThat(ways(EnumSet.allOf(Format.class), Set.of(Format.IN_PERSON)))
                    .containsExactly("session.confirm.in_person");
            assertThat(ways(Set.of(Format.VIDEO), Set.of(Format.PHONE))).isEmpty();
            assertThat(ways(EnumSet.allOf(Format.class), Set.of())).isEmpty();
        }

        private List<String> ways(Set<Format> ada, Set<Format> bea) {
            Map.of(ADA, ada, BEA, bea).forEach((person, formats) -> people.store.records().put(new Profile(
                    PROGRAMME.member(person), Set.of(), List.of(), List.of(), List.of(), "", "", 2, 1,
                    MeetingPreferences.any().by(formats))));
            return new SessionWords(TWO, people.at(MONDAY)).confirm(BEA, THURSDAY).blocks().stream()
                    .flatMap(block -> block instanceof Block.Context(Text.Key(var key, var with))
                            ? Stream.of(key)
                            : Stream.empty())
                    .toList();
        }

        @Test
        void otherDatesAreLaterOnesUnderNewNumbers() {
            var step = choose(picking(0), ADA, "date", "other", MONDAY);
            var offer = ((State.Picking) step.state()).offer();
            assertThat(offer.first()).isEqualTo(3);
            assertThat(offer.slots().getFirst().start()).isEqualTo(paris(2, 8, 15, 0));
            assertThat(offer.start("0")).isEmpty();
        }

        @Test
        void aDateThatHasComeTooCloseIsReplacedByOthers() {
            var step = choose(picking(0), ADA, "date", "0", paris(2, 3, 13, 0));
            assertThat(saidTo(ADA, step)).containsExactly("session.stale");
            assertThat(saidTo(BEA, step)).isEmpty();
        }

        @Test
        void anHourIsOneOfTheDayThatWasNamedBefore() {
            var friday = on(picking(0), said(ADA, prompt("date", ADA), "vendredi 12 février, l'après-midi"), MONDAY);
            var hour = on(friday.state(), said(ADA, prompt("date", ADA), "plutôt 16h30"), MONDAY);
            assertThat(((State.Picking) hour.state()).offer().slots().getFirst().start())
                    .isEqualTo(paris(2, 12, 16, 30));
            var today = on(friday.state(), said(ADA, prompt("date", ADA), "aujourd'hui 16h30"), MONDAY);
            assertThat(((State.Picking) today.state()).offer().slots().getFirst().start())
                    .isEqualTo(paris(2, 1, 16, 30));
        }

        @Test
        void whatIsNoDateIsAskedAgainKindly() {
            var step = on(picking(0), said(ADA, prompt("date", ADA), "whenever"), MONDAY);
            assertThat(saidTo(ADA, step)).containsExactly("session.unread");
            assertThat(step.state()).isInstanceOf(State.Picking.class);
        }

        @Test
        void aWrittenDateBeyondTheProgrammeIsRefusedWithAReason() {
            var step = on(picking(0), said(ADA, prompt("date", ADA), "1 July 10:00"), MONDAY);
            assertThat(saidTo(ADA, step)).containsExactly("session.late");
        }

        @Test
        void nudgesComeOnTheThirdAndSeventhWorkingDayAndTheEndOnTheFourteenth() {
            var first = on(UNOPENED, told(due(MONDAY)), MONDAY);
            assertThat(alarms(first)).contains(new Alarm(key("nudge"), paris(2, 4, 9, 30), ADA));
            var second = on(first.state(), rang("nudge"), paris(2, 4, 9, 30));
            assertThat(alarms(second)).contains(new Alarm(key("nudge"), paris(2, 10, 9, 30), ADA));
            var third = on(second.state(), rang("nudge"), paris(2, 10, 9, 30));
            assertThat(alarms(third)).contains(new Alarm(key("nudge"), paris(2, 19, 9, 30), ADA));
            var end = on(third.state(), rang("nudge"), paris(2, 19, 9, 30));
            assertThat(end.state()).isEqualTo(new State.Closed(ID));
            assertThat(facts(end)).containsExactly(closed(Outcome.NOT_PLANNED));
        }

        @Test
        void aNudgeOffersDatesThatAreStillToCome() {
            var step = on(picking(1), rang("nudge"), paris(2, 10, 9, 30));
            assertThat(((State.Picking) step.state()).offer().slots())
                    .allMatch(slot -> slot.start().isAfter(paris(2, 11, 18, 0)));
        }

        @Test
        void thePickMayBeHandedOver() {
            var step = choose(picking(2), ADA, "date", "pass", MONDAY);
            assertThat(((State.Picking) step.state()).picker()).isEqualTo(BEA);
            assertThat(saidTo(BEA, step)).containsExactly("session.passed");
        }

        @Test
        void whoeverAsksForADatePicksIt() {
            var step = on(picking(1), asked(new Request.DateAsked(PAIR, 1, BEA)), MONDAY);
            assertThat(((State.Picking) step.state()).picker()).isEqualTo(BEA);
        }

        @Test
        void aCancelledSessionEndsWithoutAWord() {
            var step = on(picking(0), told(new Fact.SessionCancelled(PAIR, 1)), MONDAY);
            assertThat(step).isEqualTo(Step.to(new State.Closed(ID)));
        }
    }

    @Nested
    class WhileConfirming {
        @Test
        void yesMakesItADateAndSetsWhatComesBeforeAndAfter() {
            var step = choose(CONFIRMING, BEA, "confirm", "yes", MONDAY);
            assertThat(step.state()).isEqualTo(PLANNED);
            assertThat(facts(step)).containsExactly(new Fact.SessionPlanned(PAIR, 1, THURSDAY));
            assertThat(alarms(step))
                    .containsExactlyInAnyOrder(
                            new Alarm(key("soon"), paris(2, 4, 14, 45), null),
                            new Alarm(key("remind@ada"), paris(2, 3, 15, 0), ADA),
                            new Alarm(key("remind@bea"), paris(2, 3, 15, 0), BEA),
                            new Alarm(key("met@ada"), paris(2, 4, 17, 45), ADA),
                            new Alarm(key("met@bea"), paris(2, 4, 17, 45), BEA));
            assertThat(saidTo(ADA, step)).containsExactly("session.planned");
            assertThat(saidTo(BEA, step)).containsExactly("session.planned");
        }

        @Test
        void aDateAtWhichEitherHasAnotherSessionByNowIsNoneAnyMore() {
            people.pair(new Pair(PROGRAMME.pair("2"), ADA, CLAIRE, Pair.Status.ACTIVE, MONDAY, 0, THURSDAY));
            var step = choose(CONFIRMING, BEA, "confirm", "yes", MONDAY);
            assertThat(facts(step)).isEmpty();
            assertThat(saidTo(BEA, step)).containsExactly("session.written.busy");
            assertThat(((State.Picking) step.state()).offer().slots()).extracting(Slot::start)
                    .contains(paris(2, 3, 15, 0), paris(2, 4, 16, 0));
        }

        @Test
        void aDateThatFallsIntoAPauseOfWhoeverProposedItIsNoneAnyMore() {
            var ada = people.at(MONDAY).person(ADA);
            people.store.records().put(ada.pausedUntil(LocalDate.of(2027, 2, 15)));
            var step = choose(CONFIRMING, BEA, "confirm", "yes", MONDAY);
            assertThat(facts(step)).isEmpty();
            assertThat(saidTo(BEA, step)).containsExactly("session.written.pause");
            var picking = (State.Picking) step.state();
            assertThat(picking.picker()).isEqualTo(BEA);
            assertThat(picking.offer().slots()).extracting(Slot::start).allMatch(paris(2, 15, 0, 0)::isBefore);
            people.store.records().put(ada.pausedUntil(LocalDate.of(2027, 2, 4)));
            assertThat(choose(CONFIRMING, BEA, "confirm", "yes", MONDAY).state()).isEqualTo(PLANNED);
        }

        @Test
        void theReminderOfAMondayComesOnFriday() {
            var monday = new State.Confirming(TWO, ADA, paris(2, 8, 15, 0), 0);
            var step = choose(monday, BEA, "confirm", "yes", MONDAY);
            assertThat(alarms(step)).contains(new Alarm(key("remind@ada"), paris(2, 5, 15, 0), ADA));
        }

        @Test
        void theReminderKeepsTheLocalHourWhenTheClocksChange() {
            var afterTheChange = new State.Confirming(TWO, ADA, paris(3, 29, 15, 0), 0);
            var step = choose(afterTheChange, BEA, "confirm", "yes", paris(3, 24, 9, 0));
            assertThat(alarms(step)).contains(new Alarm(key("remind@ada"), paris(3, 26, 15, 0), ADA));
        }

        @Test
        void anotherDateMakesThePartnerTheOneWhoPicks() {
            var step = choose(CONFIRMING, BEA, "confirm", "no", MONDAY);
            assertThat(((State.Picking) step.state()).picker()).isEqualTo(BEA);
            assertThat(saidTo(BEA, step)).containsExactly("session.again");
        }

        @Test
        void aDateNobodyConfirmsIsGivenUpInTimeAndBothAreTold() {
            var step = on(CONFIRMING, rang("lapse"), paris(2, 4, 13, 0));
            assertThat(((State.Picking) step.state()).picker()).isEqualTo(BEA);
            assertThat(saidTo(ADA, step)).containsExactly("session.lapsed.other");
            assertThat(saidTo(BEA, step)).containsExactly("session.lapsed");
        }

        @Test
        void silenceEndsItUnplanned() {
            var step = on(new State.Confirming(TWO, ADA, paris(3, 4, 15, 0), 2), rang("nudge"), paris(2, 19, 9, 30));
            assertThat(facts(step)).containsExactly(closed(Outcome.NOT_PLANNED));
        }
    }

    @Nested
    class OncePlanned {
        private final Step<State> moving = choose(PLANNED, BEA, "planned", "move", paris(2, 3, 16, 0));

        @Test
        void whoeverMovesItPicksAnotherDateAndTheOtherHearsOfItOnlyThen() {
            assertThat(((State.Moving) moving.state()).mover()).isEqualTo(BEA);
            assertThat(facts(moving)).isEmpty();
            assertThat(cancelled(moving)).isEmpty();
            assertThat(saidTo(ADA, moving)).isEmpty();
            assertThat(saidTo(BEA, moving)).containsExactly("session.move.which");
            assertThat(((State.Moving) moving.state()).offer().slots())
                    .extracting(slot -> slot.start())
                    .isNotEmpty()
                    .doesNotContain(((State.Planned) PLANNED).start());

            var step = choose(moving.state(), BEA, "date", "1", paris(2, 3, 16, 5));
            assertThat(((State.Confirming) step.state()).picker()).isEqualTo(BEA);
            assertThat(facts(step)).containsExactly(new Fact.SessionPostponed(PAIR, 1, BEA));
            assertThat(saidTo(ADA, step)).containsExactly("session.confirm.move");
            assertThat(cancelled(step)).contains("soon", "remind@ada", "remind@bea", "met@ada", "met@bea");
        }

        @Test
        void theSameHourAndTheSameDayAreThoseOfTheDateThatIsMoved() {
            var other = on(moving.state(), said(BEA, prompt("date", BEA), "same time on Monday"), paris(2, 3, 16, 5));
            assertThat(((State.Moving) other.state()).offer().slots().getFirst().start())
                    .isEqualTo(paris(2, 8, 15, 0));
            var hour = on(moving.state(), said(BEA, prompt("date", BEA), "the same day at 9:30"), paris(2, 3, 16, 5));
            assertThat(((State.Moving) hour.state()).offer().slots().getFirst().start())
                    .isEqualTo(paris(2, 4, 15, 30));
        }

        @Test
        void whoeverWouldRatherKeepItDoes() {
            var step = choose(moving.state(), BEA, "date", "keep", paris(2, 3, 16, 5));
            assertThat(step.state()).isEqualTo(PLANNED);
            assertThat(saidTo(BEA, step)).containsExactly("session.move.kept");
            assertThat(saidTo(ADA, step)).isEmpty();
        }

        @Test
        void theOtherOneMayBeLeftToChoose() {
            var step = choose(moving.state(), BEA, "date", "pass", paris(2, 3, 16, 5));
            assertThat(((State.Picking) step.state()).picker()).isEqualTo(ADA);
            assertThat(saidTo(ADA, step)).containsExactly("session.moved");
            assertThat(facts(step)).containsExactly(new Fact.SessionPostponed(PAIR, 1, BEA));
        }

        @Test
        void whileItIsBeingMovedItTakesPlaceAllTheSame() {
            var reminded = on(moving.state(), rang("remind@ada"), paris(2, 3, 17, 0));
            assertThat(reminded.state()).isEqualTo(moving.state());
            assertThat(saidTo(ADA, reminded)).containsExactly("session.reminder");
            assertThat(on(moving.state(), rang("met@ada"), paris(2, 4, 17, 45)).state())
                    .isInstanceOf(State.Asking.class);
        }

        @Test
        void whoeverAsksWhetherTheyMetMeanwhileGoesOnMoving() {
            var before = on(moving.state(), asked(new Request.ReportRequested(PAIR, 1, ADA)), paris(2, 3, 17, 0));
            assertThat(before.state()).isEqualTo(moving.state());
            assertThat(saidTo(ADA, before)).containsExactly("session.reminder");
            var after = on(moving.state(), asked(new Request.ReportRequested(PAIR, 1, ADA)), paris(2, 4, 17, 0));
            assertThat(after.state()).isInstanceOf(State.Asking.class);
        }

        @Test
        void noButtonOfAnEarlierOfferMeansAnotherDate() {
            var first = ((State.Moving) moving.state()).offer();
            for (var again : List.of(
                    choose(moving.state(), BEA, "planned", "move", paris(2, 3, 16, 5)),
                    on(moving.state(), asked(new Request.DateAsked(PAIR, 1, BEA)), paris(2, 3, 16, 5)))) {
                assertThat(((State.Moving) again.state()).offer().first()).isEqualTo(first.next());
            }
        }

        @Test
        void aReminderThatComesTooLateIsNotSent() {
            assertThat(on(PLANNED, rang("remind@ada"), paris(2, 5, 9, 0))).isEqualTo(Step.stay(PLANNED));
        }

        @Nested
        class ThatIsTheirFirst {
            private final Instant before = paris(2, 3, 15, 0);

            private void met(int sessions) {
                people.pair(new Pair(PAIR, ADA, BEA, Pair.Status.ACTIVE, Instant.EPOCH, sessions, THURSDAY));
            }

            private void done(PersonId person, String lesson) {
                people.store.facts()
                        .append(new Recorded(person + lesson, MONDAY, new Fact.LessonDone(
                                PROGRAMME.member(person), lesson)));
            }

            private List<String> lessons(PersonId person) {
                var step = on(PLANNED, rang("remind@" + person.local()), before);
                assertThat(saidTo(person, step)).containsExactly("session.reminder");
                return step.effects().stream()
                        .flatMap(effect -> effect instanceof Effect.Send(var to, var said) ? Stream.of(said) : null)
                        .flatMap(said -> Objects.requireNonNull(said.prompt()).choices().stream())
                        .map(Choice::value)
                        .filter(value -> value.startsWith("lesson"))
                        .toList();
            }

            @Test
            void theReminderNamesTheFirstLessonThatTheReaderHasNotDone() {
                met(0);
                assertThat(lessons(ADA)).containsExactly("lesson being-mentor");
                done(ADA, "being-mentor");
                assertThat(lessons(ADA)).containsExactly("lesson being-mentee");
                assertThat(lessons(BEA)).containsExactly("lesson being-mentor");
            }

            @Test
            void theReminderNamesNoneToWhoeverHasDoneThem() {
                met(0);
                done(ADA, "being-mentor");
                done(ADA, "being-mentee");
                assertThat(lessons(ADA)).isEmpty();
            }

            @Test
            void afterThatTheReminderNamesNone() {
                met(1);
                assertThat(lessons(ADA)).isEmpty();
            }

            @Test
            void oneOfTheTwoWhoSaysThatTheyMetIsEnoughForThat() {
                met(0);
                people.store.facts().append(new Recorded("1", MONDAY, new Fact.SessionReported(PAIR, 1, BEA, true)));
                assertThat(lessons(ADA)).isEmpty();
            }

            @Test
            void aDateFixedAtTheLastMomentComesWithItToo() {
                met(0);
                var step = choose(CONFIRMING, BEA, "confirm", "yes", before);
                assertThat(step.effects().toString()).contains("lesson being-mentor");
            }

            @Test
            void itsButtonOpensTheLessonAndChangesNothing() {
                met(0);
                var opening = new Request.LessonRequested(PROGRAMME.member(ADA), "being-mentor");
                var step = choose(PLANNED, ADA, "planned", "lesson being-mentor", before);
                assertThat(requests(step)).containsExactly(opening);
                assertThat(step.state()).isEqualTo(PLANNED);
                var moving = choose(PLANNED, BEA, "planned", "move", before).state();
                assertThat(requests(choose(moving, ADA, "planned", "lesson being-mentor", before)))
                        .containsExactly(opening);
            }

            @Test
            void nothingWaitsForTheLesson() {
                met(0);
                var reminded = on(PLANNED, rang("remind@ada"), before);
                assertThat(reminded.state()).isEqualTo(PLANNED);
                assertThat(set(reminded)).isEmpty();
                assertThat(facts(reminded)).allMatch(Fact.ThemeSet.class::isInstance);
            }
        }

        @Test
        void afterwardsEachIsAskedInTheirOwnTime() {
            var step = on(PLANNED, rang("met@ada"), paris(2, 4, 17, 45));
            assertThat(saidTo(ADA, step)).containsExactly("session.met");
            assertThat(saidTo(BEA, step)).isEmpty();
            var next = on(step.state(), rang("met@bea"), paris(2, 4, 17, 45));
            assertThat(saidTo(BEA, next)).containsExactly("session.met");
        }
    }

    @Nested
    class OnAFixedDate {
        private final Input fixed = asked(new Request.SessionFixed(PAIR, 1, ADA, BEA, THURSDAY));

        @Test
        void itIsPlannedWithoutAWordUntilTheDayBefore() {
            var step = on(UNOPENED, fixed, MONDAY);
            assertThat(step.state()).isEqualTo(new State.Planned(new Two(ID, ADA, BEA, THURSDAY), THURSDAY));
            assertThat(facts(step)).containsExactly(new Fact.SessionPlanned(PAIR, 1, THURSDAY));
            assertThat(saidTo(ADA, step)).isEmpty();
            assertThat(saidTo(BEA, step)).isEmpty();
            assertThat(set(step)).containsExactlyInAnyOrder("soon", "remind@ada", "remind@bea", "met@ada", "met@bea");
        }

        @Test
        void whereThatHasPassedTheAgendaComesAtOnce() {
            var step = on(UNOPENED, fixed, paris(2, 3, 16, 0));
            assertThat(saidTo(ADA, step)).containsExactly("session.planned");
        }

        @Test
        void itEndsASearch() {
            for (var state : List.of(picking(1), CONFIRMING)) {
                var step = on(state, fixed, MONDAY);
                assertThat(step.state()).isInstanceOf(State.Planned.class);
                assertThat(cancelled(step)).contains("nudge", "lapse");
                assertThat(step.effects()).anyMatch(effect -> effect instanceof Effect.Settle settle
                        && settle.prompt().equals(prompt("date", ADA)));
            }
        }

        @Test
        void whatItIsAboutIsSettledWithTheFirstReminder() {
            people.pair(new Pair(PAIR, ADA, BEA, Pair.Status.ACTIVE, MONDAY, 0, THURSDAY));
            assertThat(facts(on(UNOPENED, fixed, MONDAY))).noneMatch(Fact.ThemeSet.class::isInstance);
            var step = on(PLANNED, rang("remind@ada"), paris(2, 3, 15, 0));
            assertThat(facts(step)).hasSize(1).allMatch(Fact.ThemeSet.class::isInstance);
        }

        @Test
        void nobodyIsAskedAboutItWhenTheNextOneIsNear() {
            var next = paris(2, 11, 15, 0);
            people.store.facts()
                    .append(new Recorded("fixed", MONDAY, new Fact.SeriesFixed(PAIR, ADA, List.of(THURSDAY, next))));
            var asked = new State.Asking(TWO, new Word(ADA, 2, Reply.NONE), new Word(BEA, 1, Reply.YES));
            var third = on(asked, rang("met@ada"), paris(2, 8, 9, 30));
            assertThat(alarms(third)).containsExactly(new Alarm(key("met@ada"), paris(2, 9, 15, 0), ADA));
            var over = on(asked, rang("met@ada"), paris(2, 9, 15, 0));
            assertThat(facts(over)).containsExactly(closed(Outcome.MET_BY_ONE));
        }

        @Test
        void itsButtonShowsTheDatesOrWhichTheyCouldBe() {
            var step = choose(PLANNED, BEA, "planned", "series", MONDAY);
            assertThat(requests(step)).containsExactly(new Request.SeriesWanted(PAIR, BEA, THURSDAY));
            assertThat(step.state()).isEqualTo(PLANNED);
        }
    }

    @Nested
    class WhenAskedWhetherTheyMet {
        private State.Asking asking(Reply ada, Reply bea) {
            return new State.Asking(TWO, new Word(ADA, 3, ada), new Word(BEA, 3, bea));
        }

        private Step<State> answer(Reply ada, String bea) {
            return choose(asking(ada, Reply.NONE), BEA, "met", bea, paris(2, 5, 9, 0));
        }

        @Test
        void oneAnswerAloneEndsNothing() {
            var step = answer(Reply.NONE, "yes");
            assertThat(facts(step)).containsExactly(new Fact.SessionReported(PAIR, 1, BEA, true));
        }

        @Test
        void twoYesesAreAMeeting() {
            assertThat(facts(answer(Reply.YES, "yes"))).contains(closed(Outcome.MET));
        }

        @Test
        void yesAndNoAreNone() {
            assertThat(facts(answer(Reply.YES, "no"))).contains(closed(Outcome.NOT_MET));
        }

        @Test
        void yesAndSilenceCountForOne() {
            var step = on(asking(Reply.YES, Reply.NONE), rang("met@bea"), paris(2, 11, 15, 30));
            assertThat(facts(step)).containsExactly(closed(Outcome.MET_BY_ONE));
        }

        @Test
        void noAndSilenceAreNoMeeting() {
            var step = on(asking(Reply.NO, Reply.NONE), rang("met@bea"), paris(2, 11, 15, 30));
            assertThat(facts(step)).containsExactly(closed(Outcome.NOT_MET));
        }

        @Test
        void silenceOnBothSidesIsUnknownAndNeverAMeeting() {
            var one = on(asking(Reply.NONE, Reply.NONE), rang("met@ada"), paris(2, 11, 9, 30));
            assertThat(facts(one)).isEmpty();
            var both = on(one.state(), rang("met@bea"), paris(2, 11, 15, 30));
            assertThat(facts(both)).containsExactly(closed(Outcome.UNKNOWN));
        }

        @Test
        void aLateYesStillCountsWhileTheOtherIsWaitedFor() {
            var step = choose(asking(Reply.SILENT, Reply.YES), ADA, "met", "yes", paris(2, 11, 10, 0));
            assertThat(facts(step)).contains(closed(Outcome.MET));
        }

        @Test
        void nudgesComeAfterOneAndThreeWorkingDaysAndTheEndAfterFive() {
            var asked = on(PLANNED, rang("met@ada"), paris(2, 4, 17, 45));
            assertThat(alarms(asked)).containsExactly(new Alarm(key("met@ada"), paris(2, 5, 9, 30), ADA));
            var first = on(asked.state(), rang("met@ada"), paris(2, 5, 9, 30));
            assertThat(alarms(first)).containsExactly(new Alarm(key("met@ada"), paris(2, 9, 9, 30), ADA));
            var second = on(first.state(), rang("met@ada"), paris(2, 9, 9, 30));
            assertThat(alarms(second)).containsExactly(new Alarm(key("met@ada"), paris(2, 11, 9, 30), ADA));
            assertThat(saidTo(ADA, on(second.state(), rang("met@ada"), paris(2, 11, 9, 30)))).isEmpty();
        }
    }

    @Nested
    class HeldWithoutADate {
        private final Fact held = new Fact.SessionHeld(PAIR, 1, ADA, BEA);

        @Test
        void oneWordCountsForOneAndTheOtherIsAskedInTheirOwnHours() {
            for (var before : List.of(UNOPENED, picking(1), CONFIRMING, PLANNED)) {
                var step = on(before, told(held), MONDAY);
                assertThat(facts(step)).containsExactly(new Fact.SessionReported(PAIR, 1, ADA, true));
                assertThat(alarms(step)).containsExactly(new Alarm(key("met@bea"), MONDAY, BEA));
                assertThat(cancelled(step)).contains("nudge", "lapse", "soon", "remind@ada", "met@ada");
                var asked = on(step.state(), rang("met@bea"), paris(2, 1, 15, 0));
                assertThat(saidTo(BEA, asked)).containsExactly("session.met");
                assertThat(facts(choose(asked.state(), BEA, "met", "yes", MONDAY)))
                        .containsExactly(
                                new Fact.SessionReported(PAIR, 1, BEA, true), closed(Outcome.MET));
            }
        }

        @Test
        void thePartnersNoAndTheirSilenceAreWhatTheyAre() {
            var step = on(PLANNED, told(held), MONDAY);
            assertThat(facts(choose(step.state(), BEA, "met", "no", MONDAY))).contains(closed(Outcome.NOT_MET));
            var state = step.state();
            for (var times = 0; times < 3; times++) {
                state = on(state, rang("met@bea"), MONDAY).state();
            }
            assertThat(facts(on(state, rang("met@bea"), MONDAY))).containsExactly(closed(Outcome.MET_BY_ONE));
        }

        @Test
        void whoHasAnsweredAlreadyAddsNothing() {
            var asking = new State.Asking(TWO, new Word(ADA, 1, Reply.NO), new Word(BEA, 1, Reply.NONE));
            assertThat(on(asking, told(held), MONDAY)).isEqualTo(Step.stay(asking));
        }

        @Test
        void afterTheDateWhoWantsToSaySoIsAskedAtOnce() {
            var requested = new Request.ReportRequested(PAIR, 1, BEA);
            var step = on(PLANNED, asked(requested), THURSDAY.plusSeconds(3_600));
            assertThat(saidTo(BEA, step)).containsExactly("session.met");
            assertThat(step.state()).isInstanceOf(State.Asking.class);
            assertThat(on(PLANNED, asked(requested), MONDAY).state()).isEqualTo(PLANNED);
        }
    }
}
