package io.binome.shell;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for a seat: the parties take turns, and within a party they go in the order in which they came. So a party of
 * thousands lets one who comes alone go next but one.
 */
final class Parties {
    private final Map<String, Queue<BooleanSupplier>> waiting = new LinkedHashMap<>();
    private int size;

    /** @param seat gives them the seat; whether they take it */
    void add(String party, BooleanSupplier seat) {
        waiting.computeIfAbsent(party, each -> new ArrayDeque<>()).add(seat);
        size++;
    }

    /** Whose turn it is; null where nobody waits. */
    @Nullable
    BooleanSupplier next() {
        if (size == 0) {
            return null;
        }
        var party = waiting.keySet().iterator().next();
        var theirs = waiting.remove(party);
        if (theirs == null) {
            return null;
        }
        var seat = theirs.remove();
        size--;
        if (!theirs.isEmpty()) {
            waiting.put(party, theirs);
        }
        return seat;
    }

    boolean isEmpty() {
        return size == 0;
    }
}
