package io.binome.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log that the store is away, and that it is back: a line a minute at most, whatever is refused meanwhile. */
final class Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final String platform;
    private final InstantSource clock;
    private Instant next = Instant.MIN;
    private long refused;

    Outage(String platform, InstantSource clock) {
        this.platform = platform;
        this.clock = clock;
    }

    synchronized void goesOn(String reason) {
        refused++;
        var now = clock.instant();
        if (!now.isBefore(next)) {
            next = now.plus(SILENCE);
            LOG.warn("the store cannot be used: {}; {} is asked to try again ({} refused)", reason, platform, refused);
        }
    }

    /** It has answered in time. */
    synchronized void isOver() {
        if (refused > 0 && !clock.instant().isBefore(next)) {
            LOG.info("the store answers again; {} things of {} had been refused", refused, platform);
            refused = 0;
            next = Instant.MIN;
        }
    }
}
