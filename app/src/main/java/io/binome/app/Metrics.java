package io.binome.app;

import io.binome.shell.Inbox;
import io.binome.store.Conversations;
import io.binome.store.Store;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.ToIntFunction;

/** What operators watch: how much waits, and how much needs a person. Not a number while the database is away. */
final class Metrics {
    private static final int COUNTED = 10_000;

    Metrics(MeterRegistry registry, List<Store> stores, Inbox inbox) {
        Gauge.builder("binome.inbox.waiting", inbox, Inbox::waiting).strongReference(true).register(registry);
        gauge(registry, stores, "binome.outbox.waiting", each -> each.unfinished(COUNTED).size());
        gauge(registry, stores, "binome.conversations.setaside", each -> each.setAside(COUNTED).size());
    }

    private static void gauge(
            MeterRegistry registry, List<Store> stores, String name, ToIntFunction<Conversations> count) {
        Gauge.builder(name, stores, all -> {
            try {
                return all.stream().map(Store::conversations).mapToInt(count).sum();
            } catch (RuntimeException away) {
                return Double.NaN;
            }
        }).strongReference(true).register(registry); // or else it is not a number after the next garbage collection
    }
}
