package io.binome.dialog.admin;

import io.binome.dialog.admin.ProgrammeLifecycle.State;
import io.binome.engine.Effect;
import io.binome.engine.Effect.Settle;
import io.binome.engine.StepContext;
import io.binome.id.ConversationId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Message;
import io.binome.message.Prompt;
import io.binome.programme.Round;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * The questions about a round. Each is named for the draft or trial it stands under, and closed when that is replaced, so
 * that no button ever means a draft the admin does not see beside it.
 */
final class RoundPrompts {
    /** The answers to them; a page stands for itself. */
    enum Answer {
        PUBLISH,
        AGAIN,
        ALL,
        USE,
        WAIT
    }

    private static final String DRAFT = "draft";
    private static final String CONFIRM = "confirm";
    private static final String PAGES = "pages";
    private static final String TRIAL = "trial";

    private RoundPrompts() {}

    /** What is to become of the draft. */
    static Prompt offer(State.Open open, StepContext at) {
        return Prompt.choosing(
                prompt(open, DRAFT, open.count().drafts(), at),
                Choice.of(Answer.PUBLISH, "round.publish").primary(),
                Choice.of(Answer.AGAIN, "round.again"),
                Choice.of(Answer.ALL, "round.all").keepingOpen());
    }

    /** Whether the trial is to take the draft's place. */
    static Prompt use(State.Open open, StepContext at) {
        return Prompt.choosing(
                prompt(open, TRIAL, open.count().trials(), at), Choice.of(Answer.USE, "round.use").primary());
    }

    static Prompt next(State.Open open, int from, StepContext at) {
        return Prompt.choosing(
                prompt(open, PAGES, open.count().drafts(), at), Choice.of(Integer.toString(from), "round.page.next"));
    }

    /** Whether to publish: how many people will be asked, and what else there is to know before. */
    static Message sure(State.Open open, Round draft, long people, StepContext at) {
        var doubts = new ArrayList<Text>();
        if (!draft.leftOut().isEmpty()) {
            doubts.add(Text.of("round.sure.left", "people", draft.leftOut().size()));
        }
        if (!draft.unkept().isEmpty()) {
            doubts.add(Text.of("round.sure.unkept", "pairs", draft.unkept().size()));
        }
        var question = Message.of("round.sure", "number", draft.number(), "people", people);
        return (doubts.isEmpty() ? question : question.and("round.sure.before").items(List.copyOf(doubts)))
                .asking(Prompt.choosing(
                        prompt(open, CONFIRM, open.count().drafts(), at),
                        Choice.of(Answer.PUBLISH, doubts.isEmpty() ? "round.sure.plain" : "round.sure.yes")
                                .primary()
                                .yes()
                                .told(),
                        Choice.of(Answer.WAIT, "round.sure.no").no()));
    }

    static boolean isSure(PromptId prompt) {
        return prompt.name().startsWith(CONFIRM);
    }

    /** Nobody is to answer the questions about this draft and its trials any more. */
    static List<Effect> closed(State.Open open, StepContext at) {
        var drafts = open.count().drafts();
        return List.of(
                replaced(open, DRAFT, drafts, at),
                replaced(open, CONFIRM, drafts, at),
                replaced(open, PAGES, drafts, at),
                trialClosed(open, at));
    }

    static Effect trialClosed(State.Open open, StepContext at) {
        return replaced(open, TRIAL, open.count().trials(), at);
    }

    private static Effect replaced(State.Open open, String name, int number, StepContext at) {
        return new Settle(prompt(open, name, number, at), Text.of("round.replaced"));
    }

    private static PromptId prompt(State.Open open, String name, int number, StepContext at) {
        var programme = open.programme();
        return PromptId.of(
                ConversationId.of(ProgrammeLifecycle.KIND, programme), name + number, at.adminOf(programme));
    }
}
