package io.binome.slack.install;

import io.binome.id.OrganisationId;
import io.binome.platform.Bounds;
import io.binome.platform.Erasure;
import io.binome.platform.WebRequest;
import io.binome.platform.WebResponse;
import io.binome.store.Installations;
import io.binome.store.Installations.Installation;
import io.binome.store.Tickets;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a workspace installs the bot: to Slack and back. What comes back counts only with a state that was given out here,
 * to this browser, not ten minutes ago and not used since; whatever goes wrong, nothing is kept and a page says what to
 * do.
 */
public final class OAuth {
    private static final int LONGEST = 512;
    private static final Logger log = LoggerFactory.getLogger(OAuth.class);

    /** Somebody has installed the bot: called once it is kept, with their user id; empty where Slack does not tell it. */
    public interface Welcome {
        void installed(Installation installation, String installer);
    }

    private final String authorizeUrl;
    private final String clientId;
    private final OAuthStates states;
    private final Rate rate = new Rate();
    private final Bounds bounds;
    private final Installations installations;
    private final Sealing sealing;
    private final Grants grants;
    private final InstantSource clock;
    private final Welcome welcome;

    /** @param apiUrl the base of the Web API, beside which Slack asks people whether they agree */
    public OAuth(
            String apiUrl,
            String clientId,
            Tickets tickets,
            Installations installations,
            Sealing sealing,
            Grants grants,
            InstantSource clock,
            Bounds bounds,
            Welcome welcome) {
        this.authorizeUrl = apiUrl.replaceFirst("/+$", "").replaceFirst("/api$", "") + "/oauth/v2/authorize";
        this.clientId = clientId;
        this.states = new OAuthStates(tickets, sealing);
        this.bounds = bounds;
        this.installations = installations;
        this.sealing = sealing;
        this.grants = grants;
        this.clock = clock;
        this.welcome = welcome;
    }

    /**
     * {@code GET /slack/install}: on to Slack. Nothing is kept of it.
     *
     * @param caller who counts as one, and may come so often
     */
    public WebResponse install(WebRequest request, String caller) {
        if (!request.method().equals("GET")) {
            return WebResponse.empty(405);
        }
        var pages = InstallPages.in(request.header("accept-language"));
        return rate.admits(caller) ? safely(pages, () -> onToSlack(request)) : tooOften(pages);
    }

    private WebResponse tooOften(InstallPages pages) {
        bounds.refused(Bounds.Bound.INSTALLS);
        return pages.trouble(429, "often");
    }

    private WebResponse onToSlack(WebRequest request) {
        var begun = states.begin(request, clock.instant());
        var address = authorizeUrl + "?client_id=" + encoded(clientId)
                + "&scope=" + encoded(String.join(",", Scopes.BOT))
                + "&state=" + begun.state();
        var headers = new HashMap<>(InstallPages.HEADERS);
        headers.put("Location", address);
        headers.put("Set-Cookie", begun.cookie());
        return new WebResponse(302, Map.copyOf(headers), "text/plain;charset=utf-8", "");
    }

    /** {@code GET /slack/oauth_redirect}: back from Slack. */
    public WebResponse redirect(WebRequest request, String caller) {
        if (!request.method().equals("GET")) {
            return WebResponse.empty(405);
        }
        var pages = InstallPages.in(request.header("accept-language"));
        if (!rate.admits(caller)) {
            return tooOften(pages);
        }
        var response = safely(pages, () -> answer(request, pages));
        var headers = new HashMap<>(response.headers());
        headers.put("Set-Cookie", OAuthStates.noCookie(request));
        return new WebResponse(response.status(), Map.copyOf(headers), response.type(), response.body());
    }

    /** Whatever happens here, a browser is told no more than that it happened. */
    private static WebResponse safely(InstallPages pages, Supplier<WebResponse> answer) {
        try {
            return answer.get();
        } catch (RuntimeException e) {
            log.error("An installation failed", e);
            return pages.trouble(503, "failed");
        }
    }

    private WebResponse answer(WebRequest request, InstallPages pages) {
        return switch (states.finish(request, clock.instant())) {
            case NEVER_BEGUN_OR_OVER -> pages.trouble(400, "state");
            case BEGUN_ELSEWHERE -> pages.trouble(400, "browser");
            case BEGUN_HERE -> decided(request.parameter("error"), request.parameter("code"), pages);
        };
    }

    private WebResponse decided(String error, String code, InstallPages pages) {
        if (error.equals("access_denied")) {
            return pages.declined();
        }
        if (!error.isEmpty() || code.isEmpty() || code.length() > LONGEST) {
            return pages.trouble(400, "refused");
        }
        return switch (grants.exchange(code)) {
            case Grant.Given given -> given(given, pages);
            case Grant.Refused(var word) -> {
                log.warn("Slack refused an installation: {}", word);
                yield pages.trouble(400, "refused");
            }
            case Grant.Unanswered(var reason) -> {
                log.warn("Slack did not answer to an installation: {}", reason);
                yield pages.trouble(502, "unanswered");
            }
        };
    }

    private WebResponse given(Grant.Given given, InstallPages pages) {
        if (!given.facts().scopes().containsAll(Scopes.BOT)) {
            log.warn("Slack says that {} grants less than was asked for: {}", given.facts().installation(),
                    given.facts().scopes());
        }
        var kept = kept(given);
        if (kept.isEmpty()) {
            return pages.trouble(503, "erasing");
        }
        try {
            welcome.installed(kept.get(), given.facts().installer());
        } catch (RuntimeException e) {
            log.warn("Whoever has installed {} could not be greeted", kept.get().id(), e);
        }
        return pages.installed(given.facts());
    }

    /** Whoever installs again keeps the organisation and its data; empty while these are being erased. */
    private Optional<Installation> kept(Grant.Given given) {
        var facts = given.facts();
        var id = facts.installation();
        var secrets = given.secrets();
        while (true) {
            var before = installations.find(id);
            var now = clock.instant();
            if (before.filter(each -> Erasure.isBeingErased(each, now)).isPresent()) {
                return Optional.empty();
            }
            var installation = new Installation(
                    id,
                    before.map(Installation::organisation).orElseGet(() -> named(facts)),
                    before.map(Installation::version).orElse(0L),
                    secrets.sealedBy(sealing, id),
                    facts.facts(),
                    secrets.renewAt(now),
                    null,
                    null).next();
            if (installations.save(installation)) {
                return Optional.of(installation);
            }
        }
    }

    private static OrganisationId named(InstallationFacts facts) {
        return new OrganisationId(facts.home().toLowerCase(Locale.ROOT));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
