package io.binome.when;

/** What has to be asked before a reading can be acted upon. */
public enum Asks {
    NOTHING,
    /** A day, and no hour. */
    HOUR,
    /** An hour or a stretch of days, and no day. */
    DAY,
    /** One of the choices, or something near them. */
    WHICH,
    /** Everything: nothing was read, or nothing that can be. */
    WHEN
}
