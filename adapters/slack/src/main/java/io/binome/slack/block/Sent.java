package io.binome.slack.block;

import com.google.gson.Gson;
import com.slack.api.util.json.GsonFactory;

/** Anything of Slack's as it is sent. */
public final class Sent {
    /** Made once: it gets to know every type it meets. */
    private static final Gson WRITER = GsonFactory.createSnakeCase();

    private Sent() {}

    public static String json(Object sent) {
        return WRITER.toJson(sent);
    }
}
