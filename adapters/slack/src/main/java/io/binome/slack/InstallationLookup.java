package io.binome.slack;

import io.binome.id.InstallationId;
import io.binome.slack.install.InstallationKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Where verified requests come from: looked up every other second at most, and remembered while the store is away. */
final class InstallationLookup {
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Function<InstallationKey, Optional<InstallationId>> installed;
    private final InstantSource clock;
    private final Map<InstallationKey, Found> found = new ConcurrentHashMap<>();

    private record Found(Optional<InstallationId> installation, Instant at) {}

    /** @param installed asks the store for the installation that stands there */
    InstallationLookup(Function<InstallationKey, Optional<InstallationId>> installed, InstantSource clock) {
        this.installed = installed;
        this.clock = clock;
    }

    /** The same where it was looked up just now; asks nobody. */
    Optional<InstallationId> fresh(InstallationKey key) {
        return Optional.ofNullable(found.get(key))
                .filter(last -> last.at().plus(FRESH).isAfter(clock.instant()))
                .flatMap(Found::installation);
    }

    /** The installation that stands there; empty where there is none. */
    Optional<InstallationId> at(InstallationKey key) {
        var fresh = new Found(installed.apply(key), clock.instant());
        if (fresh.installation().isPresent()) {
            found.put(key, fresh);
        } else {
            found.remove(key);
        }
        return fresh.installation();
    }

    /** What was known last: enough to answer with, and whatever is done next asks the store anyway. */
    Optional<InstallationId> last(InstallationKey key) {
        return Optional.ofNullable(found.get(key)).flatMap(Found::installation);
    }
}
