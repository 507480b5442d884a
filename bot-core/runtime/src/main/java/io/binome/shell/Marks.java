package io.binome.shell;

import io.binome.store.Arrivals;
import io.binome.store.Arrivals.Arrival;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which arrivals are understood and not marked yet as done with. What the bot has taken it knows by its id, so that the
 * marks of many are written together, about a second later: whoever dies before understands them again, and nothing comes
 * of it. Of one lane there are never so many as a conversation would have forgotten by then.
 */
final class Marks {
    /** A conversation remembers twice as many. */
    private static final int OF_A_LANE = 32;
    private static final int OF_ALL = 200;

    private final Arrivals arrivals;
    private final Map<String, String> lanes = new HashMap<>();

    Marks(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    /** An arrival is done with, and understanding it again would change nothing. */
    void later(Arrival arrival) {
        if (isEnough(arrival)) {
            write();
        }
    }

    private synchronized boolean isEnough(Arrival arrival) {
        lanes.put(arrival.id(), arrival.lane());
        return lanes.size() >= OF_ALL
                || lanes.values().stream().filter(arrival.lane()::equals).count() >= OF_A_LANE;
    }

    /** The ids of those that are done with. */
    synchronized Set<String> all() {
        return Set.copyOf(lanes.keySet());
    }

    /** Writes them down. Where that fails they stay marks to be written. */
    void write() {
        List<String> ids;
        synchronized (this) {
            ids = List.copyOf(new LinkedHashSet<>(lanes.keySet()));
        }
        if (!ids.isEmpty()) {
            arrivals.done(ids);
            synchronized (this) {
                ids.forEach(lanes::remove);
            }
        }
    }
}
