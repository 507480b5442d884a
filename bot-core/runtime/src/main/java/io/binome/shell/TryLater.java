package io.binome.shell;

import java.time.Duration;

/** It cannot be done now. Ends whatever was begun, which is tried again after a while. */
public final class TryLater extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Duration after;

    public TryLater(Duration after, String reason) {
        super(reason);
        this.after = after;
    }

    public Duration after() {
        return after;
    }
}
