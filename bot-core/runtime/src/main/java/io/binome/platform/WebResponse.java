package io.binome.platform;

import java.util.Map;

/** What a request is answered with, free of any framework. */
public record WebResponse(int status, Map<String, String> headers, String type, String body) {
    public static WebResponse empty(int status) {
        return new WebResponse(status, Map.of(), "text/plain;charset=utf-8", "");
    }

    public static WebResponse text(int status, String text) {
        return new WebResponse(status, Map.of(), "text/plain;charset=utf-8", text);
    }

    public static WebResponse json(String body) {
        return new WebResponse(200, Map.of(), "application/json;charset=utf-8", body);
    }
}
