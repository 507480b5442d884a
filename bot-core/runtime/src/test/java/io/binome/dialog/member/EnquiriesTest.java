package io.binome.dialog.member;

import static io.binome.dialog.TwoPeople.ADA;
import static io.binome.dialog.TwoPeople.BEA;
import static io.binome.dialog.TwoPeople.PAIR;
import static io.binome.dialog.TwoPeople.PROGRAMME;
import static io.binome.dialog.TwoPeople.alarms;
import static io.binome.dialog.TwoPeople.asked;
import static io.binome.dialog.TwoPeople.cancelled;
import static io.binome.dialog.TwoPeople.chose;
import static io.binome.dialog.TwoPeople.key;
import static io.binome.dialog.TwoPeople.paris;
import static io.binome.dialog.TwoPeople.rang;
import static io.binome.dialog.TwoPeople.said;
import static io.binome.dialog.TwoPeople.saidTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.TwoPeople;
import io.binome.dialog.member.Enquiries.Enquiry;
import io.binome.dialog.member.Enquiries.State;
import io.binome.engine.Alarm;
import io.binome.engine.Command;
import io.binome.engine.Effect;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.id.ConversationId;
import io.binome.id.InputId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.programme.Member;
import io.binome.programme.Pair;
import io.binome.programme.Person;
import io.binome.programme.Programme;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bea asks; Ada runs the programme. */
class EnquiriesTest {
    private static final Instant MONDAY = paris(2, 1, 15, 0);
    private static final PersonId CARL = TwoPeople.ACME.person("carl");
    private static final State NEW = new State(BEA, 0, "", null, List.of());

    private final TwoPeople people = new TwoPeople();
    private final Enquiries enquiries = new Enquiries();

    @BeforeEach
    void beaTakesPart() {
        people.store.records().put(new Member(PROGRAMME.member(BEA), Member.Status.WAITING, MONDAY, 0));
    }

    private Step<State> on(State state, Input input) {
        return enquiries.on(state, input, people.at(MONDAY));
    }

    private Step<State> asks(State state, String words) {
        var written = writes(state, words);
        return saidTo(state.person(), written).contains("enquiry.unsent") ? sends(written.state()) : written;
    }

    private Step<State> writes(State state, String words) {
        return on(state, new Input.Typed(new InputId("acme/1"), state.person(), new Command(Command.Word.ASK, words)));
    }

    private Step<State> sends(State state) {
        var prompt = PromptId.of(ConversationId.of(enquiries.kind(), state.person()), "send", state.person());
        return on(state, chose(state.person(), prompt, "send"));
    }

    private Step<State> answers(State state, String words) {
        return on(
                on(state, said(ADA, prompt("answer-1", ADA), words)).state(),
                chose(ADA, prompt("confirm-1", ADA), "send"));
    }

    private PromptId prompt(String name, PersonId to) {
        return PromptId.of(ConversationId.of(enquiries.kind(), BEA), name, to);
    }

    private void isAdmin(PersonId id) {
        people.live(id, TwoPeople.PARIS);
        var known = people.store.records().find(Person.class, id).orElseThrow();
        people.store.records()
                .put(new Person(id, known.name(), "", known.language(), known.hours(), null, known.work(),
                        known.hints(), Set.of(Person.Duty.ADMIN)));
    }

    @Test
    void noInputInAnyStateIsTooMuch() {
        people.sweep(
                enquiries,
                TwoPeople.conversation(enquiries, BEA),
                List.of(
                        NEW,
                        new State(BEA, 1, "How?", PROGRAMME,
                                List.of(new Enquiry(1, ADA, "How?", 1, "stats", List.of()))),
                        asks(NEW, "Who?").state()),
                List.of("", "form", "no", "send", "p", "words", "answer-1", "sent-1", "correct", "take_back", "lapse-1",
                        "stats please",
                        "x".repeat(2_001)));
    }

    @Test
    void aQuestionGoesToWhoeverRunsTheProgrammeAndTheAnswerComesBack() {
        var asked = asks(NEW, "How long does it take?");
        assertThat(saidTo(ADA, asked)).containsExactly("enquiry.put");
        assertThat(saidTo(BEA, asked)).containsExactly("enquiry.passed.alone");
        var answered = answers(asked.state(), "An hour a month.");
        assertThat(saidTo(BEA, answered)).containsExactly("enquiry.answered");
        assertThat(answered.state()).isEqualTo(new State(BEA, 1, "", null, List.of()));
        assertThat(cancelled(answered)).containsExactly("answer 1", "lapse 1");
    }

