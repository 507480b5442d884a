package io.binome.store;

import io.binome.fact.Fact;
import io.binome.id.Id;
import java.time.Instant;
import java.util.List;

/** What has happened, in the order in which it was written down; nothing is ever changed or removed. */
public interface FactLog {
    /** A fact under its deterministic id. */
    record Recorded(String id, Instant at, Fact fact) {}

    /** Writes a fact down, durable on return; a second time under the same id changes nothing. */
    void append(Recorded fact);

    /** All facts about anything within a programme or an organisation, by time and then id. */
    List<Recorded> about(Id within);
}
