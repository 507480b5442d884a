package io.binome.slack.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** A message that is in a channel. It can change; its {@code ts} stays. */
public final class Message {
    private final Channel channel;
    private final String ts;
    private final String user;
    private final String onlyFor;
    private volatile JsonObject json;

    /** @param onlyFor the one person who sees it; empty if everybody does */
    Message(Channel channel, String ts, String user, String onlyFor, JsonObject json) {
        this.channel = channel;
        this.ts = ts;
        this.user = user;
        this.onlyFor = onlyFor;
        this.json = json;
    }

    public Channel channel() {
        return channel;
    }

    public String ts() {
        return ts;
    }

    /** Who wrote it, {@code U…}. */
    public String user() {
        return user;
    }

    public boolean ephemeral() {
        return !onlyFor.isEmpty();
    }

    boolean seenBy(String reader) {
        return onlyFor.isEmpty() || onlyFor.equals(reader);
    }

    /** The message object, as Slack gives it out. */
    public JsonObject json() {
        return json.deepCopy();
    }

    public String text() {
        return Json.text(json, "text");
    }

    /** The same as it is now, whatever becomes of it: what a screen shows that does not hear of changes. */
    public Message asItIs() {
        return new Message(channel, ts, user, onlyFor, json);
    }

    void rewrite(String text, JsonArray blocks, JsonObject edited) {
        var changed = json.deepCopy();
        changed.addProperty("text", text);
        changed.remove("blocks");
        if (!blocks.isEmpty()) {
            changed.add("blocks", blocks);
        }
        if (edited != null) {
            changed.add("edited", edited);
        }
        json = changed;
    }
}