    @Test
    void wordsThatWereFoundForThemAreShownToThemFirstToo() {
        var shown = on(NEW, asked(new Request.EnquiryWanted(PROGRAMME, BEA, "More time")));
        assertThat(saidTo(BEA, shown)).containsExactly("enquiry.unsent");
        assertThat(saidTo(ADA, shown)).isEmpty();
        assertThat(sends(shown.state()).state().open())
                .containsExactly(new Enquiry(1, ADA, "More time", 0, "", List.of()));
        assertThat(saidTo(BEA, on(NEW, asked(new Request.EnquiryWanted(PROGRAMME, BEA, "")))))
                .containsExactly("enquiry.ask");
    }

    @Test
    void aQuestionIsShownAndGoesNowhereBeforeItIsSent() {
        var shown = writes(NEW, "How logn?");
        assertThat(saidTo(BEA, shown)).containsExactly("enquiry.unsent");
        assertThat(saidTo(ADA, shown)).isEmpty();
        var corrected = on(shown.state(), chose(BEA, prompt("send", BEA), "correct"));
        assertThat(saidTo(BEA, corrected)).containsExactly("enquiry.ask");
        var better = on(corrected.state(), said(BEA, prompt("words", BEA), "How long?"));
        assertThat(saidTo(ADA, better)).isEmpty();
        assertThat(sends(better.state()).state().open())
                .containsExactly(new Enquiry(1, ADA, "How long?", 0, "", List.of()));
        assertThat(saidTo(ADA, on(shown.state(), chose(BEA, prompt("send", BEA), "no")))).isEmpty();
    }

    @Test
    void aFormHasAButtonThatSaysSend() {
        var form = new Input.Submitted(
                new InputId("acme/1"), BEA, prompt("words", BEA), Map.of("words", List.of("How?")));
        assertThat(saidTo(ADA, on(NEW.about(PROGRAMME), form))).containsExactly("enquiry.put");
    }

    @Test
    void aQuestionCanBeTakenBackUntilItIsAnswered() {
        var back = on(asks(NEW, "How?").state(), chose(BEA, prompt("sent-1", BEA), "take_back"));
        assertThat(saidTo(ADA, back)).containsExactly("enquiry.withdrawn");
        assertThat(saidTo(BEA, back)).containsExactly("enquiry.takenback");
        assertThat(back.state().open()).isEmpty();
        assertThat(cancelled(back)).containsExactly("answer 1", "lapse 1");
    }

    @Test
    void afterTwoWorkingDaysTheNextAdminIsAskedAndNobodyTwice() {
        isAdmin(ADA);
        isAdmin(CARL);
        var asked = asks(NEW, "How?");
        var first = enquiries.on(asked.state(), rang("answer 1"), people.at(paris(2, 3, 9, 30)));
        assertThat(saidTo(ADA, first)).containsExactly("enquiry.relieved");
        assertThat(saidTo(CARL, first)).containsExactly("enquiry.put");
        assertThat(saidTo(BEA, first)).containsExactly("enquiry.passedon");
        assertThat(alarms(first)).containsExactly(new Alarm(key("answer 1"), paris(2, 5, 9, 30), CARL));
        assertThat(first.state().open()).containsExactly(new Enquiry(1, CARL, "How?", 0, "", List.of(ADA)));
        var second = enquiries.on(first.state(), rang("answer 1"), people.at(paris(2, 5, 9, 30)));
        assertThat(saidTo(ADA, second)).isEmpty();
        assertThat(saidTo(CARL, second)).containsExactly("enquiry.nudge");
    }

    @Test
    void severalQuestionsDoNotMix() {
        var two = asks(asks(NEW, "One?").state(), "Two?");
        var form = new Input.Submitted(
                new InputId("acme/1"), ADA, prompt("answer-1", ADA), Map.of("words", List.of("The first")));
        assertThat(on(two.state(), form).state().open()).containsExactly(new Enquiry(2, ADA, "Two?", 0, "", List.of()));
        assertThat(asks(asks(two.state(), "Three?").state(), "Four?").state().open()).hasSize(4);
    }

    @Test
    void whatLooksLikeACommandIsPassedOnOnlyWhenItIsMeant() {
        var asked = asks(NEW, "How?");
        var doubtful = on(asked.state(), said(ADA, prompt("answer-1", ADA), "stats of last year say an hour"));
        assertThat(saidTo(BEA, doubtful)).isEmpty();
        assertThat(saidTo(ADA, doubtful)).containsExactly("enquiry.confirm");
        var no = on(doubtful.state(), chose(ADA, prompt("confirm-1", ADA), "no"));
        assertThat(no.state()).isEqualTo(asked.state());
        assertThat(saidTo(BEA, on(doubtful.state(), chose(ADA, prompt("confirm-1", ADA), "send"))))
                .containsExactly("enquiry.answered");
    }

