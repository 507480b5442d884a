package io.binome.web;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Keeps open pages informed. */
@Controller
final class StreamController {
    private final Playground playground;

    StreamController(Playground playground) {
        this.playground = playground;
    }

    @GetMapping(path = "/playground/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream() {
        return playground.signals().open();
    }
}
