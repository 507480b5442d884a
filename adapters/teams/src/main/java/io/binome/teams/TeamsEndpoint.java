package io.binome.teams;

import io.binome.platform.Forwarding;
import io.binome.platform.Route;
import io.binome.platform.WebRequest;
import io.binome.platform.WebResponse;
import io.binome.teams.Envelope.Unreadable;
import io.binome.teams.token.ServiceHosts;
import io.binome.teams.token.TokenCheck;
import io.binome.teams.token.Verdict;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets in what Microsoft Teams sends, and nothing else: with a token that holds, for a service URL to which our own token
 * may go, from a tenant that is served. In local mode, what this very machine sends for itself instead.
 */
final class TeamsEndpoint implements Route.Door {
    /** Activities are smaller by far. */
    static final int LARGEST = 256 * 1024;

    /** Three parts, of which none is short: header, claims and an RSA signature. */
    private static final Pattern TOKEN =
            Pattern.compile("(?i:bearer) +[\\w-]{20,4096}\\.[\\w-]{20,8192}\\.[\\w-]{40,2048}");

    private static final Logger LOG = LoggerFactory.getLogger(TeamsEndpoint.class);

    private static final int MOST_NAMED = 100;

    private final Set<String> named = ConcurrentHashMap.newKeySet();
    private final TeamsSettings settings;
    private final Optional<TokenCheck> tokens;
    private final ServiceHosts hosts;
    private final Tenants tenants;
    private final Listeners listeners;

    /** @param tokens empty in local mode only */
    TeamsEndpoint(
            TeamsSettings settings, Optional<TokenCheck> tokens, ServiceHosts hosts, Tenants tenants,
            Listeners listeners) {
        this.settings = settings;
        this.tokens = tokens;
        this.hosts = hosts;
        this.tenants = tenants;
        this.listeners = listeners;
    }

    /** What is wrong already, by the headers alone: nobody's body is read who could not be believed anyway. */
    @Override
    public Optional<WebResponse> look(WebRequest head, Route.From from) {
        if (!head.method().equals("POST")) {
            return Optional.of(WebResponse.empty(405));
        }
        var isPlausible = settings.local()
                ? from.isHere() && isOwn(head)
                : TOKEN.matcher(head.header("authorization")).matches();
        return isPlausible ? Optional.empty() : Optional.of(WebResponse.empty(401));
    }

    @Override
    public WebResponse knock(WebRequest request, Route.From from) {
        if (!request.method().equals("POST")) {
            return WebResponse.empty(405);
        }
        if (request.body().length > LARGEST) {
            return WebResponse.empty(413);
        }
        Envelope envelope;
        try {
            envelope = Envelope.read(request.body());
        } catch (Unreadable noActivity) {
            return WebResponse.empty(400);
        }
        var refused = refused(request, envelope, from.isHere());
        if (refused.isPresent()) {
            LOG.info("an activity is refused: {}", refused.get());
            return WebResponse.empty(401);
        }
        if (!tenants.serves(envelope.tenant())) {
            LOG.info("an activity is refused: its tenant is not served here");
            return WebResponse.empty(403);
        }
        return listeners.hear(envelope, request.body());
    }

    private Optional<String> refused(WebRequest request, Envelope envelope, boolean isHere) {
        if (settings.local()) {
            return isHere && isOwn(request) && ServiceHosts.isLoopback(envelope.serviceUrl())
                    ? Optional.empty()
                    : Optional.of("not from this machine");
        }
        var check = tokens.orElseThrow();
        if (check.check(request.header("authorization"), envelope.serviceUrl(),
                envelope.channelId()) instanceof Verdict.Refused(var reason)) {
            return Optional.of(reason);
        }
        if (hosts.admits(envelope.serviceUrl())) {
            return Optional.empty();
        }
        refusedHost(envelope.serviceUrl());
        return Optional.of("an unknown service URL");
    }

    /** Microsoft signed for it, so it may be a cloud of theirs that is not known yet: named once, for the operator. */
    private void refusedHost(String serviceUrl) {
        ServiceHosts.host(serviceUrl)
                .filter(host -> named.size() < MOST_NAMED && named.add(host))
                .ifPresent(host -> LOG.warn(
                        "activities for the service host {} are refused; if it is one of Microsoft's, name it in"
                                + " BINOME_TEAMS_SERVICE_HOSTS",
                        host));
    }

    /** Neither passed on by a proxy nor sent by a page from elsewhere that somebody has open on this machine. */
    private static boolean isOwn(WebRequest request) {
        var page = request.header("origin");
        return !Forwarding.isShownBy(request.headers().keySet())
                && (page.isEmpty() || ServiceHosts.isLoopback(page));
    }
}
