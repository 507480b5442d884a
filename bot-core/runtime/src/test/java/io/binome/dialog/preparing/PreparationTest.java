package io.binome.dialog.preparing;

import static io.binome.dialog.TwoPeople.ADA;
import static io.binome.dialog.TwoPeople.BEA;
import static io.binome.dialog.TwoPeople.PAIR;
import static io.binome.dialog.TwoPeople.asked;
import static io.binome.dialog.TwoPeople.chose;
import static io.binome.dialog.TwoPeople.form;
import static io.binome.dialog.TwoPeople.paris;
import static io.binome.dialog.TwoPeople.requests;
import static io.binome.dialog.TwoPeople.saidTo;
import static io.binome.dialog.TwoPeople.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.dialog.TwoPeople;
import io.binome.dialog.learning.LearningDialogs;
import io.binome.dialog.preparing.Preparation.State;
import io.binome.engine.Address;
import io.binome.engine.Effect;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.fact.Fact;
import io.binome.fact.Fact.Outcome;
import io.binome.fact.Recorded;
import io.binome.id.ConversationId;
import io.binome.id.GoalId;
import io.binome.id.InputId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Form.Field;
import io.binome.message.Message;
import io.binome.programme.Goal;
import io.binome.programme.Matter;
import io.binome.programme.Pair;
import io.binome.programme.Programme;
import io.binome.programme.Takeaway;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

class PreparationTest {
    private static final Instant NOW = paris(2, 8, 10, 0);
    /** A Thursday. */
    private static final Instant SESSION = paris(2, 18, 15, 0);
    private static final Instant HOURS_BEFORE = paris(2, 18, 11, 0);
    private static final State TOGETHER = new State.Together(PAIR);

    private final TwoPeople people = new TwoPeople();
    private final Preparation preparation = new Preparation();
    private int facts;

    @BeforeEach
    void aPairWithADate() {
        planned(1, SESSION);
    }

    private void planned(int number, @Nullable Instant start) {
        people.pair(new Pair(PAIR, ADA, BEA, Pair.Status.ACTIVE, paris(1, 20, 9, 0), 1, start));
        if (start != null) {
            people.store.facts().append(new Recorded(
                    "planned-" + facts++, NOW, new Fact.SessionPlanned(PAIR, number, start)));
        }
    }

    /** Does with the records what a step wants to be done. */
    private Step<State> on(State state, Input input, Instant at) {
        return people.carriedOut(preparation.on(state, input, people.at(at)));
    }

    private Step<State> write(PersonId by, String words, Instant at) {
        var prompt = PromptId.of(ConversationId.of("preparation", PAIR), "what", by);
        return on(TOGETHER, new Input.Submitted(
                new InputId("acme/1"), by, prompt, Map.of("what", List.of(words))), at);
    }

    private Step<State> press(PersonId by, String value, Instant at) {
        return on(TOGETHER, chose(by, PromptId.of(ConversationId.of("preparation", PAIR), "kept", by), value), at);
    }

    private Step<State> closed(int number, Outcome outcome, Instant at) {
        return on(TOGETHER, told(new Fact.SessionClosed(PAIR, number, outcome, ADA, BEA)), at);
    }

    private List<String> onRecord() {
        return people.store.records().all(Matter.class, PAIR).stream().map(Matter::words).toList();
    }

    private static Message message(PersonId to, Step<State> step) {
        return step.effects().stream()
                .flatMap(effect -> effect instanceof Effect.Send(Address.ToPerson(var reader), var message)
                        && reader.equals(to)
                                ? List.of(message).stream()
                                : null)
                .findFirst()
                .orElseThrow();
    }

    private String agenda(PersonId to, Instant at) {
        var pair = people.at(at).records().find(Pair.class, PAIR).orElseThrow();
        return PreparingDialogs.below(Message.of("session.reminder"), pair, to, people.at(at)).toString();
    }

    @Test
    void noInputInAnyStateIsTooMuch() {
        write(ADA, "Presentations", NOW);
        people.sweep(
                preparation,
                TwoPeople.conversation(preparation, PAIR),
                List.of(TOGETHER, new State.Over(PAIR)),
                List.of("", "write", "take_back", "nonsense"));
    }

