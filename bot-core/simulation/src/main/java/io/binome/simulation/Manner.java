package io.binome.simulation;

/** How simulated colleagues answer. */
public enum Manner {
    /** With buttons and forms; words only where words are asked for. */
    PRESSING,
    /** In words, each in their own way, as far as there are words for it. */
    WRITING
}
