package io.binome.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * What has come in from the platforms and waits to be understood. It is kept before the platform is told that it was
 * received; once it is done with, its words are erased, and only that it was there is remembered for a while.
 */
public interface Arrivals {
    /**
     * Something that came in.
     *
     * @param id the platform's own id for it: what comes twice is the same
     * @param platform who understands it
     * @param lane those of one lane are understood one after the other, in the order in which they came
     * @param at when it came, which says in what order they wait; a node gives each a later moment than the one before
     * @param body what came, in words that the platform's adapter understands
     */
    record Arrival(String id, String platform, String lane, Instant at, String body) {}

    /** Keeps an arrival, durable on return; false, and nothing changes, where it has come before. */
    boolean add(Arrival arrival);

    /** Those not done with, oldest first. */
    List<Arrival> waiting(int limit);

    /** The same of one lane. */
    default List<Arrival> waiting(String lane, int limit) {
        return waiting(Integer.MAX_VALUE).stream()
                .filter(arrival -> arrival.lane().equals(lane))
                .limit(Math.max(0, limit))
                .toList();
    }

    /** Erases the words. */
    void done(String id);

    /** The same of several. */
    default void done(Collection<String> ids) {
        ids.forEach(this::done);
    }

    /** Forgets that those ever came that are done with and came before. */
    void sweep(Instant before);

    /** Erases the words of all that wait in these lanes. */
    void forget(Predicate<String> lane);
}
