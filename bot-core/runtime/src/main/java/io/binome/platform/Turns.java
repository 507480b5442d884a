package io.binome.platform;

import io.binome.shell.TryLater;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One after the other within a conversation or workspace, in the order in which they came; they know nothing of each other. */
public final class Turns {
    private final Map<String, Line> lines = new ConcurrentHashMap<>();

    private static final class Line {
        private final ReentrantLock lock = new ReentrantLock(true);
        private int people;
    }

    /** Does it in its turn; {@link TryLater} where that does not come in time. */
    public <T> T inTurn(String where, Duration patience, Supplier<T> what) {
        var line = lines.compute(where, (each, there) -> joined(there == null ? new Line() : there));
        try {
            return inTurn(line.lock, patience, what);
        } finally {
            lines.computeIfPresent(where, (each, there) -> --there.people == 0 ? null : there);
        }
    }

    private static Line joined(Line line) {
        line.people++;
        return line;
    }

    private static <T> T inTurn(ReentrantLock lock, Duration patience, Supplier<T> what) {
        try {
            if (!lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TryLater(Backoff.jittered(Duration.ofSeconds(5)), "others are at work there");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TryLater(Duration.ofSeconds(1), "stopping");
        }
        try {
            return what.get();
        } finally {
            lock.unlock();
        }
    }

    /** Where somebody is at work, or waits to be. */
    int busy() {
        return lines.size();
    }
}
