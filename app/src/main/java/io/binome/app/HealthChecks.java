package io.binome.app;

import io.binome.platform.Opened;
import io.binome.platform.Platforms;
import io.binome.scheduler.Ticker;
import io.binome.shell.Inbox;
import io.binome.shell.Runner;
import io.binome.store.Store;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** One health indicator each for the database, the scheduler, the outbox and the platforms. */
final class HealthChecks {
    private static final int COUNTED = 1_000;
    private static final int NAMED = 20;

    private HealthChecks() {}

    static HealthIndicator database(Store store, String address) {
        return () -> {
            try {
                store.ping();
                return Health.up().withDetail("address", address).build();
            } catch (RuntimeException away) {
                return Health.down()
                        .withDetail("address", address)
                        .withDetail("reason", away.getClass().getSimpleName())
                        .build();
            }
        };
    }

    static HealthIndicator scheduler(Ticker ticker) {
        return () -> (ticker.isLate()
                ? Health.down()
                : Health.up())
                .withDetail("lastTick", String.valueOf(ticker.lastTick()))
                .build();
    }

    /** Down where the process cannot go on by itself, so that whoever supervises it should start it again. */
    static HealthIndicator alive(Ticker ticker, Upkeep upkeep, Pulse pulse) {
        return () -> (ticker.hasDied() || upkeep.hasDied() || pulse.hasStopped() ? Health.down() : Health.up())
                .withDetail("ticks", !ticker.hasDied())
                .withDetail("upkeep", !upkeep.hasDied())
                .withDetail("embeddedDatabase", !pulse.hasStopped())
                .build();
    }

    /** Conversations that were set aside need a person, but the rest goes on: the process is up all the same. */
    static HealthIndicator outbox(List<Store> stores, Runner runner) {
        return () -> {
            try {
                var setAside = stores.stream()
                        .flatMap(store -> store.conversations().setAside(COUNTED).stream())
                        .toList();
                var waiting = stores.stream()
                        .mapToInt(store -> store.conversations().unfinished(COUNTED).size())
                        .sum();
                return Health.up()
                        .withDetail("waiting", waiting)
                        .withDetail("setAside", setAside.size())
                        .withDetail("setAsideIds", setAside.stream().limit(NAMED).map(Object::toString).toList())
                        .withDetail("unworkable", runner.unworkable().size())
                        .build();
            } catch (RuntimeException away) {
                return Health.unknown().build();
            }
        };
    }

    /** An installation that must be renewed by hand, or an arrival nobody understands, needs a person; the rest goes on. */
    static HealthIndicator platforms(List<String> local, Inbox inbox, Platforms.Open platforms) {
        return () -> {
            try {
                var health = platforms.all().stream().map(Opened::health).toList();
                var connected = Stream.concat(local.stream(), all(health, Opened.Health::connected)).toList();
                return Health.up()
                        .withDetail("connected", connected)
                        .withDetail("toBeReinstalled", all(health, Opened.Health::broken).toList())
                        .withDetail("unreadable", inbox.unreadable())
                        .build();
            } catch (RuntimeException away) {
                return Health.unknown().build();
            }
        };
    }

    private static Stream<String> all(List<Opened.Health> health, Function<Opened.Health, List<String>> part) {
        return health.stream().map(part).flatMap(List::stream);
    }
}