    @Test
    void theFormIsOneQuestionAndSaysWhoReadsTheAnswer() {
        var form = form(on(TOGETHER, asked(new Request.MatterWanted(PAIR, ADA)), NOW));
        assertThat(form.fields()).singleElement().isInstanceOfSatisfying(Field.Words.class, field -> {
            assertThat(field.required()).isTrue();
            assertThat(field.longest()).isEqualTo(200);
            assertThat(field.hint().toString()).contains("matter.form.hint", BEA.value());
        });
        assertThat(form.faults(Map.of("what", List.of("x".repeat(201))))).containsKey("what");
        assertThat(form.faults(Map.of("what", List.of(" ")))).containsKey("what");
    }

    @Nested
    class Written {
        @Test
        void itIsKeptAndThePartnerReadsItInTheAgendaOnly() {
            var step = write(ADA, "  How I say\n no ", NOW);
            assertThat(onRecord()).containsExactly("How I say no");
            assertThat(saidTo(ADA, step)).containsExactly("matter.kept");
            assertThat(message(ADA, step).toString()).contains("matter.agenda");
            assertThat(saidTo(BEA, step)).isEmpty();
            assertThat(agenda(ADA, NOW)).contains("matter.line.mine", "How I say no");
            assertThat(agenda(BEA, NOW)).contains("matter.line,", "How I say no").doesNotContain("matter.line.mine");
        }

        @Test
        void bothMayAndEachReadsThePartnersFirst() {
            write(ADA, "Hers", NOW);
            write(BEA, "The other", NOW);
            assertThat(agenda(ADA, NOW)).containsSubsequence("The other", "Hers");
            assertThat(agenda(BEA, NOW)).containsSubsequence("Hers", "The other");
        }

        @Test
        void beforeThereIsADateItWaitsForOne() {
            planned(1, null);
            assertThat(message(ADA, write(ADA, "Presentations", NOW)).toString()).contains("matter.nodate");
            planned(1, SESSION);
            assertThat(agenda(BEA, NOW)).contains("Presentations");
        }

        @Test
        void notWhatTheFormWouldNotHaveLetPass() {
            assertThat(write(ADA, "x".repeat(201), NOW)).isEqualTo(Step.stay(TOGETHER));
            assertThat(saidTo(ADA, write(ADA, " ", NOW))).containsExactly("matter.back");
            assertThat(onRecord()).isEmpty();
        }

        @Test
        void itIsChangedInTheSameFormWhichIsFilledIn() {
            write(ADA, "Presentations", NOW);
            var form = form(press(ADA, "write", NOW));
            assertThat(form.fields()).singleElement().isInstanceOfSatisfying(Field.Words.class, field -> {
                assertThat(field.initial()).isEqualTo("Presentations");
                assertThat(field.required()).isFalse();
            });
            write(ADA, "Meetings", NOW);
            assertThat(onRecord()).containsExactly("Meetings");
        }

        @Test
        void itIsTakenBackByAButtonOrByAnEmptyForm() {
            write(ADA, "Presentations", NOW);
            write(BEA, "Meetings", NOW);
            var step = press(ADA, "take_back", NOW);
            assertThat(saidTo(ADA, step)).containsExactly("matter.back");
            assertThat(message(ADA, step).toString()).doesNotContain("matter.back.read");
            assertThat(saidTo(BEA, step)).isEmpty();
            assertThat(onRecord()).containsExactly("Meetings");
            write(BEA, "", NOW);
            assertThat(onRecord()).isEmpty();
            assertThat(saidTo(BEA, press(BEA, "take_back", NOW))).containsExactly("matter.back");
        }
    }

