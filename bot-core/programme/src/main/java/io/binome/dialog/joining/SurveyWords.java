package io.binome.dialog.joining;

import io.binome.dialog.joining.Survey.Answer;
import io.binome.engine.Effect;
import io.binome.id.ConversationId;
import io.binome.id.MemberId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Choice.Style;
import io.binome.message.Form;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.message.Prompt;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.List;

/** How the survey looks: its questions as messages, all of them as a form, the answers as a list. */
final class SurveyWords {
    static final String OFFER = "offer";

    private SurveyWords() {}

    static Prompt offer(MemberId member) {
        return Prompt.choosing(
                prompt(member, OFFER),
                Choice.of(Answer.FORM, "survey.inform").primary().keepingOpen(),
                Choice.of(Answer.SINGLE, "survey.single"));
    }

    /** All answers, each with a button to change it by itself; nobody waits for one to be pressed. */
    static Message recap(Message opening, SurveyAnswers draft, List<? extends Block> next) {
        var prompt = Prompt.choosing(prompt(draft.known().id(), OFFER));
        for (var question : Questions.askedOf(draft)) {
            prompt = prompt.with(new Choice(question.name(), question.label(), Style.PLAIN, true));
        }
        var message = opening.and(facts(draft));
        for (var block : next) {
            message = message.and(block);
        }
        return message.context("survey.recap")
                .asking(prompt.with(Choice.of(Answer.FORM, "survey.change.inform").keepingOpen()));
    }

    /** What was understood of an answer in words, at the top of the next question. */
    static List<Block> noted(Question question, SurveyAnswers draft) {
        return List.of(new Block.Paragraph(
                question.answer(draft).isEmpty()
                        ? Text.of("survey.noted.none")
                        : Text.of("survey.noted", "answer", question.shown(draft))));
    }

    /** The question is not waited for any more. */
    static Effect settled(Survey.State.Asked asked) {
        return new Effect.Settle(prompt(asked.member(), asked.question()), Text.of("prompt.closed"));
    }

    static Form form(SurveyAnswers draft) {
        var fields = Questions.ALL.stream()
                .filter(question -> draft.isOneWay() || question.isAskedOf(draft))
                .map(question -> question.field(draft))
                .toList();
        return new Form(
                prompt(draft.known().id(), OFFER), Text.of("survey.form.title"), Text.of("survey.form.submit"), fields);
    }

    /** A question with what is known of its answer, how to answer it, and how many there are. */
    static Message question(Survey.State.Asked asked, List<? extends Block> opening) {
        return answering(asked, asking(asked, opening), "survey.back");
    }

    /** The same below what was understood of the last answer, which may want to be corrected. */
    static Message questionAfter(Survey.State.Asked asked, List<Block> noted) {
        return answering(asked, asking(asked, noted), "survey.correct");
    }

    /** The same question after an answer that was not understood. */
    static Message questionAgain(Survey.State.Asked asked, Text why) {
        return answering(asked, Message.of(why), "survey.back");
    }

    private static Message asking(Survey.State.Asked asked, List<? extends Block> opening) {
        return new Message(List.copyOf(opening), null).and("survey." + asked.question() + ".ask");
    }

    private static Message answering(Survey.State.Asked asked, Message opening, String back) {
        var question = Questions.named(asked.question());
        var draft = asked.draft();
        var message = opening;
        if (!question.answer(draft).isEmpty()) {
            message = message.and(
                    draft.isAnswered(question)
                            ? "survey.yours"
                            : Questions.isSupposed(question, draft) ? "survey.supposed" : "survey.roster",
                    "answer", question.shown(draft));
        }
        message = message.and(new Block.Context(question.hint()));
        if (asked.path().size() > 1) {
            message = message.context(
                    "survey.progress", "at", asked.place() + 1, "of", asked.path().size());
        }
        var choices = choices(asked, question, draft, back).toArray(Choice[]::new);
        return message.asking(Prompt.text(prompt(asked.member(), question.name()), choices)
                .expecting(question.expects()));
    }

    private static List<Choice> choices(
            Survey.State.Asked asked, Question question, SurveyAnswers draft, String back) {
        var choices = new ArrayList<Choice>();
        var answer = question.answer(draft);
        if (!answer.isEmpty()) {
            choices.add(Choice.of(Answer.KEEP, draft.isAnswered(question) ? "survey.keep" : "survey.right")
                    .primary()
                    .yes());
        }
        for (var option : question.options(draft)) {
            if (!option.value().equals(answer)) {
                choices.add(new Choice(option.value(), option.label(), Style.PLAIN, false));
            }
        }
        if (question.isOptional()) {
            choices.add(Choice.of(Answer.SKIP, answer.isEmpty() ? "survey.skip" : "survey.empty")
                    .saying(Choice.Sense.SKIP));
        }
        if (asked.place() > 0) {
            choices.add(Choice.of(Answer.BACK, back).saying(Choice.Sense.BACK));
        }
        return choices;
    }

    static Block nudge(Survey.State.Asked asked) {
        var single = asked.path().size() == 1;
        return new Block.Paragraph(Text.of(
                single ? "survey.nudge.point" : "survey.nudge.question",
                "name", asked.member().person(),
                "nudge", asked.nudges(),
                "at", asked.place() + 1,
                "of", asked.path().size()));
    }

    /** What is wrong with a field of the form; the words that were sent stand there too, so that they can be copied. */
    static Text fault(Question question, String words, Text why) {
        var saysAll = why instanceof Text.Key key && Text.verbatim(words).equals(key.with().get("part"));
        return words.isEmpty() || saysAll
                ? Text.of("survey.point", "field", question.label(), "why", why)
                : Text.of("survey.point.quoted", "field", question.label(), "words", words, "why", why);
    }

    /** The answers there are. */
    static Block facts(SurveyAnswers draft) {
        return new Block.Facts(Questions.askedOf(draft).stream()
                .filter(question -> !question.answer(draft).isEmpty())
                .map(question -> new Block.Fact(question.label(), question.shown(draft)))
                .toList());
    }

    private static PromptId prompt(MemberId member, String name) {
        return PromptId.of(ConversationId.of(Survey.KIND, member), name, member.person());
    }
}
