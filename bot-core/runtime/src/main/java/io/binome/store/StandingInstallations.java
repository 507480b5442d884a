package io.binome.store;

import io.binome.id.InstallationId;
import io.binome.id.OrganisationId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Installations of which those that stand are remembered for a minute. That another node has removed one is seen up to a
 * minute later: by then its platform refuses whatever is sent there, and sends nothing itself. That another node has renewed
 * a token is seen when the old one runs out. What this node saves or removes it sees at once, and what is not there, or does
 * not stand, is never remembered. {@link #find} always asks.
 */
final class StandingInstallations implements Installations {
    private static final long LASTING = Duration.ofMinutes(1).toNanos();
    private static final int MOST = 5_000;

    private final Installations behind;
    private final LongSupplier nanos;
    private final Map<InstallationId, Seen<Installation>> one = AttentiveConnections.newest(MOST);
    private final Map<OrganisationId, Seen<List<Installation>>> several = AttentiveConnections.newest(MOST);
    private final AtomicLong changes = new AtomicLong();

    private record Seen<T>(T what, long at) {}

    StandingInstallations(Installations behind, LongSupplier nanos) {
        this.behind = behind;
        this.nanos = nanos;
    }

    @Override
    public Optional<Installation> standing(InstallationId id) {
        var seen = one.get(id);
        if (seen != null && isFresh(seen)) {
            return Optional.of(seen.what());
        }
        var before = changes.get();
        var now = nanos.getAsLong();
        var found = behind.standing(id);
        synchronized (changes) {
            if (found.isPresent() && changes.get() == before) {
                one.put(id, new Seen<>(found.get(), now));
            } else {
                one.remove(id);
            }
        }
        return found;
    }

    @Override
    public List<Installation> standing(OrganisationId organisation) {
        var seen = several.get(organisation);
        if (seen != null && isFresh(seen)) {
            return seen.what();
        }
        var before = changes.get();
        var now = nanos.getAsLong();
        var found = behind.standing(organisation);
        synchronized (changes) {
            if (!found.isEmpty() && changes.get() == before) {
                several.put(organisation, new Seen<>(found, now));
                found.forEach(each -> one.put(each.id(), new Seen<>(each, now)));
            } else {
                several.remove(organisation);
            }
        }
        return found;
    }

    private boolean isFresh(Seen<?> seen) {
        return nanos.getAsLong() - seen.at() < LASTING;
    }

    private void changed() {
        synchronized (changes) {
            changes.incrementAndGet();
            one.clear();
            several.clear();
        }
    }

    @Override
    public Optional<Installation> find(InstallationId id) {
        return behind.find(id);
    }

    @Override
    public List<Installation> all() {
        return behind.all();
    }

    @Override
    public boolean save(Installation installation) {
        try {
            return behind.save(installation);
        } finally {
            changed();
        }
    }

    @Override
    public void remove(InstallationId id) {
        try {
            behind.remove(id);
        } finally {
            changed();
        }
    }
}
