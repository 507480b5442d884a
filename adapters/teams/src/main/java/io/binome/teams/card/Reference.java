package io.binome.teams.card;

import io.binome.id.PromptId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an action means: the {@code data} of its button. It says which question, form or command is meant, never who
 * pressed it nor in which organisation: that comes from the verified activity alone, and must be compared with the
 * question's addressee. What is filled in comes beside it, under ids that begin with {@code field:}.
 */
public sealed interface Reference {
    /** Under this our data says what it is. */
    String KEY = "binome";
    String PROMPT = "prompt";
    String CHOICE = "choice";
    String COMMAND = "command";
    String PAGE = "page";

    /** The id of the input in which one of many choices is picked: its value is the choice. */
    String PICK = "pick";

    /** A choice of a question. */
    record Answer(PromptId prompt, String choice) implements Reference {}

    /** A command, as it would be written. */
    record Order(String command) implements Reference {}

    /** Shows the form of a question. */
    record Opening(PromptId prompt) implements Reference {}

    /** Goes to another page of the form in front, counted from zero; what has been filled in comes with the request. */
    record Turning(PromptId prompt, int page) implements Reference {}

    /** Sends the form; it was pressed on this page. */
    record Sending(PromptId prompt, int page) implements Reference {}

    /** Asks how the question stands now. */
    record Refreshing(PromptId prompt) implements Reference {}

    /** The {@code verb} of the action; its data says it too. */
    default String verb() {
        return switch (this) {
            case Answer answer -> "answer";
            case Order order -> "command";
            case Opening opening -> "form";
            case Turning turning -> "page";
            case Sending sending -> "send";
            case Refreshing refreshing -> "refresh";
        };
    }

    /** What {@link #read} makes this reference of. */
    default Map<String, Object> data() {
        var data = new LinkedHashMap<String, Object>();
        data.put(KEY, verb());
        switch (this) {
            case Answer(var prompt, var choice) -> {
                data.put(PROMPT, prompt.value());
                data.put(CHOICE, choice);
            }
            case Order(var command) -> data.put(COMMAND, command);
            case Opening(var prompt) -> data.put(PROMPT, prompt.value());
            case Turning(var prompt, var page) -> {
                data.put(PROMPT, prompt.value());
                data.put(PAGE, page);
            }
            case Sending(var prompt, var page) -> {
                data.put(PROMPT, prompt.value());
                data.put(PAGE, page);
            }
            case Refreshing(var prompt) -> data.put(PROMPT, prompt.value());
        }
        return data;
    }

    /** What a pressed button means; empty where it is none of ours. Whatever else the data holds is passed over. */
    static Optional<Reference> read(@Nullable Map<?, ?> data) {
        if (data == null) {
            return Optional.empty();
        }
        var prompt = prompt(words(data, PROMPT));
        return switch (words(data, KEY)) {
            case "answer" -> prompt.map(question -> answer(question, data));
            case "command" ->
                Optional.of(words(data, COMMAND)).filter(words -> !words.isBlank()).map(Order::new);
            case "form" -> prompt.map(Opening::new);
            case "page" -> prompt.flatMap(form -> page(data).map(page -> new Turning(form, page)));
            case "send" -> prompt.map(form -> new Sending(form, page(data).orElse(0)));
            case "refresh" -> prompt.map(Refreshing::new);
            default -> Optional.empty();
        };
    }

    /** Where nothing was picked, the question is shown again. */
    private static Reference answer(PromptId question, Map<?, ?> data) {
        var choice = data.containsKey(CHOICE) ? words(data, CHOICE) : words(data, PICK);
        return choice.isEmpty() ? new Refreshing(question) : new Answer(question, choice);
    }

    private static Optional<Integer> page(Map<?, ?> data) {
        var page = words(data, PAGE);
        return page.matches("\\d{1,3}(\\.0)?") ? Optional.of((int) Double.parseDouble(page)) : Optional.empty();
    }

    private static String words(Map<?, ?> data, String key) {
        var value = data.get(key);
        return value instanceof String || value instanceof Number ? value.toString() : "";
    }

    /** A prompt's id where it is whole: nothing else may be asked for its parts. */
    private static Optional<PromptId> prompt(String value) {
        return PromptId.read(value);
    }
}
