package io.binome.store;

import java.time.Instant;
import java.util.Optional;

/** What is to be remembered for a while and no longer: a value under a key, until a moment. */
public interface Tickets {
    /** What is kept under a key, and until when. */
    record Ticket(String value, Instant until) {}

    /** Keeps a value under a key that is free; durable on return. False, and nothing changes, where one is kept that has not run out. */
    boolean issue(String key, String value, Instant until, Instant now);

    /** Keeps a value under a key, whatever was kept before; durable on return. */
    void put(String key, String value, Instant until);

    /** What is kept under the key and has not run out. */
    Optional<Ticket> find(String key, Instant now);

    /** The same, taken away: of several who ask at the same moment, one gets it. */
    Optional<Ticket> redeem(String key, Instant now);

    /** Throws away what has run out. */
    void sweep(Instant now);
}
