package io.binome.store.sorted;

import io.binome.id.ConversationId;
import io.binome.id.Id;
import io.binome.id.OrganisationId;
import io.binome.id.PersonId;
import io.binome.store.Conversation;
import io.binome.store.Conversations;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Conversations by id, by the moment at which they are to be woken, and by what is left to do. */
final class SortedConversations implements Conversations {
    private static final String THERE = "";

    private final Tables tables;
    private final Indexed<Conversation> conversations;
    private final Index<Conversation> waking;
    private final Index<Conversation> unfinished;
    private final Index<Conversation> setAside;
    private final Index<Conversation> ended;
    private final Index<Conversation> holding;

    SortedConversations(Tables tables) {
        this.tables = tables;
        this.conversations = new Indexed<>(tables, "conversations", Conversation.class);
        this.waking = conversations.by("waking", each -> each.wakeAt().map(Keys::of).stream());
        this.unfinished = conversations.by("unfinished", each -> marked(isUnfinished(each)));
        this.setAside = conversations.by("setAside", each -> marked(each.trouble().setAside()));
        this.holding =
                conversations.by("holding", each -> each.heldFor().stream().map(PersonId::value));
        this.ended = conversations.by("ended", each -> Index.term(each.endedAt(), Keys::of));
    }

    private static Stream<String> marked(boolean is) {
        return is ? Stream.of(THERE) : Stream.empty();
    }

    private static boolean isUnfinished(Conversation each) {
        return !each.trouble().setAside()
                && (each.lease() != null
                        || !each.outbox().isEmpty()
                        || !each.trouble().parked().isEmpty());
    }

    @Override
    public Optional<Conversation> find(ConversationId id) {
        return conversations.find(id.value());
    }

    @Override
    public boolean save(Conversation conversation) {
        var key = conversation.id().value();
        if (!follows(key, conversation)) {
            return false;
        }
        return tables.change(() -> {
            var first = follows(key, conversation);
            if (first) {
                conversations.put(key, conversation);
            }
            return first;
        });
    }

    private boolean follows(String key, Conversation conversation) {
        var before = conversations.get(key);
        return conversation.version() == (before == null ? 1 : before.version() + 1);
    }

    @Override
    public List<ConversationId> due(Instant now, int limit) {
        return ids(waking.upTo(Keys.of(now), limit));
    }

    @Override
    public Optional<Instant> earliest() {
        return conversations.each(waking.first(1)).stream()
                .flatMap(each -> each.wakeAt().stream())
                .findFirst();
    }

    @Override
    public List<ConversationId> unfinished(int limit) {
        return ids(unfinished.first(limit));
    }

    @Override
    public List<ConversationId> holding(PersonId person) {
        return ids(holding.of(person.value()));
    }

    @Override
    public List<ConversationId> setAside(int limit) {
        return ids(setAside.first(limit));
    }

    @Override
    public List<ConversationId> within(Id id) {
        return ids(conversations.keysWithin(id));
    }

    @Override
    public List<ConversationId> ended(Instant before, int limit) {
        return ids(ended.before(Keys.of(before), limit));
    }

    @Override
    public void remove(ConversationId id) {
        tables.change(() -> conversations.remove(id.value()));
    }

    @Override
    public boolean remove(ConversationId id, long version) {
        return tables.change(() -> {
            var is = conversations.find(id.value()).filter(found -> found.version() == version).isPresent();
            if (is) {
                conversations.remove(id.value());
            }
            return is;
        });
    }

    void forget(OrganisationId organisation) {
        tables.change(() -> conversations.removeWithin(organisation));
    }

    private static List<ConversationId> ids(List<String> keys) {
        return keys.stream().map(ConversationId::new).toList();
    }
}
