package io.binome.simulation;

import io.binome.fact.Recorded;
import io.binome.id.Id;
import io.binome.id.OrganisationId;
import io.binome.store.FactLog;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Facts that nobody else writes down: what was read once is the beginning of whatever is read later, since facts only ever
 * come after one another.
 */
final class SoleFacts implements FactLog {
    private final FactLog behind;
    private final Consumer<Recorded> listener;
    private final Map<String, List<Recorded>> known = new HashMap<>();
    private final Map<OrganisationId, Set<String>> written = new HashMap<>();

    /** @param listener hears of each fact once, when it is written down */
    SoleFacts(FactLog behind, Consumer<Recorded> listener) {
        this.behind = behind;
        this.listener = listener;
    }

    @Override
    public synchronized List<Recorded> about(Id within) {
        var facts = known.computeIfAbsent(within.value(), each -> new ArrayList<>(behind.about(within)));
        return new Beginning(facts, facts.size());
    }

    @Override
    public synchronized void append(Recorded fact) {
        var about = fact.fact().about();
        var ids = written.computeIfAbsent(about.organisation(), this::ids);
        behind.append(fact);
        if (ids.add(fact.id())) {
            for (var end = about.value().length(); end > 0; end = about.value().lastIndexOf('/', end - 1)) {
                known.computeIfPresent(about.value().substring(0, end), (within, facts) -> goneOn(facts, fact));
            }
            listener.accept(fact);
        }
    }

    private Set<String> ids(OrganisationId organisation) {
        return behind.about(organisation).stream().map(Recorded::id).collect(Collectors.toCollection(HashSet::new));
    }

    /** Null where the fact is of an earlier moment than the last one: those are read anew. */
    private static @Nullable List<Recorded> goneOn(List<Recorded> facts, Recorded fact) {
        if (!facts.isEmpty() && fact.at().isBefore(facts.getLast().at())) {
            return null;
        }
        facts.add(fact);
        return facts;
    }

    @Override
    public synchronized void forget(Id gone) {
        behind.forget(gone);
        forget();
    }

    /** Reads everything anew, after facts were erased. */
    synchronized void forget() {
        known.clear();
        written.clear();
    }

    /** As many of a list as there were when it was asked for. */
    private static final class Beginning extends AbstractList<Recorded> implements RandomAccess {
        private final List<Recorded> all;
        private final int size;

        private Beginning(List<Recorded> all, int size) {
            this.all = all;
            this.size = size;
        }

        @Override
        public Recorded get(int index) {
            if (index >= size) {
                throw new IndexOutOfBoundsException(index);
            }
            return all.get(index);
        }

        @Override
        public int size() {
            return size;
        }
    }
}
