package io.binome.store.sorted;

import java.util.function.Supplier;

/** Ordered maps, each under a name, which change together. */
public interface Tables {
    /** The map of that name, empty where there was none; always with the same type. */
    <V> Table<V> table(String name, Class<V> type);

    /**
     * Carries a change out, one at a time, and returns once it is as durable as these maps can be. Where the change fails,
     * or cannot be made durable, it has not happened.
     */
    <T> T change(Supplier<T> change);

    /** The same for a change that answers nothing. */
    default void change(Runnable change) {
        change(() -> {
            change.run();
            return true;
        });
    }

    /** Returns when the maps can be read; throws {@link io.binome.store.StoreUnavailable} when they cannot. */
    void ping();
}
