package io.binome.slack.fake;

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

    private record Running(Trouble trouble, Instant until, int left) {}

    /** @param seconds until it is over */
    record Hit(Trouble trouble, long seconds) {}

    synchronized void make(Trouble trouble) {
        running.add(new Running(trouble, clock.instant().plus(trouble.lasting()), trouble.times()));
    }

    synchronized void end() {
        running.clear();
    }

    synchronized Optional<Hit> hit(String method, String team) {
        var now = clock.instant();
        running.removeIf(each -> each.left() <= 0 || !now.isBefore(each.until()));
        for (int i = 0; i < running.size(); i++) {
            var each = running.get(i);
            if (each.trouble().hits(method, team)) {
                running.set(i, new Running(each.trouble(), each.until(), each.left() - 1));
                var left = Duration.between(now, each.until());
                return Optional.of(new Hit(each.trouble(), Math.max(1, (left.toMillis() + 999) / 1000)));
            }
        }
        return Optional.empty();
    }
}
