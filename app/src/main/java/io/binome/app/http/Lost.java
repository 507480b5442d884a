package io.binome.app.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is shown where something is not there, not allowed or has failed: plain, short, and nothing of what is inside. */
@RestController
public final class Lost implements ErrorController {
    @RequestMapping("/error")
    ResponseEntity<String> lost(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var notice = Notice.of(status, request);
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType(notice.type()))
                .body(notice.words());
    }
}
