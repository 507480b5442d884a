package io.binome.slack.block;

import io.binome.id.PromptId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a button means. It says which question or command is meant, never who pressed it nor in which organisation: that
 * comes from the verified request alone, and must be compared with the question's addressee.
 */
public sealed interface Reference {
    /** Matches the {@code action_id} of every button. */
    Pattern ACTIONS = Pattern.compile("(answer|command|form|page|link):\\d+");

    /** A choice of a question. */
    record Answer(PromptId prompt, String choice) implements Reference {}

    /** A command, as it would be written. */
    record Order(String command) implements Reference {}

    /** Shows the form of a question. */
    record Opening(PromptId prompt) implements Reference {}

    /** Goes to another page of the form in front; what has been filled in comes with the request. */
    record Turning(PromptId prompt, int page) implements Reference {}

    /** An address that Slack opens by itself: nothing to do. */
    record Link() implements Reference {}

    /** What the pressed button means; empty where it is none of ours. */
    static Optional<Reference> read(String action, @Nullable String value) {
        var reference = value == null ? "" : value;
        var lines = reference.split("\n", 2);
        return switch (action.substring(0, Math.max(0, action.indexOf(':')))) {
            case "answer" ->
                prompt(lines[0])
                        .filter(prompt -> lines.length == 2)
                        .map(prompt -> new Answer(prompt, lines[1]));
            case "command" -> Optional.of(reference).filter(words -> !words.isBlank()).map(Order::new);
            case "form" -> prompt(reference).map(Opening::new);
            case "page" ->
                prompt(lines[0])
                        .filter(prompt -> lines.length == 2 && lines[1].matches("\\d{1,3}"))
                        .map(prompt -> new Turning(prompt, Integer.parseInt(lines[1])));
            case "link" -> Optional.of(new Link());
            default -> Optional.empty();
        };
    }

    /** The name of the action: unique where {@code number} is. */
    default String action(int number) {
        var name =
                switch (this) {
                    case Answer answer -> "answer";
                    case Order order -> "command";
                    case Opening opening -> "form";
                    case Turning turning -> "page";
                    case Link link -> "link";
                };
        return name + ":" + number;
    }

    /** What {@link #read} makes this reference of. */
    default String value() {
        return switch (this) {
            case Answer(var prompt, var choice) -> prompt.value() + "\n" + choice;
            case Order(var command) -> command;
            case Opening(var prompt) -> prompt.value();
            case Turning(var prompt, var page) -> prompt.value() + "\n" + page;
            case Link link -> "";
        };
    }

    /** A prompt's id where it is whole: nothing else may be asked for its parts. */
    static Optional<PromptId> prompt(String value) {
        return PromptId.read(value);
    }
}
