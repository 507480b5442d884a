package io.binome.understanding;

import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Message.Block;
import io.binome.message.Prompt;
import io.binome.text.Spelling;
import io.binome.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A question that somebody has been asked and has not answered.
 *
 * @param labels its choices as that person reads them, in their order
 */
public record OpenQuestion(Prompt prompt, List<String> labels) {
    /** For so long whatever fits a question is taken for its answer. */
    private static final Duration FRESH = Duration.ofHours(24);

    public static OpenQuestion of(Prompt prompt, Function<Text, String> reader) {
        return new OpenQuestion(
                prompt,
                prompt.choices().stream().map(Choice::label).map(reader).toList());
    }

    PromptId id() {
        return prompt.id();
    }

    /** Whether somebody waits for its answer. */
    public boolean asks() {
        return prompt.asks();
    }

    /** What else people call the choices. */
    Sayings sayings() {
        return Sayings.of(prompt.choices(), labels);
    }

    boolean takesText() {
        return prompt.takesText();
    }

    /** Whether a yes or a no answers it: whoever could say one of them to it may well say the other. */
    boolean takesReplies() {
        return prompt.choice(Choice.Sense.YES).isPresent() || prompt.choice(Choice.Sense.NO).isPresent();
    }

    /** Whether it was put so lately that nobody wonders which question is meant. */
    boolean isFresh(Instant now) {
        var asked = prompt.asked();
        return asked == null || asked.at().plus(FRESH).isAfter(now);
    }

    /** Whether it was put then or later. */
    boolean isPutSince(Instant moment) {
        var asked = prompt.asked();
        return asked == null || !asked.at().isBefore(moment);
    }

    /** The choice that is called so, word for word but for case and accents. */
    Optional<Choice> labelled(String words) {
        var folded = Spelling.fold(words);
        for (var place = 0; place < labels.size(); place++) {
            if (Spelling.fold(labels.get(place)).equals(folded)) {
                return Optional.of(prompt.choices().get(place));
            }
        }
        return Optional.empty();
    }

    /** How it was put: its first sentence or, where it has none, its title. */
    @Nullable
    Text about() {
        var asked = prompt.asked();
        if (asked == null) {
            return null;
        }
        Text title = null;
        for (var block : asked.words()) {
            if (block instanceof Block.Paragraph(var text)) {
                return text;
            }
            if (title == null && block instanceof Block.Heading(var text)) {
                title = text;
            }
        }
        return title;
    }
}
