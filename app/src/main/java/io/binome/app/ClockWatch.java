package io.binome.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * Notices that the clock on the wall has jumped, by a clock that nobody sets, and has put right what was written before.
 * Other nodes' clocks cannot be watched from here, so that the same is done at the start and once an hour in any case.
 */
final class ClockWatch implements Runnable {
    private static final Duration JUMP = Duration.ofSeconds(30);
    private static final Duration ANYWAY = Duration.ofHours(1);

    private final InstantSource clock;
    private final LongSupplier nanos;
    private final Runnable putRight;
    private Instant wall = Instant.MIN;
    private long monotonic;
    private long putRightAt;
    private boolean begun;

    ClockWatch(InstantSource clock, LongSupplier nanos, Runnable putRight) {
        this.clock = clock;
        this.nanos = nanos;
        this.putRight = putRight;
    }

    @Override
    public void run() {
        var now = clock.instant();
        var passed = nanos.getAsLong();
        if (!begun || hasJumped(now, passed) || passed - putRightAt >= ANYWAY.toNanos()) {
            putRight.run();
            putRightAt = passed;
        }
        begun = true;
        wall = now;
        monotonic = passed;
    }

    private boolean hasJumped(Instant now, long passed) {
        var difference = Duration.between(wall, now).minusNanos(passed - monotonic).abs();
        return difference.compareTo(JUMP) > 0;
    }
}
