package io.binome.simulation;

import io.binome.fact.Recorded;
import io.binome.id.Id;
import io.binome.store.FactLog;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;

/**
 * Facts that nobody else writes down: what was read once is the beginning of whatever is read later, since facts only ever
 * come after one another.
 */
final class SoleFacts implements FactLog {
    private final FactLog behind;
    private final Map<String, Told> known = new HashMap<>();

    SoleFacts(FactLog behind) {
        this.behind = behind;
    }

    @Override
    public synchronized List<Recorded> about(Id within) {
        return known.computeIfAbsent(within.value(), each -> new Told(behind.about(within))).soFar();
    }

    @Override
    public synchronized void append(Recorded fact) {
        behind.append(fact);
        var id = fact.fact().about().value();
        for (var end = id.length(); end > 0; end = id.lastIndexOf('/', end - 1)) {
            var told = known.get(id.substring(0, end));
            if (told != null && !told.add(fact)) {
                known.remove(id.substring(0, end));
            }
        }
    }

    @Override
    public synchronized void forget(Id gone) {
        behind.forget(gone);
        forget();
    }

    /** Reads everything anew, after facts were erased. */
    synchronized void forget() {
        known.clear();
    }

    private static final class Told {
        private final List<Recorded> facts;
        private final Set<String> ids = new HashSet<>();

        private Told(List<Recorded> facts) {
            this.facts = new ArrayList<>(facts);
            facts.forEach(each -> ids.add(each.id()));
        }

        /** Whether the fact is there now, in its place. */
        private boolean add(Recorded fact) {
            var isLast = facts.isEmpty() || !fact.at().isBefore(facts.getLast().at());
            if (isLast && ids.add(fact.id())) {
                facts.add(fact);
            }
            return isLast;
        }

        private List<Recorded> soFar() {
            return new Beginning(facts, facts.size());
        }
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
