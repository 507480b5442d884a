package io.binome.dialog.member;

import static io.binome.dialog.TwoPeople.ADA;
import static io.binome.dialog.TwoPeople.BEA;
import static io.binome.dialog.TwoPeople.PAIR;
import static io.binome.dialog.TwoPeople.alarms;
import static io.binome.dialog.TwoPeople.chose;
import static io.binome.dialog.TwoPeople.facts;
import static io.binome.dialog.TwoPeople.paris;
import static io.binome.dialog.TwoPeople.rang;
import static io.binome.dialog.TwoPeople.said;
import static io.binome.dialog.TwoPeople.saidTo;
import static io.binome.dialog.TwoPeople.set;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.TwoPeople;
import io.binome.dialog.member.Goals.State;
import io.binome.engine.Command;
import io.binome.engine.Effect;
import io.binome.engine.Input;
import io.binome.engine.Step;
import io.binome.fact.Fact;
import io.binome.id.ConversationId;
import io.binome.id.GoalId;
import io.binome.id.InputId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.programme.Goal;
import io.binome.programme.Goal.Status;
import io.binome.programme.Pair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GoalsTest {
    private static final Instant MONDAY = paris(2, 1, 10, 0);
    private static final PersonId CARL = TwoPeople.ACME.person("carl");
    private static final State NEW = new State(ADA, 0, "", null, List.of(), null);
    private static final GoalId FIRST = GoalId.of(PAIR, ADA, 1);
    private static final String WHOLE = "Write three articles by May";

    private final TwoPeople people = new TwoPeople();
    private final Goals goals = new Goals();

    @BeforeEach
    void theTwoAreAPair() {
        people.pair(new Pair(PAIR, ADA, BEA, Pair.Status.ACTIVE, MONDAY, 0, null));
    }

    private Step<State> on(State state, Input input, Instant now) {
        return people.carriedOut(goals.on(state, input, people.at(now)));
    }

    private Step<State> writes(State state, String words, Instant now) {
        return on(state, new Input.Typed(new InputId("acme/1"), ADA, new Command(Command.Word.GOALS, words)), now);
    }

    private Step<State> presses(State state, String value, Instant now) {
        return on(state, chose(ADA, prompt("list"), value), now);
    }

    private PromptId prompt(String name) {
        return PromptId.of(ConversationId.of(goals.kind(), ADA), name, ADA);
    }

    private Goal kept(GoalId id) {
        return people.store.records().find(Goal.class, id).orElseThrow();
    }

    @Test
    void nobodyIsPromisedAPartnerWhoTakesNoPart() {
        people.live(CARL, TwoPeople.PARIS);
        var typed = new Input.Typed(new InputId("acme/1"), CARL, new Command(Command.Word.GOALS, ""));
        var step = goals.on(new State(CARL, 0, "", null, List.of(), null), typed, people.at(MONDAY));
        assertThat(saidTo(CARL, step)).containsExactly("desk.nowhere");
    }

    @Test
    void noInputInAnyStateIsTooMuch() {
        people.sweep(
                goals,
                TwoPeople.conversation(goals, ADA),
                List.of(
                        NEW,
                        writes(NEW, "Learn SQL", MONDAY).state(),
                        writes(NEW, WHOLE, MONDAY).state(),
                        new State(ADA, 1, "Learn", PAIR, List.of(), null)),
                List.of("", "skip", "add p/1-1", "reached p/1-1/ada-1", "drop p/1-1/ada-1", "pair p/1-1", "words",
                        "sign", "share", "share " + GoalDraft.mark(WHOLE, ""), "correct", "forget", "news@" + PAIR));
    }

    private Step<State> shares(State state, Instant now) {
        var sign = Optional.ofNullable(state.sign()).orElse("");
        return on(state, chose(ADA, prompt("share"), "share " + GoalDraft.mark(state.words(), sign)), now);
    }

    private boolean isKept(GoalId id) {
        return people.store.records().find(Goal.class, id).isPresent();
    }

    @Test
    void aWholeGoalIsShownAndKeptOnceItsWriterSharesIt() {
        var shown = writes(NEW, WHOLE, MONDAY);
        assertThat(saidTo(ADA, shown)).containsExactly("goals.shown");
        assertThat(isKept(FIRST)).isFalse();
        var step = shares(shown.state(), MONDAY);
        assertThat(kept(FIRST)).isEqualTo(new Goal(FIRST, WHOLE, "", ADA, MONDAY, Status.OPEN));
        assertThat(facts(step)).containsExactly(new Fact.GoalSet(PAIR, FIRST, ADA));
        assertThat(set(step)).containsExactly("news@" + PAIR);
    }

    @Test
    void anUnclearGoalIsAskedAboutOnceAndShownWithTheAnswer() {
        var asked = writes(NEW, "Learn SQL", MONDAY);
        assertThat(saidTo(ADA, asked)).containsExactly("goals.draft");
        var shown = on(asked.state(), said(ADA, prompt("sign"), "Two reports of my own, in June"), MONDAY);
        assertThat(saidTo(ADA, shown)).containsExactly("goals.shown");
        assertThat(isKept(FIRST)).isFalse();
        shares(shown.state(), MONDAY);
        assertThat(kept(FIRST).sign()).isEqualTo("Two reports of my own, in June");
    }

    @Test
    void anUnclearGoalIsSharedAsItIsWhereNobodyWantsToSayMore() {
        var shown = on(writes(NEW, "Learn SQL", MONDAY).state(), chose(ADA, prompt("sign"), "skip"), MONDAY);
        assertThat(saidTo(ADA, shown)).containsExactly("goals.shown");
        shares(shown.state(), MONDAY);
        assertThat(kept(FIRST).sign()).isEmpty();
    }

    @Test
    void whatIsNotSharedIsNotKept() {
        var forgotten = on(writes(NEW, WHOLE, MONDAY).state(), chose(ADA, prompt("share"), "forget"), MONDAY);
        assertThat(saidTo(ADA, forgotten)).containsExactly("goals.unshared");
        assertThat(saidTo(ADA, shares(forgotten.state(), MONDAY))).containsExactly("goals.gone");
        assertThat(isKept(FIRST)).isFalse();
    }

    @Test
    void anOldButtonSharesNothingThatItDidNotStandUnder() {
        writes(NEW, WHOLE, MONDAY);
        var other = writes(NEW, "Read two books by June", MONDAY);
        var pressed = on(
                other.state(), chose(ADA, prompt("share"), "share " + GoalDraft.mark(WHOLE, "")), MONDAY);
        assertThat(saidTo(ADA, pressed)).containsExactly("goals.shown");
        assertThat(isKept(FIRST)).isFalse();
    }

    @Test
    void whatIsCorrectedIsWrittenAnew() {
        var asked = on(writes(NEW, WHOLE, MONDAY).state(), chose(ADA, prompt("share"), "correct"), MONDAY);
        var other = on(asked.state(), said(ADA, prompt("words"), "Write five articles by June"), MONDAY);
        shares(other.state(), MONDAY);
        assertThat(kept(FIRST).words()).isEqualTo("Write five articles by June");
    }

    @Test
    void anotherGoalIsNotTakenForAnAnswer() {
        var step = writes(NEW, "Learn SQL", MONDAY);
        var other = on(step.state(), said(ADA, prompt("sign"), "goals " + WHOLE), MONDAY);
        shares(other.state(), MONDAY);
        assertThat(kept(FIRST)).isEqualTo(new Goal(FIRST, WHOLE, "", ADA, MONDAY, Status.OPEN));
    }

    @Test
    void aQuestionWithoutAnAnswerIsClosedAndNobodyIsReminded() {
        var step = on(writes(NEW, "Learn SQL", MONDAY).state(), rang("words"), paris(2, 3, 9, 30));
        assertThat(step.effects()).hasSize(3).allMatch(Effect.Settle.class::isInstance);
        assertThat(isKept(FIRST)).isFalse();
    }

    @Test
    void eitherOfTheTwoMarksAGoalAsReached() {
        var theirs = new Goal(GoalId.of(PAIR, BEA, 1), "Speak up", "", BEA, MONDAY, Status.OPEN);
        people.store.records().put(theirs);
        var step = presses(NEW, "reached p/1-1/bea-1", MONDAY);
        assertThat(kept(theirs.id())).isEqualTo(theirs.now(Status.REACHED));
        assertThat(facts(step)).containsExactly(new Fact.GoalReached(PAIR, theirs.id(), ADA));
        assertThat(saidTo(ADA, presses(step.state(), "drop p/1-1/bea-1", MONDAY))).containsExactly("goals.gone");
    }

    @Test
    void nobodyTouchesTheGoalsOfAnotherPair() {
        var other = TwoPeople.PROGRAMME.pair("2-2");
        people.pair(new Pair(other, BEA, CARL, Pair.Status.ACTIVE, MONDAY, 0, null));
        var theirs = new Goal(GoalId.of(other, BEA, 1), "Speak up", "", BEA, MONDAY, Status.OPEN);
        people.store.records().put(theirs);
        var step = presses(NEW, "drop p/2-2/bea-1", MONDAY);
        assertThat(facts(step)).isEmpty();
        assertThat(kept(theirs.id())).isEqualTo(theirs);
    }

    @Test
    void thePartnerHearsOnceOfEverythingAndNotAgainThatDay() {
        var set = shares(writes(NEW, WHOLE, MONDAY).state(), MONDAY);
        var later = MONDAY.plusSeconds(600);
        var more = shares(writes(set.state(), "Read two books by June", later).state(), later);
        assertThat(saidTo(BEA, set)).isEmpty();
        var told = on(more.state(), rang("news@" + PAIR), MONDAY.plusSeconds(2_400));
        assertThat(saidTo(BEA, told)).containsExactly("goals.news");
        var reached = presses(told.state(), "reached p/1-1/ada-1", MONDAY.plusSeconds(3_600));
        assertThat(alarms(reached)).singleElement().satisfies(alarm -> {
            assertThat(alarm.owner()).isEqualTo(BEA);
            assertThat(alarm.at()).isEqualTo(MONDAY.plusSeconds(2_400).plus(Duration.ofHours(24)));
        });
    }

    @Test
    void whatWasTakenBackBeforeThePartnerHeardOfItIsNotMentioned() {
        var set = shares(writes(NEW, WHOLE, MONDAY).state(), MONDAY);
        var dropped = presses(set.state(), "drop p/1-1/ada-1", MONDAY.plusSeconds(60));
        assertThat(on(dropped.state(), rang("news@" + PAIR), MONDAY.plusSeconds(2_000)).effects()).isEmpty();
    }

    @Test
    void withSeveralPairsItAsksWhichAndForgetsNothing() {
        var other = TwoPeople.PROGRAMME.pair("2-2");
        people.pair(new Pair(other, ADA, CARL, Pair.Status.ACTIVE, MONDAY, 0, null));
        var asked = writes(NEW, WHOLE, MONDAY);
        assertThat(facts(asked)).isEmpty();
        var chosen = on(asked.state(), chose(ADA, prompt("which"), "pair p/2-2"), MONDAY);
        var shared = shares(chosen.state(), MONDAY);
        assertThat(facts(shared)).containsExactly(new Fact.GoalSet(other, GoalId.of(other, ADA, 1), ADA));
        assertThat(kept(GoalId.of(other, ADA, 1)).words()).isEqualTo(WHOLE);
    }

    @Test
    void tenOpenGoalsAreEnoughAndALongOneIsNotCut() {
        assertThat(saidTo(ADA, writes(NEW, "x".repeat(501), MONDAY))).containsExactly("goals.long");
        State state = NEW;
        for (var number = 1; number <= 10; number++) {
            state = shares(writes(state, WHOLE, MONDAY).state(), MONDAY).state();
        }
        assertThat(saidTo(ADA, writes(state, WHOLE, MONDAY))).containsExactly("goals.many");
    }
}
