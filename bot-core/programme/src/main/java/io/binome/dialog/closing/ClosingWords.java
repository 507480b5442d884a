package io.binome.dialog.closing;

import io.binome.dialog.closing.Conclusion.Answer;
import io.binome.dialog.closing.Conclusion.Side;
import io.binome.dialog.closing.Conclusion.State;
import io.binome.dialog.meeting.MeetingDialogs;
import io.binome.engine.StepContext;
import io.binome.id.ClosingAnswerId;
import io.binome.id.ConversationId;
import io.binome.id.GoalId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Expects;
import io.binome.message.Form;
import io.binome.message.Message;
import io.binome.message.Message.Block;
import io.binome.message.Prompt;
import io.binome.programme.ClosingAnswer;
import io.binome.programme.Goal;
import io.binome.programme.Pair;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is said to the two of a pair when their time together is over. */
record ClosingWords(State.Parted parted, StepContext at) {
    private static final String FAREWELL = "farewell";
    private static final String UNSENT = "unsent";
    private static final String LINE = "line";

    /** The forms. */
    private static final String LOOK = "look";

    private static final String THANKS = "thanks";

    /** The last word that everybody hears. */
    static Message completed(Pair pair, PersonId to) {
        return Message.of("closing.completed", "name", to, "partner", pair.partnerOf(to), "met", pair.met())
                .and("closing.completed.after", "partner", pair.partnerOf(to));
    }

    /** The last word, with what the two have talked about, what has become of the reader's goals, and what they can do now. */
    Message farewell(Pair pair, PersonId to) {
        var message = completed(pair, to);
        var talked = MeetingDialogs.talkedAbout(pair.id(), at);
        if (!talked.isEmpty()) {
            message = message.and(new Block.Facts(
                    List.of(new Block.Fact(Text.of("closing.topics"), new Text.Listing(talked)))));
        }
        var goals = goals(to);
        if (!goals.isEmpty()) {
            message = message.and("closing.goals").items(goals);
        }
        return message
                .context("closing.look.who", "partner", pair.partnerOf(to))
                .asking(ways(parted.of(to)));
    }

    /** The reader's own goals but those given up, each with what has become of it. */
    private List<Text> goals(PersonId to) {
        return at.records().all(Goal.class, parted.pair()).stream()
                .filter(goal -> goal.by().equals(to) && goal.status() != Goal.Status.DROPPED)
                .sorted(Comparator.comparing(Goal::since))
                .map(goal -> Text.of(
                        goal.status() == Goal.Status.REACHED ? "closing.goal.reached" : "closing.goal.open", "goal",
                        goal.words()))
                .toList();
    }

    private Prompt ways(Side side) {
        var hasAnswered = at.records()
                .find(ClosingAnswer.class, ClosingAnswerId.of(parted.pair(), side.person()))
                .isPresent();
        return ways(side, hasAnswered ? changing() : Choice.of(Answer.LOOK, "closing.look").primary().keepingOpen());
    }

    private static Choice changing() {
        return Choice.of(Answer.LOOK, "closing.change").keepingOpen();
    }

    /** These, then what else the reader has not done yet; they stay. */
    private Prompt ways(Side side, Choice... first) {
        var choices = new ArrayList<>(List.of(first));
        if (!side.hasThanked()) {
            choices.add(Choice.of(Answer.THANK, "closing.thank", "partner", parted.partnerOf(side.person()))
                    .keepingOpen());
        }
        if (!side.staysInTouch()) {
            choices.add(Choice.of(Answer.TOUCH, "closing.touch").keepingOpen());
        }
        return new Prompt(farewell(side.person()), List.copyOf(choices), false);
    }

    Message nudge(Side side, int nth) {
        return Message.of("closing.nudge", "name", side.person(), "partner", parted.partnerOf(side.person()), "nudge",
                nth)
                .asking(ways(
                        side, Choice.of(Answer.LOOK, "closing.look").primary().keepingOpen(),
                        Choice.of(Answer.NO, "closing.no").no()));
    }

    Message left(Side side) {
        return Message.of("closing.left").asking(ways(side, Choice.of(Answer.LOOK, "closing.look").keepingOpen()));
    }

    /** To whoever asks for it later. */
    Message late(Side side) {
        return Message.of("closing.late", "partner", parted.partnerOf(side.person()))
                .context("closing.look.who", "partner", parted.partnerOf(side.person()))
                .asking(ways(side));
    }

    /** What somebody said, to them alone. */
    Message recap(Side side, ClosingAnswer answer, List<GoalId> reached) {
        return recap(side, answer, "closing.noted", reached);
    }

    /** The same some time later. */
    Message recap(Side side, ClosingAnswer answer) {
        return recap(side, answer, "closing.said", List.of());
    }

