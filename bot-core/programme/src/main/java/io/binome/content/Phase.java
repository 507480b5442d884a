package io.binome.content;

/** How far a pair has come. */
public enum Phase {
    /** Before there is a pair, or before it has agreed to be one. */
    PREPARATION,
    /** The first two sessions: who we are, what we want, how we do it. */
    NEGOTIATION,
    /** The sessions in which something is learnt. */
    GROWTH,
    /** The last one, and what comes after it. */
    CLOSING
}
