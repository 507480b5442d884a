package io.binome.store;

import io.binome.fact.History;
import io.binome.fact.Recorded;
import io.binome.id.Id;

/** What has happened, written down; nothing is ever changed, and nothing removed but with its programme or person. */
public interface FactLog extends History {
    /** Writes a fact down, durable on return; a second time under the same id changes nothing. */
    void append(Recorded fact);

    /** Takes away everything about somebody or something, and about whatever is within it. */
    void forget(Id about);
}
