package io.binome.teams.wire;

import io.binome.shell.TryLater;
import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.List;

/**
 * Calls to which the same limits apply. Of each limit a part may be used at once and the rest is spread over its period, so
 * that in no stretch of time as long as the period there are more calls than it allows.
 */
final class Lane {
    /** Whoever would wait longer comes back later instead. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Bucket bucket;
    private final TimeMeter time;
    private final BlockingStrategy waiting;
    private final long stepNanos;
    private long lastTurn = Long.MIN_VALUE;

    /** @param atOnce how many may come in a burst; as many as {@code spread} more follow within the period */
    record Limit(long atOnce, long spread, Duration period) {}

    Lane(List<Limit> limits, TimeMeter time, BlockingStrategy waiting) {
        var builder = Bucket.builder().withCustomTimePrecision(time);
        for (var limit : limits) {
            builder.addLimit(band -> band.capacity(limit.atOnce()).refillGreedy(limit.spread(), limit.period()));
        }
        this.bucket = builder.build();
        this.time = time;
        this.waiting = waiting;
        this.stepNanos = limits.stream().mapToLong(limit -> limit.period().toNanos() / limit.spread()).max()
                .orElse(0);
    }

    void await() {
        try {
            if (!bucket.asBlocking().tryConsume(1, PATIENCE, waiting)) {
                throw new TryLater(turn(), "its turn has not come");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TryLater(PATIENCE, "stopping");
        }
    }

    /** Each of those that are sent away gets a turn of its own, so that they do not all come back at once. */
    private synchronized Duration turn() {
        var now = time.currentTimeNanos();
        var soonest = now + bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        lastTurn = lastTurn == Long.MIN_VALUE ? soonest : Math.max(lastTurn + stepNanos, soonest);
        return Duration.ofNanos(lastTurn - now);
    }
}
