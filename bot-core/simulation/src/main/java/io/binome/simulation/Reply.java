package io.binome.simulation;

/** What a simulated colleague says to a question. */
sealed interface Reply {
    /** Presses a button. */
    record Chosen(String value) implements Reply {}

    /** Writes words. */
    record Written(String words) implements Reply {}

    /** Leaves it. */
    record Left() implements Reply {}
}
