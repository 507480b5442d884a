package io.binome.store;

/** Everything Binôme keeps. */
public interface Store {
    Conversations conversations();

    Ledger ledger();

    FactLog facts();

    Focus focus();

    Workspace workspace();

    /** Returns when the store answers; throws what the store throws when it does not. */
    void ping();
}
