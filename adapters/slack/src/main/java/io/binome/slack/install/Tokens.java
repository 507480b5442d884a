package io.binome.slack.install;

import io.binome.id.InstallationId;
import io.binome.slack.install.NoToken.Why;
import io.binome.store.Conversation.Lease;
import io.binome.store.Installations;
import io.binome.store.Installations.Installation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the sealed tokens, and renews those that run out, well before they do. A token for renewal is good for one use:
 * whoever wants to use it takes a lease first, and what comes of it is saved only over what it was made from. While one
 * node renews, the others go on with the token that there is.
 *
 * <p>Between Slack's answer and our save a crash loses the answer. The old token then lasts until it runs out, and Slack
 * takes the used one for renewal for a short while more: the lease is short, so that another node asks again within it.
 */
final class Tokens {
    /** Longer than Slack has for an answer; so long after a failure, nobody asks again. */
    static final Duration LEASE = Duration.ofSeconds(30);

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** Words by which Slack says that it will never renew this one again. */
    private static final Set<String> FINAL = Set.of(
            "invalid_refresh_token", "invalid_grant", "token_revoked", "token_expired", "account_inactive",
            "authorization_not_found");

    private static final Logger log = LoggerFactory.getLogger(Tokens.class);

    private final Installations installations;
    private final Sealing sealing;
    private final Grants grants;
    private final InstantSource clock;
    private final Consumer<Installation> broken;
    private final String node = UUID.randomUUID().toString();

    /** What Slack has given and the database would not take: kept until it does. */
    private final Map<InstallationId, Unsaved> unsaved = new ConcurrentHashMap<>();

    /** What this node is renewing at the moment. */
    private final Set<InstallationId> renewing = ConcurrentHashMap.newKeySet();

    private record Unsaved(String madeFrom, Secrets secrets) {}

    /** @param broken is told once of an installation that must be installed again */
    Tokens(
            Installations installations,
            Sealing sealing,
            Grants grants,
            InstantSource clock,
            Consumer<Installation> broken) {
        this.installations = installations;
        this.sealing = sealing;
        this.grants = grants;
        this.clock = clock;
        this.broken = broken;
    }

    /** The token to call Slack with just now, or {@link NoToken}. */
    String token(InstallationId id) {
        var now = clock.instant();
        // What was read a minute ago may have been renewed since; but a token that lasts, lasts all the same.
        var seen = installations.standing(id).filter(each -> !isDue(each, now)).map(this::secrets);
        if (seen.filter(each -> each.holds(now)).isPresent()) {
            return seen.get().token();
        }
        var installation = standing(id);
        var secrets = secrets(installation);
        if (isDue(installation, now)) {
            renew(installation, now);
            secrets = secrets(standing(id));
        }
        return secrets.holds(now) ? secrets.token() : awaited(id);
    }

