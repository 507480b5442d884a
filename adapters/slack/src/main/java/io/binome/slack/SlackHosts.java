package io.binome.slack;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where Slack itself takes something, by https; and the place that stands in for it in the settings. An address that came
 * with a request is called only where it leads there, however well the request was signed.
 */
final class SlackHosts {
    private static final List<String> SLACK = List.of("slack.com", "slack-gov.com");
    private static final int LONGEST = 4_000;

    private final @Nullable URI instead;

    /** @param apiUrl base of the Web API: where it is not Slack's own, its host will do as well */
    SlackHosts(String apiUrl) {
        this.instead = read(apiUrl);
    }

    boolean admits(String address) {
        var uri = read(address);
        if (uri == null || uri.getRawUserInfo() != null) {
            return false;
        }
        return isSlacks(uri) || (instead != null && sameServer(uri, instead));
    }

    private static boolean isSlacks(URI uri) {
        var host = host(uri);
        return "https".equalsIgnoreCase(uri.getScheme()) && (uri.getPort() == -1 || uri.getPort() == 443)
                && SLACK.stream().anyMatch(each -> host.equals(each) || host.endsWith("." + each));
    }

    private static boolean sameServer(URI uri, URI other) {
        return uri.getScheme().equalsIgnoreCase(other.getScheme()) && host(uri).equals(host(other))
                && uri.getPort() == other.getPort();
    }

    private static String host(URI uri) {
        return uri.getHost().toLowerCase(Locale.ROOT);
    }

    private static @Nullable URI read(String address) {
        try {
            var uri = address.length() > LONGEST ? null : URI.create(address);
            return uri == null || uri.getScheme() == null || uri.getHost() == null ? null : uri;
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