    @Nested
    class OnceThePartnerHasTheAgenda {
        @Test
        void theyHearOfItInALineWhereTheSessionIsLessThanADayAway() {
            var step = write(ADA, "Presentations", HOURS_BEFORE);
            assertThat(message(ADA, step).toString()).contains("matter.soon");
            assertThat(saidTo(BEA, step)).containsExactly("matter.told");
            assertThat(message(BEA, step).latest()).isEqualTo(SESSION);
            assertThat(saidTo(BEA, write(ADA, "Presentations", HOURS_BEFORE))).isEmpty();
            assertThat(saidTo(BEA, write(ADA, "Meetings", HOURS_BEFORE))).containsExactly("matter.told");
        }

        @Test
        void theyAreLeftInPeaceWhereThereIsMoreTime() {
            planned(1, paris(2, 22, 15, 0));
            var saturday = write(ADA, "Presentations", paris(2, 20, 11, 0));
            assertThat(saidTo(BEA, saturday)).isEmpty();
            assertThat(message(ADA, saturday).toString()).contains("matter.seen");
            var thursday = write(ADA, "Meetings", paris(2, 18, 11, 0));
            assertThat(message(ADA, thursday).toString()).contains("matter.agenda");
        }

        @Test
        void whoTakesItBackIsToldThatItMayHaveBeenRead() {
            write(ADA, "Presentations", NOW);
            var step = press(ADA, "take_back", HOURS_BEFORE);
            assertThat(message(ADA, step).toString()).contains("matter.back.read");
            assertThat(saidTo(BEA, step)).isEmpty();
        }
    }

    @Nested
    class OfASession {
        @BeforeEach
        void bothHaveWritten() {
            write(ADA, "Presentations", NOW);
            write(BEA, "Meetings", NOW);
        }

        @Test
        void thatIsMovedItStays() {
            on(TOGETHER, told(new Fact.SessionPostponed(PAIR, 1, ADA)), NOW);
            planned(1, null);
            assertThat(agenda(ADA, NOW)).contains("Presentations", "Meetings");
            planned(1, paris(3, 2, 15, 0));
            assertThat(agenda(ADA, NOW)).contains("Presentations", "Meetings");
        }

        @Test
        void thatDidNotTakePlaceItStaysForTheNext() {
            closed(1, Outcome.NOT_MET, SESSION.plusSeconds(90_000));
            closed(1, Outcome.NOT_PLANNED, SESSION.plusSeconds(90_000));
            assertThat(onRecord()).hasSize(2);
        }

        @Test
        void thatHasTakenPlaceItGoesUnlessItWasWrittenSince() {
            write(BEA, "For next time", SESSION.plusSeconds(7_200));
            closed(1, Outcome.MET, SESSION.plusSeconds(90_000));
            assertThat(onRecord()).containsExactly("For next time");
        }

        @Test
        void ofWhichNobodyKnowsItGoesToo() {
            closed(1, Outcome.UNKNOWN, SESSION.plusSeconds(900_000));
            assertThat(onRecord()).isEmpty();
        }

        @Test
        void thatHadNoDateItGoes() {
            planned(1, null);
            closed(2, Outcome.MET, SESSION);
            assertThat(onRecord()).isEmpty();
        }

        @Test
        void whoseTimeHasPassedItIsNotSaidOfTheNext() {
            assertThat(agenda(ADA, SESSION.plusSeconds(3_600))).contains("Presentations");
            assertThat(agenda(ADA, SESSION.plusSeconds(36_000))).doesNotContain("Presentations", "Meetings");
            var form = form(press(ADA, "write", SESSION.plusSeconds(36_000)));
            assertThat(form.fields().getFirst()).isInstanceOfSatisfying(
                    Field.Words.class, field -> assertThat(field.initial()).isEmpty());
        }
    }

    @Nested
    class TheAgenda {
        private void closed(int number, Outcome outcome) {
            people.store.facts().append(new Recorded(
                    "closed-" + facts++, NOW, new Fact.SessionClosed(PAIR, number, outcome, ADA, BEA)));
        }

        private void keep(PersonId by, int number, String words) {
            on(TOGETHER, asked(new Request.TakeawayWritten(PAIR, number, by, words)), NOW);
        }

        private void goal(int number, String words, Goal.Status status) {
            people.store.records().put(new Goal(
                    GoalId.of(PAIR, ADA, number), words, "", ADA, NOW.plusSeconds(number), status));
        }