    @Test
    void theAdminIsRemindedTwiceAndAfterTenWorkingDaysThePersonIsTold() {
        var asked = asks(NEW, "How?");
        assertThat(alarms(asked))
                .contains(
                        new Alarm(key("answer 1"), paris(2, 3, 9, 30), ADA),
                        new Alarm(key("lapse 1"), paris(2, 15, 15, 30), BEA));
        var first = enquiries.on(asked.state(), rang("answer 1"), people.at(paris(2, 3, 9, 30)));
        assertThat(saidTo(ADA, first)).containsExactly("enquiry.nudge");
        assertThat(alarms(first)).containsExactly(new Alarm(key("answer 1"), paris(2, 8, 9, 30), ADA));
        var second = enquiries.on(first.state(), rang("answer 1"), people.at(paris(2, 8, 9, 30)));
        assertThat(alarms(second)).isEmpty();
        var given = on(second.state(), rang("lapse 1"));
        assertThat(saidTo(BEA, given)).containsExactly("enquiry.unanswered");
        assertThat(saidTo(ADA, given)).isEmpty();
        assertThat(given.state().open()).isEmpty();
    }

    @Test
    void whoIsInNoProgrammeReachesAnAdminAndIsToldWhereThereIsNone() {
        var carl = new State(CARL, 0, "", null, List.of());
        people.live(CARL, TwoPeople.PARIS);
        assertThat(saidTo(CARL, asks(carl, "How?"))).containsExactly("enquiry.nobody");
        isAdmin(BEA);
        assertThat(saidTo(BEA, asks(carl, "How?"))).containsExactly("enquiry.put");
    }

    /** What is asked may be about them. */
    @Test
    void aPartnerWhoIsAnAdminReadsNoQuestionOfTheirs() {
        isAdmin(ADA);
        isAdmin(CARL);
        people.pair(new Pair(PAIR, ADA, BEA, Pair.Status.ACTIVE, MONDAY, 1, null));
        var asked = asks(NEW, "Can I change partner?");
        assertThat(saidTo(CARL, asked)).containsExactly("enquiry.put");
        var later = enquiries.on(asked.state(), rang("answer 1"), people.at(paris(2, 3, 9, 30)));
        assertThat(saidTo(ADA, later)).isEmpty();
        people.pair(new Pair(PAIR, ADA, BEA, Pair.Status.CLOSED, MONDAY, 1, null));
        assertThat(saidTo(ADA, asks(NEW, "How do I join again?"))).containsExactly("enquiry.put");
    }

    @Test
    void whoRunsTheProgrammeAsksAnotherAdmin() {
        people.store.records().put(new Member(PROGRAMME.member(ADA), Member.Status.WAITING, MONDAY, 0));
        isAdmin(ADA);
        isAdmin(CARL);
        var step = asks(new State(ADA, 0, "", null, List.of()), "How?");
        assertThat(saidTo(CARL, step)).containsExactly("enquiry.put");
    }

    @Test
    void withSeveralProgrammesItAsksWhichAndForgetsNothing() {
        var other = TwoPeople.ACME.programme("q");
        var known = people.store.records().find(Programme.class, PROGRAMME).orElseThrow();
        people.live(CARL, TwoPeople.PARIS);
        people.store.records()
                .put(new Programme(other, "Other", known.kind(), CARL, known.created(), known.starts(), known.ends(),
                        known.zone(), "", known.language(), 4, 45));
        people.store.records().put(new Member(other.member(BEA), Member.Status.WAITING, MONDAY, 0));
        var which = asks(NEW, "How?");
        assertThat(saidTo(BEA, which)).containsExactly("enquiry.which");
        assertThat(saidTo(CARL, sends(on(which.state(), chose(BEA, prompt("which", BEA), "q")).state())))
                .containsExactly("enquiry.put");
    }

    @Test
    void askedWithoutWordsItOpensAPromptWithAForm() {
        var asked = asks(NEW, "");
        assertThat(saidTo(BEA, asked)).containsExactly("enquiry.ask");
        assertThat(on(asked.state(), chose(BEA, prompt("words", BEA), "form")).effects())
                .singleElement()
                .isInstanceOf(Effect.OpenForm.class);
        assertThat(saidTo(ADA, sends(on(asked.state(), said(BEA, prompt("words", BEA), "How?")).state())))
                .containsExactly("enquiry.put");
    }

    @Test
    void aLongQuestionIsNotCutAndFiveMayWait() {
        var again = asks(NEW, "x".repeat(2_001));
        assertThat(saidTo(BEA, again)).containsExactly("enquiry.long");
        assertThat(saidTo(ADA, sends(on(again.state(), said(BEA, prompt("words", BEA), "ask How?")).state())))
                .containsExactly("enquiry.put");
        State state = NEW;
        for (var number = 0; number < 5; number++) {
            state = asks(state, "How?").state();
        }
        assertThat(saidTo(BEA, asks(state, "How?"))).containsExactly("enquiry.many");
    }
}
