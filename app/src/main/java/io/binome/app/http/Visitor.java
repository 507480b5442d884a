package io.binome.app.http;

import io.binome.platform.Forwarding;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;

/** Where a request comes from, as far as the connection itself tells it. */
public final class Visitor {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private Visitor() {}

    /** A program on this machine that asks this machine, with nothing in between. */
    public static boolean isHere(HttpServletRequest request) {
        var host = request.getHeader("Host");
        return isLoopback(request)
                && !Forwarding.isShownBy(Collections.list(request.getHeaderNames()))
                && host != null
                && NAMES.contains(host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT));
    }

    /** Who counts as one, for a rate. */
    public static String caller(HttpServletRequest request) {
        try {
            return Caller.of(InetAddress.getByName(request.getRemoteAddr())).name();
        } catch (UnknownHostException noAddress) {
            return "";
        }
    }

    private static boolean isLoopback(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }
}
