package io.binome.simulation;

import io.binome.fact.Recorded;
import io.binome.id.Id;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.programme.Entry;
import io.binome.programme.Person;
import io.binome.store.Connections;
import io.binome.store.Conversations;
import io.binome.store.FactLog;
import io.binome.store.Focus;
import io.binome.store.Mentions;
import io.binome.store.Records;
import io.binome.store.Store;
import io.binome.store.Workspace;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A store seen by the only process that writes to it: what was read or written once need not be read again. Everything
 * is still written through at once, so that nothing is lost with the process. For one thread at a time.
 */
final class SoleStore implements Store {
    private final Store behind;
    private final WakingIndex conversations;
    private final Remembered ledger;
    private final SoleFacts facts;
    private final Workspace workspace;

    SoleStore(Store behind, Consumer<Recorded> listener) {
        this.behind = behind;
        this.conversations = new WakingIndex(behind.conversations());
        this.ledger = new Remembered(behind.records());
        this.facts = new SoleFacts(behind.facts(), listener);
        this.workspace = new SoleWorkspace(behind.workspace());
    }

    @Override
    public Conversations conversations() {
        return conversations;
    }

    /** A list that {@link Records#all} returns is the same object for as long as nothing in it can have changed. */
    @Override
    public Records records() {
        return ledger;
    }

    @Override
    public FactLog facts() {
        return facts;
    }

    @Override
    public Focus focus() {
        return behind.focus();
    }

    @Override
    public Workspace workspace() {
        return workspace;
    }

    @Override
    public Connections connections() {
        return behind.connections();
    }

    @Override
    public Mentions mentions() {
        return behind.mentions();
    }

    @Override
    public void forget(OrganisationId gone) {
        throw new UnsupportedOperationException("a simulated organisation is forgotten with its store");
    }

    @Override
    public void forget(Collection<PersonId> gone) {
        behind.forget(gone);
        ledger.forget();
        facts.forget();
        gone.forEach(workspace::hide);
        conversations.forget();
    }

    @Override
    public void keep() {
        behind.keep();
    }

    @Override
    public void ping() {
        behind.ping();
    }

    private static final class Remembered implements Records {
        private final Records behind;
        private final Map<Class<?>, Map<String, Entry>> entries = new HashMap<>();
        private final Map<Class<?>, Map<String, List<? extends Entry>>> lists = new HashMap<>();

        private Remembered(Records behind) {
            this.behind = behind;
        }

        @Override
        public synchronized <E extends Entry> Optional<E> find(Class<E> type, Id id) {
            var known = entries.computeIfAbsent(type, each -> new HashMap<>());
            var entry = known.get(id.value());
            if (entry != null) {
                return Optional.of(type.cast(entry));
            }
            var found = behind.find(type, id);
            found.ifPresent(each -> known.put(id.value(), each));
            return found;
        }

        @Override
        public synchronized <E extends Entry> List<E> all(Class<E> type, Id within) {
            var known = lists.computeIfAbsent(type, each -> new HashMap<>());
            @SuppressWarnings("unchecked")
            var list = (List<E>) known.computeIfAbsent(within.value(), each -> behind.all(type, within));
            return list;
        }

        @Override
        public synchronized void put(Entry entry) {
            behind.put(entry);
            remember(entry);
        }

        @Override
        public synchronized boolean add(Entry entry) {
            var added = behind.add(entry);
            if (added) {
                remember(entry);
            }
            return added;
        }

        @Override
        public synchronized void putAll(Collection<? extends Entry> several) {
            behind.putAll(several);
            several.forEach(this::remember);
        }

        @Override
        public synchronized void remove(Entry entry) {
            behind.remove(entry);
            entries.getOrDefault(entry.getClass(), new HashMap<>()).remove(entry.id().value());
            lists.remove(entry.getClass());
        }

        @Override
        public synchronized void amend(PersonId person, UnaryOperator<Person> change) {
            behind.amend(person, change);
            entries.getOrDefault(Person.class, new HashMap<>()).remove(person.value());
            lists.remove(Person.class);
        }

        @Override
        public <E extends Entry> List<E> everywhere(Class<E> type) {
            return behind.everywhere(type);
        }

        private synchronized void forget() {
            entries.clear();
            lists.clear();
        }

        private void remember(Entry entry) {
            entries.computeIfAbsent(entry.getClass(), each -> new HashMap<>()).put(entry.id().value(), entry);
            lists.remove(entry.getClass());
        }
    }
}
