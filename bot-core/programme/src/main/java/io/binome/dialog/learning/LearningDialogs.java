package io.binome.dialog.learning;

import io.binome.engine.Dialog;
import io.binome.engine.StepContext;
import io.binome.fact.Fact;
import io.binome.fact.History;
import io.binome.id.MemberId;
import io.binome.id.PersonId;
import io.binome.text.Text;
import java.util.List;
import java.util.Optional;

/** What somebody can learn and look up at any time: lessons, and the library. */
public final class LearningDialogs {
    private LearningDialogs() {}

    public static List<Dialog<?>> all() {
        return List.of(new Training(), new Library());
    }

    /**
     * A lesson that somebody is advised to begin with.
     *
     * @param name by which it is asked for
     * @param title in each reader's language
     * @param minutes how long it takes
     * @param isDone whether this person has been through it in this programme
     */
    public record Recommended(String name, Text title, int minutes, boolean isDone) {}

    /**
     * The lessons to do before a first session: two, for the role or roles that somebody plays in a programme; fewer where
     * there are no more. They are begun with the word {@code training}.
     */
    public static List<Recommended> recommended(MemberId member, StepContext at) {
        var part = new Learner(member.person(), at).part(at.programme(member.programme()));
        var done = Learner.done(member, at.history());
        return part.recommended().stream()
                .map(lesson -> new Recommended(
                        lesson.id().name(), part.texts().title(lesson.id()), lesson.minutes(),
                        done.contains(lesson.id().name())))
                .toList();
    }

    /** The title of a text of the library, where somebody can read it; {@code TextWanted} then shows it to them. */
    public static Optional<Text> title(PersonId person, String text, StepContext at) {
        return Shelf.of(new Learner(person, at)).find(text).map(Book::title);
    }

    /** Whether somebody has been through a lesson at least, in this programme. */
    public static boolean isTrained(MemberId member, History history) {
        return history.about(member).stream().anyMatch(each -> each.fact() instanceof Fact.LessonDone);
    }
}
