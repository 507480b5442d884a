package io.binome.store;

import static io.binome.store.Reading.learn;
import static io.binome.store.Reading.once;

import io.binome.id.ConversationId;
import io.binome.id.Id;
import io.binome.id.PersonId;
import io.binome.store.Reading.Question;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Conversations of which a reading asks once; what it has saved it knows. */
record AttentiveConversations(Conversations behind) implements Conversations {
    private static final String PORT = "conversations";

    private static Question key(ConversationId id) {
        return new Question(PORT, PORT, id.value());
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
    public List<ConversationId> holding(PersonId person) {
        return behind.holding(person);
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
