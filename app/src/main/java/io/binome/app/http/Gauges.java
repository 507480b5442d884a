package io.binome.app.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * In front of health and metrics: everybody may know whether it is up, only operators what with. An operator has the token
 * or sits at this machine.
 */
public final class Gauges implements Filter {
    private static final String ROOT = "/actuator";
    private static final String METRICS = ROOT + "/prometheus";
    private static final Map<String, String> OPEN = Map.of(
            ROOT + "/health", "",
            ROOT + "/health/liveness", "liveness",
            ROOT + "/health/readiness", "readiness");
    private static final long FRESH_NANOS = 1_000_000_000;

    private final Optional<String> token;
    private final Predicate<String> isUp;
    private final LongSupplier nanos;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(boolean up, long since) {}

    /** @param isUp whether that group is up, or everything where it is empty; asked at most once a second */
    public Gauges(Optional<String> token, Predicate<String> isUp, LongSupplier nanos) {
        this.token = token;
        this.isUp = isUp;
        this.nanos = nanos;
    }

    @Override
    public void doFilter(ServletRequest some, ServletResponse other, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) some;
        var response = (HttpServletResponse) other;
        var path = request.getRequestURI();
        var group = OPEN.get(path);
        if (isOperator(request) && (path.equals(METRICS) || path.equals(ROOT + "/health")
                || path.startsWith(ROOT + "/health/"))) {
            chain.doFilter(request, response);
        } else if (group != null) {
            tell(isUp(group), response);
        } else if (path.equals(METRICS)) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"Binome\"");
            tell(401, request, response);
        } else {
            tell(404, request, response);
        }
    }

    private boolean isOperator(HttpServletRequest request) {
        var given = String.valueOf(request.getHeader("Authorization"));
        var isKnown = token.filter(wanted -> MessageDigest.isEqual(
                ("Bearer " + wanted).getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8)));
        return isKnown.isPresent() || Visitor.isHere(request);
    }

    /** However often strangers ask, the database is asked once a second. */
    private boolean isUp(String group) {
        return known.compute(group, (name, last) -> last != null && nanos.getAsLong() - last.since() < FRESH_NANOS
                ? last
                : new Known(isUp.test(name), nanos.getAsLong())).up();
    }

    private static void tell(boolean up, HttpServletResponse response) throws IOException {
        response.setStatus(up ? 200 : 503);
        response.setContentType("application/json");
        response.getOutputStream().print("{\"status\":\"" + (up ? "UP" : "DOWN") + "\"}");
    }

    private static void tell(int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var notice = Notice.of(status, request);
        response.setStatus(status);
        response.setContentType(notice.type());
        response.getOutputStream().write(notice.words().getBytes(StandardCharsets.UTF_8));
    }
}
