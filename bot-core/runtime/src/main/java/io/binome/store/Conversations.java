package io.binome.store;

import io.binome.id.ConversationId;
import io.binome.id.Id;
import io.binome.id.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where conversations are kept. */
public interface Conversations {
    Optional<Conversation> find(ConversationId id);

    /** Those of several that there are, in their order. */
    default List<Conversation> found(Collection<ConversationId> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    /**
     * Keeps a conversation whose {@link Conversation#version} is one more than the stored one's (or 1 where none is
     * stored), in one atomic write that is durable on return.
     *
     * @return false, and nothing is written, where somebody else has saved in between
     */
    boolean save(Conversation conversation);

    /** Ids of conversations whose {@link Conversation#wakeAt} is at or before {@code now}, earliest first. */
    List<ConversationId> due(Instant now, int limit);

    /** The earliest {@link Conversation#wakeAt} of all. */
    Optional<Instant> earliest();

    /** Ids of conversations that are leased, have effects to perform or parked inputs, and are not set aside. */
    List<ConversationId> unfinished(int limit);

    /** Ids of conversations that hold something back for a person until their open hours, in their order. */
    List<ConversationId> holding(PersonId person);

    /** Ids of conversations that somebody must look at. */
    List<ConversationId> setAside(int limit);

    /** Ids of all conversations about anything within another id ({@code within/…}), in their order. */
    List<ConversationId> within(Id id);

    /** Ids of conversations that ended for good before a moment, the earliest first. */
    List<ConversationId> ended(Instant before, int limit);

    /** Takes a conversation away for good, whatever its version; nothing happens where it is gone. */
    void remove(ConversationId id);

    /** The same where nobody has saved since that version; whether that is so. */
    boolean remove(ConversationId id, long version);
}
