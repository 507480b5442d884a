package io.binome.platform;

import java.util.Map;

/** What a request is answered with, free of any framework. */
public record Answer(int status, Map<String, String> headers, String type, String body) {
    public static Answer empty(int status) {
        return new Answer(status, Map.of(), "text/plain;charset=utf-8", "");
    }

    public static Answer text(int status, String text) {
        return new Answer(status, Map.of(), "text/plain;charset=utf-8", text);
    }

    public static Answer json(String body) {
        return new Answer(200, Map.of(), "application/json;charset=utf-8", body);
    }
}