        @Test
        void givesBackToItsWriterAloneWhatTheyWantedToKeepInMind() {
            closed(1, Outcome.MET);
            keep(ADA, 1, "Shorter");
            assertThat(agenda(ADA, NOW)).contains("matter.takeaway", "Shorter");
            assertThat(agenda(BEA, NOW)).doesNotContain("matter.takeaway", "Shorter");
        }

        @Test
        void givesItBackOfTheLastSessionThatTookPlaceAndOfNoneBefore() {
            keep(ADA, 1, "Shorter");
            assertThat(agenda(ADA, NOW)).doesNotContain("Shorter");
            closed(1, Outcome.MET_BY_ONE);
            closed(2, Outcome.NOT_MET);
            assertThat(agenda(ADA, NOW)).contains("Shorter");
            closed(3, Outcome.MET);
            assertThat(agenda(ADA, NOW)).doesNotContain("Shorter");
            keep(ADA, 3, "Longer");
            keep(ADA, 1, "Too late");
            assertThat(agenda(ADA, NOW)).contains("Longer").doesNotContain("Shorter");
            assertThat(people.store.records().all(Takeaway.class, PAIR)).hasSize(1);
        }

        @Test
        void namesTheFirstGoalsThatAreOpenAndHowManyMoreThereAre() {
            goal(1, "Present", Goal.Status.OPEN);
            goal(2, "Done with", Goal.Status.REACHED);
            assertThat(agenda(BEA, NOW)).contains("matter.goals", "Present").doesNotContain("Done with", ".more");
            for (var number = 3; number <= 6; number++) {
                goal(number, "Goal " + number, Goal.Status.OPEN);
            }
            assertThat(agenda(ADA, NOW)).contains("Present", "Goal 3", "Goal 4", "matter.goals.more")
                    .doesNotContain("Goal 5");
        }

        @Test
        void saysNothingWhereThereIsNothing() {
            var pair = people.at(NOW).records().find(Pair.class, PAIR).orElseThrow();
            var plain = Message.of("session.reminder");
            assertThat(PreparingDialogs.below(plain, pair, ADA, people.at(NOW))).isEqualTo(plain);
        }
    }

    @Nested
    class BeforeTheFirstMeeting {
        private Step<State> ask(PersonId by) {
            return on(TOGETHER, asked(new Request.FirstMeetingWanted(PAIR, by)), NOW);
        }

        private void met(int sessions) {
            people.pair(new Pair(PAIR, ADA, BEA, Pair.Status.ACTIVE, paris(1, 20, 9, 0), sessions, SESSION));
        }

        private void kind(Programme.Kind kind) {
            met(0);
            var known = people.at(NOW).programme(TwoPeople.PROGRAMME);
            people.store.records().put(new Programme(
                    known.id(), known.name(), kind, ADA, known.created(), known.starts(), known.ends(), known.zone(),
                    known.country(), known.language(), known.cadenceWeeks(), known.sessionMinutes()));
        }

        private List<String> buttons(PersonId by) {
            return message(by, ask(by)).prompt().choices().stream().map(choice -> choice.value()).toList();
        }

        @Test
        void theMentorReadsTheQuestionsAndTheMenteeWhatIsTheirs() {
            kind(Programme.Kind.TRADITIONAL);
            assertThat(message(ADA, ask(ADA)).toString()).contains("first.mentor.questions")
                    .doesNotContain("first.mentee", "first.mentor.show");
            assertThat(buttons(ADA)).containsExactly("read discovery-questions", "read checklist-mentor");
            assertThat(message(BEA, ask(BEA)).toString())
                    .contains("first.mentee.prepare", "first.mentee.lead", "first.mentee.book", "first.mentee.hear")
                    .doesNotContain("first.mentor", "first.mentee.beginner");
            assertThat(buttons(BEA)).containsExactly("read checklist-mentee");
        }

