package io.binome.dialog.closing;

import static io.binome.dialog.TwoPeople.ADA;
import static io.binome.dialog.TwoPeople.BEA;
import static io.binome.dialog.TwoPeople.PAIR;
import static io.binome.dialog.TwoPeople.alarms;
import static io.binome.dialog.TwoPeople.asked;
import static io.binome.dialog.TwoPeople.cancelled;
import static io.binome.dialog.TwoPeople.chose;
import static io.binome.dialog.TwoPeople.facts;
import static io.binome.dialog.TwoPeople.form;
import static io.binome.dialog.TwoPeople.paris;
import static io.binome.dialog.TwoPeople.rang;
import static io.binome.dialog.TwoPeople.requests;
import static io.binome.dialog.TwoPeople.said;
import static io.binome.dialog.TwoPeople.saidTo;
import static io.binome.dialog.TwoPeople.set;
import static io.binome.dialog.TwoPeople.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.Steps;
import io.binome.dialog.TwoPeople;
import io.binome.dialog.closing.Conclusion.Side;
import io.binome.dialog.closing.Conclusion.State;
import io.binome.engine.Effect;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.fact.Fact;
import io.binome.fact.Fact.Ending;
import io.binome.fact.Fact.Fit;
import io.binome.fact.Recorded;
import io.binome.id.ClosingAnswerId;
import io.binome.id.ConversationId;
import io.binome.id.GoalId;
import io.binome.id.InputId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Form;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.programme.ClosingAnswer;
import io.binome.programme.ClosingAnswer.Quote;
import io.binome.programme.Goal;
import io.binome.programme.Pair;
import io.binome.text.Text;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConclusionTest {
    private static final Instant END = paris(6, 30, 18, 0);
    private static final State NEW = new State.Unopened(PAIR);
    private static final State PARTED = new State.Parted(PAIR, Side.of(ADA), Side.of(BEA), 0);
    private static final Map<String, List<String>> HERS = Map.of(
            "fit", List.of("very_well"), "good", List.of("Her calm"), "better", List.of(""), "now",
            List.of("I ask first"), "sentence", List.of("Do it,\nit pays."), "quote", List.of("named"));

    private final TwoPeople people = new TwoPeople();
    private final Conclusion conclusion = new Conclusion();

    @BeforeEach
    void theTwoHaveMet() {
        meeting(5);
    }

    private void meeting(int times) {
        people.pair(new Pair(PAIR, ADA, BEA, Pair.Status.CLOSED, paris(1, 20, 9, 0), times, null));
    }

    private Step<State> on(State state, Input input, Instant now) {
        return people.carriedOut(conclusion.on(state, input, people.at(now)));
    }

    private Step<State> on(State state, Input input) {
        return on(state, input, END);
    }

    private Step<State> parts() {
        return on(NEW, told(new Fact.PairClosed(PAIR, ADA, BEA, Ending.COMPLETED)));
    }

    private PromptId prompt(String name, PersonId to) {
        return PromptId.of(ConversationId.of("conclusion", PAIR), name, to);
    }

    private Step<State> presses(State state, PersonId by, String value) {
        return on(state, chose(by, prompt("farewell", by), value));
    }

    private Step<State> looksBack(State state, PersonId by, Map<String, List<String>> answers) {
        return on(state, new Input.Submitted(new InputId("acme/1"), by, prompt("look", by), answers));
    }

    private Step<State> thanks(State state, PersonId by, String words) {
        return on(state, new Input.Submitted(
                new InputId("acme/1"), by, prompt("thanks", by), Map.of("thanks", List.of(words))));
    }

    private Optional<ClosingAnswer> answer(PersonId by) {
        return people.store.records().find(ClosingAnswer.class, ClosingAnswerId.of(PAIR, by));
    }

    private static State state(boolean adaIn, boolean beaIn, int lines) {
        return new State.Parted(
                PAIR, Side.of(ADA).stayingInTouch(adaIn), Side.of(BEA).stayingInTouch(beaIn), lines);
    }

    private static List<String> buttons(Message message) {
        var prompt = message.prompt();
        return prompt == null ? List.of() : prompt.choices().stream().map(Choice::value).toList();
    }

    private static List<Text> items(Message message) {
        return message.blocks().stream()
                .flatMap(block -> block instanceof Block.Items(var items) ? items.stream() : Stream.empty())
                .toList();
    }

    private void setGoal(PersonId by, int number, Goal.Status status) {
        people.store.records().put(new Goal(
                GoalId.of(PAIR, by, number), "Goal " + number, "", by, paris(2, number, 9, 0), status));
    }

    @Test
    void noInputInAnyStateIsTooMuch() {
        people.sweep(
                conclusion,
                TwoPeople.conversation(conclusion, PAIR),
                List.of(
                        NEW, PARTED, new State.Over(PAIR),
                        new State.Parted(PAIR, Side.of(ADA).drafting("Thank you"), Side.of(BEA).thanked(), 1),
                        state(true, true, 5)),
                List.of("look", "no", "withdraw", "thank", "send 1", "again", "forget", "touch", "stop", "nudge@ada 1",
                        "nudge@bea 3", "unsent@ada", "line 1", "line 6"));
    }

    @Test
    void whatWasSaidIsFoundWhereTheConversationIsNotKeptAnyMore() {
        people.store.records().put(new Pair(PAIR, ADA, BEA, Pair.Status.CLOSED, END, 5, null));
        people.store.facts().append(new Recorded("acme/t", END, new Fact.Thanked(PAIR, ADA)));
        var step = conclusion.on(NEW, asked(new Request.ConclusionRequested(PAIR, ADA)), people.at(END));
        assertThat(saidTo(ADA, step)).containsExactly("closing.late");
        assertThat(buttons(Steps.said(step))).containsExactly("look", "touch");
    }

    @Nested
    class ThePairCloses {
        @Test
        void bothHearTheLastWordAndCanDoThreeThings() {
            var step = parts();
            assertThat(step.state()).isEqualTo(PARTED);
            assertThat(saidTo(ADA, step)).containsExactly("closing.completed");
            assertThat(saidTo(BEA, step)).containsExactly("closing.completed");
            assertThat(buttons(Steps.said(step))).containsExactly("look", "thank", "touch");
            assertThat(set(step)).containsExactly("nudge@ada 1", "nudge@bea 1");
        }

        @Test
        void aPairThatEndedOtherwiseIsAskedNothing() {
            for (var ending : Ending.values()) {
                assertThat(conclusion.hears(new Fact.PairClosed(PAIR, ADA, BEA, ending)))
                        .hasSize(ending == Ending.COMPLETED ? 1 : 0);
            }
        }

        @Test
        void thoseWhoNeverMetAreAskedNothing() {
            meeting(0);
            var step = parts();
            assertThat(step.state()).isEqualTo(new State.Over(PAIR));
            assertThat(saidTo(ADA, step)).containsExactly("closing.completed");
            assertThat(Steps.said(step).prompt()).isNull();
            assertThat(alarms(step)).isEmpty();
        }

        @Test
        void whatOneOfThemSaysTookPlaceCountsAsMet() {
            meeting(0);
            people.store.facts().append(new Recorded(
                    "one", END, new Fact.SessionClosed(PAIR, 1, Fact.Outcome.MET_BY_ONE, ADA, BEA)));
            assertThat(parts().state()).isEqualTo(PARTED);
        }

        @Test
        void eachReadsTheirOwnGoalsOnlyAndNoneThatWasGivenUp() {
            setGoal(ADA, 1, Goal.Status.REACHED);
            setGoal(ADA, 2, Goal.Status.OPEN);
            setGoal(ADA, 3, Goal.Status.DROPPED);
            setGoal(BEA, 4, Goal.Status.OPEN);
            assertThat(items(Steps.said(parts())))
                    .containsExactly(
                            Text.of("closing.goal.reached", "goal", "Goal 1"),
                            Text.of("closing.goal.open", "goal", "Goal 2"));
        }
    }

    @Nested
    class LookingBack {
        @Test
        void whatIsSaidIsKeptAndShownToWhoeverSaidIt() {
            var step = looksBack(PARTED, ADA, HERS);
            assertThat(answer(ADA)).contains(new ClosingAnswer(
                    ClosingAnswerId.of(PAIR, ADA), Fit.VERY_WELL, "Her calm", "", "I ask first", "Do it, it pays.",
                    Quote.NAMED, END));
            assertThat(facts(step)).containsExactly(new Fact.ClosingAnswered(PAIR, ADA, Fit.VERY_WELL));
            assertThat(saidTo(ADA, step)).containsExactly("closing.noted");
            assertThat(saidTo(BEA, step)).isEmpty();
            assertThat(cancelled(step)).containsExactly("nudge@ada 1", "nudge@ada 2", "nudge@ada 3");
        }

        @Test
        void bothAnswerEachForThemself() {
            var first = looksBack(PARTED, ADA, HERS).state();
            looksBack(first, BEA, Map.of("fit", List.of("partly"), "quote", List.of("no")));
            assertThat(answer(ADA)).map(ClosingAnswer::fit).contains(Fit.VERY_WELL);
            assertThat(answer(BEA)).map(ClosingAnswer::fit).contains(Fit.PARTLY);
        }

        @Test
        void theFormHoldsWhatWasSaidBefore() {
            looksBack(PARTED, ADA, HERS);
            var fields = form(presses(PARTED, ADA, "look")).fields();
            assertThat(fields).anySatisfy(field -> assertThat(field)
                    .isInstanceOfSatisfying(Form.Field.Words.class, words -> assertThat(words.initial())
                            .isEqualTo("Do it, it pays.")));
            assertThat(fields).anySatisfy(field -> assertThat(field)
                    .isInstanceOfSatisfying(Form.Field.One.class, one -> assertThat(one.initial()).isEqualTo("named")));
        }

        @Test
        void withoutASentenceNothingMayBeQuoted() {
            looksBack(PARTED, ADA, Map.of("fit", List.of("well"), "quote", List.of("named"), "sentence", List.of(" ")));
            assertThat(answer(ADA)).map(ClosingAnswer::quote).contains(Quote.NO);
        }

        @Test
        void withoutAChoiceNothingIsKept() {
            var step = looksBack(PARTED, ADA, Map.of("good", List.of("All")));
            assertThat(saidTo(ADA, step)).as("not in silence").containsExactly("closing.late");
            assertThat(answer(ADA)).isEmpty();
        }

        @Test
        void ownGoalsAreReviewedWithIt() {
            setGoal(ADA, 1, Goal.Status.OPEN);
            setGoal(BEA, 2, Goal.Status.OPEN);
            assertThat(form(presses(PARTED, ADA, "look")).fields()).extracting(Form.Field::name).contains("reached");
            var step = looksBack(PARTED, ADA, Map.of(
                    "fit", List.of("well"), "quote", List.of("no"), "reached", List.of("ada-1", "bea-2")));
            assertThat(requests(step))
                    .containsExactly(new Request.GoalsReviewed(PAIR, ADA, List.of(GoalId.of(PAIR, ADA, 1))));
        }

        @Test
        void permissionCanBeWithdrawn() {
            var recap = looksBack(PARTED, ADA, HERS);
            assertThat(buttons(Steps.said(recap))).containsExactly("look", "withdraw", "thank", "touch");
            var step = presses(recap.state(), ADA, "withdraw");
            assertThat(saidTo(ADA, step)).containsExactly("closing.withdrawn");
            assertThat(answer(ADA)).map(ClosingAnswer::isQuotable).contains(false);
            assertThat(presses(step.state(), ADA, "withdraw")).isEqualTo(Step.stay(step.state()));
        }

        @Test
        void whoeverAsksLaterSeesWhatTheySaidOrTheWayToSayIt() {
            var none = on(PARTED, asked(new Request.ConclusionRequested(PAIR, ADA)));
            assertThat(saidTo(ADA, none)).containsExactly("closing.late");
            looksBack(PARTED, ADA, HERS);
            var step = on(PARTED, asked(new Request.ConclusionRequested(PAIR, ADA)));
            assertThat(saidTo(ADA, step)).containsExactly("closing.said");
            assertThat(buttons(Steps.said(step))).contains("withdraw");
        }
    }

    @Nested
    class OneIsSilent {
        @Test
        void twoRemindersThenItIsConcludedWithout() {
            var looked = looksBack(PARTED, BEA, HERS).state();
            var first = on(looked, rang("nudge@ada 1"));
            assertThat(saidTo(ADA, first)).containsExactly("closing.nudge");
            assertThat(saidTo(BEA, first)).isEmpty();
            var second = on(first.state(), rang("nudge@ada 2"));
            assertThat(saidTo(ADA, second)).containsExactly("closing.nudge");
            var last = on(second.state(), rang("nudge@ada 3"));
            assertThat(saidTo(ADA, last)).isEmpty();
            assertThat(last.state()).isEqualTo(
                    new State.Parted(PAIR, Side.of(ADA).unawaited(), Side.of(BEA).unawaited(), 0));
        }

        @Test
        void theRemindersComeAfterThreeAndSevenWorkingDaysAndTheEndAfterFourteen() {
            var asked = alarms(parts()).getFirst().at();
            var first = alarms(on(PARTED, rang("nudge@ada 1"), asked)).getFirst().at();
            var second = alarms(on(PARTED, rang("nudge@ada 2"), first)).getFirst().at();
            assertThat(List.of(asked, first, second))
                    .containsExactly(paris(7, 6, 9, 30), paris(7, 12, 9, 30), paris(7, 21, 9, 30));
        }

        @Test
        void whoeverHasAnsweredIsRemindedNoMore() {
            var looked = looksBack(PARTED, ADA, HERS).state();
            assertThat(on(looked, rang("nudge@ada 1"))).isEqualTo(Step.stay(looked));
        }

        @Test
        void aNoIsTakenForOne() {
            var step = presses(PARTED, ADA, "no");
            assertThat(saidTo(ADA, step)).containsExactly("closing.left");
            assertThat(cancelled(step)).contains("nudge@ada 1");
            assertThat(buttons(Steps.said(step))).containsExactly("look", "thank", "touch");
        }
    }

    @Nested
    class Thanks {
        private State written(String words) {
            return thanks(PARTED, ADA, words).state();
        }

        @Test
        void areShownBeforeTheyAreSent() {
            assertThat(form(presses(PARTED, ADA, "thank")).fields()).extracting(Form.Field::name)
                    .containsExactly("thanks");
            var step = thanks(PARTED, ADA, " You opened doors. ");
            assertThat(saidTo(ADA, step)).containsExactly("closing.thank.shown");
            assertThat(saidTo(BEA, step)).isEmpty();
            assertThat(facts(step)).isEmpty();
        }

        @Test
        void reachThePartnerWordForWordAndOnce() {
            var state = written("You opened doors.");
            var step = presses(state, ADA, "send " + ClosingWords.mark("You opened doors."));
            assertThat(facts(step)).containsExactly(new Fact.Thanked(PAIR, ADA));
            assertThat(Steps.said(step)).isEqualTo(ClosingWords.thanksFrom(ADA, "You opened doors."));
            assertThat(saidTo(BEA, step)).containsExactly("closing.thank.from");
            assertThat(saidTo(ADA, step)).containsExactly("closing.thank.sent");
            assertThat(step.state()).isEqualTo(
                    new State.Parted(PAIR, Side.of(ADA).thanked(), Side.of(BEA), 0));
            assertThat(saidTo(ADA, presses(step.state(), ADA, "thank"))).containsExactly("closing.thank.once");
        }

        @Test
        void areNotSentInOtherWordsThanWereRead() {
            var state = written("You opened many doors.");
            var step = presses(state, ADA, "send " + ClosingWords.mark("You opened doors."));
            assertThat(saidTo(BEA, step)).isEmpty();
            assertThat(saidTo(ADA, step)).containsExactly("closing.thank.shown");
        }

        @Test
        void areForgottenWhereTheyAreNotSent() {
            var state = written("You opened doors.");
            assertThat(presses(state, ADA, "forget").state()).isEqualTo(PARTED);
            assertThat(on(state, rang("unsent@ada")).state()).isEqualTo(PARTED);
        }

        @Test
        void otherWordsTakeTheirPlace() {
            var step = on(written("Thanks"), said(ADA, prompt("unsent", ADA), "You opened doors."));
            assertThat(step.state()).isEqualTo(
                    new State.Parted(PAIR, Side.of(ADA).drafting("You opened doors."), Side.of(BEA), 0));
        }

        @Test
        void areNotTakenWhereTheyAreTooLong() {
            assertThat(written("x".repeat(501))).isEqualTo(PARTED);
            var typed = on(written("Thanks"), said(ADA, prompt("unsent", ADA), "x".repeat(501)));
            assertThat(saidTo(ADA, typed)).as("not in silence").containsExactly("closing.thank.long");
        }

        @Test
        void areAskedForOnceMoreWhereThereAreNone() {
            assertThat(form(thanks(PARTED, ADA, " ")).prompt()).isEqualTo(prompt("thanks", ADA));
        }

        @Test
        void thatComeTooLateAreGivenBack() {
            var written = written("You opened doors.");
            var sent = presses(written, ADA, "send " + ClosingWords.mark("You opened doors.")).state();
            var late = thanks(sent, ADA, "You opened many doors.");
            assertThat(saidTo(ADA, late)).containsExactly("closing.thank.once");
            assertThat(Steps.said(late).toString()).contains("You opened many doors.");
            assertThat(saidTo(BEA, late)).isEmpty();
        }

        @Test
        void haveAFormOfTheirOwnSoThatALookBackIsNeverTakenForThem() {
            var look = form(presses(PARTED, ADA, "look")).prompt();
            var thank = form(presses(PARTED, ADA, "thank")).prompt();
            assertThat(look).isNotEqualTo(thank);
            var draft = new HashMap<>(HERS);
            draft.put("thanks", List.of(""));
            var step = on(PARTED, new Input.Submitted(new InputId("acme/1"), ADA, look, draft));
            assertThat(saidTo(ADA, step)).containsExactly("closing.noted");
            assertThat(answer(ADA)).map(ClosingAnswer::good).contains("Her calm");
        }

        @Test
        void leaveTheOtherWaysOpen() {
            assertThat(thanks(PARTED, ADA, "You opened doors.").effects())
                    .noneMatch(effect -> effect instanceof Effect.Settle(var prompt, var answer)
                            && prompt.equals(prompt("farewell", ADA)));
        }
    }

    @Nested
    class InTouch {
        @Test
        void oneAloneWaitsForTheOtherWhoLearnsNothing() {
            var step = presses(PARTED, ADA, "touch");
            assertThat(saidTo(ADA, step)).containsExactly("closing.touch.noted");
            assertThat(saidTo(BEA, step)).isEmpty();
            assertThat(alarms(step)).isEmpty();
        }

        @Test
        void onceBothWouldTheyHearEveryTwoMonths() {
            var both = presses(presses(PARTED, ADA, "touch").state(), BEA, "touch");
            assertThat(saidTo(ADA, both)).isEmpty();
            assertThat(alarms(both)).singleElement().satisfies(
                    alarm -> assertThat(alarm.at()).isEqualTo(paris(8, 30, 18, 0)));
            var step = on(both.state(), rang("line 1"), paris(8, 31, 9, 0));
            assertThat(saidTo(ADA, step)).containsExactly("closing.touch.line");
            assertThat(saidTo(BEA, step)).containsExactly("closing.touch.line");
            assertThat(set(step)).containsExactly("line 2");
        }

        @Test
        void theSixthLineIsTheLast() {
            var step = on(state(true, true, 5), rang("line 6"));
            assertThat(saidTo(ADA, step)).containsExactly("closing.touch.last");
            assertThat(alarms(step)).isEmpty();
            assertThat(presses(state(true, false, 6), BEA, "touch").effects())
                    .noneMatch(Effect.SetAlarm.class::isInstance);
        }

        @Test
        void eitherStopsItAndTheOtherIsNotTold() {
            var step = presses(state(true, true, 2), BEA, "stop");
            assertThat(cancelled(step)).containsExactly("line 3");
            assertThat(saidTo(BEA, step)).containsExactly("closing.touch.stopped");
            assertThat(saidTo(ADA, step)).isEmpty();
            assertThat(step.effects()).noneMatch(Effect.Settle.class::isInstance);
            assertThat(on(step.state(), rang("line 3"))).isEqualTo(Step.stay(step.state()));
        }

        @Test
        void aLineIsNeverSentTwice() {
            var once = on(state(true, true, 0), rang("line 1")).state();
            assertThat(on(once, rang("line 1"))).isEqualTo(Step.stay(once));
        }
    }
}
