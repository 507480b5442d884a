package io.binome.slack.fake;

import java.time.Instant;
import java.util.Map;

/**
 * A Web API call that came in.
 *
 * @param arguments as sent, form fields or the members of a JSON object, without the token
 * @param outcome {@code ok}, Slack's error word, or what trouble was made
 */
public record Call(Instant at, String method, String token, Map<String, String> arguments, String outcome) {

    public boolean ok() {
        return outcome.equals("ok");
    }

    public String argument(String name) {
        return arguments.getOrDefault(name, "");
    }
}
