package io.binome.dialog.member;

import io.binome.dialog.member.Enquiries.Answer;
import io.binome.dialog.member.Enquiries.Enquiry;
import io.binome.engine.Command;
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Expects;
import io.binome.message.Form;
import io.binome.message.Form.Field;
import io.binome.message.Message;
import io.binome.message.Prompt;
import io.binome.programme.Programme;
import io.binome.text.Text;
import java.util.List;

/** What is said about a person's questions, to them and to those who answer. */
final class EnquiryWords {
    private final PersonId person;

    EnquiryWords(PersonId person) {
        this.person = person;
    }

    Message which(List<Programme> programmes) {
        var prompt = Prompt.choosing(prompt("which", person));
        for (var programme : programmes) {
            prompt = prompt.with(
                    Choice.of(programme.id().local(), "enquiry.which.one", "programme", programme.name()));
        }
        return Message.of("enquiry.which").asking(prompt);
    }

    Message ask(PersonId admin) {
        return Message.of("enquiry.ask", "admin", admin)
                .context("enquiry.open", "admin", admin)
                .asking(question());
    }

    /** What is about to be sent, and to whom; other words may be written instead. */
    Message unsent(PersonId admin, String words) {
        return Message.of("enquiry.unsent", "admin", admin)
                .and("enquiry.quote", "words", words)
                .asking(sending(prompt(Enquiries.SEND, person)));
    }

    private static Prompt sending(PromptId prompt) {
        return Prompt.text(
                prompt,
                Choice.of(Answer.SEND, "enquiry.send").primary().yes().told(),
                Choice.of(Answer.CORRECT, "enquiry.correct"),
                Choice.of(Answer.NO, "enquiry.notsent").no())
                .expecting(Expects.DRAFT);
    }

    /** Who answers and by when; until then it can be taken back. */
    Message passed(Enquiry enquiry, boolean hasNext) {
        return takingBack(
                Message.of(hasNext ? "enquiry.passed" : "enquiry.passed.alone", "admin", enquiry.to()), enquiry);
    }

    Message passedOn(Enquiry enquiry, PersonId before) {
        return takingBack(
                Message.of("enquiry.passedon", "before", before, "admin", enquiry.to(), "words", enquiry.words()),
                enquiry);
    }

    private Message takingBack(Message message, Enquiry enquiry) {
        return message.asking(Prompt.choosing(
                prompt(OpenEnquiry.SENT + enquiry.number(), person),
                Choice.of(Answer.TAKE_BACK, "enquiry.takeback").saying(Choice.Sense.CANCEL)));
    }

    Message tooLong(int length) {
        return Message.of("enquiry.long", "length", length, "longest", Enquiries.LONGEST).asking(question());
    }

    private Prompt question() {
        return Prompt.text(
                prompt(Enquiries.WORDS, person),
                Choice.of(Answer.FORM, "enquiry.form").keepingOpen(),
                Choice.of(Answer.NO, "enquiry.no").saying(Choice.Sense.CANCEL));
    }

    Form form() {
        return form(prompt(Enquiries.WORDS, person), "enquiry.form.title", "enquiry.form.hint");
    }

    /** The form for the answer to one question. */
    Form form(Enquiry enquiry) {
        return form(answer(enquiry), "enquiry.answer.title", "enquiry.answer.hint");
    }

    private static Form form(PromptId prompt, String title, String hint) {
        var words = new Field.Words(
                Enquiries.WORDS, Text.of("enquiry.form.label"), Text.of(hint), true, Enquiries.LONGEST, true, "");
        return new Form(prompt, Text.of(title), Text.of("enquiry.form.send"), List.of(words));
    }

    Message put(Enquiry enquiry) {
        return asking(Message.of("enquiry.put", "who", person).and("enquiry.quote", "words", enquiry.words())
                .context("enquiry.how", "who", person), enquiry);
    }

    Message nudge(Enquiry enquiry) {
        var lead = Message.of("enquiry.nudge", "nudge", enquiry.nudges(), "who", person, "name", enquiry.to());
        return asking(lead.and("enquiry.quote", "words", enquiry.words()), enquiry);
    }

    Message again(Enquiry enquiry) {
        return asking(
                Message.of("enquiry.again", "who", person).and("enquiry.quote", "words", enquiry.words()), enquiry);
    }

    Message tooLong(Enquiry enquiry, int length) {
        return asking(Message.of("enquiry.long", "length", length, "longest", Enquiries.LONGEST), enquiry);
    }

    private Message asking(Message message, Enquiry enquiry) {
        return message.asking(
                Prompt.text(answer(enquiry), Choice.of(Answer.FORM, "enquiry.answer", "who", person).keepingOpen()));
    }

    /** An answer goes to the person only when it is meant as one. */
    Message unsent(Enquiry enquiry, String draft) {
        var message = Command.read(draft).isPresent()
                ? Message.of("enquiry.confirm", "who", person)
                : Message.of("enquiry.answer.unsent", "who", person, "words", enquiry.words());
        return message
                .and("enquiry.quote", "words", draft)
                .asking(sending(prompt(OpenEnquiry.CONFIRM + enquiry.number(), enquiry.to())));
    }

    static Message answered(Enquiry enquiry, String answer) {
        return Message.of("enquiry.answered", "admin", enquiry.to(), "words", enquiry.words())
                .and("enquiry.quote", "words", answer)
                .context("enquiry.more");
    }

    static Message unanswered(Enquiry enquiry) {
        return Message.of(
                "enquiry.unanswered", "admin", enquiry.to(), "words", enquiry.words(), "nudge", enquiry.nudges())
                .and("enquiry.unanswered.else", "admin", enquiry.to());
    }

    private PromptId answer(Enquiry enquiry) {
        return prompt(OpenEnquiry.ANSWER + enquiry.number(), enquiry.to());
    }

    private PromptId prompt(String name, PersonId to) {
        return PromptId.of(ConversationId.of(Enquiries.KIND, person), name, to);
    }
}
