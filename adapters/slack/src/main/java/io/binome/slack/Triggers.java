package io.binome.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What Slack gives with an action so that a form may be opened: it lives three seconds and works once. */
final class Triggers {
    private static final Duration LIVES = Duration.ofMillis(2_700);

    private final InstantSource clock;
    private final Map<String, Trigger> newest = new ConcurrentHashMap<>();

    private record Trigger(String id, Instant until) {}

    Triggers(InstantSource clock) {
        this.clock = clock;
    }

    void give(String lane, String id) {
        var now = clock.instant();
        newest.values().removeIf(each -> each.until().isBefore(now));
        newest.put(lane, new Trigger(id, now.plus(LIVES)));
    }

    Optional<String> take(String lane) {
        return Optional.ofNullable(newest.remove(lane))
                .filter(trigger -> trigger.until().isAfter(clock.instant()))
                .map(Trigger::id);
    }
}
