package io.binome.optimum;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Decides whether exact work that may take long is done. An empty answer means that it was not, or not to the end; the
 * work touches nothing outside itself, so it may be done elsewhere and given up at any moment.
 */
public interface WorkLimit {
    /** The result of the work, if it was done; {@code size} is the number of edges it has to look at. */
    <T> Optional<T> solve(long size, Supplier<T> work);

    /** Does work of at most that size. */
    static WorkLimit upTo(long size) {
        return new WorkLimit() {
            @Override
            public <T> Optional<T> solve(long wanted, Supplier<T> work) {
                return wanted <= size ? Optional.of(work.get()) : Optional.empty();
            }
        };
    }

    /** Does all work, however long it takes. */
    static WorkLimit unlimited() {
        return upTo(Long.MAX_VALUE);
    }
}
