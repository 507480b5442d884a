package io.binome.simulation;

import io.binome.id.ConversationId;
import io.binome.id.Id;
import io.binome.id.PersonId;
import io.binome.store.Conversation;
import io.binome.store.Conversations;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Conversations of a store that nobody else writes to, with the moments at which they wake kept in memory: what is next
 * is asked before every event and must not cost a search. The conversations used last are kept as well.
 */
final class WakingIndex implements Conversations {
    /** Later than any alarm, and still a date that every database can write. */
    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final int KEPT = 20_000;

    private final Conversations behind;
    private final Map<ConversationId, Instant> wakings = new HashMap<>();
    private final TreeSet<Waking> order =
            new TreeSet<>(Comparator.comparing(Waking::at).thenComparing(each -> each.id().value()));
    private final Map<ConversationId, Conversation> known = new Newest();

    private record Waking(Instant at, ConversationId id) {}

    WakingIndex(Conversations behind) {
        this.behind = behind;
        behind.due(EVER, Integer.MAX_VALUE).forEach(this::find);
    }

    /** Reads everything anew, after conversations were erased. */
    synchronized void forget() {
        known.clear();
        wakings.clear();
        order.clear();
        behind.due(EVER, Integer.MAX_VALUE).forEach(this::find);
    }

    @Override
    public synchronized Optional<Conversation> find(ConversationId id) {
        var conversation = known.get(id);
        if (conversation != null) {
            return Optional.of(conversation);
        }
        var found = behind.find(id);
        found.ifPresent(this::remember);
        return found;
    }

    @Override
    public synchronized boolean save(Conversation conversation) {
        if (behind.save(conversation)) {
            remember(conversation);
            return true;
        }
        known.remove(conversation.id());
        return false;
    }

    private void remember(Conversation conversation) {
        known.put(conversation.id(), conversation);
        var wakes = conversation.wakeAt();
        var before = wakings.get(conversation.id());
        if (wakes.equals(Optional.ofNullable(before))) {
            return;
        }
        if (before != null) {
            wakings.remove(conversation.id());
            order.remove(new Waking(before, conversation.id()));
        }
        wakes.ifPresent(at -> {
            wakings.put(conversation.id(), at);
            order.add(new Waking(at, conversation.id()));
        });
    }

    @Override
    public synchronized List<ConversationId> due(Instant now, int limit) {
        return order.stream()
                .takeWhile(each -> !each.at().isAfter(now))
                .limit(limit)
                .map(Waking::id)
                .toList();
    }

    @Override
    public synchronized Optional<Instant> earliest() {
        return order.isEmpty() ? Optional.empty() : Optional.of(order.first().at());
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
    public synchronized boolean remove(ConversationId id, long version) {
        if (!behind.remove(id, version)) {
            return false;
        }
        drop(id);
        return true;
    }

    @Override
    public synchronized void remove(ConversationId id) {
        behind.remove(id);
        drop(id);
    }

    private void drop(ConversationId id) {
        known.remove(id);
        var before = wakings.remove(id);
        if (before != null) {
            order.remove(new Waking(before, id));
        }
    }

    private static final class Newest extends LinkedHashMap<ConversationId, Conversation> {
        private static final long serialVersionUID = 1;

        Newest() {
            super(1024, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<ConversationId, Conversation> eldest) {
            return size() > KEPT;
        }
    }
}
