package io.binome.slack.fake;

import com.google.gson.JsonObject;

/**
 * A workspace with the app's bot in it.
 *
 * @param enterprise the organisation it belongs to, {@code E…}; empty for a workspace of its own
 * @param bot the app's bot user, {@code U…}
 * @param botId the same bot as author of messages, {@code B…}
 */
public record Team(String id, String name, String domain, String enterprise, String bot, String botId) {

    /** As interactions name it. */
    JsonObject brief() {
        var brief = Json.of("id", id, "domain", domain);
        if (!enterprise.isEmpty()) {
            brief.addProperty("enterprise_id", enterprise);
            brief.addProperty("enterprise_name", "Enterprise " + enterprise);
        }
        return brief;
    }

    /** The organisation as payloads name it, a JSON null where there is none. */
    JsonObject organisation() {
        return enterprise.isEmpty() ? null : Json.of("id", enterprise, "name", "Enterprise " + enterprise);
    }
}
