package io.binome.web;

import io.binome.platform.Forwarding;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the playground on this machine: whoever is not on it, comes through a proxy or under another name than its own (DNS
 * rebinding), or changes something from another page, is turned away.
 */
final class PlaygroundGuard implements Filter {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private final Words words;

    PlaygroundGuard(Words words) {
        this.words = words;
    }

    @Override
    public void doFilter(ServletRequest some, ServletResponse other, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) some;
        var response = (HttpServletResponse) other;
        protect(request, response);
        if (isFromHere(request) && (HARMLESS.contains(request.getMethod()) || isFromThePage(request))) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType("text/plain");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write(words.inAll("guard") + "\n");
        }
    }

    private static boolean isFromHere(HttpServletRequest request) throws IOException {
        var host = request.getHeader("Host");
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                && !Forwarding.isShownBy(Collections.list(request.getHeaderNames()))
                && host != null
                && NAMES.contains(name(host));
    }

    private static String name(String host) {
        return host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
    }

    /** Only a script of the page itself can set this header. */
    private static boolean isFromThePage(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null
                && isSameOrigin(request.getHeader("Origin"), request.getHeader("Host"));
    }

    private static boolean isSameOrigin(@Nullable String origin, String host) {
        if (origin == null) {
            return true;
        }
        try {
            return host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static void protect(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", caching(request.getRequestURI()));
    }

    /** Libraries change with a release; the page's own files are asked for again, which costs nothing on one machine. */
    private static String caching(String path) {
        if (path.startsWith("/webjars/")) {
            return "max-age=86400";
        }
        return path.endsWith(".js") || path.endsWith(".css") || path.endsWith(".svg") ? "no-cache" : "no-store";
    }
}
