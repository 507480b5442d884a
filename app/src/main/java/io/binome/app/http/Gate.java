package io.binome.app.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The first to see a request and the last to see its answer: tells the port how far it has come, and gives every answer
 * the headers that keep a browser from doing more with it than show it.
 */
public final class Gate implements Filter {
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Cache-Control", "no-store");

    private final Port port;
    private final Consumer<Throwable> failed;

    /** @param failed hears of whatever went wrong and was wrapped on the way up */
    public Gate(Port port, Consumer<Throwable> failed) {
        this.port = port;
        this.failed = failed;
    }

    @Override
    public void doFilter(ServletRequest some, ServletResponse other, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) some;
        var response = new OneOfEach((HttpServletResponse) other);
        HEADERS.forEach(response::setHeader);
        port.begun(request);
        try {
            var wrong = wrong(request);
            if (wrong == 0) {
                chain.doFilter(new InFewLanguages(request), response);
            } else {
                refuse(wrong, request, response);
            }
        } catch (ServletException failure) {
            failed.accept(failure);
            throw failure;
        } finally {
            if (request.isAsyncStarted()) {
                port.streaming(request);
            } else {
                port.answered(request, response.getStatus());
            }
        }
    }

    /** What nothing here takes, and what would be read by whoever comes first, past every bound; 0 where all is well. */
    private static int wrong(HttpServletRequest request) {
        var type = String.valueOf(request.getContentType()).strip().toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/") && !request.getRequestURI().startsWith("/playground/")) {
            return 415;
        }
        var bodiless = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return bodiless && (request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null)
                ? 400
                : 0;
    }

    private static void refuse(int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var notice = Notice.of(status, request);
        response.setStatus(status);
        response.setHeader("Connection", "close");
        response.setContentType(notice.type());
        response.getWriter().write(notice.words());
    }

    /** Tomcat fails, rather than answer, where a browser names more languages than it likes to count. */
    private static final class InFewLanguages extends HttpServletRequestWrapper {
        InFewLanguages(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Locale getLocale() {
            return getLocales().nextElement();
        }

        @Override
        public Enumeration<Locale> getLocales() {
            try {
                return super.getLocales();
            } catch (RuntimeException tooMany) {
                return Collections.enumeration(List.of(Locale.ENGLISH));
            }
        }
    }

    /** Whoever knows better says so in place of what is said here, not beside it. */
    private static final class OneOfEach extends HttpServletResponseWrapper {
        OneOfEach(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (HEADERS.keySet().stream().anyMatch(name::equalsIgnoreCase)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
