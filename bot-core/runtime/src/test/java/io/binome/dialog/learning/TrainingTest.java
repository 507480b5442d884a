package io.binome.dialog.learning;

import static io.binome.dialog.TwoPeople.ADA;
import static io.binome.dialog.TwoPeople.BEA;
import static io.binome.dialog.TwoPeople.PAIR;
import static io.binome.dialog.TwoPeople.PROGRAMME;
import static io.binome.dialog.TwoPeople.chose;
import static io.binome.dialog.TwoPeople.facts;
import static io.binome.dialog.TwoPeople.paris;
import static io.binome.dialog.TwoPeople.saidTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.binome.content.Content;
import io.binome.content.ContentId;
import io.binome.content.Lesson;
import io.binome.dialog.TwoPeople;
import io.binome.dialog.learning.Training.State;
import io.binome.engine.Command;
import io.binome.engine.Effect;
import io.binome.engine.Input;
import io.binome.engine.Request;
import io.binome.engine.Step;
import io.binome.fact.Fact;
import io.binome.fact.Recorded;
import io.binome.id.ConversationId;
import io.binome.id.InputId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Prompt;
import io.binome.programme.Pair;
import io.binome.programme.Programme;
import io.binome.text.Languages;
import io.binome.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TrainingTest {
    private static final Instant MONDAY = paris(2, 1, 10, 0);

    private final TwoPeople people = new TwoPeople();
    private final Training training = new Training();
    private int facts;

    private void pair() {
        people.pair(new Pair(PAIR, ADA, BEA, Pair.Status.ACTIVE, MONDAY, 0, null));
    }

    private void oneWay(Programme.Kind kind) {
        people.store.records().put(new Programme(PROGRAMME, "One way", kind, ADA, Instant.EPOCH,
                LocalDate.of(2027, 1, 4), LocalDate.of(2027, 6, 30), TwoPeople.PARIS, "", Languages.ENGLISH, 4, 45));
        pair();
    }

    private void happened(Fact fact) {
        people.store.facts().append(new Recorded("f" + facts++, MONDAY, fact));
    }

    private static State fresh(PersonId person) {
        return new State(person, List.of(), null, 0, 0);
    }

    private Step<State> writes(State state) {
        var typed = new Input.Typed(
                new InputId("acme/1"), state.person(), new Command(Command.Word.TRAINING, ""));
        return training.on(state, typed, people.at(MONDAY));
    }

    private Step<State> presses(State state, String value) {
        var prompt = PromptId.of(ConversationId.of(training.kind(), state.person()), "any", state.person());
        return training.on(state, chose(state.person(), prompt, value), people.at(MONDAY));
    }

    private static Message message(Step<State> step) {
        return step.effects().stream()
                .filter(Effect.Send.class::isInstance)
                .map(effect -> ((Effect.Send) effect).message())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> buttons(Step<State> step) {
        var prompt = message(step).prompt();
        return prompt == null ? List.of() : prompt.choices().stream().map(Choice::value).toList();
    }

    private static Lesson lesson(String name) {
        return (Lesson) Content.ours()
                .find(new ContentId(ContentId.Shelf.LESSONS, name), Languages.ENGLISH)
                .orElseThrow();
    }

    /** Reads to the end, always the first answer. */
    private Step<State> through(State state, String name) {
        var step = presses(state, "begin " + name);
        for (var place = 0; place < lesson(name).cards().size(); place++) {
            step = presses(step.state(), "next " + place);
        }
        for (var question = 1; question < lesson(name).check().size(); question++) {
            step = presses(presses(step.state(), "answer 0").state(), "on");
        }
        return presses(step.state(), "answer 0");
    }

    @Nested
    class WhichThereAre {
        @Test
        void aMentorBeginsWithWhatIsForMentors() {
            oneWay(Programme.Kind.TRADITIONAL);
            assertThat(buttons(writes(fresh(ADA)))).startsWith("begin being-mentor")
                    .doesNotContain("begin being-mentee");
            assertThat(buttons(writes(fresh(BEA)))).startsWith("begin being-mentee")
                    .doesNotContain("begin being-mentor");
        }

        @Test
        void inReverseMentoringBothBeginWithPrideAndFear() {
            oneWay(Programme.Kind.REVERSE);
            assertThat(buttons(writes(fresh(ADA)))).startsWith("begin mentoring-senior");
            assertThat(buttons(writes(fresh(BEA)))).startsWith("begin taught-by-junior");
        }

        @Test
        void inCrossMentoringBothRolesAreTheirsAndNothingComesTwice() {
            pair();
            var offered = new HashSet<String>();
            var step = writes(fresh(ADA));
            var values = buttons(step);
            while (values.getLast().startsWith("more")) {
                values.subList(0, values.size() - 1).forEach(value -> assertThat(offered.add(value)).isTrue());
                step = presses(step.state(), values.getLast());
                values = buttons(step);
            }
            values.forEach(value -> assertThat(offered.add(value)).isTrue());
            assertThat(offered)
                    .contains("begin being-mentor", "begin being-mentee", "begin both-ways")
                    .doesNotContain("begin mentoring-senior");
        }

        @Test
        void aHandfulIsOfferedAtOnceAsPlatformsShowNoMore() {
            pair();
            assertThat(buttons(writes(fresh(ADA)))).hasSizeLessThanOrEqualTo(6);
        }

        @Test
        void whoeverTakesPartInNothingIsOfferedWhatFitsEverybody() {
            assertThat(buttons(writes(fresh(ADA)))).contains("begin listening", "begin asking")
                    .doesNotContain("begin being-mentor", "begin both-ways");
        }
    }

    @Nested
    class WhatToBeginWith {
        private List<String> says(Step<State> step) {
            return message(step).blocks().stream()
                    .flatMap(block -> switch (block) {
                        case Message.Block.Paragraph(Text.Key(var key, var with)) -> Stream.of(key);
                        case Message.Block.Context(Text.Key(var key, var with)) -> Stream.of(key);
                        default -> Stream.of();
                    })
                    .toList();
        }

        private void met(int sessions) {
            people.pair(new Pair(PAIR, ADA, BEA, Pair.Status.ACTIVE, MONDAY, sessions, null));
        }

        @Test
        void isForBeforeTheFirstSessionOfWhoeverHasItBeforeThem() {
            pair();
            assertThat(says(writes(fresh(ADA)))).contains("training.list.first").doesNotContain("training.list.begin");
            assertThat(says(through(fresh(ADA), "being-mentor"))).contains("training.done.first");
        }

        @Test
        void saysNothingOfASessionToWhoeverTakesPartInNothing() {
            assertThat(says(writes(fresh(ADA)))).contains("training.list.begin").doesNotContain("training.list.first");
            assertThat(says(through(fresh(ADA), "communication"))).contains("training.done");
        }

        @Test
        void saysNothingOfAFirstSessionThatHasTakenPlace() {
            met(1);
            assertThat(says(writes(fresh(ADA)))).contains("training.list.begin").doesNotContain("training.list.first");
            assertThat(says(through(fresh(ADA), "being-mentor"))).contains("training.done");
        }
    }

    @Nested
    class ALesson {
        @Test
        void goesThroughItsCardsAndQuestionsAndIsDone() {
            pair();
            var end = through(fresh(ADA), "listening");
            assertThat(end.state().done()).containsExactly("listening");
            assertThat(end.state().lesson()).isNull();
            assertThat(facts(end)).containsExactly(new Fact.LessonDone(PROGRAMME.member(ADA), "listening"));
            assertThat(buttons(end)).containsExactly("begin being-mentor", "list");
        }

        @Test
        void explainsEveryAnswerAndKeepsNone() {
            pair();
            var name = "being-mentor";
            var cards = lesson(name).cards().size();
            var asked = fresh(ADA).at(name, cards);
            var right = lesson(name).check().getFirst().right();
            var good = presses(asked, "answer " + right);
            var other = presses(asked, "answer " + (right + 1) % lesson(name).check().getFirst().answers().size());
            assertThat(saidTo(ADA, good)).containsExactly("training.right");
            assertThat(saidTo(ADA, other)).containsExactly("training.other");
            assertThat(message(asking(asked)).blocks()).contains(message(other).blocks().get(1));
            assertThat(message(good).blocks().getLast()).isEqualTo(message(other).blocks().getLast());
            assertThat(good.state()).isEqualTo(other.state());
            assertThat(facts(good)).isEqualTo(facts(other)).isEmpty();
        }

        private Step<State> asking(State asked) {
            return presses(asked, "on");
        }

        @Test
        void numbersItsAnswersAsTheyWouldNotFitAButton() {
            pair();
            var asked = asking(fresh(ADA).at("being-mentor", lesson("being-mentor").cards().size()));
            assertThat(prompt(asked).choices()).extracting(Choice::label)
                    .containsExactly(new Text.Count(1), new Text.Count(2), new Text.Count(3));
            assertThat(message(asked).blocks()).hasSize(1 + 3 + 1);
        }

        private Prompt prompt(Step<State> step) {
            return Objects.requireNonNull(message(step).prompt());
        }

        @Test
        void goesOnWhereSomebodyLeftIt() {
            pair();
            var second = presses(presses(fresh(ADA), "begin listening").state(), "next 0");
            var later = presses(second.state(), "later");
            assertThat(saidTo(ADA, later)).containsExactly("training.later");
            var back = writes(later.state());
            assertThat(message(back).blocks()).isEqualTo(message(second).blocks());
            assertThat(buttons(back)).startsWith("next 1").contains("list");
        }

        private Step<State> asksFor(State state, String lesson) {
            var request = new Request.LessonRequested(PROGRAMME.member(ADA), lesson);
            return training.on(state, TwoPeople.asked(request), people.at(MONDAY));
        }

        @Test
        void beginsAtOnceForWhoeverIsSentToIt() {
            pair();
            var step = asksFor(fresh(ADA), "being-mentor");
            assertThat(step).isEqualTo(presses(fresh(ADA), "begin being-mentor"));
            assertThat(step.state().lesson()).isEqualTo("being-mentor");
        }

        @Test
        void goesOnForWhoeverIsSentToTheOneTheyAreAt() {
            pair();
            var at = fresh(ADA).at("being-mentor", 2);
            assertThat(asksFor(at, "being-mentor").state()).isEqualTo(at);
            assertThat(asksFor(at, "listening").state().lesson()).isEqualTo("listening");
        }

        @Test
        void thatIsNotTheirsLeadsToTheOthers() {
            pair();
            assertThat(buttons(asksFor(fresh(ADA), "gone"))).startsWith("begin being-mentor");
        }

        @Test
        void anExplainedQuestionIsNotAskedAgain() {
            pair();
            var asked = fresh(ADA).at("being-mentor", lesson("being-mentor").cards().size());
            var explained = presses(asked, "answer 0");
            assertThat(message(writes(explained.state())).blocks())
                    .isEqualTo(message(presses(explained.state(), "on")).blocks());
        }

        @Test
        void thatIsThereNoMoreLeadsToTheOthers() {
            pair();
            assertThat(buttons(writes(fresh(ADA).at("gone", 3)))).startsWith("begin being-mentor");
            assertThat(buttons(presses(fresh(ADA).at("gone", 3), "next 3"))).startsWith("begin being-mentor");
            assertThat(buttons(writes(fresh(ADA).at("listening", 400)))).startsWith("begin being-mentor");
        }

        @Test
        void doneBeforeSomebodyTookPartCountsOnceTheyDo() {
            var before = through(fresh(ADA), "listening");
            assertThat(facts(before)).isEmpty();
            pair();
            var list = writes(before.state());
            assertThat(facts(list)).containsExactly(new Fact.LessonDone(PROGRAMME.member(ADA), "listening"));
            happened(new Fact.LessonDone(PROGRAMME.member(ADA), "listening"));
            assertThat(facts(writes(list.state()))).isEmpty();
        }
    }

    @Nested
    class Recommended {
        @Test
        void areTwoAndSayWhetherTheyAreDone() {
            pair();
            var member = PROGRAMME.member(ADA);
            happened(new Fact.LessonDone(member, "being-mentee"));
            var two = LearningDialogs.recommended(member, people.at(MONDAY));
            assertThat(two).extracting(LearningDialogs.Recommended::name)
                    .containsExactly("being-mentor", "being-mentee");
            assertThat(two).extracting(LearningDialogs.Recommended::isDone).containsExactly(false, true);
            assertThat(two).extracting(LearningDialogs.Recommended::minutes).containsExactly(3, 3);
            assertThat(LearningDialogs.isTrained(member, people.store.facts())).isTrue();
            assertThat(LearningDialogs.isTrained(PROGRAMME.member(BEA), people.store.facts())).isFalse();
        }
    }

    @Test
    void everyStateAnswersEveryInput() {
        pair();
        people.sweep(
                training,
                ConversationId.of(training.kind(), ADA),
                List.of(fresh(ADA), fresh(ADA).at("listening", 0), fresh(ADA).at("listening", 99),
                        fresh(ADA).at("gone", 1), new State(ADA, List.of("listening", "gone"), null, 0, 5)),
                List.of("begin listening", "begin gone", "next 0", "next 99", "on", "answer 0", "answer 9", "answer",
                        "answer x", "list", "more 5", "more 99", "more", "later", "nonsense", ""));
    }
}
