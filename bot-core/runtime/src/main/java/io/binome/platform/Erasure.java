package io.binome.platform;

import io.binome.id.InstallationId;
import io.binome.store.Conversation.Lease;
import io.binome.store.Installations;
import io.binome.store.Installations.Installation;
import io.binome.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What follows when the bot is removed from where it was installed: its secrets are erased at once, the data of the
 * organisation {@link #KEPT} later, unless it was installed again, or stands elsewhere in the same organisation.
 */
public final class Erasure {
    /** So long the data of an organisation is kept after the bot was removed from it. */
    public static final Duration KEPT = Duration.ofDays(30);

    /** So long nobody installs what is being erased. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final String PURGE = "purge";
    private static final Logger LOG = LoggerFactory.getLogger(Erasure.class);

    private final Store store;
    private final Installations installations;

    public Erasure(Store store) {
        this.store = store;
        this.installations = store.connections().installations();
    }

    /** The bot was uninstalled: its secrets are erased. */
    public void removed(InstallationId id, Instant now) {
        if (markRemoved(installations, id, now)) {
            LOG.info("The bot was removed from {}: its secrets are erased, its data will be in {} days.", id,
                    KEPT.toDays());
        }
    }

    /** Erases the secrets of an installation that stands, and notes since when it stands no longer; whether it did. */
    public static boolean markRemoved(Installations installations, InstallationId id, Instant now) {
        while (true) {
            var standing = installations.find(id).filter(Installation::stands);
            if (standing.isEmpty()) {
                return false;
            }
            var before = standing.get();
            var without = new Installation(
                    id, before.organisation(), before.version(), "", before.facts(), null, null, now);
            if (installations.save(without.next())) {
                return true;
            }
        }
    }

    /** Whether somebody erases what belongs to it just now, so that it cannot be installed. */
    public static boolean isBeingErased(Installation installation, Instant now) {
        var lease = installation.lease();
        return !installation.stands() && lease != null && lease.until().isAfter(now)
                && !lease.until().isAfter(now.plus(LEASE.multipliedBy(2)));
    }

    /** Erases what was kept long enough: to be called every hour or so. */
    public void purgeDue(Instant now) {
        for (var installation : installations.all()) {
            if (isDue(installation, now) && !isBeingErased(installation, now)) {
                purge(installation, now);
            }
        }
    }

    private void purge(Installation installation, Instant now) {
        var lease = new Lease(PURGE, now.plus(LEASE));
        var claimed = new Installation(
                installation.id(), installation.organisation(), installation.version(), "", installation.facts(), null,
                lease, installation.removedAt()).next();
        if (!installations.save(claimed)) {
            return;
        }
        store.connections().arrivals().forget(lane -> lane.startsWith(installation.id().value() + "."));
        var others = installations.all().stream()
                .filter(other -> other.organisation().equals(installation.organisation()))
                .filter(other -> !other.id().equals(installation.id()));
        if (others.allMatch(other -> isDue(other, now))) {
            store.forget(installation.organisation());
            LOG.info("The data of {} is erased.", installation.organisation());
        }
        if (installations.find(claimed.id()).equals(Optional.of(claimed))) {
            installations.remove(claimed.id());
        }
    }

    private static boolean isDue(Installation installation, Instant now) {
        var removedAt = installation.removedAt();
        return removedAt != null && !removedAt.plus(KEPT).isAfter(now);
    }
}
