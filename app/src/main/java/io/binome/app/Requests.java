package io.binome.app;

import io.binome.platform.Answer;
import io.binome.platform.Asked;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Requests and answers, between Spring and the adapters, which know no framework. */
final class Requests {
    private Requests() {}

    /** The raw body: whoever asks the request for a parameter first would empty it, and break a signature. */
    static Asked raw(ServerRequest request, int largest) throws IOException {
        var servlet = request.servletRequest();
        var body = servlet.getInputStream().readNBytes(largest + 1);
        return new Asked(servlet.getMethod(), servlet.getRequestURI(), Map.of(), headers(servlet), body);
    }

    static Asked page(ServerRequest request) {
        var servlet = request.servletRequest();
        return new Asked(
                servlet.getMethod(), servlet.getRequestURI(), Map.copyOf(request.params()), headers(servlet),
                new byte[0]);
    }

    private static Map<String, List<String>> headers(HttpServletRequest request) {
        var headers = new HashMap<String, List<String>>();
        for (var name : Collections.list(request.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), Collections.list(request.getHeaders(name)));
        }
        return headers;
    }

    static ServerResponse answer(Answer answer) {
        var response = ServerResponse.status(answer.status());
        answer.headers().forEach(response::header);
        return answer.body().isEmpty()
                ? response.build()
                : response.contentType(MediaType.parseMediaType(answer.type())).body(answer.body());
    }
}
