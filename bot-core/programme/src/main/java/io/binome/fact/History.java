package io.binome.fact;

import io.binome.id.Id;
import java.util.List;

/** A read-only view of what has happened. */
public interface History {
    /** All facts about anything within a programme or an organisation, by time and then id. */
    List<Recorded> about(Id within);
}
