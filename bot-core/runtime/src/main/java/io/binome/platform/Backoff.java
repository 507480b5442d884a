package io.binome.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to leave somebody alone who fails: the more failures in a row, the longer, up to a minute. Calls that fail side
 * by side are one failure, since a burst of them says no more than the first.
 */
public final class Backoff {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration MOST_JITTER = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final Map<String, BadTime> failing = new ConcurrentHashMap<>();

    public Backoff(InstantSource clock) {
        this.clock = clock;
    }

    /** @param until how long whoever failed is sent away */
    private record BadTime(int times, Instant until) {
        static BadTime begun(Instant now) {
            return new BadTime(1, now.plus(pause(1)));
        }

        BadTime goesOn(Instant now) {
            return now.isBefore(until) ? this : new BadTime(times + 1, now.plus(pause(times + 1)));
        }

        private static Duration pause(int times) {
            return Duration.ofSeconds(Math.min(LONGEST.toSeconds(), 1L << Math.min(times, 6)));
        }
    }

    /** Somebody has failed once more: when to try again, not the same for all. */
    public Duration failed(String whose) {
        var now = clock.instant();
        var bad = failing.compute(whose, (each, before) -> before == null ? BadTime.begun(now) : before.goesOn(now));
        return jittered(BadTime.pause(bad.times()));
    }

    /** Somebody has answered. */
    public void over(String whose) {
        failing.remove(whose);
    }

    /** A little longer, by up to a half and five seconds at most, so that not all come back at once. */
    public static Duration jittered(Duration pause) {
        var most = Math.min(MOST_JITTER.toMillis(), pause.toMillis() / 2);
        return pause.plusMillis(ThreadLocalRandom.current().nextLong(most + 1));
    }
}
