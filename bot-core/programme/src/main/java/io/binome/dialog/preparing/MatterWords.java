package io.binome.dialog.preparing;

import io.binome.dialog.preparing.Preparation.Answer;
import io.binome.engine.Input.Submitted;
import io.binome.engine.StepContext;
import io.binome.id.ConversationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Form;
import io.binome.message.Form.Field;
import io.binome.message.Message;
import io.binome.message.Prompt;
import io.binome.programme.Goal;
import io.binome.programme.Matter;
import io.binome.programme.Pair;
import io.binome.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What one of a pair reads about what the two would like to bring to their session. */
record MatterWords(Pair pair, PersonId reader, StepContext at) {
    static final String WHAT = "what";

    /** How many goals an agenda names. */
    private static final int GOALS = 3;

    private static final Duration SOON = Duration.ofDays(1);

    PersonId partner() {
        return pair.partnerOf(reader);
    }

    /** One question. Who will read the answer stands beside it; an empty one takes back what there is. */
    Form form() {
        var before = Matters.of(pair, reader, at).map(Matter::words).orElse("");
        return new Form(
                prompt(WHAT), Text.of("matter.form.heading"), Text.of("matter.form.save"),
                List.of(new Field.Words(
                        WHAT, Text.of("matter.form.what"),
                        Text.of(before.isEmpty() ? "matter.form.hint" : "matter.form.hint.change", "partner",
                                partner()),
                        before.isEmpty(), Matter.LONGEST, false, before)));
    }

    static String words(Submitted form) {
        return form.answer(WHAT).strip().replaceAll("\\s+", " ");
    }

    /** What somebody would like to bring, in the agenda. */
    Text line(Matter matter) {
        return matter.id().person().equals(reader)
                ? Text.of("matter.line.mine", "words", matter.words())
                : Text.of("matter.line", "partner", partner(), "words", matter.words());
    }

    /** A few of the goals that are open; the rest is a word away. */
    Message withGoals(Message message) {
        var open = at.records().all(Goal.class, pair.id()).stream()
                .filter(goal -> goal.status() == Goal.Status.OPEN)
                .sorted(Comparator.comparing(Goal::since).thenComparing(goal -> goal.id().value()))
                .toList();
        if (open.isEmpty()) {
            return message;
        }
        var shown = open.stream().limit(GOALS).map(goal -> Text.verbatim(goal.words())).toList();
        var all = message.and("matter.goals").items(shown);
        return open.size() > GOALS ? all.context("matter.goals.more", "number", open.size() - GOALS) : all;
    }

    Message kept(Matter matter, boolean isTold) {
        var start = planned();
        var kept = Message.of("matter.kept", "partner", partner(), "words", matter.words());
        var read = isTold
                ? kept.context("matter.soon", "partner", partner())
                : hasAgenda()
                        ? kept.context("matter.seen", "partner", partner())
                        : start.map(when -> kept.context("matter.agenda", "partner", partner(), "when", when))
                                .orElseGet(() -> kept.context("matter.nodate", "partner", partner()));
        return read.asking(Prompt.choosing(
                prompt("kept"),
                Choice.of(Answer.WRITE, "matter.change").keepingOpen(),
                Choice.of(Answer.TAKE_BACK, "matter.back.button").keepingOpen()));
    }

    /** The partner may know it by then: nobody writes to them again. */
    Message back() {
        var back = Message.of("matter.back", "partner", partner());
        return (hasAgenda() ? back.context("matter.back.read", "partner", partner()) : back)
                .asking(Prompt.choosing(prompt("kept"), Choice.of(Answer.WRITE, "matter.button").keepingOpen()));
    }

    /** To whoever has had the agenda, when the two are about to meet. */
    Message told(Matter matter, Instant start) {
        return Message.of("matter.told", "partner", partner(), "when", start, "words", matter.words())
                .asking(Prompt.choosing(
                        prompt("told"), PreparingDialogs.button(Answer.WRITE, pair.id(), reader, at)))
                .by(start);
    }

    static Message over() {
        return Message.of("matter.over");
    }

    /** The session for which the partner has had the agenda, and which is less than a day away. */
    Optional<Instant> tooSoonForTheAgenda() {
        return planned().filter(start -> hasAgenda() && Duration.between(at.now(), start).compareTo(SOON) < 0);
    }

    private boolean hasAgenda() {
        return PreparingDialogs.hasAgenda(pair, partner(), at);
    }

    private Optional<Instant> planned() {
        return pair.coming(at.now());
    }

    private PromptId prompt(String name) {
        return PromptId.of(ConversationId.of(Preparation.KIND, pair.id()), name, reader);
    }
}
