package io.binome.teams.fake;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What Teams tells a bot, in the shapes of Microsoft's documentation. */
final class Activities {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx");

    private final InstantSource clock;
    private final World world;
    private volatile String serviceUrl = "";

    Activities(InstantSource clock, World world) {
        this.clock = clock;
        this.world = world;
    }

    void at(String url) {
        serviceUrl = url;
    }

    String serviceUrl() {
        return serviceUrl;
    }

    static ObjectNode bot() {
        return Json.of("id", Machine.BOT, "name", "Binôme");
    }

    private ObjectNode about(String type, String id, User from, Conversation in, String thread, Instant now) {
        return Json.of(
                "type", type,
                "id", id,
                "timestamp", UTC.format(now),
                "localTimestamp", LOCAL.format(now.atZone(from.zone())),
                "localTimezone", from.zone().getId(),
                "locale", from.locale(),
                "channelId", "msteams",
                "serviceUrl", serviceUrl,
                "from", from.account(),
                "recipient", bot(),
                "conversation", in.reference(thread),
                "channelData", channelData(in));
    }

    private ObjectNode event(String type, User from, Conversation in) {
        return about(type, "f:" + world.guid(), from, in, "", clock.instant());
    }

    private static ObjectNode channelData(Conversation in) {
        var data = Json.of("tenant", Json.of("id", in.tenant().id()));
        in.team().ifPresent(team -> {
            data.put("teamsChannelId", in.id());
            data.put("teamsTeamId", team.id());
            data.set("channel", Json.of("id", in.id()));
            data.set("team", Json.of("id", team.id(), "name", team.name(), "aadGroupId", team.groupId()));
        });
        return data;
    }

    /**
     * Words of a person; a message of its own.
     *
     * @param mention whether the bot is named before them
     */
    ObjectNode message(User from, Conversation in, String id, String thread, String words, boolean mention) {
        var said = about("message", id, from, in, thread, clock.instant());
        var text = mention ? "<at>Binôme</at> " + words : words;
        said.put("text", text);
        said.put("textFormat", "plain");
        var entities = Json.array(List.of(from.client()));
        if (mention) {
            entities.insert(
                    0, Json.of("type", "mention", "mentioned", bot(), "text", "<at>Binôme</at>"));
            said.set("attachments", Json.array(List.of(Json.of("contentType", "text/html", "content",
                    "<p><span itemtype=\"http://schema.skype.com/Mention\" itemscope=\"\" itemid=\"0\">Binôme</span> "
                            + words + "</p>"))));
        }
        said.set("entities", entities);
        return said;
    }

    /** What an Action.Submit sends: a message with a value and without words, unless it has some. */
    ObjectNode submission(User from, Post post, JsonNode value, String text) {
        var said = about("message", world.messageId(), from, post.conversation(), post.thread(), clock.instant());
        said.put("replyToId", post.id());
        said.set("value", value);
        said.set("entities", Json.array(List.of(from.client())));
        if (!text.isEmpty()) {
            said.put("text", text);
            said.put("textFormat", "plain");
        }
        said.set("channelData", with(Json.object(said, "channelData"), "source", Json.of("name", "message")));
        return said;
    }

    ObjectNode invoke(String name, User from, Post post, JsonNode value) {
        var said = about("invoke", "f:" + world.guid(), from, post.conversation(), post.thread(), clock.instant());
        said.put("name", name);
        said.put("replyToId", post.id());
        said.set("value", value);
        said.set("entities", Json.array(List.of(from.client())));
        said.set("channelData", with(Json.object(said, "channelData"), "source", Json.of("name", "message")));
        return said;
    }

    private static ObjectNode with(ObjectNode object, String name, ObjectNode value) {
        object.set(name, value);
        return object;
    }

    ObjectNode installation(User by, Conversation in, String action) {
        var said = event("installationUpdate", by, in);
        said.put("action", action);
        said.set("entities", Json.array(List.of(by.client())));
        var settings = in.kind() == Conversation.Kind.CHANNEL
                ? Json.of("selectedChannel", Json.of("id", in.id()))
                : Json.of();
        said.set("channelData", with(Json.object(said, "channelData"), "settings", settings));
        return said;
    }

    /** @param who accounts that have come or gone, of people or of the bot */
    ObjectNode roster(User by, Conversation in, boolean added, List<ObjectNode> who) {
        var said = event("conversationUpdate", by, in);
        said.remove("locale");
        said.remove("localTimezone");
        said.remove("localTimestamp");
        said.set(added ? "membersAdded" : "membersRemoved", Json.array(who));
        if (in.kind() == Conversation.Kind.CHANNEL) {
            Json.object(said, "channelData").put("eventType", added ? "teamMemberAdded" : "teamMemberRemoved");
        }
        return said;
    }

    static ObjectNode bare(User user) {
        return Json.of("id", user.id(), "aadObjectId", user.objectId());
    }

    static ObjectNode bareBot() {
        return Json.of("id", Machine.BOT);
    }
}
