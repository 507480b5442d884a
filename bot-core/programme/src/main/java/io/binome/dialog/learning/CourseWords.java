package io.binome.dialog.learning;

import io.binome.content.Lesson.Card;
import io.binome.content.Lesson.Question;
import io.binome.dialog.learning.Training.Answer;
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.message.Prompt;
import io.binome.text.Text;
import java.util.Optional;

/** What a lesson says: its cards, its questions, why an answer is a good one, and what to remember. */
record CourseWords(PersonId person, Course course) {
    /** A card or a question, with the way on. */
    Message at(int place) {
        return course.isQuestion(place) ? question(place) : card(place).asking(next(place));
    }

    /** The same for whoever comes back to it: the other lessons are a way out. */
    Message again(int place) {
        var message = at(place);
        var prompt = message.prompt();
        return prompt == null
                ? message
                : message.asking(prompt.with(Choice.of(Answer.LIST, "training.others")));
    }

    private Message card(int place) {
        var message = Message.titled(course.ofCard(place, Card::title))
                .and(new Block.Paragraph(course.ofCard(place, Card::text)));
        return place == 0
                ? message.context(
                        "training.first", "lesson", course.title(), "minutes", course.lesson().minutes(), "cards",
                        course.cards())
                : message.context(
                        "training.place", "lesson", course.title(), "place", place + 1, "cards", course.cards());
    }

    private Message question(int place) {
        var prompt = Prompt.choosing(prompt("check"));
        var message = Message.of(course.ofQuestion(place, Question::text));
        for (var number = 0; number < course.question(place).answers().size(); number++) {
            message = message.and(new Block.Paragraph(answer(place, number)));
            prompt = prompt.with(new Choice(
                    Choice.value(Answer.ANSWER, Integer.toString(number)), new Text.Count(number + 1),
                    Choice.Style.PLAIN, false));
        }
        var first = course.cards();
        return (place == first ? message.context("training.check") : message).asking(prompt);
    }

    /** Numbered, for most are longer than a button on a phone. */
    private Text answer(int place, int number) {
        return Text.of(
                "training.answer", "number", number + 1, "words",
                course.ofQuestion(place, question -> question.answers().get(number)));
    }

    /** Which answer is meant and why, whichever was given. */
    Message why(int place, int answer) {
        var question = course.question(place);
        var lead = answer == question.right()
                ? Message.of("training.right")
                : Message.of("training.other").and(new Block.Paragraph(answer(place, question.right())));
        return lead.and(new Block.Paragraph(course.ofQuestion(place, Question::why)));
    }

    /** The end of a lesson, below what was said last. */
    Message remember(Message last, Optional<Course> next) {
        var message = last.and(new Block.Heading(Text.of("training.remember")))
                .and(new Block.Paragraph(course.remember()));
        var prompt = Prompt.choosing(prompt("next"));
        if (next.isEmpty()) {
            return message.context("training.all").asking(prompt.with(Choice.of(Answer.LIST, "training.list.button")));
        }
        var other = next.get();
        return message
                .context(
                        other.isBeforeSession() ? "training.done.first" : "training.done",
                        "lesson", other.title(), "minutes", other.lesson().minutes())
                .asking(prompt
                        .with(Choice
                                .of(Choice.value(Answer.BEGIN, other.name()), "training.begin", "lesson", other.title())
                                .primary()
                                .yes())
                        .with(Choice.of(Answer.LIST, "training.list.button").no()));
    }

    private Prompt next(int place) {
        return onward(Choice.of(Choice.value(Answer.NEXT, Integer.toString(place)), "training.next"));
    }

    /** The way on from an explanation. */
    Prompt on() {
        return onward(Choice.of(Answer.ON, "training.next"));
    }

    private Prompt onward(Choice choice) {
        return Prompt.choosing(
                prompt("card"), choice.primary().yes(),
                Choice.of(Answer.LATER, "training.stop").saying(Choice.Sense.LATER));
    }

    private PromptId prompt(String name) {
        return prompt(person, name);
    }

    static PromptId prompt(PersonId person, String name) {
        return PromptId.of(ConversationId.of(Training.KIND, person), name, person);
    }
}
