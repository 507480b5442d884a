package io.binome.shell;

import io.binome.id.ConversationId;
import io.binome.store.Conversation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Conversations as this node last saved them, so that they need not be read before the next step. Another node may have
 * saved since: then the version does not match, the save fails, and the step is repeated on what is read then. So an old
 * one costs a second try and nothing else. None is remembered for longer than ten minutes, nor once this node has erased
 * somebody.
 */
final class Recent {
    private static final int MOST = 500;
    private static final long LASTING = TimeUnit.MINUTES.toNanos(10);

    private final Map<ConversationId, Seen> conversations =
            Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<ConversationId, Seen> eldest) {
                    return size() > MOST;
                }
            });

    private record Seen(Conversation conversation, long at) {}

    Optional<Conversation> of(ConversationId id) {
        var seen = conversations.get(id);
        if (seen != null && System.nanoTime() - seen.at() > LASTING) {
            conversations.remove(id, seen);
            return Optional.empty();
        }
        return Optional.ofNullable(seen).map(Seen::conversation);
    }

    /** It was saved just now; a version that is newer stays. */
    void saved(Conversation conversation) {
        conversations.merge(
                conversation.id(), new Seen(conversation, System.nanoTime()),
                (one, other) -> one.conversation().version() > other.conversation().version() ? one : other);
    }

    /** This version, and each one before, may have been overtaken. */
    void doubt(Conversation conversation) {
        conversations.computeIfPresent(
                conversation.id(),
                (id, seen) -> seen.conversation().version() <= conversation.version() ? null : seen);
    }

    void forget(ConversationId id) {
        conversations.remove(id);
    }

    void forgetAll() {
        conversations.clear();
    }
}
