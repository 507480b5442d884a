package io.binome.teams.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Microsoft's published rate limits, each over a sliding window. */
final class Limits {
    private static final List<Window> WRITES = List.of(
            new Window(Duration.ofSeconds(1), 7),
            new Window(Duration.ofSeconds(2), 8),
            new Window(Duration.ofSeconds(30), 60),
            new Window(Duration.ofHours(1), 1800));
    private static final List<Window> READS = List.of(
            new Window(Duration.ofSeconds(1), 14),
            new Window(Duration.ofSeconds(2), 16),
            new Window(Duration.ofSeconds(30), 120),
            new Window(Duration.ofHours(1), 3600));
    private static final List<Window> TENANT = List.of(new Window(Duration.ofSeconds(1), 50));

    private final InstantSource clock;
    private final double generosity;
    private final Map<String, Deque<Instant>> seen = new HashMap<>();

    Limits(InstantSource clock, double generosity) {
        this.clock = clock;
        this.generosity = generosity;
    }

    private record Window(Duration length, int most) {}

    /** How many seconds to wait for another message in that conversation; nothing if it may be sent now. */
    synchronized Optional<Long> write(String conversation) {
        return take("w " + conversation, WRITES);
    }

    synchronized Optional<Long> read(String conversation) {
        return take("r " + conversation, READS);
    }

    synchronized Optional<Long> tenant(String tenant) {
        return take("t " + tenant, TENANT);
    }

    private Optional<Long> take(String key, List<Window> windows) {
        if (generosity <= 0) {
            return Optional.empty();
        }
        var now = clock.instant();
        var times = seen.computeIfAbsent(key, any -> new ArrayDeque<>());
        var longest = windows.getLast().length();
        while (!times.isEmpty() && !times.getFirst().isAfter(now.minus(longest))) {
            times.removeFirst();
        }
        for (var window : windows) {
            var since = now.minus(window.length());
            var within = times.stream().filter(time -> time.isAfter(since)).toList();
            if (within.size() >= window.most() * generosity) {
                var free = within.getFirst().plus(window.length());
                return Optional.of(Math.max(1, (Duration.between(now, free).toMillis() + 999) / 1000));
            }
        }
        times.addLast(now);
        return Optional.empty();
    }
}
