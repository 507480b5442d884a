package io.binome.teams.token;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a conversation's service is, taken apart.
 *
 * @param port never -1
 * @param path without slashes at its end
 */
record ServiceUrl(String scheme, String host, int port, String path) {
    private static final String HTTPS = "https";
    private static final String HTTP = "http";
    private static final int LONGEST = 2_048;

    /** Empty where it is no plain web address: with a user, a query or a fragment it is none either. */
    static Optional<ServiceUrl> of(String url) {
        try {
            if (url.length() > LONGEST) {
                return Optional.empty();
            }
            var uri = URI.create(url.strip());
            if (uri.getScheme() == null || uri.getHost() == null || uri.getRawUserInfo() != null
                    || uri.getRawQuery() != null || uri.getRawFragment() != null) {
                return Optional.empty();
            }
            return of(uri.getScheme().toLowerCase(Locale.ROOT), uri);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<ServiceUrl> of(String scheme, URI uri) {
        if (!scheme.equals(HTTPS) && !scheme.equals(HTTP)) {
            return Optional.empty();
        }
        var port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals(HTTPS) ? 443 : 80;
        var path = uri.getRawPath();
        return Optional.of(new ServiceUrl(scheme, uri.getHost().toLowerCase(Locale.ROOT), port, trimmed(path)));
    }

    private static String trimmed(String path) {
        var end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    /** Whether two addresses mean the same; slashes at the end and the case of the host aside. */
    static boolean same(String one, String other) {
        var first = of(one);
        return first.isPresent() && first.equals(of(other));
    }

    boolean isHttps() {
        return scheme.equals(HTTPS);
    }

    /** Whether it is this machine, by a name that nobody else can be given. */
    boolean isLoopback() {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }
}
