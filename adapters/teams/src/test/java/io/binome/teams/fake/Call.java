package io.binome.teams.fake;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request of the app that came in: to the connector, the login or the keys.
 *
 * @param path decoded, without what comes before {@code /v3}
 * @param token the bearer token it showed; empty if none
 * @param body empty where it was no JSON object
 * @param status of the answer, 0 where there was none
 * @param outcome {@code ok}, Microsoft's error code, or what trouble was made
 */
public record Call(
        Instant at, String method, String path, String token, ObjectNode body, int status, String outcome) {

    public boolean ok() {
        return outcome.equals("ok");
    }

    @Override
    public String toString() {
        return at + " " + method + " " + path + " " + status + " " + outcome;
    }
}
