package io.binome.store;

import io.binome.id.ConversationId;
import io.binome.id.PromptId;
import java.util.stream.Stream;

/** Takes a conversation away with its questions, wherever these stand and whoever was asked. */
public final class Removal {
    private Removal() {}

    public static void of(Store store, ConversationId id) {
        store.conversations().find(id).ifPresent(found -> settle(store, found));
        store.conversations().remove(id);
    }

    /** The same where nothing has changed since it was read; whether that is so. */
    public static boolean unchanged(Store store, Conversation conversation) {
        settle(store, conversation);
        return store.conversations().remove(conversation.id(), conversation.version());
    }

    private static void settle(Store store, Conversation conversation) {
        Stream.concat(
                conversation.open().stream().map(prompt -> prompt.id()),
                conversation.forms().stream().map(form -> form.prompt()))
                .distinct()
                .forEach(prompt -> settle(store, prompt));
    }

    private static void settle(Store store, PromptId prompt) {
        store.connections().postings().settled(prompt);
        store.connections().tickets().drop(Tickets.ofDraft(prompt));
        store.focus().answered(prompt);
    }
}