        @Test
        void inReverseMentoringTheOneShowsAndTheOtherBegins() {
            kind(Programme.Kind.REVERSE);
            assertThat(message(ADA, ask(ADA)).toString()).contains("first.mentor.show");
            assertThat(message(BEA, ask(BEA)).toString()).contains("first.mentee.beginner");
        }

        @Test
        void inCrossMentoringBothReadBoth() {
            kind(Programme.Kind.CROSS);
            for (var person : List.of(ADA, BEA)) {
                assertThat(message(person, ask(person)).toString())
                        .contains("first.mentor.questions", "first.mentee.hear");
                assertThat(buttons(person)).containsExactly(
                        "read discovery-questions", "read checklist-mentor", "read checklist-mentee");
            }
        }

        @Test
        void aTextIsReadInTheLibraryAndNoButtonLeadsToOneThatThereIsNot() {
            kind(Programme.Kind.CROSS);
            assertThat(requests(press(ADA, "read discovery-questions", NOW)))
                    .containsExactly(new Request.TextWanted(ADA, "discovery-questions"));
            assertThat(LearningDialogs.title(ADA, "discovery-questions", people.at(NOW))).isPresent();
            assertThat(LearningDialogs.title(ADA, "what-there-is-not", people.at(NOW))).isEmpty();
        }

        @Test
        void onceItHasTakenPlaceNothingIsToBeDoneBefore() {
            assertThat(saidTo(ADA, ask(ADA))).containsExactly("first.held");
            met(0);
            assertThat(saidTo(ADA, ask(ADA))).containsExactly("first.lead");
            people.store.facts().append(new Recorded(
                    "closed", NOW, new Fact.SessionClosed(PAIR, 1, Outcome.MET_BY_ONE, ADA, BEA)));
            assertThat(saidTo(ADA, ask(ADA))).containsExactly("first.held");
        }

        @Test
        void whereThePairIsOverThatIsSaid() {
            var late = on(new State.Over(PAIR), asked(new Request.FirstMeetingWanted(PAIR, BEA)), NOW);
            assertThat(saidTo(BEA, late)).containsExactly("matter.over");
        }
    }

    @Test
    void whatIsWrittenOnceThePairIsOverIsNotKept() {
        on(new State.Over(PAIR), asked(new Request.TakeawayWritten(PAIR, 1, ADA, "Shorter")), NOW);
        people.pair(new Pair(PAIR, ADA, BEA, Pair.Status.CLOSED, NOW, 1, null));
        on(TOGETHER, asked(new Request.TakeawayWritten(PAIR, 1, ADA, "Shorter")), NOW);
        assertThat(people.store.records().all(Takeaway.class, PAIR)).isEmpty();
    }

    @Test
    void thePartnerLeavesAndNothingIsLeftOfIt() {
        on(TOGETHER, asked(new Request.TakeawayWritten(PAIR, 1, ADA, "Shorter")), NOW);
        write(ADA, "Presentations", NOW);
        write(BEA, "Meetings", NOW);
        var over = on(TOGETHER, told(new Fact.PairClosed(PAIR, ADA, BEA, Fact.Ending.LEFT)), NOW);
        assertThat(over.state()).isEqualTo(new State.Over(PAIR));
        assertThat(onRecord()).isEmpty();
        assertThat(people.store.records().all(Takeaway.class, PAIR)).isEmpty();
        var late = on(over.state(), asked(new Request.MatterWanted(PAIR, ADA)), NOW);
        assertThat(saidTo(ADA, late)).containsExactly("matter.over");
    }

    @Test
    void theButtonSaysWhetherThereIsSomethingToChange() {
        assertThat(PreparingDialogs.button(Preparation.Answer.WRITE, PAIR, ADA, people.at(NOW)).label().toString())
                .contains("matter.button").doesNotContain("matter.button.change");
        write(ADA, "Presentations", NOW);
        assertThat(PreparingDialogs.button(Preparation.Answer.WRITE, PAIR, ADA, people.at(NOW)).label().toString())
                .contains("matter.button.change");
        assertThat(PreparingDialogs.button(Preparation.Answer.WRITE, PAIR, BEA, people.at(NOW)).label().toString())
                .doesNotContain("matter.button.change");
    }
}
