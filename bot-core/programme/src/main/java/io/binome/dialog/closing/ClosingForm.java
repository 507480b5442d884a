package io.binome.dialog.closing;

import io.binome.engine.Input.Submitted;
import io.binome.engine.StepContext;
import io.binome.fact.Fact.Fit;
import io.binome.id.ClosingAnswerId;
import io.binome.id.GoalId;
import io.binome.id.PairId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Form;
import io.binome.message.Form.Field;
import io.binome.message.Form.Option;
import io.binome.programme.ClosingAnswer;
import io.binome.programme.ClosingAnswer.Quote;
import io.binome.programme.Goal;
import io.binome.text.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The form in which somebody looks back: one choice, and otherwise as much as they like; filled in with what they said before. */
record ClosingForm(PairId pair, StepContext at) {
    private static final String FIT = "fit";
    private static final String GOALS = "reached";
    private static final String GOOD = "good";
    private static final String BETTER = "better";
    private static final String NOW = "now";
    private static final String SENTENCE = "sentence";
    private static final String QUOTE = "quote";

    private static final int LONGEST = 500;
    private static final int LONGEST_SENTENCE = 300;
    private static final int LONGEST_GOAL = 70;

    Form of(PromptId prompt, Optional<ClosingAnswer> before) {
        var fields = new ArrayList<Field>();
        fields.add(new Field.One(
                FIT, label(FIT), true, options(Fit.values(), "closing.fit."),
                before.map(answer -> Choice.value(answer.fit())).orElse("")));
        var goals = open(prompt.to());
        if (!goals.isEmpty()) {
            fields.add(new Field.Many(
                    GOALS, label(GOALS), false,
                    goals.stream().map(goal -> new Option(goal.id().local(), Text.verbatim(cut(goal)))).toList(),
                    List.of()));
        }
        fields.add(words(GOOD, "closing.form.own", LONGEST, before.map(ClosingAnswer::good)));
        fields.add(words(BETTER, "closing.form.own", LONGEST, before.map(ClosingAnswer::better)));
        fields.add(words(NOW, "closing.form.own", LONGEST, before.map(ClosingAnswer::now)));
        fields.add(
                words(SENTENCE, "closing.form.sentence.hint", LONGEST_SENTENCE, before.map(ClosingAnswer::sentence)));
        fields.add(new Field.One(
                QUOTE, label(QUOTE), true, options(Quote.values(), "closing.quote."),
                Choice.value(before.map(ClosingAnswer::quote).orElse(Quote.NO))));
        return new Form(prompt, Text.of("closing.form.heading"), Text.of("closing.form.send"), List.copyOf(fields));
    }

    private static Field words(String name, String hint, int longest, Optional<String> before) {
        return new Field.Words(name, label(name), Text.of(hint), false, longest, true, before.orElse(""));
    }

    private static Text label(String name) {
        return Text.of("closing.form." + name);
    }

    private static List<Option> options(Enum<?>[] values, String key) {
        return Arrays.stream(values)
                .map(value -> new Option(Choice.value(value), Text.of(key + Choice.value(value))))
                .toList();
    }

    private static String cut(Goal goal) {
        var words = goal.words();
        return words.codePointCount(0, words.length()) <= LONGEST_GOAL
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST_GOAL - 1)) + "…";
    }

    /** The goals that somebody has set and that nothing has become of yet. */
    private List<Goal> open(PersonId by) {
        return at.records().all(Goal.class, pair).stream()
                .filter(goal -> goal.by().equals(by) && goal.status() == Goal.Status.OPEN)
                .sorted(Comparator.comparing(Goal::since))
                .toList();
    }

    List<GoalId> reached(Submitted form) {
        var named = form.answers().getOrDefault(GOALS, List.of());
        return open(form.by()).stream().map(Goal::id).filter(id -> named.contains(id.local())).toList();
    }

    /** Empty where something is missing that the form would not have let pass. */
    static Optional<ClosingAnswer> read(Submitted form, ClosingAnswerId id, Instant now) {
        var fit = Choice.answer(Fit.class, form.answer(FIT));
        var quote = Choice.answer(Quote.class, form.answer(QUOTE));
        Function<String, String> words = name -> form.answer(name).strip();
        var sentence = words.apply(SENTENCE).replaceAll("\\s+", " ");
        return fit == null || quote == null
                ? Optional.empty()
                : Optional.of(new ClosingAnswer(
                        id, fit, words.apply(GOOD), words.apply(BETTER), words.apply(NOW), sentence,
                        sentence.isEmpty() ? Quote.NO : quote, now));
    }
}
