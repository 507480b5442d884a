package io.binome.simulation;

import java.time.Duration;
import java.time.Instant;

/**
 * How far a run has come in simulated time.
 *
 * @param steps things that have happened during this run
 */
public record Progress(Instant begin, Instant now, Instant until, long steps) {
    /** From 0 to 1. */
    public double share() {
        var all = Duration.between(begin, until).toMillis();
        return all <= 0 ? 1 : Math.clamp((double) Duration.between(begin, now).toMillis() / all, 0, 1);
    }
}
