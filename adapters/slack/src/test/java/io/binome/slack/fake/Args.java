package io.binome.slack.fake;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The arguments of a call, from a query, a form or a JSON object; the members of the latter as form fields would be. */
record Args(Map<String, String> values, boolean json) {

    Args {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static Args form(String... parts) {
        var values = new LinkedHashMap<String, String>();
        for (var part : parts) {
            if (part != null && !part.isBlank()) {
                for (var pair : part.split("&")) {
                    var split = pair.split("=", 2);
                    values.put(decode(split[0]), split.length > 1 ? decode(split[1]) : "");
                }
            }
        }
        return new Args(values, false);
    }

    static Args object(String body) {
        var parsed = Json.parse(body).orElseThrow(() -> Refusal.of("invalid_json"));
        if (!parsed.isJsonObject()) {
            throw Refusal.of("json_not_object");
        }
        var values = new LinkedHashMap<String, String>();
        parsed.getAsJsonObject().asMap().forEach((name, value) -> {
            if (!value.isJsonNull()) {
                values.put(name, value.isJsonPrimitive() ? value.getAsString() : Json.write(value));
            }
        });
        return new Args(values, true);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.of("invalid_form_data");
        }
    }

    String get(String name) {
        return values.getOrDefault(name, "");
    }

    boolean has(String name) {
        return !get(name).isEmpty();
    }

    boolean flag(String name) {
        return List.of("true", "1").contains(get(name));
    }

    List<String> list(String name) {
        return has(name) ? List.of(get(name).split(",")) : List.of();
    }

    int number(String name, int otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        try {
            return Integer.parseInt(get(name));
        } catch (NumberFormatException e) {
            throw Refusal.of("invalid_arguments", List.of(name + " must be an integer"));
        }
    }

    Args without(String name) {
        var fewer = new LinkedHashMap<>(values);
        fewer.remove(name);
        return new Args(fewer, json);
    }
}
