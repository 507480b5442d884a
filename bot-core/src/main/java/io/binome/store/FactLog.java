package io.binome.store;

import io.binome.fact.History;
import io.binome.fact.Recorded;

/** What has happened, written down; nothing is ever changed or removed. */
public interface FactLog extends History {
    /** Writes a fact down, durable on return; a second time under the same id changes nothing. */
    void append(Recorded fact);
}
