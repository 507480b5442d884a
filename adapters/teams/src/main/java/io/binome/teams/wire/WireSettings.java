package io.binome.teams.wire;

import io.binome.teams.token.ServiceHosts;
import java.net.URI;
import java.time.Duration;

/**
 * As whom the bot calls, and whom.
 *
 * @param tenant the organisation of a single-tenant bot; empty for a multi-tenant one
 * @param local whether no token is sent to anybody: for Microsoft's playground on this machine
 * @param hosts to whom it may speak
 * @param login where Microsoft gives out tokens
 * @param limit how long a call may take
 */
public record WireSettings(
        String appId, String password, String tenant, boolean local, ServiceHosts hosts, URI login, Duration limit) {
    public static final URI MICROSOFT = URI.create("https://login.microsoftonline.com");
    private static final Duration LIMIT = Duration.ofSeconds(10);

    public WireSettings {
        if (!local && (appId.isBlank() || password.isBlank())) {
            throw new IllegalArgumentException("Teams needs an app id and a password");
        }
        if (!"https".equals(login.getScheme()) && !ServiceHosts.isLoopback(login.toString())) {
            throw new IllegalArgumentException("Passwords are sent by https only, not to " + login);
        }
    }

    /** A bot that Microsoft's public cloud knows. */
    public static WireSettings microsoft(String appId, String password, String tenant) {
        return new WireSettings(appId, password, tenant, false, ServiceHosts.microsoft(), MICROSOFT, LIMIT);
    }

    /** A bot that speaks without a token, and may speak to this machine. */
    public static WireSettings local(String appId) {
        return new WireSettings(appId, "", "", true, ServiceHosts.andLoopback(), MICROSOFT, LIMIT);
    }

    /** The same with tokens from elsewhere. */
    public WireSettings withLogin(URI elsewhere) {
        return new WireSettings(appId, password, tenant, local, hosts, elsewhere, limit);
    }

    /** The same, and it may speak to others. */
    public WireSettings withHosts(ServiceHosts others) {
        return new WireSettings(appId, password, tenant, local, others, login, limit);
    }

    public WireSettings withLimit(Duration other) {
        return new WireSettings(appId, password, tenant, local, hosts, login, other);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "WireSettings[" + appId + (local ? ", local]" : ", tenant " + tenant + "]");
    }
}
