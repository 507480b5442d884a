package io.binome.teams.wire;

/** When a call may be made, so that Microsoft's limits are not reached. */
@FunctionalInterface
public interface Pace {
    /** What a call does, since Microsoft allows more reading than writing. */
    enum Doing {
        WRITE, READ
    }

    /**
     * Returns when it is this call's turn; {@link io.binome.shell.TryLater} with a turn of its own where that is
     * far off.
     */
    void await(String tenant, String conversation, Doing doing);

    /** No pace at all. */
    static Pace none() {
        return (tenant, conversation, doing) -> {};
    }
}
