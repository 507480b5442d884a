package io.binome.content;

import io.binome.programme.Programme.Kind;
import io.binome.programme.Role;
import java.util.List;
import java.util.Set;

/**
 * A few minutes of training, in one language.
 *
 * @param roles for whom
 * @param minutes how long it takes
 * @param remember the one thing to keep
 */
public record Lesson(
        ContentId id,
        String title,
        Set<Role> roles,
        Set<Kind> kinds,
        int minutes,
        String remember,
        List<Card> cards,
        List<Question> check) implements Item {
    public Lesson {
        roles = Set.copyOf(roles);
        kinds = Set.copyOf(kinds);
        cards = List.copyOf(cards);
        check = List.copyOf(check);
    }

    /** One thought, with its example. */
    public record Card(String title, String text) {}

    /**
     * A question with its answers.
     *
     * @param right the place of the right one, from 0
     * @param why an explanation that also teaches whoever was right
     */
    public record Question(String text, List<String> answers, int right, String why) {
        public Question {
            answers = List.copyOf(answers);
        }
    }
}
