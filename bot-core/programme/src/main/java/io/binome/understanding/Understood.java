package io.binome.understanding;

import io.binome.text.Text;
import java.util.List;
import java.util.Optional;

/**
 * What came of a text.
 *
 * @param sure whether the text says this and nothing else
 * @param choices what would be offered, the likeliest first, three at the most
 * @param asks the question to put before anything is done: which is meant, what is missing, or whether it is really to be
 *     done, where that tells others; empty where there is nothing to ask
 */
public record Understood(Reading reading, boolean sure, List<Reading> choices, Optional<Text> asks) {
    /** So many choices at the most. */
    public static final int MOST_CHOICES = 3;

    public Understood {
        choices = choices.stream().distinct().limit(MOST_CHOICES).toList();
    }

    static Understood surely(Reading reading) {
        return new Understood(reading, true, List.of(), Optional.empty());
    }

    /** Understood, and nothing is done all the same before a question is answered. */
    static Understood confirming(String question, Reading reading, List<Reading> choices) {
        return new Understood(reading, true, choices, Optional.of(question(question)));
    }

    static Understood asking(String question, Reading reading, List<Reading> choices) {
        return new Understood(reading, false, choices, Optional.of(question(question)));
    }

    static Text question(String name) {
        return Text.of("understanding.asks." + name);
    }
}
