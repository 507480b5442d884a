package io.binome.shell;

import io.binome.store.Arrivals.Arrival;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is to be understood in this process, in lanes: in each one after the other, while none waits for another. */
final class Lanes {
    /** What an arrival takes beside its words. */
    private static final int WRAPPING = 100;

    private final Map<String, Lane> lanes = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    /** What one person did and nobody has understood yet; while it rests, nothing of it is tried. */
    private static final class Lane {
        private final Queue<Arrival> queue = new ArrayDeque<>();
        private boolean resting = true;
        private int length;
        /** How often in a row the store failed. */
        private int outages;
        /** When to go on, where that was said; else at the next tick. */
        private Instant until = Instant.MAX;
    }

    /** Puts an arrival at the end of its lane; whether it opened the lane, so that somebody has to begin with it. */
    synchronized boolean add(Arrival arrival) {
        if (!known.add(arrival.id())) {
            return false;
        }
        var fresh = !lanes.containsKey(arrival.lane());
        var lane = lanes.computeIfAbsent(arrival.lane(), each -> new Lane());
        lane.queue.add(arrival);
        lane.length += length(arrival);
        return fresh;
    }

    private static int length(Arrival arrival) {
        return arrival.body().length() + WRAPPING;
    }

    /** How many characters of a lane wait. */
    synchronized int length(String name) {
        var lane = lanes.get(name);
        return lane == null ? 0 : lane.length;
    }

    /** The ids of all that waits, or is being understood. */
    synchronized Set<String> known() {
        return Set.copyOf(known);
    }

    synchronized int size() {
        return known.size();
    }

    /** The lanes at rest, by when they are to go on. */
    synchronized List<String> resting(Predicate<Instant> until) {
        return lanes.entrySet().stream()
                .filter(lane -> lane.getValue().resting && until.test(lane.getValue().until))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Ends the rest of a lane; false where it does not rest, or is empty. */
    synchronized boolean wake(String name) {
        var lane = lanes.get(name);
        if (lane == null || !lane.resting) {
            return false;
        }
        lane.resting = false;
        lane.until = Instant.MAX;
        return true;
    }

    synchronized void rest(String name) {
        var lane = lanes.get(name);
        if (lane != null) {
            lane.resting = true;
        }
    }

    synchronized void postpone(String name, Instant until) {
        var lane = lanes.get(name);
        if (lane != null) {
            lane.until = until;
        }
    }

    /** The store failed: that is no defect of the arrival, which is tried again for as long as it takes. */
    synchronized void waitForStore(String name, Instant now) {
        var lane = lanes.get(name);
        if (lane != null) {
            lane.outages++;
            lane.until = now.plus(Steps.pause(lane.outages));
        }
    }

    synchronized @Nullable Arrival head(String name) {
        var lane = lanes.get(name);
        return lane == null ? null : lane.queue.peek();
    }

    /** Takes away the head of a lane, which is done with; an empty lane closes. */
    synchronized @Nullable Arrival next(String name) {
        var lane = lanes.get(name);
        if (lane == null) {
            return null;
        }
        var done = lane.queue.remove();
        lane.length -= length(done);
        lane.outages = 0;
        known.remove(done.id());
        if (lane.queue.isEmpty()) {
            lanes.remove(name);
            return null;
        }
        return lane.queue.peek();
    }
}
