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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GoalsTest {
    private static final Instant MONDAY = paris(2, 1, 10, 0);
    private static final PersonId CARL = TwoPeople.ACME.person("carl");
    private static final State NEW = new State(ADA, 0, "", null, List.of());
    private static final GoalId FIRST = GoalId.of(PAIR, ADA, 1);
    private static final String WHOLE = "Write three articles by May";

    private final TwoPeople people = new TwoPeople();
    private final Goals goals = new Goals();

    @BeforeEach
    void theTwoAreAPair() {
        people.pair(new Pair(PAIR, ADA, BEA, Pair.Status.ACTIVE, MONDAY, 0, null));
    }

    private Step<State> on(State state, Input input, Instant now) {
        var step = goals.on(state, input, people.at(now));
        step.effects().forEach(effect -> {
            if (effect instanceof Effect.Keep(var entry)) {
                people.store.records().put(entry);
            }
        });
        return step;
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
    void noInputInAnyStateIsTooMuch() {
        people.sweep(
                goals,
                TwoPeople.conversation(goals, ADA),
                List.of(NEW, writes(NEW, "Learn SQL", MONDAY).state(), new State(ADA, 1, "Learn", PAIR, List.of())),
                List.of("", "skip", "add p/1-1", "reached p/1-1/ada-1", "drop p/1-1/ada-1", "pair p/1-1", "words",
                        "sign-1", "news@" + PAIR));
    }

    @Test
    void aWholeGoalIsKeptAndNothingIsAsked() {
        var step = writes(NEW, WHOLE, MONDAY);
        assertThat(kept(FIRST)).isEqualTo(new Goal(FIRST, WHOLE, "", ADA, MONDAY, Status.OPEN));
        assertThat(facts(step)).containsExactly(new Fact.GoalSet(PAIR, FIRST, ADA));
        assertThat(set(step)).containsExactly("news@" + PAIR);
    }

    @Test
    void anUnclearGoalIsTakenAndAskedAboutOnce() {
        var step = writes(NEW, "Learn SQL", MONDAY);
        assertThat(kept(FIRST).status()).isEqualTo(Status.OPEN);
        var signed = on(step.state(), said(ADA, prompt("sign-1"), "Two reports of my own, in June"), MONDAY);
        assertThat(kept(FIRST).sign()).isEqualTo("Two reports of my own, in June");
        assertThat(saidTo(ADA, signed)).containsExactly("goals.signed");
        assertThat(facts(signed)).isEmpty();
    }

    @Test
    void anotherGoalIsNotTakenForAnAnswer() {
        var step = writes(NEW, "Learn SQL", MONDAY);
        var other = on(step.state(), said(ADA, prompt("sign-1"), "goals " + WHOLE), MONDAY);
        assertThat(kept(FIRST).sign()).isEmpty();
        assertThat(facts(other)).containsExactly(new Fact.GoalSet(PAIR, GoalId.of(PAIR, ADA, 2), ADA));
    }

    @Test
    void aQuestionWithoutAnAnswerIsClosedAndNobodyIsReminded() {
        var step = on(writes(NEW, "Learn SQL", MONDAY).state(), rang("sign 1"), paris(2, 3, 9, 30));
        assertThat(step.effects()).hasSize(1).first().isInstanceOf(Effect.Settle.class);
        assertThat(kept(FIRST).status()).isEqualTo(Status.OPEN);
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
        var set = writes(NEW, WHOLE, MONDAY);
        var more = writes(set.state(), "Read two books by June", MONDAY.plusSeconds(600));
        assertThat(saidTo(BEA, set)).isEmpty();
        var told = on(more.state(), rang("news@" + PAIR), MONDAY.plusSeconds(2_400));
        assertThat(saidTo(BEA, told)).containsExactly("goals.news");
        var later = presses(told.state(), "reached p/1-1/ada-1", MONDAY.plusSeconds(3_600));
        assertThat(alarms(later)).singleElement().satisfies(alarm -> {
            assertThat(alarm.owner()).isEqualTo(BEA);
            assertThat(alarm.at()).isEqualTo(MONDAY.plusSeconds(2_400).plus(Duration.ofHours(24)));
        });
    }

    @Test
    void whatWasTakenBackBeforeThePartnerHeardOfItIsNotMentioned() {
        var set = writes(NEW, WHOLE, MONDAY);
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
        assertThat(facts(chosen)).containsExactly(new Fact.GoalSet(other, GoalId.of(other, ADA, 1), ADA));
        assertThat(kept(GoalId.of(other, ADA, 1)).words()).isEqualTo(WHOLE);
    }

    @Test
    void tenOpenGoalsAreEnoughAndALongOneIsNotCut() {
        State state = NEW;
        for (var number = 1; number <= 10; number++) {
            state = writes(state, WHOLE, MONDAY).state();
        }
        assertThat(saidTo(ADA, writes(state, WHOLE, MONDAY))).containsExactly("goals.many");
        assertThat(saidTo(ADA, writes(NEW, "x".repeat(501), MONDAY))).containsExactly("goals.long");
    }
}
