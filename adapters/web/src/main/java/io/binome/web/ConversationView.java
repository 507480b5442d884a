package io.binome.web;

import java.util.List;

/**
 * One place where the bot and people talk.
 *
 * @param sort {@code direct}, {@code room} or {@code channel}
 * @param lang of the messages, which is the person's and not the page's
 * @param speakers who can answer here; one in direct messages
 */
record ConversationView(
        String place,
        String sort,
        String title,
        String detail,
        String initials,
        int tint,
        String lang,
        List<SpeakerView> speakers,
        List<PostView> posts)
        implements PlaceView {

    @Override
    public String kind() {
        return "conversation";
    }

    /** Somebody one can answer as. */
    record SpeakerView(String id, String name) {}
}
