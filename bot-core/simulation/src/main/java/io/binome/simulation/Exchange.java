package io.binome.simulation;

import io.binome.id.PersonId;
import io.binome.message.Choice;
import io.binome.message.Prompt;
import io.binome.text.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote in answer to a question, and what was made of it at once.
 *
 * @param meant the choice they had in mind; null where they answered in their own words
 * @param answered what now stands below the question; null where it is still open
 */
record Exchange(
        Instant at,
        PersonId by,
        Prompt question,
        @Nullable Choice meant,
        String words,
        @Nullable Text answered) {
    /** Whether the choice they had in mind is the one that was taken. */
    boolean isUnderstood() {
        return meant != null && says(meant);
    }

    /** Whether a choice was taken that they had not in mind. */
    boolean isMistaken() {
        return answered instanceof Text.Key(var key, var with) && key.equals("prompt.answered")
                && (meant == null || !says(meant));
    }

    private boolean says(Choice choice) {
        return Text.of("prompt.answered", "answer", choice.label()).equals(answered);
    }
}
