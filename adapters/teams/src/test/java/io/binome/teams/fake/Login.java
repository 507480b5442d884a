package io.binome.teams.fake;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Where the bot gets its access tokens by its client credentials, as from Microsoft Entra. */
final class Login {
    private final InstantSource clock;
    private final Duration life;
    private final Records records;
    private final Map<String, Instant> issued = new HashMap<>();
    private final Set<String> tenants = new HashSet<>(Set.of("botframework.com"));
    private int count;

    Login(InstantSource clock, Duration life, Records records) {
        this.clock = clock;
        this.life = life;
        this.records = records;
    }

    record Answer(int status, ObjectNode body, String outcome) {}

    synchronized void know(Tenant tenant) {
        tenants.add(tenant.id());
    }

    synchronized int issued() {
        return count;
    }

    /** All tokens there are become worthless. */
    synchronized void revoke() {
        issued.clear();
    }

    synchronized boolean good(String token) {
        var until = issued.get(token);
        return until != null && clock.instant().isBefore(until);
    }

    /** @param path {@code /{tenant}/oauth2/v2.0/token} */
    synchronized Answer token(String path, String form) {
        var said = fields(form);
        var tenant = path.substring(1).split("/")[0];
        if (!path.endsWith("/oauth2/v2.0/token") || !tenants.contains(tenant)) {
            return refusal(400, "invalid_request", "AADSTS90002: Tenant '" + tenant + "' not found.");
        }
        if (!"client_credentials".equals(said.get("grant_type"))) {
            return refusal(400, "unsupported_grant_type", "AADSTS70003: The grant type is not supported.");
        }
        if (!Machine.APP.equals(said.get("client_id"))) {
            return refusal(400, "unauthorized_client", "AADSTS700016: Application was not found in the directory.");
        }
        if (!Machine.SECRET.equals(said.get("client_secret"))) {
            return refusal(401, "invalid_client", "AADSTS7000215: Invalid client secret provided.");
        }
        // Microsoft's own library asks for its usual scopes besides.
        if (!List.of(said.getOrDefault("scope", "").split(" ")).contains("https://api.botframework.com/.default")) {
            return refusal(400, "invalid_scope", "AADSTS70011: The provided value for 'scope' is not valid.");
        }
        count++;
        var token = "eyJ0eXAiOiJKV1QifQ." + UUID.randomUUID().toString().replace("-", "") + "." + count;
        issued.put(token, clock.instant().plus(life));
        return new Answer(
                200,
                Json.of(
                        "token_type", "Bearer",
                        "expires_in", life.toSeconds(),
                        "ext_expires_in", life.toSeconds(),
                        "access_token", token),
                "ok");
    }

    private Answer refusal(int status, String error, String description) {
        records.violation("login", description);
        return new Answer(status, Json.of("error", error, "error_description", description), error);
    }

    private static Map<String, String> fields(String form) {
        var fields = new HashMap<String, String>();
        for (var pair : form.split("&")) {
            var split = pair.split("=", 2);
            fields.put(split[0], split.length > 1 ? URLDecoder.decode(split[1], StandardCharsets.UTF_8) : "");
        }
        return fields;
    }
}
