package io.binome.teams.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The troubles there are at present, the first made first. */
final class Troubles {
    private final InstantSource clock;
    private final List<Running> running = new ArrayList<>();

    Troubles(InstantSource clock) {
        this.clock = clock;
    }

    private record Running(Trouble trouble, Instant until, int hits) {}

    /**
     * @param seconds until it is over
     * @param count how many calls it has hit before
     */
    record Hit(Trouble trouble, long seconds, int count) {}

    synchronized void make(Trouble trouble) {
        running.add(new Running(trouble, clock.instant().plus(trouble.lasting()), 0));
    }

    synchronized void end() {
        running.clear();
    }

    /** @param whose personal chat it is about; empty if it is no such chat */
    synchronized Optional<Hit> hit(String method, String path, String whose) {
        var now = clock.instant();
        running.removeIf(each -> each.hits() >= each.trouble().times() || !now.isBefore(each.until()));
        for (int i = 0; i < running.size(); i++) {
            var each = running.get(i);
            if (each.trouble().hits(method + " " + path, whose)) {
                running.set(i, new Running(each.trouble(), each.until(), each.hits() + 1));
                var left = Duration.between(now, each.until());
                return Optional.of(
                        new Hit(each.trouble(), Math.max(1, (left.toMillis() + 999) / 1000), each.hits()));
            }
        }
        return Optional.empty();
    }
}
