package io.binome.fact;

import io.binome.id.Id;
import io.binome.id.PairId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A read-only view of what has happened. */
public interface History {
    /** All facts about anything within a programme or an organisation, by time and then id. */
    List<Recorded> about(Id within);

    /** Whether this very thing has happened there, whenever that was. */
    default boolean has(Id within, Fact fact) {
        return about(within).stream().anyMatch(each -> each.fact().equals(fact));
    }

    /** Whether a session of a pair has taken place, by the word of one of the two at least. */
    default boolean haveMet(PairId pair) {
        return about(pair).stream()
                .anyMatch(each -> each.fact() instanceof Fact.SessionClosed closed && closed.outcome().tookPlace());
    }

    /** The date that both had agreed on last for a session of a pair, moved since or not; empty where there was none. */
    default Optional<Instant> planned(PairId pair, int number) {
        return about(pair).reversed().stream()
                .map(Recorded::fact)
                .filter(Fact.SessionPlanned.class::isInstance)
                .map(Fact.SessionPlanned.class::cast)
                .filter(planned -> planned.number() == number)
                .map(Fact.SessionPlanned::start)
                .findFirst();
    }
}
