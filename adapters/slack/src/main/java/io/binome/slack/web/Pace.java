package io.binome.slack.web;

/** When a call may be made, so that Slack's limits are not reached. */
@FunctionalInterface
public interface Pace {
    /**
     * Returns when it is this call's turn; {@link io.binome.shell.TryLater} with a turn of its own where that is
     * far off.
     *
     * @param place where it writes to; empty where it writes nowhere
     */
    void await(String workspace, Method method, String place);
}
