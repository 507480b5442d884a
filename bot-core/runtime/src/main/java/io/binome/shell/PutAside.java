package io.binome.shell;

import io.binome.store.Arrivals.Arrival;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Arrivals that could not be understood: after some tries a defect must not hold up whatever comes after it. Once an hour
 * what was put aside is tried once more, for what was wrong may lie elsewhere, and be over.
 */
final class PutAside {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final Duration LONGEST_REST = Duration.ofHours(1);
    private static final int TRIES = 6;

    private final Map<String, Integer> failures = new HashMap<>();
    private Instant nextChance;

    PutAside(Instant started) {
        this.nextChance = started.plus(LONGEST_REST);
    }

    /** Whether a rest is over; one that is said to last longer than any was begun while the clock was ahead. */
    static boolean isOver(Instant until, Instant now) {
        return !until.isAfter(now) || (until.isAfter(now.plus(LONGEST_REST)) && until.isBefore(Instant.MAX));
    }

    synchronized void giveAnotherChance(Instant now) {
        if (isOver(nextChance, now)) {
            nextChance = now.plus(LONGEST_REST);
            failures.replaceAll((id, times) -> Math.min(times, TRIES - 1));
        }
    }

    /** The ids of those that are given up for the time being. */
    synchronized Set<String> all() {
        return failures.entrySet().stream()
                .filter(each -> each.getValue() >= TRIES)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** It is understood. */
    synchronized void over(Arrival arrival) {
        failures.remove(arrival.id());
    }

    /** It has failed once more: whether it is given up. */
    synchronized boolean isGivenUp(Arrival arrival, RuntimeException failure) {
        var times = failures.merge(arrival.id(), 1, Integer::sum);
        if (times >= TRIES) {
            LOG.error("arrival {} cannot be understood", arrival.id(), failure);
            return true;
        }
        LOG.warn("arrival {} waits after failure {}: {}", arrival.id(), times, failure.toString());
        return false;
    }
}
