package io.binome.slack.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** {@code chat.*}. */
final class ChatMethods {
    private final Machine slack;
    private final Rooms rooms;

    ChatMethods(Machine slack) {
        this.slack = slack;
        this.rooms = new Rooms(slack);
    }

    JsonObject postMessage(Caller caller) {
        var channel = rooms.writable(caller, caller.arg("channel"));
        var blocks = slack.posting().blocks(caller.arg("blocks"), "chat.postMessage");
        var text = text(caller, blocks, "chat.postMessage");
        var more = new JsonObject();
        if (caller.args().has("thread_ts")) {
            if (channel.message(caller.arg("thread_ts")).isEmpty()) {
                throw Refusal.of("thread_not_found");
            }
            more.addProperty("thread_ts", caller.arg("thread_ts"));
        }
        if (caller.args().has("metadata")) {
            more.add("metadata", Json.parse(caller.arg("metadata")).orElseThrow(
                    () -> Refusal.of("invalid_metadata_format")));
        }
        var message = slack.posting().post(caller.team(), channel, "", text, blocks, more);
        return Json.of("channel", channel.id(), "ts", message.ts(), "message", message.json());
    }

    JsonObject postEphemeral(Caller caller) {
        var channel = rooms.seen(caller, caller.arg("channel"));
        if (channel.archived()) {
            throw Refusal.of("is_archived");
        }
        if (!channel.has(caller.team().bot())) {
            throw Refusal.of("not_in_channel");
        }
        if (!channel.has(caller.arg("user"))) {
            throw Refusal.of("user_not_in_channel");
        }
        var blocks = slack.posting().blocks(caller.arg("blocks"), "chat.postEphemeral");
        var text = text(caller, blocks, "chat.postEphemeral");
        var message =
                slack.posting().post(caller.team(), channel, caller.arg("user"), text, blocks, new JsonObject());
        return Json.of("message_ts", message.ts());
    }

    JsonObject update(Caller caller) {
        var message = own(caller, "cant_update_message");
        var before = message.json();
        var given = caller.args().has("blocks");
        var blocks = slack.posting().blocks(caller.arg("blocks"), "chat.update");
        var text = text(caller, blocks, "chat.update");
        // What is not mentioned stays; an empty array takes the blocks away.
        message.rewrite(
                text,
                given ? blocks : Json.array(Json.list(before, "blocks")),
                Json.of("user", caller.team().botId(), "ts", slack.world().ts()));
        slack.posting().changed(caller.team(), message, before);
        return Json.of(
                "channel", message.channel().id(), "ts", message.ts(), "text", message.text(), "message",
                message.json());
    }

    JsonObject delete(Caller caller) {
        var message = own(caller, "cant_delete_message");
        message.channel().remove(message);
        slack.posting().deleted(caller.team(), message);
        return Json.of("channel", message.channel().id(), "ts", message.ts());
    }

    private Message own(Caller caller, String refusal) {
        var channel = rooms.seen(caller, caller.arg("channel"));
        var message = channel.message(caller.arg("ts"))
                .filter(found -> !found.ephemeral())
                .orElseThrow(() -> Refusal.of("message_not_found"));
        if (!message.user().equals(caller.team().bot())) {
            throw Refusal.of(refusal);
        }
        return message;
    }

    private String text(Caller caller, JsonArray blocks, String where) {
        var text = caller.args().has("markdown_text") ? caller.arg("markdown_text") : caller.arg("text");
        slack.posting().checkText(text, blocks, where);
        return text;
    }
}
