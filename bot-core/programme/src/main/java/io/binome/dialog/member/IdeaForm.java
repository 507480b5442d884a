package io.binome.dialog.member;

import io.binome.content.Content;
import io.binome.dialog.member.Ideas.Written;
import io.binome.engine.Input.Submitted;
import io.binome.id.PromptId;
import io.binome.message.Form;
import io.binome.message.Form.Field;
import io.binome.message.Form.Option;
import io.binome.programme.Idea;
import io.binome.text.Language;
import io.binome.text.Spelling;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The forms in which an idea for a theme is written, corrected, or put aside with a reason. */
final class IdeaForm {
    static final String REASON = "reason";
    static final String YES = "yes";
    private static final String NO = "no";

    private static final String TITLE = "title";
    private static final String ABOUT = "about";
    private static final String QUESTIONS = "questions";
    private static final String NAMED = "named";

    /** What a theme in a file may hold, and what its lines make together. */
    private static final int LONGEST_TITLE = 60;

    private static final int LONGEST_ABOUT = 160;
    private static final int LONGEST_QUESTION = 160;
    private static final int MOST_QUESTIONS = 6;
    private static final int LONGEST_QUESTIONS = 1_200;
    private static final int LONGEST_REASON = 1_000;

    private IdeaForm() {}

    /** The form for whoever has an idea, with what they wrote in it before. */
    static Form of(PromptId prompt, @Nullable Written before) {
        var written = before == null ? new Written("", "", "", "") : before;
        var fields = new ArrayList<>(words(written));
        fields.add(new Field.One(
                NAMED, Text.of("idea.form.named"), true,
                List.of(new Option(YES, Text.of("idea.form.named.yes")), new Option(NO, Text.of("idea.form.named.no"))),
                written.named()));
        return new Form(prompt, Text.of("idea.form.heading"), Text.of("idea.form.send"), List.copyOf(fields));
    }

    /** The form for an admin who puts an idea in other words, with what they wrote in it before. */
    static Form correcting(PromptId prompt, Idea idea, @Nullable Written before) {
        var written = before == null
                ? new Written(idea.title(), idea.about(), String.join("\n", idea.questions()), "")
                : before;
        return new Form(prompt, Text.of("idea.correct.heading"), Text.of("idea.take"), words(written));
    }

    /** The form for an admin who does not want it now. */
    static Form refusing(PromptId prompt) {
        return new Form(
                prompt, Text.of("idea.notnow.heading"), Text.of("idea.form.send"),
                List.of(new Field.Words(
                        REASON, Text.of("idea.notnow.label"), Text.of("idea.notnow.hint"), true, LONGEST_REASON, true,
                        "")));
    }

    private static List<Field> words(Written written) {
        return List.of(
                new Field.Words(
                        TITLE, Text.of("idea.form.title"), Text.of("idea.form.title.hint"), true, LONGEST_TITLE, false,
                        written.title()),
                new Field.Words(
                        ABOUT, Text.of("idea.form.about"), Text.of("idea.form.about.hint"), true, LONGEST_ABOUT, true,
                        written.about()),
                new Field.Words(
                        QUESTIONS, Text.of("idea.form.questions"),
                        Text.of("idea.form.questions.hint", "most", MOST_QUESTIONS), true, LONGEST_QUESTIONS, true,
                        written.questions()));
    }

    static Written read(Submitted form) {
        return new Written(
                oneLine(form.answer(TITLE)), oneLine(form.answer(ABOUT)), form.answer(QUESTIONS).strip(),
                form.answer(NAMED));
    }

    private static String oneLine(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }

    /** The questions, one a line; what people put before them to make a list is left out. */
    static List<String> questions(Written written) {
        return written.questions().lines()
                .map(line -> oneLine(line).replaceFirst("^(?:[-–—•*]|\\d{1,2}[.)])(?:\\h+|$)", ""))
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * What a form cannot say of its fields: that there is too much, or nothing, in the lines of one, or that there is a topic of
     * that title.
     */
    static Optional<Text> fault(Written written, Content topics) {
        var questions = questions(written);
        if (written.title().isEmpty() || written.about().isEmpty() || questions.isEmpty()) {
            return Optional.of(Text.of("idea.unfit.missing"));
        }
        if (questions.size() > MOST_QUESTIONS) {
            return Optional.of(Text.of("idea.unfit.many", "number", questions.size(), "most", MOST_QUESTIONS));
        }
        if (isTaken(written.title(), topics)) {
            return Optional.of(Text.of("idea.unfit.taken", "title", written.title()));
        }
        return questions.stream()
                .filter(each -> each.length() > LONGEST_QUESTION)
                .findFirst()
                .map(each -> Text.of(
                        "idea.unfit.long", "words", each.substring(0, LONGEST_TITLE) + "…", "length", each.length(),
                        "longest",
                        LONGEST_QUESTION));
    }

    /** Whether pairs can choose a topic of that title already, in whatever language. */
    static boolean isTaken(String title, Content topics) {
        return Language.all().stream()
                .flatMap(language -> topics.themes(language).stream())
                .anyMatch(theme -> Spelling.fold(theme.title()).equals(Spelling.fold(title)));
    }
}
