package io.binome.dialog.member;

import io.binome.dialog.member.Goals.Answer;
import io.binome.id.ConversationId;
import io.binome.id.Id;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Expects;
import io.binome.message.Message;
import io.binome.message.Prompt;
import io.binome.programme.Goal;
import io.binome.programme.Goal.Status;
import io.binome.programme.Pair;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is said about the goals of a pair. */
final class GoalWords {
    private static final int RECENT = 5;

    private final PersonId person;

    GoalWords(PersonId person) {
        this.person = person;
    }

    Message which(List<Pair> pairs) {
        var prompt = Prompt.choosing(prompt("which"));
        for (var pair : pairs) {
            prompt = prompt.with(
                    Choice.of(Choice.value(Answer.PAIR, within(pair.id())), "desk.which.one", "partner",
                            pair.partnerOf(person)));
        }
        return Message.of("desk.which").asking(prompt);
    }

    /** The open goals with their buttons, and below them what was reached lately. */
    Message list(Pair pair, List<Goal> goals) {
        var open = goals.stream().filter(goal -> goal.status() == Status.OPEN).toList();
        var reached = goals.stream().filter(goal -> goal.status() == Status.REACHED).toList();
        var prompt = Prompt.choosing(prompt("list"));
        var items = new ArrayList<Text>();
        for (var place = 1; place <= open.size(); place++) {
            var goal = open.get(place - 1);
            items.add(Text.of("goals.numbered", "number", place, "goal", line(goal)));
            prompt = prompt
                    .with(Choice
                            .of(Choice.value(Answer.REACHED, within(goal.id())), "goals.is.reached", "number", place)
                            .keepingOpen())
                    .with(Choice.of(Choice.value(Answer.DROP, within(goal.id())), "goals.drop", "number", place)
                            .danger("card.sure.goal")
                            .keepingOpen());
        }
        prompt = prompt.with(Choice.of(Choice.value(Answer.ADD, within(pair.id())), "goals.add").keepingOpen());
        var partner = pair.partnerOf(person);
        var message = Message.of(lead(open, reached), "partner", partner).items(items);
        if (!reached.isEmpty()) {
            var latest = reached.subList(Math.max(0, reached.size() - RECENT), reached.size());
            message = message.and("goals.already").items(latest.stream().map(GoalWords::line).toList());
        }
        return message.context("goals.shared", "partner", partner).asking(prompt);
    }

    private static String lead(List<Goal> open, List<Goal> reached) {
        if (!open.isEmpty()) {
            return "goals.list";
        }
        return reached.isEmpty() ? "goals.none" : "goals.none.open";
    }

    Message ask(Pair pair) {
        return Message.of("goals.ask", "partner", pair.partnerOf(person))
                .context("goals.example")
                .asking(Prompt.text(prompt(GoalDraft.WORDS),
                        Choice.of(Answer.SKIP, "goals.later").saying(Choice.Sense.LATER)));
    }

    /** Asks once what a goal lacks. */
    Message missing(Pair pair, String goal, SmartCheck smart) {
        var what = smart.isMeasured() ? "date" : smart.isDated() ? "measure" : "both";
        var partner = pair.partnerOf(person);
        return Message.of("goals.draft", "goal", goal)
                .and("goals.missing." + what, "partner", partner)
                .context("goals.unseen", "partner", partner)
                .asking(Prompt.text(
                        prompt(GoalDraft.SIGN), Choice.of(Answer.SKIP, "goals.skip").saying(Choice.Sense.SKIP)));
    }

    /** What the partner will read, once whoever wrote it says so. */
    Message unshared(Pair pair, String goal, String sign) {
        var partner = pair.partnerOf(person);
        return Message.of("goals.shown", "partner", partner)
                .items(List.of(line(goal, sign)))
                .asking(Prompt.text(
                        prompt(GoalDraft.SHARE),
                        Choice.of(Choice.value(Answer.SHARE, GoalDraft.mark(goal, sign)), "goals.share", "partner",
                                partner)
                                .primary()
                                .yes()
                                .told(),
                        Choice.of(Answer.CORRECT, "goals.correct"),
                        Choice.of(Answer.FORGET, "goals.forget").no())
                        .expecting(Expects.DRAFT));
    }

    Message kept(Pair pair, Goal goal) {
        return Message.of("goals.kept")
                .items(List.of(line(goal)))
                .context("goals.soon", "partner", pair.partnerOf(person));
    }

    Message tooLong(int length, int longest, String name) {
        return Message
                .of(name.equals(GoalDraft.WORDS) ? "goals.long" : "goals.sign.long", "length", length, "longest",
                        longest)
                .asking(Prompt.text(prompt(name), Choice.of(Answer.SKIP, "goals.skip").saying(Choice.Sense.SKIP)));
    }

    /** One line for the partner; where several goals changed, each with what became of it. */
    static Message news(PersonId by, List<Goal> changed) {
        if (changed.size() == 1) {
            var goal = changed.getFirst();
            return Message.of("goals.news." + status(goal), "partner", by, "goal", line(goal));
        }
        return Message.of("goals.news", "partner", by)
                .items(changed.stream().map(goal -> Text.of("goals.is." + status(goal) + ".line", "goal", line(goal)))
                        .toList());
    }

    /** A goal, with what will show that it is reached. */
    static Text line(Goal goal) {
        return line(goal.words(), goal.sign());
    }

    private static Text line(String goal, String sign) {
        return sign.isEmpty() ? Text.verbatim(goal) : Text.of("goals.line", "goal", goal, "sign", sign);
    }

    private static String status(Goal goal) {
        return goal.status().name().toLowerCase(Locale.ROOT);
    }

    /** An id without its organisation, which is the person's own: short enough for a button. */
    private static String within(Id id) {
        return id.value().substring(id.organisation().value().length() + 1);
    }

    private PromptId prompt(String name) {
        return PromptId.of(ConversationId.of(Goals.KIND, person), name, person);
    }
}
