package io.binome.simulation;

import io.binome.id.PromptId;
import java.time.Instant;

/** What a simulated colleague says to a question. */
sealed interface Reply {
    /** Presses a button. */
    record Chosen(String value) implements Reply {}

    /** Writes words. */
    record Written(String words) implements Reply {}

    /** Names a moment of their own. */
    record Dated(Instant moment) implements Reply {}

    /** Goes back to another question and presses a button there. */
    record Returned(PromptId question, String value) implements Reply {}

    /** Leaves it. */
    record Left() implements Reply {}
}
