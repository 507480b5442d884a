package io.binome.slack.fake;

import com.google.gson.JsonObject;
import java.time.Duration;

/**
 * What the app answered to something it was sent.
 *
 * @param status of HTTP, 200 for an acknowledged envelope, 0 where there was no answer in time
 * @param reason why Slack will try again, in its words ({@code http_timeout}, {@code http_error},
 *     {@code connection_failed}); empty if it need not
 * @param again whether it may be tried again at all
 */
public record Ack(int status, String body, Duration took, String reason, boolean again) {

    public static Ack answered(int status, String body, Duration took, boolean again) {
        return new Ack(status, body, took, status / 100 == 2 ? "" : "http_error", again);
    }

    static Ack failed(String reason, Duration took) {
        return new Ack(0, "", took, reason, true);
    }

    /** Nothing was sent: the app has not asked for such events, or may not have them. */
    static Ack unsent() {
        return new Ack(0, "", Duration.ZERO, "", false);
    }

    public boolean accepted() {
        return status / 100 == 2;
    }

    /** The body as JSON, empty where it is something else. */
    public JsonObject json() {
        return Json.parse(body).map(read -> Json.object(read)).orElseGet(JsonObject::new);
    }
}
