package io.binome.store;

import io.binome.fact.Recorded;
import io.binome.id.Id;
import io.binome.id.OrganisationId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The facts in memory, each once. */
final class MemoryFacts implements FactLog {
    private final Map<String, Recorded> all = new LinkedHashMap<>();

    synchronized void forget(OrganisationId organisation) {
        all.values().removeIf(each -> each.fact().about().organisation().equals(organisation));
    }

    @Override
    public synchronized void forget(Id about) {
        about(about).forEach(each -> all.remove(each.id()));
    }

    @Override
    public synchronized void append(Recorded fact) {
        all.putIfAbsent(fact.id(), fact);
    }

    @Override
    public synchronized List<Recorded> about(Id within) {
        return all.values().stream()
                .filter(each -> each.fact().about().equals(within)
                        || each.fact().about().value().startsWith(within.value() + "/"))
                .sorted(Comparator.comparing(Recorded::at))
                .toList();
    }
}
