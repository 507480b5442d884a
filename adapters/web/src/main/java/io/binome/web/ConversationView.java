package io.binome.web;

import java.util.List;

/**
 * One place where the bot and people talk.
 *
 * @param sort {@code direct}, {@code room} or {@code channel}
 * @param time what the person's clock shows; empty where several meet
 * @param lang of the messages, which is the person's and not the page's
 * @param speakers who can write here; one in direct messages
 */
record ConversationView(
        String place,
        String sort,
        Face face,
        String detail,
        String time,
        String lang,
        List<SpeakerView> speakers,
        List<PostView> posts)
        implements PlaceView {

    @Override
    public String kind() {
        return "conversation";
    }

    /** Somebody one can write as. */
    record SpeakerView(String id, String name) {}
}
