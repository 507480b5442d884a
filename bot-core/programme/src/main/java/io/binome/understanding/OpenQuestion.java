package io.binome.understanding;

import io.binome.engine.Heard;
import io.binome.engine.Heard.Meant;
import io.binome.id.PromptId;
import io.binome.message.Choice;
import io.binome.message.Expects;
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
    /** The kind of conversation in which it is asked what other words meant. */
    public static final String DOUBTS = "talk";

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

    /** Whether it merely asks what was meant by other words. */
    boolean isDoubt() {
        return id().conversation().kind().equals(DOUBTS);
    }

    /** Whether it shows words that somebody is about to send. */
    boolean isDraft() {
        return takesText() && prompt.expects() == Expects.DRAFT;
    }

    /** Whether it asks if a date suits, and takes another one instead. */
    boolean takesDates() {
        return takesText() && prompt.expects() == Expects.YES_NO;
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

    /** What a reading of somebody's words means as an answer to it, or as a command; empty where it is neither. */
    Optional<Meant> meaning(Reading reading, String said) {
        return switch (reading) {
            case Reading.Reply(var reply) ->
                switch (reply) {
                    case YES -> picked(Choice.Sense.YES, null);
                    case NO -> picked(Choice.Sense.NO, isWritten() ? Choice.Sense.CANCEL : null);
                    case LATER -> picked(Choice.Sense.LATER, Choice.Sense.SKIP)
                            .or(() -> isWritten() ? picked(Choice.Sense.CANCEL, null) : Optional.empty());
                    case UNKNOWN -> picked(Choice.Sense.SKIP, Choice.Sense.LATER);
                };
            case Reading.WayOut(var way) ->
                switch (way) {
                    case BACK -> picked(Choice.Sense.BACK, null);
                    case SKIP -> picked(Choice.Sense.SKIP, Choice.Sense.LATER);
                    case CANCEL ->
                        picked(Choice.Sense.CANCEL, takesText() ? Choice.Sense.NO : null);
                    case STOP, HUMAN -> Optional.empty();
                };
            case Reading.Chosen(var label) -> labelled(label).map(this::picked);
            case Reading.Order(var command) -> Optional.of(new Heard.Ordered(command));
            case Reading.Courtesy courtesy -> Optional.empty();
            case Reading.None none -> Optional.empty();
            case Reading.Words words -> taken(said);
            case Reading.Dated dated -> taken(said);
            case Reading.Names names -> taken(said);
            case Reading.Skills skills -> taken(said);
            case Reading.Count count -> taken(said);
        };
    }

    /** Whether it asks for words, which somebody may rather not write. */
    private boolean isWritten() {
        return takesText() && prompt.expects() == Expects.WORDS;
    }

    private Optional<Meant> taken(String words) {
        return takesText() ? Optional.of(answered(words)) : Optional.empty();
    }

    Meant answered(String words) {
        return new Heard.Answered(id(), words, about());
    }

    private Optional<Meant> picked(Choice.Sense sense, Choice.@Nullable Sense otherwise) {
        return prompt.choice(sense)
                .or(() -> otherwise == null ? Optional.empty() : prompt.choice(otherwise))
                .map(this::picked);
    }

    Meant picked(Choice choice) {
        return new Heard.Picked(id(), choice.value(), choice.label(), about());
    }

    /** Whether it is one of its choices that cannot be undone, or that others hear of at once. */
    boolean isGrave(Meant meant) {
        return grave(meant).isPresent();
    }

    /**
     * Whether the words are enough for it: what cannot be undone wants the very word for yes or no, what others hear of at
     * once a yes or a no, or what the choice is called, and nothing beside it, any other choice no more than to be understood.
     */
    boolean isEnough(Understanding words, Meant meant) {
        return grave(meant)
                .map(choice -> choice.style() == Choice.Style.DANGER
                        ? words.isPlain()
                        : words.isBare() || words.isCalled())
                .orElse(true);
    }

    private Optional<Choice> grave(Meant meant) {
        return meant instanceof Heard.Picked picked
                ? prompt.choice(picked.choice()).filter(Choice::isGrave)
                : Optional.empty();
    }
}
