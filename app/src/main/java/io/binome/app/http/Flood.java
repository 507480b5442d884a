package io.binome.app.http;

import io.binome.platform.Bounds;
import io.binome.platform.Bounds.Bound;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;

/**
 * Refuses newcomers so cheaply that thousands of them a second are in nobody's way: a few are told why, the others are
 * dropped, and whoever was refused a moment ago is turned away without another look and without waiting for anybody.
 */
final class Flood {
    private static final long SECOND = 1_000_000_000;
    /** So many a second are told why they are refused. */
    private static final int POLITE = 200;
    private static final long MOMENT = SECOND / 10;
    private static final int REMEMBERED = 10_000;

    private final Bounds bounds;
    private final LongSupplier nanos;
    private final Map<Caller, Refusal> refused = new ConcurrentHashMap<>();
    private final Queue<Told> told = new ConcurrentLinkedQueue<>();
    private int polite;
    private long politeSince;

    /** Why, and since when. */
    private record Refusal(Bound bound, long since) {}

    /** Somebody who still has to read why, since when. */
    private record Told(Line line, long since) {}

    Flood(Bounds bounds, LongSupplier nanos) {
        this.bounds = bounds;
        this.nanos = nanos;
    }

    /** True, and they are gone, where they were refused a moment ago. */
    boolean turnedAway(Caller caller, Line line) {
        var earlier = refused.get(caller);
        if (earlier == null || nanos.getAsLong() - earlier.since >= MOMENT) {
            return false;
        }
        bounds.refused(earlier.bound);
        line.drop();
        return true;
    }

    /** A flood is not answered one by one: that would be another way to keep us from everybody else. */
    void refuse(Caller caller, Bound bound, int status, Line line) {
        bounds.refused(bound);
        var now = nanos.getAsLong();
        if (refused.size() < REMEMBERED) {
            refused.put(caller, new Refusal(bound, now));
        }
        if (isToBeTold(now)) {
            line.refuse(status);
            told.add(new Told(line, now));
        } else {
            line.drop();
        }
    }

    private synchronized boolean isToBeTold(long now) {
        if (now - politeSince >= SECOND) {
            politeSince = now;
            polite = 0;
        }
        return polite++ < POLITE;
    }

    /** Forgets who was refused longer than a moment ago, and closes what has had the time to be read. */
    void forget() {
        var now = nanos.getAsLong();
        refused.values().removeIf(each -> now - each.since >= MOMENT);
        for (var first = told.peek(); first != null && now - first.since >= SECOND; first = told.peek()) {
            told.remove();
            first.line.drop();
        }
    }
}
