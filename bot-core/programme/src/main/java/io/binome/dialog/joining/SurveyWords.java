package io.binome.dialog.joining;

import io.binome.dialog.joining.Survey.Answer;
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
    private static final String OFFER = "offer";

    private SurveyWords() {}

    static Prompt offer(MemberId member) {
        return Prompt.choosing(
                prompt(member, OFFER),
                Choice.of(Answer.FORM, "survey.inform").primary().keepingOpen(),
                Choice.of(Answer.SINGLE, "survey.single"));
    }

    static Prompt offerAgain(MemberId member) {
        return Prompt.choosing(
                prompt(member, OFFER),
                Choice.of(Answer.FORM, "survey.change.inform").keepingOpen(),
                Choice.of(Answer.SINGLE, "survey.change.single"));
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
        return answering(asked, new Message(List.copyOf(opening), null).and("survey." + asked.question() + ".ask"));
    }

    /** The same question after an answer that was not understood. */
    static Message questionAgain(Survey.State.Asked asked, Text why) {
        return answering(asked, Message.of(why));
    }

    private static Message answering(Survey.State.Asked asked, Message opening) {
        var question = Questions.named(asked.question());
        var draft = asked.draft();
        var message = opening;
        if (!question.answer(draft).isEmpty()) {
            message = message.and(
                    draft.isAnswered(question) ? "survey.yours" : "survey.roster", "answer", question.shown(draft));
        }
        message = message.and(new Block.Context(question.hint()));
        if (asked.path().size() > 1) {
            message = message.context(
                    "survey.progress", "at", asked.place() + 1, "of", asked.path().size());
        }
        var choices = choices(asked, question, draft).toArray(Choice[]::new);
        return message.asking(Prompt.text(prompt(asked.member(), question.name()), choices));
    }

    private static List<Choice> choices(Survey.State.Asked asked, Question question, SurveyAnswers draft) {
        var choices = new ArrayList<Choice>();
        var answer = question.answer(draft);
        if (!answer.isEmpty()) {
            choices.add(Choice.of(Answer.KEEP, draft.isAnswered(question) ? "survey.keep" : "survey.right")
                    .primary());
        }
        for (var option : question.options(draft)) {
            if (!option.value().equals(answer)) {
                choices.add(new Choice(option.value(), option.label(), Style.PLAIN, false));
            }
        }
        if (question.isOptional()) {
            choices.add(Choice.of(Answer.SKIP, answer.isEmpty() ? "survey.skip" : "survey.empty"));
        }
        if (asked.place() > 0) {
            choices.add(Choice.of(Answer.BACK, "survey.back"));
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
