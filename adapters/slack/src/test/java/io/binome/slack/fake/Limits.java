package io.binome.slack.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Rate limits: so many calls of a method in a workspace within any minute, and one message a second in a channel after
 * a small burst. Who calls again before the wait is over is noticed.
 */
final class Limits {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** Calls that were on their way when the refusal was answered are nobody's fault. */
    private static final Duration CROSSED = Duration.ofMillis(250);

    private final Settings settings;
    private final Map<String, Deque<Instant>> seen = new HashMap<>();
    private final Map<String, Bucket> buckets = new HashMap<>();
    private final Map<String, Wait> waits = new HashMap<>();

    Limits(Settings settings) {
        this.settings = settings;
    }

    private record Bucket(double filled, Instant at) {}

    private record Wait(Instant since, Instant until) {}

    /** The seconds to wait, if this call is one too many. */
    synchronized Optional<Long> minute(String method, String team, int perMinute) {
        if (settings.generosity() <= 0) {
            return Optional.empty();
        }
        var now = settings.clock().instant();
        var times = seen.computeIfAbsent(key(method, team, ""), unused -> new ArrayDeque<>());
        while (!times.isEmpty() && !times.peekFirst().isAfter(now.minus(MINUTE))) {
            times.removeFirst();
        }
        if (times.size() >= Math.max(1, perMinute * settings.generosity())) {
            return Optional.of(seconds(Duration.between(now, times.peekFirst().plus(MINUTE))));
        }
        times.addLast(now);
        return Optional.empty();
    }

    synchronized Optional<Long> second(String channel) {
        if (settings.generosity() <= 0) {
            return Optional.empty();
        }
        var now = settings.clock().instant();
        var old = buckets.getOrDefault(channel, new Bucket(settings.burst(), now));
        var rate = settings.generosity();
        var filled = Math.min(
                settings.burst(), old.filled() + Duration.between(old.at(), now).toMillis() / 1000.0 * rate);
        if (filled < 1) {
            buckets.put(channel, new Bucket(filled, now));
            return Optional.of(seconds(Duration.ofMillis((long) Math.ceil((1 - filled) / rate * 1000))));
        }
        buckets.put(channel, new Bucket(filled - 1, now));
        return Optional.empty();
    }

    private static long seconds(Duration wait) {
        return Math.max(1, (wait.toMillis() + 999) / 1000);
    }

    /** Remembers that somebody was told to wait. */
    synchronized void told(String method, String team, String channel, long seconds) {
        var now = settings.clock().instant();
        var until = now.plusSeconds(seconds);
        // Whoever was told first, and waits as long as that, is on time.
        waits.merge(key(method, team, channel), new Wait(now, until), (old, fresh) -> now.isBefore(old.until())
                && old.until().isBefore(until) ? old : fresh);
    }

    /** The seconds still to wait when somebody who was told to wait comes back too early. */
    synchronized Optional<Long> tooEarly(String method, String team, String channel) {
        var wait = waits.get(key(method, team, channel));
        var now = settings.clock().instant();
        return wait == null || !now.isBefore(wait.until()) || now.isBefore(wait.since().plus(CROSSED))
                ? Optional.empty()
                : Optional.of(seconds(Duration.between(now, wait.until())));
    }

    private static String key(String method, String team, String channel) {
        return method + " " + team + " " + channel;
    }
}
