package io.binome.store;

import io.binome.id.Id;
import io.binome.id.PromptId;
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

    /**
     * The same, of somebody: it goes with them.
     *
     * @param whose the person or organisation with whom it is forgotten
     */
    void put(String key, String value, Instant until, Id whose);

    /** What is kept under the key and has not run out. */
    Optional<Ticket> find(String key, Instant now);

    /** The same, taken away: of several who ask at the same moment, one gets it. */
    Optional<Ticket> redeem(String key, Instant now);

    /** Throws away what is kept under the key. */
    void drop(String key);

    /** The key of what somebody has filled in for a question and not sent. */
    static String ofDraft(PromptId prompt) {
        return "draft:" + prompt;
    }

    /** Throws away what has run out. */
    void sweep(Instant now);

    /** Throws away what is somebody's, or an organisation's and its people's. */
    void forget(Id whose);
}
