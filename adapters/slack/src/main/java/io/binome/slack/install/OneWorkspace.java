package io.binome.slack.install;

import io.binome.id.Digest;
import io.binome.id.InstallationId;
import io.binome.id.OrganisationId;
import io.binome.platform.Erasure;
import io.binome.store.Installations;
import io.binome.store.Installations.Installation;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One workspace, opened by a token of the settings: whatever comes from any other is refused. Whose token it is, Slack
 * tells at the start; it is remembered, so that a start without Slack goes well too. The token itself is never kept.
 */
public final class OneWorkspace implements Workspaces {
    private static final Logger log = LoggerFactory.getLogger(OneWorkspace.class);

    private final Installations installations;
    private final InstallationId id;
    private final String token;

    private OneWorkspace(Installations installations, InstallationId id, String token) {
        this.installations = installations;
        this.id = id;
        this.token = token;
    }

    /** Why a start with this token is not possible: in one sentence for the operator. */
    public static final class TokenRefused extends RuntimeException {
        private TokenRefused(String sentence) {
            super(sentence);
        }
    }

    /**
     * Asks Slack whose token it is, or remembers it.
     *
     * @throws TokenRefused where it is not a lasting token of a bot, Slack refuses it, or does not answer about a token that it has never seen
     */
    public static OneWorkspace by(String token, Installations installations, Grants grants, Instant now) {
        if (token.startsWith("xoxe.")) {
            throw new TokenRefused(
                    "SLACK_BOT_TOKEN is a token that runs out after twelve hours, for token rotation is on"
                            + " for this app: install it by OAuth.");
        }
        if (token.isBlank() || token.startsWith("xoxp-") || token.startsWith("xapp-")) {
            throw new TokenRefused("SLACK_BOT_TOKEN is not the token of a bot: that begins with xoxb-.");
        }
        var fingerprint = fingerprint(token);
        return switch (grants.test(token)) {
            case Grant.Given(var facts, var secrets) -> {
                keep(facts, fingerprint, installations, now);
                yield new OneWorkspace(installations, facts.installation(), token);
            }
            case Grant.Refused(var error) ->
                throw new TokenRefused("Slack refuses the token in SLACK_BOT_TOKEN (" + error + ").");
            case Grant.Unanswered(var reason) -> {
                var known = known(fingerprint, installations);
                if (known == null) {
                    throw new TokenRefused("Slack did not say whose token SLACK_BOT_TOKEN is (" + reason
                            + "), and it was not used here before.");
                }
                log.warn("Slack did not answer ({}); its token is known: it is that of {}.", reason, known.id());
                yield new OneWorkspace(installations, known.id(), token);
            }
        };
    }

    private static @Nullable Installation known(String fingerprint, Installations installations) {
        return installations.on(InstallationFacts.PLATFORM).stream()
                .filter(Installation::stands)
                .filter(each -> fingerprint.equals(each.facts().get(InstallationFacts.FINGERPRINT)))
                .findFirst()
                .orElse(null);
    }

    private static void keep(InstallationFacts known, String fingerprint, Installations installations, Instant now) {
        var facts = new HashMap<>(known.facts());
        facts.put(InstallationFacts.FINGERPRINT, fingerprint);
        boolean saved;
        do {
            var before = installations.find(known.installation());
            if (before.filter(each -> Erasure.isBeingErased(each, now)).isPresent()) {
                throw new TokenRefused("The data of " + known.installation()
                        + " is being erased, 30 days after the bot was removed. Start again in ten minutes.");
            }
            var fresh = new Installation(
                    known.installation(), OrganisationId.HOME, before.map(Installation::version).orElse(0L), "",
                    Map.copyOf(facts),
                    null, null, null);
            saved = before.filter(fresh::equals).isPresent() || installations.save(fresh.next());
        } while (!saved);
        for (var other : installations.on(InstallationFacts.PLATFORM)) {
            if (other.stands() && other.organisation().equals(OrganisationId.HOME)
                    && !other.id().equals(known.installation())) {
                log.warn("{} now speaks for the organisation {} in the place of {}.", known.installation(),
                        OrganisationId.HOME,
                        other.id());
                Erasure.markRemoved(installations, other.id(), now);
            }
        }
    }

    /** Tells one token from another, and nothing about either. */
    private static String fingerprint(String token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Digest.of(token));
    }

    private Optional<Installation> standing() {
        return installations.standing(id);
    }

    @Override
    public Optional<Installation> of(InstallationKey key) {
        return standing().filter(installation -> {
            var facts = InstallationFacts.of(installation);
            return facts.orgWide()
                    ? facts.enterprise().equals(key.enterprise())
                    : facts.team().equals(key.team());
        });
    }

    @Override
    public List<Installation> all() {
        return standing().stream().toList();
    }

    @Override
    public String token(InstallationId installation) {
        if (!installation.equals(id) || standing().isEmpty()) {
            throw new NoToken(installation, NoToken.Why.NOT_INSTALLED);
        }
        return token;
    }

    /** A token of the settings is not renewed. */
    @Override
    public void renewDue(Instant now) {}

    @Override
    public List<Installation> toBeReinstalled() {
        return List.of();
    }

    @Override
    public String toString() {
        return "the workspace of " + id;
    }
}
