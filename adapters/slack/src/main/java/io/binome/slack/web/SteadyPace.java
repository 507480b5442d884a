package io.binome.slack.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.Bandwidth;
import io.binome.shell.TryLater;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Spreads calls so that Slack's limits are not reached: by workspace and method, and by place for posts. */
final class SteadyPace implements Pace {
    /** Whoever would wait longer comes back later instead. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final int PLACES = 20_000;
    private static final int BURST = 2;

    private final InstantSource clock;
    private final Map<String, Bucket> workspaces = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, Bucket> places = Collections.synchronizedMap(newest());
    private final Map<String, Instant> backlog = Collections.synchronizedMap(new LinkedHashMap<>());

    SteadyPace(InstantSource clock) {
        this.clock = clock;
    }

    private static Map<String, Bucket> newest() {
        return new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > PLACES;
            }
        };
    }

    @Override
    public void await(String workspace, Method method, String place) {
        var rate = method.perMinute();
        var key = workspace + " " + method.path();
        var bucket = workspaces.computeIfAbsent(key, each -> bucket(rate, Math.max(2, rate / 6)));
        if (method.posts()) {
            take(places.computeIfAbsent(workspace + " " + place, each -> bucket(60, BURST)),
                    () -> Duration.ofSeconds(2));
        }
        take(bucket, () -> turn(key, rate));
    }

    private static Bucket bucket(int perMinute, int burst) {
        var band = Bandwidth.builder().capacity(burst).refillGreedy(perMinute, Duration.ofMinutes(1)).build();
        return Bucket.builder().addLimit(band).build();
    }

    private static void take(Bucket bucket, Supplier<Duration> later) {
        try {
            if (!bucket.asBlocking().tryConsume(1, PATIENCE)) {
                throw new TryLater(later.get(), "its turn has not come");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TryLater(PATIENCE, "stopping");
        }
    }

    /** Each of those that are sent away gets a turn of its own, so that they do not all come back at once. */
    private Duration turn(String key, int perMinute) {
        var now = clock.instant();
        var step = Duration.ofMinutes(1).dividedBy(perMinute);
        var turn = backlog.compute(key, (each, last) -> (last == null || last.isBefore(now.plus(PATIENCE))
                ? now.plus(PATIENCE)
                : last).plus(step));
        return Duration.between(now, turn);
    }
}
