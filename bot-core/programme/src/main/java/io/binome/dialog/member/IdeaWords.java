package io.binome.dialog.member;

import io.binome.dialog.member.Ideas.Answer;
import io.binome.dialog.member.Ideas.Open;
import io.binome.engine.StepContext;
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import io.binome.id.ProgrammeId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Prompt;
import io.binome.programme.Idea;
import io.binome.text.Text;

/** What is said about somebody's ideas for themes, to them and to whoever decides. */
record IdeaWords(PersonId person, StepContext at) {
    Message ask(ProgrammeId programme) {
        var admin = at.adminOf(programme);
        var message = Message.of("idea.ask");
        return (admin.equals(person)
                ? message
                : message.context("idea.ask.then", "admin", admin, "programme", name(programme))).asking(writing());
    }

    Message many(int most) {
        return Message.of("idea.many", "most", most);
    }

    /** What could not be taken, to whoever wrote it. */
    Message unfit(Text fault) {
        return Message.of(fault).asking(writing());
    }

    private Prompt writing() {
        return Prompt.choosing(
                prompt(Ideas.NEW, person), Choice.of(Answer.WRITE, "idea.write").primary().keepingOpen());
    }

    /** It is with the admin. */
    Message passed(Open open, Idea idea) {
        return Message.of(
                idea.isNamed() ? "idea.passed" : "idea.passed.unnamed", "title", idea.title(), "admin", open.to());
    }

    Message put(Open open, Idea idea) {
        return deciding(lead("idea.put", idea), open, idea);
    }

    Message nudge(Open open, Idea idea) {
        return deciding(lead("idea.nudge", idea), open, idea);
    }

    /** To an admin whose correction could not be taken. */
    Message unfit(Text fault, Open open, Idea idea) {
        return deciding(Message.of(fault), open, idea);
    }

    /** The owner's name only where it may be said. */
    private Message lead(String key, Idea idea) {
        var programme = name(idea.id().programme());
        return idea.isNamed()
                ? Message.of(key, "who", person, "programme", programme)
                : Message.of(key + ".unnamed", "programme", programme);
    }

    private Message deciding(Message lead, Open open, Idea idea) {
        return shown(lead, idea)
                .context(idea.isNamed() ? "idea.how" : "idea.how.unnamed")
                .asking(Prompt.choosing(
                        prompt(open),
                        Choice.of(Answer.TAKE, "idea.take").primary().told(),
                        Choice.of(Answer.CORRECT, "idea.correct").keepingOpen(),
                        Choice.of(Answer.NOT_NOW, "idea.notnow").keepingOpen()));
    }

    private static Message shown(Message lead, Idea idea) {
        return lead
                .and("idea.words", "title", idea.title(), "words", idea.about())
                .items(idea.questions().stream().map(Text::verbatim).toList());
    }

    /** To the admin who has taken it in, with the way to take it out again. */
    Message offered(Open open, Idea idea) {
        return removable(
                Message.of("idea.offered", "title", idea.title(), "programme", name(idea.id().programme()))
                        .context("idea.offered.all"),
                prompt(Ideas.OFFERED + open.number(), open.to()), idea);
    }

    /** To an admin who would like to see what was taken in some time ago. */
    Message takenIn(PersonId to, Idea idea) {
        var lead = idea.isNamed()
                ? Message.of("idea.taken", "who", person, "programme", name(idea.id().programme()))
                : Message.of("idea.taken.unnamed", "programme", name(idea.id().programme()));
        return removable(
                shown(lead, idea).context("idea.taken.how"), prompt(Ideas.OFFERED + idea.id().local(), to), idea);
    }

    private static Message removable(Message message, PromptId prompt, Idea idea) {
        return message.asking(Prompt.choosing(
                prompt,
                Choice.of(
                        Choice.value(Answer.REMOVE, idea.id().programme().local() + "/" + idea.id().local()),
                        "idea.remove")
                        .danger("card.sure.idea")));
    }

    /** To its owner, in the words in which it can be chosen. */
    Message accepted(Open open, Idea idea) {
        return shown(
                Message.of("idea.accepted", "admin", open.to(), "programme", name(idea.id().programme())), idea)
                .context(idea.isNamed() ? "idea.accepted.named" : "idea.accepted.unnamed");
    }

    Message thanks(Idea idea) {
        return idea.isNamed()
                ? Message.of("idea.thanks", "who", person)
                : Message.of("idea.thanks.unnamed");
    }

    static Message notNow(PersonId admin, Idea idea, String reason) {
        return Message.of("idea.refused", "admin", admin, "title", idea.title())
                .and("idea.quote", "words", reason)
                .context("idea.refused.else");
    }

    static Message relieved(PersonId admin, Idea idea) {
        return Message.of("idea.relieved", "admin", admin, "title", idea.title());
    }

    static Message unanswered(Open open, Idea idea) {
        return Message.of("idea.unanswered", "title", idea.title(), "admin", open.to())
                .and("idea.unanswered.else", "admin", open.to());
    }

    private Text name(ProgrammeId id) {
        return Text.verbatim(at.programme(id).name());
    }

    /** The prompt of a form about an idea. */
    PromptId prompt(String form, Open open) {
        return prompt(form + open.number(), open.to());
    }

    PromptId prompt(Open open) {
        return prompt(Ideas.DECIDE + open.number(), open.to());
    }

    private PromptId prompt(String name, PersonId to) {
        return PromptId.of(ConversationId.of(Ideas.KIND, person), name, to);
    }
}
