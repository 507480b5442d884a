package io.binome.dialog.meeting;

import io.binome.dialog.learning.LearningDialogs;
import io.binome.dialog.learning.LearningDialogs.Recommended;
import io.binome.id.PersonId;
import java.util.Optional;

/**
 * The rule by which the agenda of a session names a lesson: before the first session of a pair, whoever has a lesson to begin
 * with still before them is offered it. Nothing waits for it, and nobody else hears whether they have done it.
 */
record LessonBefore(ComingTheme coming) {
    Optional<Recommended> of(PersonId person) {
        return coming.isFirst()
                ? LearningDialogs.recommended(coming.programme().id().member(person), coming.at()).stream()
                        .filter(lesson -> !lesson.isDone())
                        .findFirst()
                : Optional.empty();
    }
}
