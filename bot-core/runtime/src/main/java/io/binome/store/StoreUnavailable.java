package io.binome.store;

import org.jspecify.annotations.Nullable;

/**
 * The store, or a part of it, does not answer; nothing is wrong with what was asked, and work resumes when it is back. The
 * message names its address, never credentials, and why.
 */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;
    /** Nobody wraps a failure so often; a chain that bites its tail ends here. */
    private static final int DEEPEST = 50;

    public StoreUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Whether it is the store that failed, however often that was wrapped since. */
    public static boolean isBehind(Throwable failure) {
        var each = failure;
        for (var depth = 0; each != null && depth < DEEPEST; depth++) {
            if (each instanceof StoreUnavailable) {
                return true;
            }
            each = each.getCause();
        }
        return false;
    }
}
