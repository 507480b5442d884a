package io.binome.teams.fake;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an activity of a bot may contain, by the activity schema and what Teams makes of it. */
final class ActivityRules {
    private static final int CARD = 28 * 1024;
    private static final int MESSAGE = 100 * 1024;
    private static final Set<String> TEXTS = Set.of(
            "type", "id", "timestamp", "localTimestamp", "localTimezone", "callerId", "serviceUrl", "channelId",
            "textFormat", "attachmentLayout", "topicName", "locale", "text", "speak", "inputHint", "summary", "action",
            "replyToId", "label", "valueType", "name", "code", "expiration", "importance", "deliveryMode");
    private static final Set<String> OBJECTS =
            Set.of("from", "conversation", "recipient", "suggestedActions", "channelData", "relatesTo");
    private static final Set<String> LISTS = Set.of(
            "membersAdded", "membersRemoved", "reactionsAdded", "reactionsRemoved", "attachments", "entities",
            "listenFor", "textHighlights");
    private static final Map<String, Set<String>> WORDS = Map.of(
            "textFormat", Set.of("plain", "markdown", "xml"),
            "attachmentLayout", Set.of("list", "carousel"),
            "inputHint", Set.of("acceptingInput", "ignoringInput", "expectingInput"),
            "importance", Set.of("low", "normal", "high"),
            "deliveryMode", Set.of("normal", "notification"));
    private static final Set<String> ATTACHMENT =
            Set.of("contentType", "contentUrl", "content", "name", "thumbnailUrl");

    private final Records records;
    private final CardRules cards;

    ActivityRules(Records records, CardRules cards) {
        this.records = records;
        this.cards = cards;
    }

    void check(ObjectNode activity, Conversation where) {
        var type = Json.text(activity, "type");
        if (!type.equals("message") && !type.equals("typing")) {
            complain("Teams takes no " + (type.isEmpty() ? "activity without a type" : type) + " from a bot");
            throw Refusal.bad("Activity type is missing or not supported: " + type);
        }
        activity.properties().forEach(each -> property(each.getKey(), each.getValue()));
        size(activity);
        var attachments = Json.objects(activity, "attachments");
        if (type.equals("message") && Json.text(activity, "text").isBlank() && attachments.isEmpty()) {
            throw Refusal.bad("Message is empty: neither text nor attachments");
        }
        if (type.equals("message") && Json.text(activity, "text").isBlank()
                && Json.text(activity, "summary").isBlank()) {
            complain("a message with a card and without summary: the notification would say only “card”");
        }
        attachments.forEach(each -> attachment(each, where));
        mentions(activity);
    }

    private void property(String name, JsonNode value) {
        // The SDK's own mapper adds an empty "properties" to everything; the connector does not mind.
        if (value.isNull() || (name.equals("properties") && value.isEmpty())) {
            return;
        }
        var right = (TEXTS.contains(name) && value.isString())
                || (OBJECTS.contains(name) && value.isObject())
                || (LISTS.contains(name) && value.isArray())
                || name.equals("value")
                || (name.equals("historyDisclosed") && value.isBoolean());
        if (!right) {
            var known = TEXTS.contains(name) || OBJECTS.contains(name) || LISTS.contains(name)
                    || name.equals("historyDisclosed");
            complain(known ? name + " has the wrong type: " + value : "unknown property " + name);
        } else if (WORDS.containsKey(name) && !WORDS.get(name).contains(value.asString())) {
            complain(name + " knows no " + value.asString());
        }
    }

    private void size(ObjectNode activity) {
        int bytes = Json.write(activity).getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MESSAGE) {
            complain("a message of " + bytes + " bytes, more than " + MESSAGE);
            throw new Refusal(413, "MessageSizeTooBig", "Message size too large.");
        }
    }

    private void attachment(ObjectNode attachment, Conversation where) {
        attachment.propertyNames().forEach(name -> {
            if (!ATTACHMENT.contains(name)) {
                complain("unknown property " + name + " of an attachment");
            }
        });
        if (!Json.text(attachment, "contentType").equals(Post.CARD)) {
            if (Json.text(attachment, "contentType").isEmpty()) {
                complain("an attachment without contentType");
            }
            return;
        }
        var card = Json.at(attachment, "content");
        if (!(card instanceof ObjectNode content)) {
            complain("the content of a card must be an object");
            throw Refusal.bad("Card content is missing or no object");
        }
        int bytes = Json.write(content).getBytes(StandardCharsets.UTF_8).length;
        if (bytes > CARD) {
            complain("a card of " + bytes + " bytes, more than " + CARD);
        }
        cards.check(content, where.kind() == Conversation.Kind.PERSONAL ? "card" : "card in " + where);
    }

    private void mentions(ObjectNode activity) {
        var text = Json.text(activity, "text");
        for (var entity : Json.objects(activity, "entities")) {
            if (Json.text(entity, "type").equals("mention")) {
                var named = Json.text(entity, "text");
                if (named.isEmpty() || !text.contains(named)) {
                    complain("a mention that the text does not contain: " + named);
                }
                if (Json.text(entity, "mentioned", "id").isEmpty()) {
                    complain("a mention without an id");
                }
                text = text.replace(named, "");
            }
        }
        if (text.contains("<at>")) {
            complain("an <at> without an entity: it would be shown as it is");
        }
    }

    private void complain(String what) {
        records.violation("activity", what);
    }
}
