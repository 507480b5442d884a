package io.binome.teams.fake;

import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the app answered to an activity.
 *
 * @param status of HTTP, 0 where there was no answer in time or nothing was sent
 * @param reason {@code timeout}, {@code connection_failed}, {@code http_error}, {@code unsent}; empty if all is well
 */
public record Ack(int status, String body, Duration took, String reason) {

    public static Ack answered(int status, String body, Duration took) {
        return new Ack(status, body, took, status / 100 == 2 ? "" : "http_error");
    }

    static Ack failed(String reason, Duration took) {
        return new Ack(0, "", took, reason);
    }

    /** Nothing was sent: the client does it alone, refuses it, or the app does not hear of it. */
    static Ack unsent() {
        return new Ack(0, "", Duration.ZERO, "unsent");
    }

    public boolean accepted() {
        return status / 100 == 2;
    }

    public boolean sent() {
        return !reason.equals("unsent");
    }

    /** The body as JSON, empty where it is something else. */
    public ObjectNode json() {
        return Json.object(body);
    }
}
