package io.binome.understanding;

import io.binome.text.Text;
import java.util.List;
import java.util.Optional;

/**
 * What came of a text.
 *
 * @param sure whether it can be acted upon; otherwise it is asked about
 * @param choices what would be offered, the likeliest first, three at the most
 * @param asks the question that would be put; empty where there is nothing to ask
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

    static Understood asking(String question, Reading reading, List<Reading> choices) {
        return new Understood(reading, false, choices, Optional.of(question(question)));
    }

    static Text question(String name) {
        return Text.of("understanding.asks." + name);
    }
}
