package io.binome.slack.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** Puts what the app says into channels, and tells the app about it as Slack does about everybody's messages. */
final class Posting {
    private static final int TRUNCATED = 40_000;

    private final World world;
    private final Records records;
    private final Hub hub;

    Posting(World world, Records records, Hub hub) {
        this.world = world;
        this.records = records;
        this.hub = hub;
    }

    /** Blocks as they are kept; refused where they break a rule. */
    JsonArray blocks(String json, String where) {
        if (json.isBlank() || json.equals("[]")) {
            return new JsonArray();
        }
        var faults = BlockRules.ofMessage(json);
        if (!faults.isEmpty()) {
            records.violation(where, "invalid_blocks: " + faults);
            throw faults.stream().anyMatch(fault -> fault.startsWith("msg_blocks_too_long"))
                    ? Refusal.of("msg_blocks_too_long")
                    : Refusal.of("invalid_blocks", faults);
        }
        return BlockRules.read(json, world.id("b"));
    }

    void checkText(String text, JsonArray blocks, String where) {
        if (text.isBlank() && blocks.isEmpty()) {
            throw Refusal.of("no_text");
        }
        if (text.isBlank()) {
            records.violation(where, "no top-level text: nothing to show in notifications and to screen readers");
        }
        if (text.length() > TRUNCATED) {
            records.violation(where, "text is cut off at " + TRUNCATED + " characters");
        }
    }

    /** @param onlyFor the one reader of an ephemeral message; empty for everybody */
    Message post(Team team, Channel channel, String onlyFor, String text, JsonArray blocks, JsonObject more) {
        var ts = world.ts();
        var json = Json.of(
                "user", team.bot(),
                "type", "message",
                "ts", ts,
                "bot_id", team.botId(),
                "app_id", App.ID,
                "text", text,
                "team", team.id(),
                "bot_profile", profile(team));
        if (!blocks.isEmpty()) {
            json.add("blocks", blocks);
        }
        more.entrySet().forEach(each -> json.add(each.getKey(), each.getValue()));
        var message = new Message(channel, ts, team.bot(), onlyFor, json);
        channel.add(message);
        if (onlyFor.isEmpty()) {
            var event = message.json();
            event.addProperty("channel", channel.id());
            event.addProperty("event_ts", ts);
            event.addProperty("channel_type", channel.type());
            hub.soon(team, event);
        }
        return message;
    }

    void changed(Team team, Message message, JsonObject before) {
        var event = Json.of(
                "type", "message",
                "subtype", "message_changed",
                "message", message.json(),
                "previous_message", before,
                "channel", message.channel().id(),
                "hidden", true);
        stamp(team, message, event);
    }

    void deleted(Team team, Message message) {
        var event = Json.of(
                "type", "message",
                "subtype", "message_deleted",
                "previous_message", message.json(),
                "channel", message.channel().id(),
                "hidden", true,
                "deleted_ts", message.ts());
        stamp(team, message, event);
    }

    private void stamp(Team team, Message message, JsonObject event) {
        var ts = world.ts();
        event.addProperty("ts", ts);
        event.addProperty("event_ts", ts);
        event.addProperty("channel_type", message.channel().type());
        hub.soon(team, event);
    }

    private JsonObject profile(Team team) {
        return Json.of(
                "id", team.botId(),
                "app_id", App.ID,
                "user_id", team.bot(),
                "name", "Binôme",
                "icons", Json.of("image_36", "https://avatars.example.com/36.png"),
                "deleted", false,
                "updated", 1_700_000_000,
                "team_id", team.id());
    }

    /** Somebody comes into a channel or goes; the app hears of it where it is in there itself. */
    Ack moved(Team team, Channel channel, String user, boolean joined) {
        if (!channel.has(team.bot()) && !user.equals(team.bot())) {
            return Ack.unsent();
        }
        return hub.event(team, movement(team, channel, user, joined));
    }

    JsonObject movement(Team team, Channel channel, String user, boolean joined) {
        return Json.of(
                "type", joined ? "member_joined_channel" : "member_left_channel",
                "user", user,
                "channel", channel.id(),
                "channel_type", channel.kind() == Channel.Kind.PRIVATE ? "G" : "C",
                "team", world.user(user).map(User::team).orElse(team.id()),
                "event_ts", world.ts());
    }

    static JsonObject text(String text) {
        return Json.of(
                "type", "rich_text",
                "block_id", "rt" + Math.floorMod(text.hashCode(), 10_000),
                "elements",
                List.of(Json.of(
                        "type", "rich_text_section",
                        "elements", List.of(Json.of("type", "text", "text", text)))));
    }
}
