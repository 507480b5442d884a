package io.binome.embedded;

/** When a change is in the file for good. */
public enum Durability {
    /** Before it is answered: neither the death of the process nor a power cut takes it back. */
    BEFORE_THE_ANSWER,

    /** Within a second: for what may be played again. */
    WITHIN_A_SECOND
}
