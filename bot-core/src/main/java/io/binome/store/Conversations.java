package io.binome.store;

import io.binome.id.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where conversations are kept. */
public interface Conversations {
    Optional<Conversation> find(ConversationId id);

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

    /** Ids of conversations that somebody must look at. */
    List<ConversationId> setAside(int limit);
}
