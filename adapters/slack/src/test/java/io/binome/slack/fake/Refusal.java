package io.binome.slack.fake;

import com.google.gson.JsonObject;
import java.util.List;

/** A call that Slack answers with {@code "ok": false}. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient JsonObject answer;

    private Refusal(JsonObject answer) {
        super(Json.text(answer, "error"), null, false, false);
        this.answer = answer;
    }

    static Refusal of(String error) {
        return new Refusal(Json.of("ok", false, "error", error));
    }

    /** An error with the lines that Slack adds to say what is wrong. */
    static Refusal of(String error, List<String> messages) {
        var lines = messages.stream().map(message -> "[ERROR] " + message).toList();
        var answer = Json.of("ok", false, "error", error);
        if (error.equals("invalid_blocks")) {
            answer.add("errors", Json.array(messages));
        }
        answer.add("response_metadata", Json.of("messages", lines));
        return new Refusal(answer);
    }

    static Refusal scope(String needed, String provided) {
        return new Refusal(
                Json.of("ok", false, "error", "missing_scope", "needed", needed, "provided", provided));
    }

    String error() {
        return getMessage();
    }

    JsonObject answer() {
        return answer;
    }
}
