package io.binome.dialog.learning;

import io.binome.content.Lesson;
import io.binome.message.Message;
import io.binome.text.Text;
import java.util.List;

/** What fits somebody's words outside the library: lessons of theirs, and themes their sessions can be about. */
record Beside(List<Lesson> lessons, List<Text> themes, Versions texts) {
    private static final int LESSONS = 2;
    private static final int THEMES = 3;

    static Beside of(Part part, String words) {
        var isIn = part.member() != null;
        return new Beside(
                isIn
                        ? new Search<>(words, part.lessons().stream().map(Page::of).toList()).named().stream()
                                .limit(LESSONS)
                                .toList()
                        : List.of(),
                isIn
                        ? new Search<>(words, part.themes().stream().map(Page::of).toList()).named().stream()
                                .limit(THEMES)
                                .<Text>map(
                                        theme -> Text.of("training.quoted", "lesson", part.texts().title(theme.id())))
                                .toList()
                        : List.of(),
                part.texts());
    }

    boolean isEmpty() {
        return lessons.isEmpty() && themes.isEmpty();
    }

    /** The words with what there is below them. */
    Message named(Message lead, BookWords words) {
        return words.beside(lead, lessons, themes, texts);
    }

    /** The list with the ways to begin the lessons. */
    Message begun(Message list, BookWords words) {
        return words.beginning(list, lessons, texts);
    }
}
