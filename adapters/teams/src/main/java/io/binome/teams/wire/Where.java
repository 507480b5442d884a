package io.binome.teams.wire;

/**
 * A conversation in Teams: a personal chat with the bot, a channel or a group chat.
 *
 * @param tenant the organisation's id
 * @param serviceUrl what the conversation's newest activity named
 * @param conversation its id; of a reply in a channel with its {@code ;messageid=}
 */
public record Where(String tenant, String serviceUrl, String conversation) {
    private static final String SHARED = "19:";
    private static final String REPLY = ";messageid=";

    /** Whether several people read it: Microsoft's ids of channels and group chats say so. */
    public boolean isShared() {
        return conversation.startsWith(SHARED);
    }

    /** What Microsoft counts requests by: a chat, or a whole channel with all its threads. */
    public String counted() {
        var thread = conversation.indexOf(REPLY);
        return thread < 0 ? conversation : conversation.substring(0, thread);
    }
}
