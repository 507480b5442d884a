package io.binome.platform;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/** Whether a request was passed on by somebody: whatever does so says it in a header. */
public final class Forwarding {
    private static final Set<String> NAMES = Set.of(
            "forwarded", "via", "x-real-ip", "x-client-ip", "x-cluster-client-ip", "x-original-host",
            "x-original-forwarded-for", "true-client-ip", "fastly-client-ip", "x-azure-clientip", "x-azure-fdid",
            "x-proxyuser-ip", "client-ip", "x-appengine-user-ip", "x-remote-addr", "x-scheme", "x-nginx-proxy",
            "x-original-url", "cdn-loop", "x-arr-clientcert", "x-arr-log-id", "x-arr-ssl");

    private Forwarding() {}

    /** Whether one of these headers, by their names, is of those that are added on the way. */
    public static boolean isShownBy(Collection<String> headers) {
        return headers.stream().map(name -> name.toLowerCase(Locale.ROOT)).anyMatch(Forwarding::isOfProxy);
    }

    private static boolean isOfProxy(String header) {
        return NAMES.contains(header) || header.startsWith("x-forwarded") || header.startsWith("x-envoy-")
                || header.startsWith("cf-") || header.startsWith("tailscale-");
    }
}
