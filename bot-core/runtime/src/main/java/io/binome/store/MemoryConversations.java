package io.binome.store;

import io.binome.id.ConversationId;
import io.binome.id.Id;
import io.binome.id.OrganisationId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Conversations in memory, with those that are to be woken in the order of their time. */
final class MemoryConversations implements Conversations {
    private final Map<ConversationId, Conversation> all = new HashMap<>();
    private final TreeSet<Waking> waking =
            new TreeSet<>(Comparator.comparing(Waking::at).thenComparing(each -> each.id().value()));

    private record Waking(Instant at, ConversationId id) {}

    synchronized void forget(OrganisationId organisation) {
        all.keySet().removeIf(id -> id.organisation().equals(organisation));
        waking.removeIf(each -> each.id().organisation().equals(organisation));
    }

    @Override
    public synchronized Optional<Conversation> find(ConversationId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public synchronized boolean save(Conversation conversation) {
        var before = all.get(conversation.id());
        if (conversation.version() != (before == null ? 1 : before.version() + 1)) {
            return false;
        }
        all.put(conversation.id(), conversation);
        if (before != null) {
            before.wakeAt().ifPresent(at -> waking.remove(new Waking(at, before.id())));
        }
        conversation.wakeAt().ifPresent(at -> waking.add(new Waking(at, conversation.id())));
        return true;
    }

    @Override
    public synchronized List<ConversationId> within(Id id) {
        return all.keySet().stream()
                .filter(each -> each.value().startsWith(id.value() + "/"))
                .sorted(Comparator.comparing(ConversationId::value))
                .toList();
    }

    @Override
    public synchronized List<ConversationId> ended(Instant before, int limit) {
        return all.values().stream()
                .filter(each -> each.hasEndedBefore(before))
                .flatMap(each -> Stream.ofNullable(each.endedAt()).map(at -> new Waking(at, each.id())))
                .sorted(Comparator.comparing(Waking::at).thenComparing(each -> each.id().value()))
                .map(Waking::id)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void remove(ConversationId id) {
        all.remove(id);
        waking.removeIf(each -> each.id().equals(id));
    }

    @Override
    public synchronized boolean remove(ConversationId id, long version) {
        var found = all.get(id);
        if (found == null || found.version() != version) {
            return false;
        }
        remove(id);
        return true;
    }

    @Override
    public synchronized List<ConversationId> due(Instant now, int limit) {
        return waking.stream()
                .takeWhile(each -> !each.at().isAfter(now))
                .limit(limit)
                .map(Waking::id)
                .toList();
    }

    @Override
    public synchronized Optional<Instant> earliest() {
        return waking.isEmpty()
                ? Optional.empty()
                : Optional.of(waking.first().at());
    }

    @Override
    public synchronized List<ConversationId> unfinished(int limit) {
        return all.values().stream()
                .filter(each -> !each.trouble().setAside())
                .filter(each -> each.lease() != null
                        || !each.outbox().isEmpty()
                        || !each.trouble().parked().isEmpty())
                .map(Conversation::id)
                .sorted(Comparator.comparing(ConversationId::value))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<ConversationId> setAside(int limit) {
        return all.values().stream()
                .filter(each -> each.trouble().setAside())
                .map(Conversation::id)
                .limit(limit)
                .toList();
    }
}
