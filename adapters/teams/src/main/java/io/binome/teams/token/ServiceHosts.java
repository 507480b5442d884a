package io.binome.teams.token;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The hosts of the Bot Framework, in Microsoft's public cloud and the American one for public bodies (GCC): the bot speaks
 * to these and to nobody else, so that its token reaches nobody else. The list is the one that Microsoft publishes for its
 * own SDK ("Service URL Validation"), and what lies under {@code botframework.com}. An operator may add others.
 */
public final class ServiceHosts {
    private static final Set<String> HOSTS = Set.of(
            "smba.trafficmanager.net", "smba.onyx.prod.teams.trafficmanager.net",
            "smba.infra.gcc.teams.microsoft.com");
    private static final String FRAMEWORK = ".botframework.com";
    private static final int HTTPS_PORT = 443;

    private static final int LONGEST = 253;

    private final boolean withLoopback;
    private final Set<String> more;

    private ServiceHosts(boolean withLoopback, Set<String> more) {
        this.withLoopback = withLoopback;
        this.more = Set.copyOf(more);
    }

    /** Microsoft's, by https only. */
    public static ServiceHosts microsoft() {
        return new ServiceHosts(false, Set.of());
    }

    /** Microsoft's, and this machine for Microsoft's playground and for tests, where plain http will do. */
    public static ServiceHosts andLoopback() {
        return new ServiceHosts(true, Set.of());
    }

    /**
     * The same and others, by https.
     *
     * @param names of hosts in lower case; one that begins with a dot stands for every host under it
     */
    public ServiceHosts and(Set<String> names) {
        return new ServiceHosts(withLoopback, names);
    }

    /** Whether these words name a host, or with a dot before them all hosts under it; a whole top-level domain is none. */
    public static boolean isName(String words) {
        var bare = words.startsWith(".") ? words.substring(1) : words;
        var labels = List.of(bare.split("\\.", -1));
        return words.length() <= LONGEST && labels.size() > 1 && labels.stream().allMatch(ServiceHosts::isLabel)
                && labels.getLast().chars().noneMatch(Character::isDigit);
    }

    private static boolean isLabel(String label) {
        return !label.isEmpty() && label.length() <= 63 && !label.startsWith("-") && !label.endsWith("-")
                && label.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    }

    /** The host of a service URL, and nothing else of it; empty where it is no address. */
    public static Optional<String> host(String serviceUrl) {
        return ServiceUrl.of(serviceUrl).map(ServiceUrl::host);
    }

    /** Whether a service URL leads to one of them. */
    public boolean admits(String serviceUrl) {
        return ServiceUrl.of(serviceUrl).filter(this::admits).isPresent();
    }

    private boolean admits(ServiceUrl url) {
        if (url.isLoopback()) {
            return withLoopback;
        }
        return url.isHttps() && url.port() == HTTPS_PORT
                && (HOSTS.contains(url.host()) || url.host().endsWith(FRAMEWORK) || isOneOfMore(url.host()));
    }

    private boolean isOneOfMore(String host) {
        return more.contains(host) || more.stream().anyMatch(each -> each.startsWith(".") && host.endsWith(each));
    }

    /** Whether a service URL is on this machine, whatever is admitted. */
    public static boolean isLoopback(String serviceUrl) {
        return ServiceUrl.of(serviceUrl).filter(ServiceUrl::isLoopback).isPresent();
    }
}
