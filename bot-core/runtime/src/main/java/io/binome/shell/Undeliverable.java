package io.binome.shell;

import io.binome.shell.Delivery.Reason;

/** A platform's final no to a call. Ends the calls that were to follow; {@link Delivery#of} makes a delivery of it. */
public final class Undeliverable extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Reason reason;

    /** @param detail the platform's own word for it, for the log */
    public Undeliverable(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
