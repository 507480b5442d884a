package io.binome.embedded;

import io.binome.store.StoreUnavailable;
import org.jspecify.annotations.Nullable;

/** The changes that are made durable by one commit, all or none. Guarded by the {@link GroupCommit} it belongs to. */
final class Batch {
    private boolean over;
    private @Nullable Throwable failure;

    void succeeded() {
        over = true;
    }

    void failed(Throwable why) {
        over = true;
        failure = why;
    }

    boolean isOver() {
        return over;
    }

    /** Throws where the changes have not happened. */
    void check() {
        if (failure != null) {
            throw new StoreUnavailable(reason(failure), failure);
        }
    }

    /** The innermost cause: of a full disk, what the operating system says. */
    static String reason(Throwable failure) {
        var innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return "The data file does not take it: " + innermost.getMessage();
    }
}
