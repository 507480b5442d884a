package io.binome.bench;

import io.binome.embedded.EmbeddedStore;
import io.binome.engine.Alarm;
import io.binome.id.ConversationId;
import io.binome.id.OrganisationId;
import io.binome.json.Json;
import io.binome.store.Arrivals.Arrival;
import io.binome.store.Conversation;
import io.binome.store.EncryptionKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * How fast the store in a file keeps things for good, beside a bare MVStore with the same grouping of commits, and what it
 * costs to find what is due among many that are not.
 */
final class Keeping {
    private static final int[] WRITERS = {1, 16, 64};
    private static final int[] IDLE = {1_000, 10_000, 100_000, 1_000_000};
    private static final int DUE = 1_000;
    private static final int TICKS = 200;
    private static final Instant NOW = Instant.parse("2027-01-04T08:00:00Z");
    private static final String WORDS =
            "{\"type\":\"message\",\"text\":\"" + "some words to the bot ".repeat(8) + "\"}";

    /** The only state of the conversations here. */
    record Idle() {}

    private interface Keeper extends AutoCloseable {
        void keep(String id);

        @Override
        void close();
    }

    private Keeping() {}

    private static Json json() {
        return new Json(kind -> Idle.class);
    }

    static List<String> lines(int rounds, int seconds) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("**Arrivals kept for good, " + seconds + " s a round, in ms from the call to the return**");
        lines.add("");
        lines.add("| writers | round | a second | p50 | p99 | bare MVStore, a second | p50 | p99 | ratio |");
        lines.add("|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (var writers : WRITERS) {
            for (var round = 1; round <= rounds; round++) {
                var store = in(directory -> written(ours(directory), writers, seconds));
                var bare = in(directory -> written(bare(directory), writers, seconds));
                lines.add(String.format(
                        Locale.ROOT, "| %d | %d | %.0f | %.2f | %.2f | %.0f | %.2f | %.2f | %.2f |", writers, round,
                        store.perSecond(), store.millis().at(0.5), store.millis().at(0.99), bare.perSecond(),
                        bare.millis().at(0.5), bare.millis().at(0.99), store.perSecond() / bare.perSecond()));
                System.err.println(lines.getLast());
            }
        }
        lines.add("");
        lines.add("**What is due among conversations that wait, " + DUE + " of them due**");
        lines.add("");
        lines.add(
                "| conversations | file, MB | opening, ms | a tick, ms | memory in use, MB | one read, µs | one save, µs |");
        lines.add("|--:|--:|--:|--:|--:|--:|--:|");
        for (var idle : IDLE) {
            lines.add(in(directory -> idle(directory, idle)));
            System.err.println(lines.getLast());
        }
        return lines;
    }

    private static Keeper ours(Path directory) {
        var store = EmbeddedStore.open(directory, EncryptionKeys.none(), json());
        return new Keeper() {
            @Override
            public void keep(String id) {
                store.connections().arrivals().add(new Arrival(id, "slack", "slack.T1." + id, NOW, WORDS));
            }

            @Override
            public void close() {
                store.close();
            }
        };
    }

    private static Keeper bare(Path directory) {
        var store = new BareStore(directory.resolve("bare.mv"));
        return new Keeper() {
            @Override
            public void keep(String id) {
                store.keep(id, WORDS);
            }

            @Override
            public void close() {
                store.close();
            }
        };
    }

    private static Waits written(Keeper keeper, int writers, int seconds) {
        var begun = System.nanoTime();
        var end = begun + seconds * 1_000_000_000L;
        try (keeper; var threads = Executors.newFixedThreadPool(writers)) {
            var running = IntStream.range(0, writers)
                    .mapToObj(writer -> threads.submit(() -> written(keeper, writer, end)))
                    .toList();
            var waits = new ArrayList<Double>();
            for (var each : running) {
                waits.addAll(each.get());
            }
            return new Waits(
                    new Waits.Millis(waits.stream().mapToDouble(Double::doubleValue).toArray()),
                    (System.nanoTime() - begun) / 1e9, 0);
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Double> written(Keeper keeper, int writer, long end) {
        var waits = new ArrayList<Double>();
        for (var number = 0; System.nanoTime() < end; number++) {
            var begun = System.nanoTime();
            keeper.keep(writer + "-" + number);
            waits.add((System.nanoTime() - begun) / 1e6);
        }
        return waits;
    }

    private static ConversationId conversation(int number) {
        return new ConversationId("acme/p" + number + "#bench");
    }

    private static Conversation waiting(int number, Instant at) {
        return Conversation.fresh(conversation(number), new Idle())
                .with(List.of(new Alarm(Alarm.Key.of("wake"), at, null)))
                .next();
    }

    private static String idle(Path directory, int count) {
        try (var store = EmbeddedStore.openPlayground(directory, EncryptionKeys.none(), json())) {
            for (var number = 0; number < count; number++) {
                store.conversations().save(
                        waiting(number, number < DUE ? NOW.minusSeconds(1) : NOW.plusSeconds(number)));
            }
        }
        var file = directory.resolve("binome.playground");
        var begun = System.nanoTime();
        try (var store = EmbeddedStore.open(file, EncryptionKeys.none(), json())) {
            var opened = System.nanoTime();
            var due = 0;
            for (var tick = 0; tick < TICKS; tick++) {
                due += store.conversations().due(NOW, DUE).size();
            }
            var ticked = System.nanoTime();
            if (due != Math.min(DUE, count) * TICKS) {
                throw new IllegalStateException("found " + due);
            }
            var reads = System.nanoTime();
            for (var number = 0; number < DUE; number++) {
                store.conversations().find(conversation(number * (count / DUE)));
            }
            var saves = System.nanoTime();
            for (var number = 0; number < DUE; number++) {
                store.conversations().save(waiting(number, NOW.plusSeconds(1)).next());
            }
            var end = System.nanoTime();
            System.gc();
            var runtime = Runtime.getRuntime();
            return String.format(
                    Locale.ROOT, "| %,d | %d | %d | %.2f | %d | %.1f | %.1f |", count,
                    Files.size(file.resolve("binome.db")) >> 20, (opened - begun) / 1_000_000,
                    (ticked - opened) / 1e6 / TICKS, (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                    (saves - reads) / 1e3 / DUE, (end - saves) / 1e3 / DUE);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work<T> {
        T in(Path directory);
    }

    private static <T> T in(Work<T> work) throws IOException {
        var directory = Files.createTempDirectory("bench-store");
        try {
            return work.in(directory);
        } finally {
            try (var files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }
}
