package io.binome.shell;

import io.binome.store.Arrivals.Arrival;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be understood in this process, in lanes: in each one after the other, while none waits for another. Only so
 * much is held here; of the rest of a lane only the ids are, until it is read back a page at a time from where it is kept.
 */
final class Lanes {
    /** So many arrivals of one lane are held. */
    static final int PAGE = 20;
    /** So many of all lanes; of what comes then only the ids are. */
    static final int MOST = 2_000;
    /** So many may wait in all: whatever else comes is to be refused. */
    static final int FULL = 50_000;
    /** What an arrival takes beside its words. */
    private static final int WRAPPING = 100;

    private final Map<String, Lane> lanes = new HashMap<>();
    /** All that waits, by id: how long it is. */
    private final Map<String, Integer> known = new HashMap<>();
    private final Set<String> untried = new HashSet<>();
    private int held;

    /** What one person did and nobody has understood yet; while it rests, nothing of it is tried. */
    private static final class Lane {
        private final Queue<Arrival> queue = new ArrayDeque<>();
        /** The ids of those that follow, which are read when it is their turn. */
        private Set<String> following = new LinkedHashSet<>();
        private boolean resting = true;
        private int length;
        /** How often in a row the store failed. */
        private int outages;
        /** When to go on, where that was said; else at the next tick. */
        private Instant until = Instant.MAX;
    }

    /** Puts a new arrival at the end of its lane; whether it opened the lane, so that somebody has to begin with it. */
    synchronized boolean add(Arrival arrival) {
        untried.add(arrival.id());
        return find(arrival);
    }

    /** The same of one that was left behind, which others may have tried to understand. */
    synchronized boolean find(Arrival arrival) {
        if (known.containsKey(arrival.id())) {
            return false;
        }
        var fresh = !lanes.containsKey(arrival.lane());
        var lane = lanes.computeIfAbsent(arrival.lane(), each -> new Lane());
        known.put(arrival.id(), length(arrival));
        lane.length += length(arrival);
        if (lane.following.isEmpty() && lane.queue.size() < PAGE && held < MOST) {
            hold(lane, arrival);
        } else {
            lane.following.add(arrival.id());
            untried.remove(arrival.id());
        }
        return fresh;
    }

    private void hold(Lane lane, Arrival arrival) {
        lane.queue.add(arrival);
        held++;
    }

    /** The ids of those that follow where nothing of a lane is held any more: to be read next. */
    synchronized Set<String> following(String name) {
        var lane = lanes.get(name);
        return lane == null || !lane.queue.isEmpty() ? Set.of() : Set.copyOf(lane.following);
    }

    /** Holds the next of a lane, as they were read, in their order. */
    synchronized void turned(String name, Collection<Arrival> page) {
        var lane = lanes.get(name);
        if (lane != null) {
            page.stream().filter(arrival -> lane.following.remove(arrival.id())).forEach(each -> hold(lane, each));
        }
    }

    /** Those are kept no longer, for somebody was erased. */
    synchronized void gone(String name, Collection<String> ids) {
        var lane = lanes.get(name);
        if (lane != null) {
            ids.stream().filter(lane.following::remove).forEach(id -> forget(lane, id));
        }
    }

    private void forget(Lane lane, String id) {
        var length = known.remove(id);
        lane.length -= length == null ? 0 : length;
        untried.remove(id);
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
        return Set.copyOf(known.keySet());
    }

    synchronized int size() {
        return known.size();
    }

    /** How many are held, and not only known by their ids. */
    synchronized int held() {
        return held;
    }

    /** Whether this is the first time that somebody tries to understand it: asked once. */
    synchronized boolean isFirst(Arrival arrival) {
        return untried.remove(arrival.id());
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

    /** What a lane held is given up for the time of its rest where too much is held. */
    synchronized void rest(String name) {
        var lane = lanes.get(name);
        if (lane != null) {
            lane.resting = true;
            if (held > MOST) {
                var all = new LinkedHashSet<String>();
                lane.queue.forEach(arrival -> all.add(arrival.id()));
                all.addAll(lane.following);
                held -= lane.queue.size();
                untried.removeAll(all);
                lane.queue.clear();
                lane.following = all;
            }
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

    /** The head of a lane; null where nothing of it is held. */
    synchronized @Nullable Arrival head(String name) {
        var lane = lanes.get(name);
        return lane == null ? null : lane.queue.peek();
    }

    /** Takes away the head of a lane, which is done with. */
    synchronized void pass(String name) {
        var lane = lanes.get(name);
        if (lane != null) {
            var done = lane.queue.remove();
            held--;
            lane.outages = 0;
            forget(lane, done.id());
        }
    }

    /** Closes a lane of which nothing waits any more; whether it did. */
    synchronized boolean close(String name) {
        var lane = lanes.get(name);
        if (lane != null && (!lane.queue.isEmpty() || !lane.following.isEmpty())) {
            return false;
        }
        lanes.remove(name);
        return true;
    }
}
