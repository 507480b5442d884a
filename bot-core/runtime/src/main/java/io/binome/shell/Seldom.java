package io.binome.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets a trouble that comes with every tick and every request be logged once, and then at most every five minutes with how
 * often it came meanwhile: what a full disk does to the log must not hide why.
 */
public final class Seldom {
    static final Duration PAUSE = Duration.ofMinutes(5);

    /** Kinds are few; should they not be, the oldest count is not worth its memory. */
    private static final int MOST = 100;

    private final InstantSource clock;
    private final Map<String, Said> said = new HashMap<>();

    private record Said(Instant at, long since) {}

    public Seldom(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Says it where it is time to.
     *
     * @param kind what counts as the same trouble
     * @param line takes what belongs at the end of the line: nothing, or how often it was kept back
     */
    public void say(String kind, Consumer<String> line) {
        var keptBack = keptBack(kind);
        if (keptBack != null) {
            line.accept(keptBack == 0 ? "" : " (and " + keptBack + " times since this was last said)");
        }
    }

    /** How often it was kept back since it was last said; null where it is kept back now. */
    private synchronized @Nullable Long keptBack(String kind) {
        var now = clock.instant();
        var last = said.get(kind);
        if (last != null && now.isBefore(last.at().plus(PAUSE)) && !now.isBefore(last.at())) {
            said.put(kind, new Said(last.at(), last.since() + 1));
            return null;
        }
        if (said.size() >= MOST) {
            said.clear();
        }
        said.put(kind, new Said(now, 0));
        return last == null ? 0 : last.since();
    }
}
