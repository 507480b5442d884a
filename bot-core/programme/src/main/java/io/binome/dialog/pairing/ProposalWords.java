package io.binome.dialog.pairing;

import io.binome.dialog.pairing.Proposal.Answer;
import io.binome.engine.Alarm;
import io.binome.engine.Effect;
import io.binome.engine.StepContext;
import io.binome.fact.Fact.Obstacle;
import io.binome.fact.Fact.ProposalClosed;
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Expects;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.message.Prompt;
import io.binome.programme.Member;
import io.binome.programme.Profile;
import io.binome.skill.Taxonomy;
import io.binome.text.Text;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a proposal says to the two people, at one moment. */
record ProposalWords(ProposedPair offer, StepContext at) {
    static final String KIND = "proposal";
    static final String QUESTION = "question";
    static final String ANSWER = "answer";
    static final String ASKING = "asking";
    static final String ANSWERING = "answering";
    static final String ASKED = "asked";

    /** Why somebody may say no, as it is kept; nobody is told. */
    static final Set<Obstacle> REASONS = Collections.unmodifiableSet(
            EnumSet.of(Obstacle.TIME, Obstacle.SUBJECTS, Obstacle.KNOWN, Obstacle.HOURS, Obstacle.UNSAID));

    private static final Duration RECENTLY = Duration.ofDays(14);
    private static final Alarm.Key UNTIL = Alarm.Key.of("until");
    private static final int TO_WATCH = 2;