    private Message recap(Side side, ClosingAnswer answer, String lead, List<GoalId> reached) {
        var to = side.person();
        var facts = new ArrayList<Block.Fact>();
        facts.add(new Block.Fact(
                Text.of("closing.said.fit"), Text.of("closing.fit." + Choice.value(answer.fit()))));
        fact("closing.said.good", answer.good()).ifPresent(facts::add);
        fact("closing.said.better", answer.better()).ifPresent(facts::add);
        fact("closing.said.now", answer.now()).ifPresent(facts::add);
        var message = Message.of(lead, "name", to, "partner", parted.partnerOf(to))
                .and(new Block.Facts(List.copyOf(facts)));
        if (!reached.isEmpty()) {
            message = message.and("closing.reached").items(reached.stream()
                    .flatMap(goal -> at.records().find(Goal.class, goal).stream())
                    .map(goal -> Text.verbatim(goal.words()))
                    .toList());
        }
        if (!answer.sentence().isEmpty()) {
            message = message.and("closing.sentence." + Choice.value(answer.quote())).and(words(answer.sentence()));
        }
        return answer.isQuotable()
                ? message.context("closing.sentence.how")
                        .asking(ways(side, changing(), Choice.of(Answer.WITHDRAW, "closing.withdraw").keepingOpen()))
                : message.asking(ways(side, changing()));
    }

    private static Optional<Block.Fact> fact(String label, String words) {
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Fact(Text.of(label), Text.verbatim(words)));
    }

    private static Block words(String words) {
        return new Block.Paragraph(Text.of("closing.words", "words", words));
    }

    Message withdrawn(Side side) {
        return Message.of("closing.withdrawn").asking(ways(side, changing()));
    }

    Form thanking(PersonId by, String name, int longest) {
        return new Form(
                thanks(by), Text.of("closing.thank.heading"), Text.of("closing.thank.show"),
                List.of(new Form.Field.Words(
                        name, Text.of("closing.thank.ask", "partner", parted.partnerOf(by)),
                        Text.of("closing.thank.hint"), true, longest, true, parted.of(by).thanks())));
    }

    /** What the partner will read, once whoever wrote it says so. */
    Message unsent(Side side) {
        var partner = parted.partnerOf(side.person());
        return Message.of("closing.thank.shown", "partner", partner)
                .and(words(side.thanks()))
                .asking(Prompt.text(
                        unsent(side.person()),
                        Choice.of(Choice.value(Answer.SEND, mark(side.thanks())), "closing.thank.send", "partner",
                                partner)
                                .primary()
                                .yes()
                                .told(),
                        Choice.of(Answer.AGAIN, "closing.thank.again").keepingOpen(),
                        Choice.of(Answer.FORGET, "closing.thank.forget").no())
                        .expecting(Expects.DRAFT));
    }

    /** Tells by a button which words it stood under. */
    static String mark(String thanks) {
        return Integer.toHexString(thanks.hashCode());
    }

    Message sent(Side side) {
        return Message.of("closing.thank.sent", "partner", parted.partnerOf(side.person())).asking(ways(side));
    }

    Message once(Side side) {
        return Message.of("closing.thank.once", "partner", parted.partnerOf(side.person())).asking(ways(side));
    }

    /** The same to whoever has written more meanwhile. */
    Message once(Side side, String unsent) {
        return Message.of("closing.thank.once", "partner", parted.partnerOf(side.person()))
                .and("closing.thank.kept", "partner", parted.partnerOf(side.person()))
                .and(words(unsent))
                .asking(ways(side));
    }

    /** Nothing is lost: what was typed stands above in the chat. */
    Message unfit(Side side, int longest) {
        return Message.of("closing.thank.long", "longest", longest, "partner", parted.partnerOf(side.person()))
                .asking(ways(side));
    }

    Message forgotten(Side side) {
        return Message.of("closing.thank.forgotten").asking(ways(side));
    }

    /** To the partner, word for word. */
    static Message thanksFrom(PersonId by, String thanks) {
        return Message.of("closing.thank.from", "partner", by).and(words(thanks));
    }

    Message inTouch(PersonId to) {
        return Message.of("closing.touch.noted", "partner", parted.partnerOf(to));
    }

    Message line(PersonId to, boolean isLast) {
        var message = Message.of(
                isLast ? "closing.touch.last" : "closing.touch.line", "name", to, "partner", parted.partnerOf(to));
        return isLast
                ? message
                : message.asking(Prompt.choosing(line(to), Choice.of(Answer.STOP, "closing.touch.stop")));
    }

    Message stopped(PersonId to) {
        return Message.of("closing.touch.stopped", "partner", parted.partnerOf(to));
    }

    PromptId farewell(PersonId to) {
        return prompt(FAREWELL, to);
    }

    PromptId look(PersonId to) {
        return prompt(LOOK, to);
    }

    PromptId thanks(PersonId to) {
        return prompt(THANKS, to);
    }

    PromptId unsent(PersonId to) {
        return prompt(UNSENT, to);
    }

    private PromptId line(PersonId to) {
        return prompt(LINE, to);
    }

    private PromptId prompt(String name, PersonId to) {
        return PromptId.of(ConversationId.of(Conclusion.KIND, parted.pair()), name, to);
    }
}
