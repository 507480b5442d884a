package io.binome.teams;

import io.binome.teams.token.ServiceHosts;
import io.binome.teams.wire.WireSettings;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * How Binôme is connected to Teams: as the bot with an app id and password, in one tenant or, where none is given, in
 * every tenant that installs it; or without either, for Microsoft's Agents Playground on this machine.
 *
 * @param local whether activities without a token are taken, from this machine only
 * @param admins user ids or e-mail addresses of the first admins
 * @param openId where Microsoft publishes the keys with which its service signs
 * @param login where the bot gets its own tokens
 * @param serviceHosts to whom the bot may speak beside Microsoft's hosts that are known
 */
public record TeamsSettings(
        String appId, String password, Optional<String> tenant, boolean local, Set<String> admins, URI openId,
        URI login, Set<String> serviceHosts) {
    private static final URI OPEN_ID = URI.create("https://login.botframework.com/v1/.well-known/openidconfiguration");

    /** One that speaks to the hosts that are known. */
    TeamsSettings(
            String appId, String password, Optional<String> tenant, boolean local, Set<String> admins, URI openId,
            URI login) {
        this(appId, password, tenant, local, admins, openId, login, Set.of());
    }

    /** A bot of Microsoft's public cloud. */
    public static TeamsSettings microsoft(
            String appId, String password, Optional<String> tenant, Set<String> admins) {
        return new TeamsSettings(appId, password, tenant, false, admins, OPEN_ID, WireSettings.MICROSOFT);
    }

    /** For Microsoft's playground on this machine. */
    public static TeamsSettings local(Set<String> admins) {
        return new TeamsSettings("", "", Optional.empty(), true, admins, OPEN_ID, WireSettings.MICROSOFT);
    }

    /** The same, and it may speak to these hosts as well. */
    public TeamsSettings withServiceHosts(Set<String> hosts) {
        return new TeamsSettings(appId, password, tenant, local, admins, openId, login, hosts);
    }

    /** Whether whoever gives out tokens is on this machine, so that others on it may be spoken to. */
    boolean isHere() {
        return local || ServiceHosts.isLoopback(login.toString());
    }

    /** To whom the bot may speak. */
    ServiceHosts hosts() {
        return (isHere() ? ServiceHosts.andLoopback() : ServiceHosts.microsoft()).and(serviceHosts);
    }

    /** As whom the bot calls Microsoft. */
    public WireSettings wired() {
        return local
                ? WireSettings.local("")
                : WireSettings.microsoft(appId, password, tenant.orElse("")).withHosts(hosts()).withLogin(login);
    }

    public TeamsSettings {
        admins = Set.copyOf(admins);
        serviceHosts = Set.copyOf(serviceHosts);
    }

    @Override
    public String toString() {
        return local ? "Teams, on this machine" : "Teams, app " + appId;
    }
}
