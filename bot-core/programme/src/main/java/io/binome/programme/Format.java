package io.binome.programme;

/** A way to meet. */
public enum Format {
    VIDEO,
    PHONE,
    /** At the same site only. */
    IN_PERSON
}
