package io.binome.slack.fake;

import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Something for the app, whichever way it is delivered. */
record Parcel(Kind kind, JsonObject payload, int attempt, String reason) {
    static final String FORM = "application/x-www-form-urlencoded";

    /** How it travels: JSON, a form with one field, or a form. */
    enum Kind {
        EVENT("events_api"), INTERACTIVE("interactive"), COMMAND("slash_commands");

        private final String envelope;

        Kind(String envelope) {
            this.envelope = envelope;
        }

        String envelope() {
            return envelope;
        }
    }

    static Parcel of(Kind kind, JsonObject payload) {
        return new Parcel(kind, payload, 0, "");
    }

    Parcel again(int number, String why) {
        return new Parcel(kind, payload, number, why);
    }

    String contentType() {
        return kind == Kind.EVENT ? "application/json" : FORM;
    }

    String body() {
        return switch (kind) {
            case EVENT -> Json.write(payload);
            case INTERACTIVE -> "payload=" + encode(Json.write(payload));
            case COMMAND ->
                payload.keySet()
                        .stream()
                        .map(name -> name + "=" + encode(Json.text(payload, name)))
                        .collect(Collectors.joining("&"));
        };
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
