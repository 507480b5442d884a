package io.binome.store;

import static io.binome.store.Reading.forget;
import static io.binome.store.Reading.learn;
import static io.binome.store.Reading.once;

import io.binome.id.ConversationId;
import io.binome.id.Id;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.id.PromptId;
import io.binome.programme.Entry;
import io.binome.programme.Person;
import io.binome.store.Reading.Key;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A store of which a piece of work, a {@link Reading}, asks each thing once. Outside of one it is the store behind it, but
 * for the installations that stand, which it remembers for a minute ({@link Installations#standing}). Everything is written
 * at once.
 */
public final class AttentiveStore implements Store {
    private final Store behind;
    private final Conversations conversations;
    private final Records records;
    private final Focus focus;
    private final Connections connections;

    public AttentiveStore(Store behind) {
        this.behind = behind;
        this.conversations = new Talks(behind.conversations());
        this.records = new Register(behind.records());
        this.focus = new Questions(behind.focus());
        this.connections = new AttentiveConnections(behind.connections());
    }

    @Override
    public Conversations conversations() {
        return conversations;
    }

    @Override
    public Records records() {
        return records;
    }

    @Override
    public FactLog facts() {
        return behind.facts();
    }

    @Override
    public Focus focus() {
        return focus;
    }

    @Override
    public Workspace workspace() {
        return behind.workspace();
    }

    @Override
    public Connections connections() {
        return connections;
    }

    @Override
    public Mentions mentions() {
        return behind.mentions();
    }

    @Override
    public void forget(OrganisationId organisation) {
        try {
            behind.forget(organisation);
        } finally {
            Reading.forgetAll();
        }
    }

    @Override
    public void forget(Collection<PersonId> people) {
        try {
            behind.forget(people);
        } finally {
            Reading.forgetAll();
        }
    }

    @Override
    public void ping() {
        behind.ping();
    }

    private record Talks(Conversations behind) implements Conversations {
        private static final String PORT = "conversations";

        private static Key key(ConversationId id) {
            return new Key(PORT, PORT, id.value());
        }

        @Override
        public Optional<Conversation> find(ConversationId id) {
            return once(key(id), () -> behind.find(id));
        }

        @Override
        public List<Conversation> found(Collection<ConversationId> ids) {
            var unknown = ids.stream().filter(id -> Reading.known(key(id)).isEmpty()).toList();
            if (!unknown.isEmpty()) {
                unknown.forEach(id -> learn(key(id), Optional.empty()));
                behind.found(unknown).forEach(each -> learn(key(each.id()), Optional.of(each)));
            }
            return ids.stream().flatMap(id -> find(id).stream()).toList();
        }

        @Override
        public boolean save(Conversation conversation) {
            var saved = false;
            try {
                saved = behind.save(conversation);
                return saved;
            } finally {
                changed(conversation.id());
                if (saved) {
                    learn(key(conversation.id()), Optional.of(conversation));
                }
            }
        }

        private static void changed(ConversationId id) {
            Reading.forget(key -> key.equals(key(id)));
        }

        @Override
        public List<ConversationId> due(Instant now, int limit) {
            return behind.due(now, limit);
        }

        @Override
        public Optional<Instant> earliest() {
            return behind.earliest();
        }

        @Override
        public List<ConversationId> unfinished(int limit) {
            return behind.unfinished(limit);
        }

        @Override
        public List<ConversationId> setAside(int limit) {
            return behind.setAside(limit);
        }

        @Override
        public List<ConversationId> within(Id id) {
            return behind.within(id);
        }

        @Override
        public List<ConversationId> ended(Instant before, int limit) {
            return behind.ended(before, limit);
        }

        @Override
        public void remove(ConversationId id) {
            behind.remove(id);
            changed(id);
        }

        @Override
        public boolean remove(ConversationId id, long version) {
            var removed = behind.remove(id, version);
            changed(id);
            return removed;
        }
    }

    private record Register(Records behind) implements Records {
        private static final String ONE = "record";
        private static final String ALL = "records";

        @Override
        public <E extends Entry> Optional<E> find(Class<E> type, Id id) {
            return once(new Key(ONE, type, id.value()), () -> behind.find(type, id));
        }

        @Override
        public <E extends Entry> List<E> all(Class<E> type, Id within) {
            return once(new Key(ALL, type, within.value()), () -> behind.all(type, within));
        }

        @Override
        public <E extends Entry> List<E> everywhere(Class<E> type) {
            return behind.everywhere(type);
        }

        private static void changed(Class<?> type) {
            Reading.forget(key -> key.what().equals(type));
        }

        @Override
        public void put(Entry entry) {
            try {
                behind.put(entry);
            } finally {
                changed(entry.getClass());
            }
        }

        @Override
        public boolean add(Entry entry) {
            try {
                return behind.add(entry);
            } finally {
                changed(entry.getClass());
            }
        }

        @Override
        public void putAll(Collection<? extends Entry> entries) {
            try {
                behind.putAll(entries);
            } finally {
                entries.stream().map(Entry::getClass).distinct().forEach(Register::changed);
            }
        }

        @Override
        public void remove(Entry entry) {
            try {
                behind.remove(entry);
            } finally {
                changed(entry.getClass());
            }
        }

        @Override
        public void amend(PersonId person, UnaryOperator<Person> change) {
            try {
                behind.amend(person, change);
            } finally {
                changed(Person.class);
            }
        }
    }

    private record Questions(Focus behind) implements Focus {
        private static final String PORT = "focus";

        @Override
        public List<PromptId> of(PersonId person) {
            return once(new Key(PORT, PORT, person.value()), () -> behind.of(person));
        }

        private static void changed() {
            Reading.forget(key -> key.port().equals(PORT));
        }

        @Override
        public void asked(PromptId prompt) {
            try {
                behind.asked(prompt);
            } finally {
                changed();
            }
        }

        @Override
        public void asked(PromptId prompt, Collection<PromptId> answered) {
            try {
                behind.asked(prompt, answered);
            } finally {
                changed();
            }
        }

        @Override
        public void answered(PromptId prompt) {
            try {
                behind.answered(prompt);
            } finally {
                changed();
            }
        }

        @Override
        public void forget(PersonId person) {
            behind.forget(person);
            changed();
        }
    }
}
