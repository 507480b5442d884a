package io.binome.app;

import io.binome.scheduler.Ticker;
import io.binome.store.Store;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.health.contributor.HealthIndicator;

/** One health indicator each for the database, the scheduler, the outbox and the platforms. */
final class Health {
    private static final int COUNTED = 1_000;

    private Health() {}

    static HealthIndicator database(Store store, String address) {
        return () -> {
            try {
                store.ping();
                return org.springframework.boot.health.contributor.Health.up().withDetail("address", address).build();
            } catch (RuntimeException away) {
                return org.springframework.boot.health.contributor.Health.down()
                        .withDetail("address", address)
                        .withDetail("reason", away.getClass().getSimpleName())
                        .build();
            }
        };
    }

    static HealthIndicator scheduler(Ticker ticker, InstantSource clock) {
        return () -> (ticker.isLate(clock.instant())
                ? org.springframework.boot.health.contributor.Health.down()
                : org.springframework.boot.health.contributor.Health.up())
                .withDetail("lastTick", String.valueOf(ticker.lastTick()))
                .build();
    }

    /** Conversations that were set aside need a person, but the rest goes on: the process is up all the same. */
    static HealthIndicator outbox(Store store) {
        return () -> {
            try {
                var setAside = store.conversations().setAside(COUNTED);
                return org.springframework.boot.health.contributor.Health.up()
                        .withDetail("waiting", store.conversations().unfinished(COUNTED).size())
                        .withDetail("setAside", setAside.size())
                        .withDetail("setAsideIds", setAside.stream().limit(20).map(Object::toString).toList())
                        .build();
            } catch (RuntimeException away) {
                return org.springframework.boot.health.contributor.Health.unknown().build();
            }
        };
    }

    static HealthIndicator platforms(List<String> connected) {
        return () -> org.springframework.boot.health.contributor.Health.up()
                .withDetail("connected", connected)
                .build();
    }
}
