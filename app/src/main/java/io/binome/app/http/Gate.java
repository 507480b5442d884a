package io.binome.app.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
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
            chain.doFilter(request, response);
        } catch (ServletException failure) {
            failed.accept(failure);
            throw failure;
        } finally {
            if (request.isAsyncStarted()) {
                port.streaming(request);
            } else {
                port.answered(request);
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
