package io.binome.app;

import io.binome.store.Store;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;

/** What operators watch: how much waits, and how much needs a person. Not a number while the database is away. */
final class Metrics {
    private static final int COUNTED = 10_000;

    Metrics(MeterRegistry registry, Store store) {
        gauge(registry, store, "binome.outbox.waiting", each -> each.conversations().unfinished(COUNTED).size());
        gauge(registry, store, "binome.conversations.setaside", each -> each.conversations().setAside(COUNTED).size());
    }

    private static void gauge(MeterRegistry registry, Store store, String name, ToDoubleFunction<Store> count) {
        Gauge.builder(name, store, each -> {
            try {
                return count.applyAsDouble(each);
            } catch (RuntimeException away) {
                return Double.NaN;
            }
        })
                .register(registry);
    }
}