    /** Somebody else is renewing a token that has run out: the answer is worth a short wait. */
    private String awaited(InstallationId id) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            // First whether somebody is at it, then what came of it.
            var here = renewing.contains(id);
            var installation = standing(id);
            var secrets = secrets(installation);
            var now = clock.instant();
            if (secrets.holds(now)) {
                return secrets.token();
            }
            if (isBroken(installation)) {
                throw new NoToken(id, Why.TO_BE_REINSTALLED);
            }
            if (!(here || isLeasedElsewhere(installation, now)) || System.nanoTime() - end > 0) {
                throw new NoToken(id, Why.LATER);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** A lease of this node under which nobody works is what a failure has left. */
    private boolean isLeasedElsewhere(Installation installation, Instant now) {
        var lease = installation.lease();
        return lease != null && isLeased(installation, now) && !lease.node().equals(node);
    }

    /**
     * Renews every token that will run out soon, for a bot that is spoken to by nobody needs its token too; seals again
     * what an older key has sealed.
     */
    void renewDue(Instant now) {
        for (var installation : installations.on(InstallationFacts.PLATFORM)) {
            if (installation.stands() && !installation.secrets().isEmpty()) {
                try {
                    reseal(installation, now);
                    if (isDue(installation, now)) {
                        renew(installation, now);
                    }
                } catch (SealBroken | NoToken e) {
                    log.error("The token of {} cannot be renewed: {}", installation.id(), e.getMessage());
                }
            }
        }
    }

    /** What an older key has sealed is sealed by the first, so that the older one can be thrown away. */
    private void reseal(Installation installation, Instant now) {
        if (!isDue(installation, now)
                && !isLeased(installation, now)
                && sealing.isOld(installation.id(), installation.secrets())) {
            var plain = sealing.open(installation.id(), installation.secrets());
            installations.save(with(installation, sealing.seal(installation.id(), plain), null).next());
        }
    }

    static boolean isBroken(Installation installation) {
        return installation.facts().containsKey(InstallationFacts.BROKEN_SINCE);
    }

    private static boolean isDue(Installation installation, Instant now) {
        var renewAt = installation.renewAt();
        return renewAt != null && !now.isBefore(renewAt) && !isBroken(installation);
    }

    private static boolean isLeased(Installation installation, Instant now) {
        var lease = installation.lease();
        return lease != null && lease.until().isAfter(now) && !lease.until().isAfter(now.plus(LEASE.multipliedBy(4)));
    }

    private void renew(Installation installation, Instant now) {
        if (renewing.add(installation.id())) {
            try {
                renewAlone(installation, now);
            } finally {
                renewing.remove(installation.id());
            }
        }
    }

    private void renewAlone(Installation installation, Instant now) {
        var given = unsaved.get(installation.id());
        if (given != null) {
            keep(installation, given);
            return;
        }
        // Who cannot read it shall not keep others from renewing it.
        var renewal = secrets(installation).renewal();
        var leased = with(installation, installation.secrets(), new Lease(node, now.plus(LEASE))).next();
        if (!isLeased(installation, now) && installations.save(leased)) {
            renewUnderLease(leased, renewal, now);
        }
    }

    private void renewUnderLease(Installation leased, @Nullable String renewal, Instant now) {
        switch (renewal == null ? new Grant.Refused("invalid_refresh_token") : grants.renew(renewal)) {
            case Grant.Given(var facts, var secrets) -> keep(leased, new Unsaved(leased.secrets(), secrets));
            case Grant.Refused(var error) when FINAL.contains(error) -> giveUp(leased, now, error);
            // The lease stays where it is: until it has run out, nobody asks again.
            case Grant.Refused(var error) ->
                log.error("Slack does not renew the token of {}: {}. It will be asked again.", leased.id(), error);
            case Grant.Unanswered(var reason) ->
                log.warn("Slack did not renew the token of {} ({}). It will be asked again.", leased.id(), reason);
        }
    }

    /** Saves what Slack has given, unless somebody has saved other secrets, or removed them, since it was asked. */
    private void keep(Installation asked, Unsaved given) {
        unsaved.put(asked.id(), given);
        var current = Optional.of(asked);
        while (current.isPresent() && current.get().stands() && current.get().secrets().equals(given.madeFrom())) {
            if (installations.save(with(current.get(), given.secrets()).next())) {
                break;
            }
            current = installations.find(asked.id());
        }
        unsaved.remove(asked.id(), given);
    }

    private void giveUp(Installation leased, Instant now, String error) {
        var facts = new HashMap<>(leased.facts());
        facts.put(InstallationFacts.BROKEN_SINCE, now.toString());
        var marked = new Installation(
                leased.id(), leased.organisation(), leased.version(), leased.secrets(), Map.copyOf(facts),
                leased.renewAt(), null, leased.removedAt()).next();
        if (installations.save(marked)) {
            log.error(
                    "Slack no longer renews the token of {} ({}): an admin of it must install the bot again.",
                    leased.id(), error);
            try {
                broken.accept(marked);
            } catch (RuntimeException e) {
                log.error("Nobody could be told that {} must be installed again", leased.id(), e);
            }
        }
    }

    private Installation standing(InstallationId id) {
        return installations.find(id)
                .filter(Installation::stands)
                .orElseThrow(() -> new NoToken(id, Why.NOT_INSTALLED));
    }

    private Secrets secrets(Installation installation) {
        var given = unsaved.get(installation.id());
        return given != null && given.madeFrom().equals(installation.secrets())
                ? given.secrets()
                : Secrets.openedBy(sealing, installation.id(), installation.secrets());
    }

    private static Installation with(Installation before, String secrets, @Nullable Lease lease) {
        return new Installation(
                before.id(), before.organisation(), before.version(), secrets, before.facts(), before.renewAt(), lease,
                before.removedAt());
    }

    private Installation with(Installation before, Secrets secrets) {
        return new Installation(
                before.id(), before.organisation(), before.version(), secrets.sealedBy(sealing, before.id()),
                before.facts(), secrets.renewAt(clock.instant()), null, before.removedAt());
    }
}
