package io.binome.platform;

import java.util.List;

/** A platform whose ways in are open. */
public interface Opened extends AutoCloseable {
    /** The addresses of ours that belong to it; none where it is called and never calls. */
    List<Route> routes();

    Health health();

    /** What has to be done now and then. */
    default void upkeep() {}

    /** What has to be looked at every second, so that nobody who waits for an answer has to wait for it. */
    default void look() {}

    @Override
    default void close() {}

    /**
     * How things stand.
     *
     * @param connected ids of the installations that are served
     * @param broken those that somebody must install again
     */
    record Health(List<String> connected, List<String> broken) {}
}
