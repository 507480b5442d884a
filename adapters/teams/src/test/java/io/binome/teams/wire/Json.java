package io.binome.teams.wire;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was sent, read by another library than the one that wrote it. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static JsonNode read(String json) {
        return MAPPER.readTree(json);
    }

    static JsonNode of(Object values) {
        return MAPPER.readTree(MAPPER.writeValueAsString(values));
    }
}