    Message hello(PersonId person, Taxonomy taxonomy) {
        var partner = offer.partner(person);
        var work = at.person(partner).work();
        var programme = at.programme(offer.pair().programme());
        var why = Reasons.of(person, programme, offer, taxonomy, at);
        var message = Message.of(opening(person, why.helps()));
        var known = Stream.of(work.title(), work.location())
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(", "));
        if (!known.isEmpty()) {
            message = message.and("proposal.who", "partner", partner, "work", known);
        }
        message = inTheirWords(message.items(why.reasons()), partner);
        for (var each : why.watch().stream().limit(TO_WATCH).toList()) {
            message = message.and(new Block.Context(each));
        }
        var until = at.in(AnswerTime.LAST - 1, person, UNTIL).at().atZone(at.calendar(person).zone()).toLocalDate();
        return message
                .context("proposal.free", "partner", partner, "until", until)
                .asking(consent(person));
    }

    /** What the partner would like to reach, and why they take part, as they told the survey. */
    private Message inTheirWords(Message message, PersonId partner) {
        var profile = at.records().find(Profile.class, offer.pair().programme().member(partner));
        var goal = profile.map(Profile::goal).orElse("").strip();
        var motivation = profile.map(Profile::motivation).orElse("").strip();
        var said = goal.isEmpty() ? message : message.and("proposal.goal", "partner", partner, "goal", goal);
        return motivation.isEmpty()
                ? said
                : said.and("proposal.motivation", "partner", partner, "motivation", motivation);
    }

    /** A pair proposed after a no, outside of a round, does not pretend to be the first; where nothing fits, nothing is praised. */
    private Text opening(PersonId person, boolean helps) {
        var partner = offer.partner(person);
        return before(person)
                .map(closed -> closed.of(person) != null
                        ? Text.of("proposal.hello.again", "name", person, "partner", partner)
                        : Text.of(
                                "proposal.hello.next",
                                "name", person,
                                "partner", partner,
                                "before", closed.first().equals(person) ? closed.second() : closed.first()))
                .orElseGet(() -> Text.of(
                        helps ? "proposal.hello" : "proposal.hello.plain", "name", person, "partner", partner));
    }

    private Optional<ProposalClosed> before(PersonId person) {
        return Rematching.isOf(offer.pair())
                ? at.history().about(offer.pair().programme()).reversed().stream()
                        .takeWhile(each -> each.at().isAfter(at.now().minus(RECENTLY)))
                        .map(each -> each.fact() instanceof ProposalClosed closed
                                ? Optional.of(closed)
                                : Optional.<ProposalClosed>empty())
                        .flatMap(Optional::stream)
                        .filter(closed -> closed.first().equals(person) || closed.second().equals(person))
                        .filter(closed -> closed.reason() != Obstacle.WITHDRAWN)
                        .findFirst()
                : Optional.empty();
    }

    Message nudge(PersonId person, int nudge) {
        return Message.of("proposal.nudge", "partner", offer.partner(person), "nudge", nudge).asking(consent(person));
    }

    Message yourQuestion(PersonId person) {
        return Message.of("proposal.ask", "partner", offer.partner(person))
                .context("proposal.ask.readers", "partner", offer.partner(person))
                .asking(Prompt.text(prompt(QUESTION, person)));
    }

    /** Whether a prompt is about the answer to a question. */
    static boolean isAnswer(PromptId prompt) {
        return prompt.name().equals(ANSWER) || prompt.name().equals(ANSWERING);
    }

    /** Whether a prompt is about words that were not sent yet. */
    static boolean isUnsent(PromptId prompt) {
        return prompt.name().equals(ASKING) || prompt.name().equals(ANSWERING);
    }

    /** What somebody is about to send, and to whom; other words may be written instead. */
    Message unsent(PersonId by, String words, boolean isAnswer) {
        return Message.of("proposal.unsent", "partner", offer.partner(by))
                .and(quoted(words))
                .asking(Prompt.text(
                        prompt(isAnswer ? ANSWERING : ASKING, by),
                        Choice.of(Answer.SEND, "proposal.send").primary().yes().told(),
                        Choice.of(Answer.CORRECT, "proposal.correct"),
                        Choice.of(Answer.NOT_NOW, "proposal.notsent").no())
                        .expecting(Expects.DRAFT));
    }

    /** What was written goes nowhere; what they decide is still open, or the question that they were answering. */
    Message notSent(PersonId by) {
        return deciding(Message.of("proposal.unsent.never", "partner", offer.partner(by)), by);
    }

    /** To whoever asked: what happens next, and a way to take it back. */
    Message asked(PersonId by) {
        return Message.of("proposal.asked", "partner", offer.partner(by))
                .asking(Prompt.choosing(
                        prompt(ASKED, by),
                        Choice.of(Answer.TAKE_BACK, "proposal.takeback").saying(Choice.Sense.CANCEL)));
    }

    /** To the partner, who need not answer any more. */
    Message withdrawn(PersonId partner) {
        return deciding(Message.of("proposal.withdrawn", "partner", offer.partner(partner)), partner);
    }

    Message takenBack(PersonId by) {
        return deciding(Message.of("proposal.takenback", "partner", offer.partner(by)), by);
    }

    /** Takes away one of the questions to a person. */
    Effect closed(String name, PersonId person) {
        return new Effect.Settle(prompt(name, person), Text.of("prompt.closed"));
    }

    /** Somebody's question, as it was written, to their partner. */
    Message question(PersonId by, String question, int nudge) {
        var partner = offer.partner(by);
        return Message.of("proposal.question", "partner", by, "nudge", nudge)
                .and(quoted(question))
                .context("proposal.question.how")
                .asking(Prompt.text(prompt(ANSWER, partner),
                        Choice.of(Answer.PASS, "proposal.question.pass").saying(Choice.Sense.SKIP)));
    }

    /** The partner's answer, to whoever asked. */
    Message answer(PersonId by, String question, String answer) {
        var message = Message.of("proposal.answer", "partner", offer.partner(by)).and(quoted(answer));
        message = message.context("proposal.answer.to", "question", question);
        return deciding(message, by);
    }

    Message noAnswer(PersonId by) {
        return deciding(Message.of("proposal.noanswer", "partner", offer.partner(by)), by);
    }

    Message passedOn(PersonId partner) {
        return deciding(Message.of("proposal.passedon", "partner", offer.partner(partner)), partner);
    }

    Message leftOpen(PersonId partner) {
        return deciding(Message.of("proposal.leftopen"), partner);
    }

    private static Block quoted(String words) {
        return new Block.Paragraph(Text.of("proposal.quoted", "words", words));
    }

    /** Whoever has not answered is asked again; the other only has to wait. */
    private Message deciding(Message message, PersonId person) {
        return offer.hasAnswered(person)
                ? message
                : message.and("proposal.decide", "partner", offer.partner(person)).asking(consent(person));
    }

    Message whyNot(PersonId person) {
        var prompt = Prompt.choosing(prompt("reason", person));
        for (var reason : REASONS) {
            prompt = prompt.with(Choice.of(reason, "proposal.why." + Choice.value(reason)));
        }
        return Message.of("proposal.why").context("proposal.why.secret", "partner", offer.partner(person))
                .asking(prompt);
    }

    /** To whoever has asked not to meet the other one: a no has been said in their name. */
    Message avoided(PersonId person) {
        var key = isLate() ? "proposal.avoided.late" : "proposal.avoided";
        return Message.of(key, "partner", offer.partner(person)).context("proposal.avoided.wishes");
    }

    /** To whoever it comes from: late in a programme, nothing more is promised. */
    Message noted(PersonId person, Obstacle reason) {
        if (isLate()) {
            return Message.of("proposal.cause.late");
        }
        return switch (reason) {
            case UNANSWERED, SILENT -> Message.of("proposal.cause.silent");
            case PAUSED -> Message.of("proposal.cause.paused");
            case TIME -> Message.of("proposal.cause.time", "partner", offer.partner(person));
            case SUBJECTS, KNOWN, HOURS, UNSAID, LEFT, ENDED, WITHDRAWN ->
                Message.of("proposal.cause.no", "partner", offer.partner(person));
        };
    }

    Message notThisTime(PersonId person) {
        var key = isLate()
                ? "late"
                : worksInAPair(person) ? "paired" : offer.yes().contains(person) ? "yes" : "open";
        return Message.of("proposal.other." + key, "partner", offer.partner(person));
    }

    /** Whoever has a partner does not come first in the next round, as {@link Standing} keeps it. */
    private boolean worksInAPair(PersonId person) {
        return at.records()
                .find(Member.class, offer.pair().programme().member(person))
                .filter(member -> !member.pairs().isEmpty())
                .isPresent();
    }

    private boolean isLate() {
        return !Rematching.mayPropose(offer.pair().programme(), at);
    }

    private Prompt consent(PersonId person) {
        var prompt = Prompt.choosing(
                prompt("consent", person),
                Choice.of(Answer.YES, "proposal.yes").primary().yes(),
                Choice.of(Answer.NO, "proposal.no").no());
        return offer.mayAsk(person) ? prompt.with(Choice.of(Answer.ASK, "proposal.more").keepingOpen()) : prompt;
    }

    PromptId prompt(String name, PersonId person) {
        return PromptId.of(ConversationId.of(KIND, offer.pair()), name, person);
    }
}
