package io.binome.teams.token;

import java.util.Set;

/**
 * The hosts of the Bot Framework, in Microsoft's public cloud and the American one for public bodies (GCC): the bot speaks
 * to these and to nobody else, so that its token reaches nobody else. The list is the one that Microsoft publishes for its
 * own SDK ("Service URL Validation"), and what lies under {@code botframework.com}.
 */
public final class ServiceHosts {
    private static final Set<String> HOSTS = Set.of(
            "smba.trafficmanager.net", "smba.onyx.prod.teams.trafficmanager.net",
            "smba.infra.gcc.teams.microsoft.com");
    private static final String FRAMEWORK = ".botframework.com";
    private static final int HTTPS_PORT = 443;

    private final boolean withLoopback;

    private ServiceHosts(boolean withLoopback) {
        this.withLoopback = withLoopback;
    }

    /** Microsoft's, by https only. */
    public static ServiceHosts microsoft() {
        return new ServiceHosts(false);
    }

    /** Microsoft's, and this machine for Microsoft's playground and for tests, where plain http will do. */
    public static ServiceHosts andLoopback() {
        return new ServiceHosts(true);
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
                && (HOSTS.contains(url.host()) || url.host().endsWith(FRAMEWORK));
    }

    /** Whether a service URL is on this machine, whatever is admitted. */
    public static boolean isLoopback(String serviceUrl) {
        return ServiceUrl.of(serviceUrl).filter(ServiceUrl::isLoopback).isPresent();
    }
}
