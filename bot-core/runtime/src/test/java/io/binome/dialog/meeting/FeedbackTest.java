package io.binome.dialog.meeting;

import static io.binome.dialog.TwoPeople.ADA;
import static io.binome.dialog.TwoPeople.BEA;
import static io.binome.dialog.TwoPeople.PAIR;
import static io.binome.dialog.TwoPeople.alarms;
import static io.binome.dialog.TwoPeople.asked;
import static io.binome.dialog.TwoPeople.chose;
import static io.binome.dialog.TwoPeople.facts;
import static io.binome.dialog.TwoPeople.key;
import static io.binome.dialog.TwoPeople.paris;
import static io.binome.dialog.TwoPeople.rang;
import static io.binome.dialog.TwoPeople.requests;
import static io.binome.dialog.TwoPeople.said;
import static io.binome.dialog.TwoPeople.saidTo;
import static io.binome.dialog.TwoPeople.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.TwoPeople;
import io.binome.dialog.meeting.Feedback.Opinion;
import io.binome.dialog.meeting.Feedback.State;
import io.binome.engine.Alarm;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.fact.Fact;
import io.binome.fact.Fact.Outcome;
import io.binome.fact.Recorded;
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.id.SessionId;
import io.binome.programme.Pair;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FeedbackTest {
    private static final SessionId ID = SessionId.of(PAIR, 1);
    private static final Instant MONDAY = paris(2, 1, 10, 0);
    private static final State UNOPENED = new State.Unopened(ID);
    private static final State.Asking ASKING = new State.Asking(ID, Opinion.of(ADA), Opinion.of(BEA), null);
    private static final Opinion UNASKED = new Opinion(BEA, 0, 0, "", true);
    private static final State.Asking OPEN = new State.Asking(ID, Opinion.of(ADA), UNASKED, true);

    private final TwoPeople people = new TwoPeople();
    private final Feedback feedback = new Feedback();

    FeedbackTest() {
        people.pair(new Pair(PAIR, ADA, BEA, Pair.Status.ACTIVE, MONDAY, 0, null));
    }

    private Step<State> on(State state, Input input, Instant now) {
        return feedback.on(state, input, people.at(now));
    }

    private PromptId prompt(String question, PersonId to) {
        return PromptId.of(ConversationId.of(feedback.kind(), ID), question, to);
    }

    @Test
    void noInputInAnyStateIsTooMuch() {
        var done = new Opinion(ADA, 1, 4, "More cases", true);
        people.sweep(
                feedback,
                TwoPeople.conversation(feedback, ID),
                List.of(
                        UNOPENED,
                        ASKING,
                        OPEN,
                        new State.Asking(ID, done, new Opinion(BEA, 2, 0, "", false), null),
                        new State.Asking(ID, done, new Opinion(BEA, 2, 3, "", false), true),
                        new State.Closed(ID, List.of(done))),
                List.of("", "1", "5", "6", "skip", "feedback@ada", "feedback@bea", "feedback@nobody", "some words"));
    }

    @Test
    void onlyWhoSaysThatTheyMetIsAsked() {
        assertThat(feedback.hears(new Fact.SessionReported(PAIR, 1, ADA, true))).hasSize(1);
        assertThat(feedback.hears(new Fact.SessionReported(PAIR, 1, ADA, false))).isEmpty();
    }

    @Test
    void whatSomebodyWritesIsPassedOnToBeReadAgainBeforeTheNextSession() {
        var rated = on(OPEN, chose(ADA, prompt("rating", ADA), "4"), MONDAY);
        assertThat(requests(on(rated.state(), said(ADA, prompt("comment", ADA), " More cases "), MONDAY)))
                .containsExactly(new Request.TakeawayWritten(PAIR, 1, ADA, "More cases"));
        assertThat(requests(on(rated.state(), chose(ADA, prompt("comment", ADA), "skip"), MONDAY))).isEmpty();
    }

    @Test
    void eachIsAskedInTheBreathInWhichTheySayThatTheyMet() {
        var ada = on(UNOPENED, told(new Fact.SessionReported(PAIR, 1, ADA, true)), MONDAY);
        assertThat(ada.state()).isEqualTo(OPEN);
        assertThat(saidTo(ADA, ada)).containsExactly("feedback.ask");
        assertThat(saidTo(BEA, ada)).isEmpty();
        var bea = on(ada.state(), told(new Fact.SessionReported(PAIR, 1, BEA, true)), MONDAY);
        assertThat(saidTo(BEA, bea)).containsExactly("feedback.ask");
        assertThat(saidTo(ADA, bea)).isEmpty();
    }

    @Nested
    class UntilTheSessionIsOver {
        private final State.Asking rated =
                OPEN.with(new Opinion(ADA, 0, 4, "More cases", true)).with(new Opinion(BEA, 2, 0, "", false));

        private Step<State> ending(Outcome outcome, State state) {
            return on(state, told(new Fact.SessionClosed(PAIR, 1, outcome, ADA, BEA)), MONDAY);
        }

        @Test
        void aRatingDoesNotCountYet() {
            var step = on(OPEN, chose(ADA, prompt("rating", ADA), "4"), MONDAY);
            assertThat(facts(step)).isEmpty();
            assertThat(on(step.state(), said(ADA, prompt("comment", ADA), "More cases"), MONDAY).state())
                    .isInstanceOf(State.Asking.class);
        }

        @Test
        void itCountsWithTheSession() {
            for (var outcome : List.of(Outcome.MET, Outcome.MET_BY_ONE)) {
                var over = ending(outcome, rated);
                assertThat(facts(over)).containsExactly(new Fact.FeedbackGiven(PAIR, 1, ADA, 4));
                assertThat(over.state()).isEqualTo(rated.over());
            }
        }

        @Test
        void whoWasRemindedInVainIsMissing() {
            var silent = on(rated, rang("feedback@bea"), paris(2, 8, 9, 30));
            assertThat(facts(silent)).isEmpty();
            assertThat(facts(ending(Outcome.MET, silent.state()))).containsExactly(
                    new Fact.FeedbackGiven(PAIR, 1, ADA, 4), new Fact.FeedbackMissing(PAIR, 1, BEA));
        }

        @Test
        void nothingIsRatedThatWasNotHeldAndTheirOwnWordsStayTheirs() {
            var opinions = List.of(new Opinion(ADA, 0, 0, "More cases", true), new Opinion(BEA, 0, 0, "", true));
            for (var outcome : List.of(Outcome.NOT_MET, Outcome.UNKNOWN)) {
                var over = ending(outcome, rated);
                assertThat(facts(over)).isEmpty();
                assertThat(over.state()).isEqualTo(new State.Closed(ID, opinions));
            }
            assertThat(on(rated, told(new Fact.SessionCancelled(PAIR, 1)), MONDAY).state())
                    .isEqualTo(new State.Closed(ID, opinions));
        }
    }

    @Nested
    class WhileAsking {
        @Test
        void theRatingIsAFactAtOnceAndTheCommentStaysHere() {
            var rated = on(ASKING, chose(ADA, prompt("rating", ADA), "4"), MONDAY);
            assertThat(facts(rated)).containsExactly(new Fact.FeedbackGiven(PAIR, 1, ADA, 4));
            var commented = on(rated.state(), said(ADA, prompt("comment", ADA), " More cases "), MONDAY);
            assertThat(facts(commented)).isEmpty();
            assertThat(((State.Asking) commented.state()).one())
                    .isEqualTo(new Opinion(ADA, 0, 4, "More cases", true));
        }

        @Test
        void twoOpinionsEndIt() {
            var one =
                    new State.Asking(ID, new Opinion(ADA, 0, 4, "", true), new Opinion(BEA, 0, 5, "", false), null);
            assertThat(on(one, chose(BEA, prompt("comment", BEA), "skip"), MONDAY).state())
                    .isInstanceOf(State.Closed.class);
        }

        @Test
        void nudgesComeAfterOneAndThreeWorkingDaysAndTheEndAfterFive() {
            var asked = on(UNOPENED, told(new Fact.SessionReported(PAIR, 1, ADA, true)), MONDAY);
            assertThat(alarms(asked)).contains(new Alarm(key("feedback@ada"), paris(2, 2, 9, 30), ADA));
            var first = on(ASKING, rang("feedback@ada"), paris(2, 2, 9, 30));
            assertThat(alarms(first)).containsExactly(new Alarm(key("feedback@ada"), paris(2, 4, 9, 30), ADA));
            var second = on(first.state(), rang("feedback@ada"), paris(2, 4, 9, 30));
            assertThat(alarms(second)).containsExactly(new Alarm(key("feedback@ada"), paris(2, 8, 9, 30), ADA));
            var end = on(second.state(), rang("feedback@ada"), paris(2, 8, 9, 30));
            assertThat(facts(end)).containsExactly(new Fact.FeedbackMissing(PAIR, 1, ADA));
            assertThat(saidTo(ADA, end)).isEmpty();
        }

        @Test
        void whoHasLeftTheProgrammeIsRemindedOfNothing() {
            people.store.facts().append(
                    new Recorded("acme/left", MONDAY, new Fact.MemberLeft(PAIR.programme().member(ADA))));
            var late = on(ASKING, rang("feedback@ada"), paris(2, 2, 9, 30));
            assertThat(saidTo(ADA, late)).isEmpty();
            assertThat(((State.Asking) late.state()).one().done()).isTrue();
            assertThat(facts(late)).containsExactly(new Fact.FeedbackMissing(PAIR, 1, ADA));
            assertThat(saidTo(BEA, on(late.state(), rang("feedback@bea"), paris(2, 2, 9, 30))))
                    .containsExactly("feedback.nudge");
        }

        @Test
        void aMissingCommentIsNotChasedAndTheRatingStands() {
            var rated = on(ASKING, chose(ADA, prompt("rating", ADA), "4"), MONDAY);
            var late = on(rated.state(), rang("feedback@ada"), paris(2, 3, 9, 30));
            assertThat(facts(late)).isEmpty();
            assertThat(saidTo(ADA, late)).isEmpty();
            assertThat(((State.Asking) late.state()).one().done()).isTrue();
        }
    }

    @Nested
    class OfTheirOwnAccord {
        private final Request requested = new Request.FeedbackRequested(PAIR, 1, ADA, BEA);

        @Test
        void whoIsBeingAskedSeesTheQuestionAgain() {
            var step = on(ASKING, asked(requested), MONDAY);
            assertThat(step.state()).isEqualTo(ASKING);
            assertThat(saidTo(ADA, step)).containsExactly("feedback.again");
            assertThat(alarms(step)).isEmpty();
        }

        @Test
        void aRatingCanBeChangedAndItsCommentStays() {
            var said = new State.Closed(ID, List.of(
                    new Opinion(ADA, 0, 2, "Too short", true), new Opinion(BEA, 0, 5, "", true)));
            var asked = on(said, asked(requested), MONDAY);
            var rated = on(asked.state(), chose(ADA, prompt("rating", ADA), "4"), MONDAY);
            assertThat(facts(rated)).containsExactly(new Fact.FeedbackGiven(PAIR, 1, ADA, 4));
            var done = on(rated.state(), chose(ADA, prompt("comment", ADA), "skip"), MONDAY);
            assertThat(done.state()).isEqualTo(new State.Closed(ID, List.of(
                    new Opinion(ADA, 0, 4, "Too short", true), new Opinion(BEA, 0, 5, "", true))));
        }

        @Test
        void aChangeThatIsNotMadeIsNotChasedAndTheRatingStands() {
            var said = new State.Closed(ID, List.of(
                    new Opinion(ADA, 0, 2, "", true), new Opinion(BEA, 0, 5, "", true)));
            var asked = on(said, asked(requested), MONDAY);
            var lapsed = on(asked.state(), rang("feedback@ada"), paris(2, 3, 9, 30));
            assertThat(facts(lapsed)).isEmpty();
            assertThat(lapsed.state()).isEqualTo(said);
        }

        @Test
        void aSessionThatOnlyOneConfirmsIsRatedByThatOneOnly() {
            var asked = on(UNOPENED, asked(requested), MONDAY);
            assertThat(saidTo(ADA, asked)).containsExactly("feedback.again");
            assertThat(saidTo(BEA, asked)).isEmpty();
            var rated = on(asked.state(), chose(ADA, prompt("rating", ADA), "4"), MONDAY);
            assertThat(facts(rated)).containsExactly(new Fact.FeedbackGiven(PAIR, 1, ADA, 4));
            assertThat(on(rated.state(), chose(ADA, prompt("comment", ADA), "skip"), MONDAY).state())
                    .isInstanceOf(State.Closed.class);
        }
    }
}
