package io.binome.teams.fake;

import tools.jackson.databind.node.ObjectNode;

/** Words of people, put into conversations. */
final class Speech {
    private Speech() {}

    /** Words in a conversation, and what the bot is to hear of them. */
    static ObjectNode said(Machine teams, User user, Conversation in, String words) {
        return said(teams, user, in, "", words, false);
    }

    /** @param thread the message it is written under; empty to begin one */
    static ObjectNode said(
            Machine teams, User user, Conversation in, String thread, String words, boolean mention) {
        var id = teams.world().messageId();
        var under = thread.isEmpty() ? id : thread;
        var activity = teams.activities().message(user, in, id, under, words, mention);
        in.add(new Post(in, id, user.id(), teams.settings().clock().instant(), under, activity));
        return activity;
    }
}
