package io.binome.app;

import io.binome.app.http.Body;
import io.binome.app.http.Notice;
import io.binome.platform.Bounds;
import io.binome.platform.Bounds.Bound;
import io.binome.platform.WebRequest;
import io.binome.platform.WebResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Requests and answers, between Spring and the adapters, which know no framework. */
final class Requests {
    private final Body.Reading bodies;
    private final Bounds bounds;

    Requests(Body.Reading bodies, Bounds bounds) {
        this.bodies = bodies;
        this.bounds = bounds;
    }

    /**
     * Has the raw body answered: whoever asks the request for a parameter first would empty it, and break a signature.
     *
     * @param look sees the request without its body, and says what is wrong with it already
     */
    ServerResponse raw(
            ServerRequest request, int largest, Function<WebRequest, Optional<WebResponse>> look,
            Function<WebRequest, WebResponse> knock) {
        var servlet = request.servletRequest();
        var head = asked(servlet, new byte[0]);
        var wrong = look.apply(head);
        if (wrong.isPresent()) {
            bounds.refused(Bound.UNSIGNED);
            return refused(servlet, wrong.get().status());
        }
        return switch (bodies.body(servlet, largest)) {
            case Body.Whole(var bytes) -> answer(knock.apply(asked(servlet, bytes)));
            case Body.Refused(var status) -> refused(servlet, status);
        };
    }

    private static WebRequest asked(HttpServletRequest servlet, byte[] body) {
        return new WebRequest(servlet.getMethod(), servlet.getRequestURI(), Map.of(), headers(servlet), body);
    }

    /** Nothing more is read of whoever is refused. */
    private static ServerResponse refused(HttpServletRequest servlet, int status) {
        var notice = Notice.of(status, servlet);
        var response = ServerResponse.status(status).header("Connection", "close");
        if (status == 503) {
            response.header("Retry-After", "1");
        }
        return response.contentType(MediaType.parseMediaType(notice.type())).body(notice.words());
    }

    /** A page, of which only the address is read; whoever asks the request for a parameter would read a body too. */
    static ServerResponse page(ServerRequest request, Function<WebRequest, WebResponse> page) {
        var servlet = request.servletRequest();
        try {
            return answer(page.apply(new WebRequest(
                    servlet.getMethod(), servlet.getRequestURI(), query(servlet.getQueryString()), headers(servlet),
                    new byte[0])));
        } catch (IllegalArgumentException unreadable) {
            return refused(servlet, 400);
        }
    }

    private static Map<String, List<String>> query(@Nullable String query) {
        if (query == null) {
            return Map.of();
        }
        var read = new HashMap<String, List<String>>();
        UriComponentsBuilder.newInstance().query(query).build().getQueryParams().forEach((name, values) -> read.put(
                decoded(name), values.stream().filter(Objects::nonNull).map(Requests::decoded).toList()));
        return read;
    }

    private static String decoded(String part) {
        return UriUtils.decode(part.replace('+', ' '), StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> headers(HttpServletRequest request) {
        var headers = new HashMap<String, List<String>>();
        for (var name : Collections.list(request.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), Collections.list(request.getHeaders(name)));
        }
        return headers;
    }

    static ServerResponse answer(WebResponse response) {
        var answer = ServerResponse.status(response.status());
        response.headers().forEach(answer::header);
        return response.body().isEmpty()
                ? answer.build()
                : answer.contentType(MediaType.parseMediaType(response.type())).body(response.body());
    }
}
