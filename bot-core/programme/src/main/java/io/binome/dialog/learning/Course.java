package io.binome.dialog.learning;

import io.binome.content.Lesson;
import io.binome.content.Lesson.Card;
import io.binome.content.Lesson.Question;
import io.binome.text.Text;
import java.util.List;
import java.util.function.Function;

/**
 * A lesson as somebody goes through it: its cards, then its questions.
 *
 * @param lesson in the language of whoever asked for it
 * @param isFirst whether it is one to begin with
 * @param isBeforeSession whether it is one of those, for somebody who has a first session before them
 */
record Course(Lesson lesson, Versions texts, boolean isFirst, boolean isBeforeSession, boolean isDone) {
    String name() {
        return lesson.id().name();
    }

    Text title() {
        return texts.title(lesson.id());
    }

    Text remember() {
        return texts.text(lesson.id(), Lesson.class, Lesson::remember);
    }

    /** How many cards and questions there are together. */
    int places() {
        return lesson.cards().size() + lesson.check().size();
    }

    int cards() {
        return lesson.cards().size();
    }

    boolean isQuestion(int place) {
        return place >= cards() && place < places();
    }

    Question question(int place) {
        return lesson.check().get(place - cards());
    }

    Text ofCard(int place, Function<Card, String> words) {
        return in(Lesson::cards, place, words);
    }

    Text ofQuestion(int place, Function<Question, String> words) {
        return in(Lesson::check, place - cards(), words);
    }

    /** Where a language has fewer of them, or other answers, it is said as in the language of whoever asked. */
    private <T> Text in(Function<Lesson, List<T>> parts, int place, Function<T, String> words) {
        return texts.text(lesson.id(), Lesson.class, version -> words.apply(
                (isAlike(version) ? parts.apply(version) : parts.apply(lesson)).get(place)));
    }

    private boolean isAlike(Lesson version) {
        return version.cards().size() == lesson.cards().size()
                && version.check().stream().map(question -> question.answers().size()).toList()
                        .equals(lesson.check().stream().map(question -> question.answers().size()).toList());
    }
}
