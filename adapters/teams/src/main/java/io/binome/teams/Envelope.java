package io.binome.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.Serialization;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.text.StringEscapeUtils;
import org.jspecify.annotations.Nullable;

/** One activity of the Bot Framework, with what is missing in it read as empty. */
final class Envelope {
    private static final String MESSAGE_PART = ";messageid=";
    private static final String PERSONAL = "personal";

    private final Activity activity;
    private final JsonNode channel;
    private final JsonNode value;

    /** It is no activity. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(@Nullable Throwable cause) {
            super(cause);
        }
    }

    private Envelope(Activity activity) {
        this.activity = activity;
        this.channel = tree(activity.getChannelData());
        this.value = tree(activity.getValue());
    }

    private static JsonNode tree(@Nullable Object given) {
        return given == null ? Serialization.createObjectNode() : Serialization.objectToTree(given);
    }

    static Envelope read(byte[] body) throws Unreadable {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            var tree = Serialization.jsonToTree(text);
            if (tree == null || !tree.isObject()) {
                throw new Unreadable(null);
            }
            return new Envelope(Serialization.safeGetAs(tree, Activity.class));
        } catch (CharacterCodingException | JsonProcessingException notOurs) {
            throw new Unreadable(notOurs);
        } catch (IOException broken) {
            throw new Unreadable(broken);
        } catch (IllegalArgumentException | ClassCastException misshapen) {
            throw new Unreadable(misshapen);
        }
    }

    String type() {
        return text(activity.getType());
    }

    /** What is invoked, for an invoke. */
    String name() {
        return text(activity.getName());
    }

    /** {@code add} or {@code remove}, for an installation. */
    String action() {
        return text(activity.getAction());
    }

    String channelId() {
        return text(activity.getChannelId());
    }

    String serviceUrl() {
        return text(activity.getServiceUrl());
    }

    /** Makes it the same when it comes again; empty where Teams gives no id. */
    String id() {
        return text(activity.getId()).isEmpty() ? "" : conversation() + "." + activity.getId();
    }

    /** The message under which an answer stands. */
    String message() {
        return text(activity.getId());
    }

    /** The message with the card, for a press. */
    String card() {
        return text(activity.getReplyToId());
    }

    JsonNode value() {
        return value;
    }

    /** Empty where the two places that name it do not agree. */
    String tenant() {
        var inChannel = channel.path("tenant").path("id").asText("");
        var inConversation = activity.getConversation() == null ? "" : text(activity.getConversation().getTenantId());
        if (inChannel.isEmpty() || inConversation.isEmpty()) {
            return inChannel + inConversation;
        }
        return inChannel.equals(inConversation) ? inChannel : "";
    }

    /** Where it happened, without the thread. */
    String conversation() {
        var id = activity.getConversation() == null ? "" : text(activity.getConversation().getId());
        var thread = id.indexOf(MESSAGE_PART);
        return thread < 0 ? id : id.substring(0, thread);
    }

    boolean isPersonal() {
        return activity.getConversation() != null
                && PERSONAL.equalsIgnoreCase(text(activity.getConversation().getConversationType()));
    }

    /** The team whose members may read a channel; the conversation itself where it is a group chat. */
    String members() {
        var team = channel.path("team").path("id").asText("");
        return team.isEmpty() ? conversation() : team;
    }

    /** How a person calls the place. */
    String placeName() {
        var name = channel.path("channel").path("name").asText("");
        var team = channel.path("team").path("name").asText("");
        var chat = activity.getConversation() == null ? "" : text(activity.getConversation().getName());
        return List.of(name, team, chat).stream().filter(each -> !each.isBlank()).findFirst().orElse("");
    }

    /** Whether the bot itself is among those who came. */
    boolean bringsTheBot() {
        return activity.getMembersAdded() != null
                && activity.getMembersAdded().stream().anyMatch(member -> bot().equals(member.getId()));
    }

    String bot() {
        return activity.getRecipient() == null ? "" : text(activity.getRecipient().getId());
    }

    /** Whoever did it; {@code user} is empty where nobody is named. */
    Who who() {
        var from = activity.getFrom();
        var mri = from == null ? "" : text(from.getId());
        var entra = from == null ? "" : text(from.getAadObjectId());
        return new Who(
                Who.installation(tenant()),
                entra.isEmpty() ? mri : entra,
                mri,
                from == null ? "" : text(from.getName()).strip(),
                serviceUrl(),
                conversation(),
                bot(),
                text(activity.getLocale()).isEmpty() ? client("locale") : text(activity.getLocale()),
                text(activity.getLocalTimezone()).isEmpty() ? client("timezone") : text(activity.getLocalTimezone()),
                isPersonal());
    }

    private String client(String property) {
        if (activity.getEntities() == null) {
            return "";
        }
        return activity.getEntities()
                .stream()
                .filter(entity -> "clientInfo".equals(entity.getType()))
                .map(entity -> entity.getProperties().get(property))
                .filter(found -> found != null && found.isTextual())
                .map(JsonNode::asText)
                .findFirst()
                .orElse("");
    }

    /** What was written, without the bot's name and without marks. */
    String words() {
        var words = text(activity.getText());
        for (var mention : mentions()) {
            var isBot = bot().equals(mention.path("mentioned").path("id").asText(""));
            var marked = mention.path("text").asText("");
            if (!marked.isEmpty()) {
                words = words.replace(marked, isBot ? "" : mention.path("mentioned").path("name").asText(""));
            }
        }
        return StringEscapeUtils.unescapeHtml4(words).replace('\u00a0', ' ').strip();
    }

    private List<JsonNode> mentions() {
        var mentions = new ArrayList<JsonNode>();
        if (activity.getEntities() != null) {
            activity.getEntities()
                    .stream()
                    .filter(entity -> "mention".equals(entity.getType()))
                    .forEach(entity -> mentions.add(Serialization.objectToTree(entity.getProperties())));
        }
        return mentions;
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
