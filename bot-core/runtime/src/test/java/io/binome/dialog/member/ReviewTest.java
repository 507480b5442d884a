package io.binome.dialog.member;

import static io.binome.dialog.TwoPeople.ACME;
import static io.binome.dialog.TwoPeople.ADA;
import static io.binome.dialog.TwoPeople.BEA;
import static io.binome.dialog.TwoPeople.PAIR;
import static io.binome.dialog.TwoPeople.chose;
import static io.binome.dialog.TwoPeople.facts;
import static io.binome.dialog.TwoPeople.paris;
import static io.binome.dialog.TwoPeople.requests;
import static io.binome.dialog.TwoPeople.saidTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.TwoPeople;
import io.binome.dialog.member.Review.State;
import io.binome.engine.Command;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.fact.Fact;
import io.binome.fact.Fact.Outcome;
import io.binome.fact.Recorded;
import io.binome.id.ClosingAnswerId;
import io.binome.id.ConversationId;
import io.binome.id.InputId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.programme.ClosingAnswer;
import io.binome.programme.Pair;
import io.binome.programme.Programme;
import io.binome.text.Languages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviewTest {
    private static final Instant MONDAY = paris(2, 1, 10, 0);
    private static final Instant THURSDAY = paris(2, 4, 15, 0);
    private static final Instant FRIDAY = paris(2, 5, 15, 0);
    private static final PersonId CARL = ACME.person("carl");
    private static final State NEW = new State(ADA, null);
    private static final State ASKED = new State(ADA, PAIR);

    private final TwoPeople people = new TwoPeople();
    private final Review review = new Review();
    private int happened;

    @BeforeEach
    void theTwoAreAPair() {
        people.pair(new Pair(PAIR, ADA, BEA, Pair.Status.ACTIVE, MONDAY, 0, null));
    }

    private void happens(Fact... facts) {
        for (var fact : facts) {
            people.store.facts().append(new Recorded("fact " + happened, MONDAY.plusSeconds(happened++), fact));
        }
    }

    private void planned() {
        happens(new Fact.SessionDue(PAIR, 1, ADA, BEA, MONDAY), new Fact.SessionPlanned(PAIR, 1, THURSDAY));
        people.pair(new Pair(PAIR, ADA, BEA, Pair.Status.ACTIVE, MONDAY, 0, THURSDAY));
    }

    private void met(Outcome outcome) {
        planned();
        happens(new Fact.SessionReported(PAIR, 1, ADA, true), new Fact.SessionClosed(PAIR, 1, outcome, ADA, BEA));
        people.pair(new Pair(PAIR, ADA, BEA, Pair.Status.ACTIVE, MONDAY, 1, null));
    }

    private Step<State> asks(Instant now) {
        var typed = new Input.Typed(new InputId("acme/1"), ADA, new Command(Command.Word.FEEDBACK, ""));
        return review.on(NEW, typed, people.at(now));
    }

    private Step<State> presses(State state, String value, Instant now) {
        var prompt = PromptId.of(ConversationId.of(review.kind(), ADA), "any", ADA);
        return review.on(state, chose(ADA, prompt, value), people.at(now));
    }

    @Test
    void noInputInAnyStateIsTooMuch() {
        people.sweep(
                review,
                TwoPeople.conversation(review, ADA),
                List.of(NEW, ASKED),
                List.of("", "met", "notyet", "change", "since", "fine", "pair p/1-1", "pair ?"));
    }

    @Test
    void aSentenceThatOthersAreShownIsFoundBesideANewPartner() {
        var before = new Pair(
                ACME.programme("old").pair("1-1"), ADA, ACME.person("cleo"), Pair.Status.CLOSED, MONDAY.minusSeconds(9),
                3, null);
        people.store.records().put(new Programme(
                ACME.programme("old"), "Old", Programme.Kind.CROSS, ADA, Instant.EPOCH, LocalDate.of(2026, 1, 4),
                LocalDate.of(2026, 6, 30), TwoPeople.PARIS, "", Languages.ENGLISH, 4, 45));
        people.store.records().put(before);
        happens(
                new Fact.SessionClosed(before.id(), 1, Outcome.MET, ADA, ACME.person("cleo")),
                new Fact.PairClosed(before.id(), ADA, ACME.person("cleo"), Fact.Ending.COMPLETED));
        assertThat(saidTo(ADA, asks(MONDAY))).containsExactly("review.met");
        var answer = new ClosingAnswer(
                ClosingAnswerId.of(before.id(), ADA), Fact.Fit.WELL, "", "", "", "Do it.", ClosingAnswer.Quote.NAMED,
                MONDAY);
        people.store.records().put(answer);
        assertThat(saidTo(ADA, asks(MONDAY))).containsExactly("desk.which");
        assertThat(requests(presses(NEW, "pair old/1-1", MONDAY)))
                .containsExactly(new Request.ConclusionRequested(before.id(), ADA));
        assertThat(saidTo(ADA, presses(NEW, "pair p/1-1", MONDAY))).containsExactly("review.met");
        people.store.records().put(answer.withdrawn());
        assertThat(saidTo(ADA, asks(MONDAY))).containsExactly("review.met");
    }

    @Test
    void nobodyIsPromisedAPartnerWhoTakesNoPart() {
        var typed = new Input.Typed(new InputId("acme/1"), CARL, new Command(Command.Word.FEEDBACK, ""));
        people.live(CARL, TwoPeople.PARIS);
        assertThat(saidTo(CARL, review.on(new State(CARL, null), typed, people.at(MONDAY))))
                .containsExactly("desk.nowhere");
    }

    @Test
    void withoutASessionItAsksWhetherTheyMetAndOneWordCountsForOne() {
        assertThat(saidTo(ADA, asks(MONDAY))).containsExactly("review.met");
        var said = presses(ASKED, "met", MONDAY);
        assertThat(facts(said)).containsExactly(new Fact.MeetingReported(PAIR, ADA));
        assertThat(saidTo(BEA, said)).isEmpty();
        assertThat(facts(presses(ASKED, "notyet", MONDAY))).isEmpty();
    }

    @Test
    void aPlannedDateFallsAwayOnlyWhenThePersonSaysSo() {
        planned();
        assertThat(saidTo(ADA, asks(MONDAY))).containsExactly("review.instead");
        assertThat(saidTo(ADA, presses(ASKED, "notyet", MONDAY))).containsExactly("review.stands");
    }

    @Test
    void afterTheDateTheSessionItselfAsksAndOnlyOnce() {
        planned();
        assertThat(requests(asks(FRIDAY))).containsExactly(new Request.ReportRequested(PAIR, 1, ADA));
        happens(new Fact.SessionReported(PAIR, 1, ADA, true));
        assertThat(saidTo(ADA, asks(FRIDAY))).containsExactly("review.waiting");
        assertThat(facts(presses(ASKED, "met", FRIDAY))).isEmpty();
    }

    @Test
    void aSessionThatWasNotRatedIsAskedAboutAndOneThatWasIsShown() {
        met(Outcome.MET);
        assertThat(requests(asks(FRIDAY))).containsExactly(new Request.FeedbackRequested(PAIR, 1, ADA, BEA));
        happens(new Fact.FeedbackGiven(PAIR, 1, ADA, 4));
        assertThat(requests(asks(FRIDAY))).isEmpty();
        assertThat(saidTo(ADA, asks(FRIDAY))).containsExactly("review.given");
        assertThat(requests(presses(ASKED, "change", FRIDAY)))
                .containsExactly(new Request.FeedbackRequested(PAIR, 1, ADA, BEA));
        assertThat(saidTo(ADA, presses(ASKED, "since", FRIDAY))).containsExactly("review.met");
    }

    @Test
    void whoSaidTheyMetRatesASessionThatThePartnerNeverConfirmed() {
        met(Outcome.MET_BY_ONE);
        assertThat(requests(asks(FRIDAY))).containsExactly(new Request.FeedbackRequested(PAIR, 1, ADA, BEA));
    }

    @Test
    void aSessionThatDidNotTakePlaceIsNotRated() {
        planned();
        happens(
                new Fact.SessionReported(PAIR, 1, ADA, false),
                new Fact.SessionClosed(PAIR, 1, Outcome.NOT_MET, ADA, BEA));
        people.pair(new Pair(PAIR, ADA, BEA, Pair.Status.ACTIVE, MONDAY, 0, null));
        assertThat(saidTo(ADA, asks(FRIDAY))).containsExactly("review.met");
        assertThat(requests(presses(ASKED, "change", FRIDAY))).isEmpty();
    }

    @Test
    void withSeveralPairsItAsksWhich() {
        var carl = TwoPeople.ACME.person("carl");
        people.pair(new Pair(TwoPeople.PROGRAMME.pair("2-2"), carl, ADA, Pair.Status.ACTIVE, MONDAY, 0, null));
        assertThat(saidTo(ADA, asks(MONDAY))).containsExactly("desk.which");
        assertThat(saidTo(ADA, presses(NEW, "pair p/1-1", MONDAY))).containsExactly("review.met");
    }
}
