package io.binome.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.microsoft.bot.schema.Serialization;
import io.binome.text.Spelling;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.text.StringEscapeUtils;
import org.jspecify.annotations.Nullable;

/**
 * One activity of the Bot Framework, with what is missing in it read as empty. It is read part by part, since most of an
 * activity is nothing for Binôme and must not be able to spoil the rest.
 */
final class Envelope {
    private static final String MESSAGE_PART = ";messageid=";
    private static final String PERSONAL = "personal";
    private static final int LONGEST_ID = 512;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 2_048;
    private static final int MOST_ENTITIES = 50;

    private final JsonNode activity;
    private final JsonNode value;

    /** It is no activity. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(@Nullable Throwable cause) {
            super(cause);
        }
    }

    private Envelope(JsonNode activity) {
        this.activity = activity;
        var given = activity.path("value");
        this.value = given.isObject() ? given : Serialization.createObjectNode();
    }

    static Envelope read(byte[] body) throws Unreadable {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            var tree = Serialization.jsonToTree(text);
            if (tree == null || !tree.isObject()) {
                throw new Unreadable(null);
            }
            return new Envelope(tree);
        } catch (IOException | RuntimeException notOurs) {
            throw new Unreadable(notOurs);
        }
    }

    String type() {
        return id(activity.path("type"));
    }

    /** What is invoked, for an invoke. */
    String name() {
        return text(activity.path("name"), LONGEST_NAME);
    }

    /** {@code add} or {@code remove}, for an installation. */
    String action() {
        return id(activity.path("action"));
    }

    String channelId() {
        return id(activity.path("channelId"));
    }

    String serviceUrl() {
        return text(activity.path("serviceUrl"), LONGEST_ADDRESS);
    }

    /** Makes it the same when it comes again; empty where Teams gives no id. */
    String id() {
        return message().isEmpty() ? "" : conversation() + "." + message();
    }

    /** The message under which an answer stands. */
    String message() {
        return id(activity.path("id"));
    }

    /** The message with the card, for a press. */
    String card() {
        return id(activity.path("replyToId"));
    }

    JsonNode value() {
        return value;
    }

    /** Empty where the two places that name it do not agree. */
    String tenant() {
        var inChannel = id(activity.path("channelData").path("tenant").path("id"));
        var inConversation = id(activity.path("conversation").path("tenantId"));
        if (inChannel.isEmpty() || inConversation.isEmpty()) {
            return inChannel + inConversation;
        }
        return inChannel.equals(inConversation) ? inChannel : "";
    }

    /** Where it happened, without the thread. */
    String conversation() {
        var id = id(activity.path("conversation").path("id"));
        var thread = id.indexOf(MESSAGE_PART);
        return thread < 0 ? id : id.substring(0, thread);
    }

    boolean isPersonal() {
        return PERSONAL.equalsIgnoreCase(id(activity.path("conversation").path("conversationType")));
    }

    /** The team whose members may read a channel; the conversation itself where it is a group chat. */
    String members() {
        var team = id(activity.path("channelData").path("team").path("id"));
        return team.isEmpty() ? conversation() : team;
    }

    /** How a person calls the place. */
    String placeName() {
        var channel = activity.path("channelData");
        return Stream.of(channel.path("channel"), channel.path("team"), activity.path("conversation"))
                .map(each -> text(each.path("name"), LONGEST_NAME))
                .filter(each -> !each.isBlank())
                .findFirst()
                .orElse("");
    }

    String bot() {
        return sign(activity.path("recipient").path("id"));
    }

    /** Whoever did it; {@code user} is empty where nobody is named. */
    Who who() {
        var from = activity.path("from");
        var mri = sign(from.path("id"));
        var entra = id(from.path("aadObjectId"));
        return new Who(
                Who.installation(tenant()),
                entra.isEmpty() ? id(from.path("id")) : entra,
                mri,
                text(from.path("name"), LONGEST_NAME).strip(),
                serviceUrl(),
                conversation(),
                bot(),
                Stream.of(activity.path("locale"), client("locale"))
                        .map(Envelope::id)
                        .filter(each -> !each.isEmpty())
                        .findFirst()
                        .orElse(""),
                Stream.of(activity.path("localTimezone"), client("timezone"))
                        .map(each -> text(each, LONGEST_NAME))
                        .filter(each -> !each.isBlank())
                        .findFirst()
                        .orElse(""),
                isPersonal());
    }

    private JsonNode client(String property) {
        return entities("clientInfo").map(entity -> entity.path(property)).findFirst()
                .orElse(MissingNode.getInstance());
    }

    /** What was written, without the bot's name and without marks. */
    String words() {
        return words(mention -> text(mention.path("mentioned").path("name"), LONGEST_NAME));
    }

    /** The same without anybody's name. */
    String wordsAlone() {
        return words(mention -> "");
    }

    /** How long it is as it was sent. */
    int length() {
        return activity.path("text").asText("").length();
    }

    /** Whether something came along that is not words: a picture, a file, a sticker. */
    boolean hasMore() {
        return activity.path("attachments").valueStream().limit(MOST_ENTITIES).anyMatch(
                each -> !"text/html".equals(id(each.path("contentType")))
                        || each.path("content").asText("").contains("<img"));
    }

    private String words(Function<JsonNode, String> name) {
        var names = new LinkedHashMap<String, String>();
        entities("mention").forEach(mention -> {
            var marked = text(mention.path("text"), LONGEST_NAME);
            var isBot = bot().equals(sign(mention.path("mentioned").path("id")));
            if (!marked.isBlank()) {
                names.put(marked, isBot ? "" : name.apply(mention));
            }
        });
        var words = replaced(text(activity.path("text"), Integer.MAX_VALUE), names);
        return StringEscapeUtils.unescapeHtml4(words).replace('\u00a0', ' ').strip();
    }

    /** In one walk, so that no name is looked for in another. */
    private static String replaced(String words, Map<String, String> names) {
        if (names.isEmpty()) {
            return words;
        }
        var read = new StringBuilder();
        for (var at = 0; at < words.length();) {
            var here = at;
            var marked = names.keySet().stream().filter(each -> words.startsWith(each, here)).findFirst();
            read.append(marked.map(names::get).orElse(words.substring(at, at + 1)));
            at += marked.map(String::length).orElse(1);
        }
        return read.toString();
    }

    private Stream<JsonNode> entities(String type) {
        var entities = activity.path("entities");
        return IntStream.range(0, Math.min(entities.size(), MOST_ENTITIES))
                .mapToObj(entities::path)
                .filter(entity -> type.equals(id(entity.path("type"))));
    }

    /** What can be the name of something: it becomes part of our own, so nothing in it may part those. */
    private static String id(JsonNode given) {
        var sign = sign(given);
        return sign.indexOf('/') < 0 && sign.indexOf('#') < 0 ? sign : "";
    }

    /** What is only given back to Microsoft as it came. */
    private static String sign(JsonNode given) {
        var sign = given.isTextual() ? given.textValue() : "";
        var isOne = sign.length() <= LONGEST_ID && sign.chars().allMatch(c -> c > ' ' && c < 0x7F)
                && Stream.of(sign.split("/")).noneMatch(Envelope::leadsUp);
        return isOne ? sign : "";
    }

    /** It stands in the path of an address when Microsoft is called. */
    private static boolean leadsUp(String step) {
        var plain = step.toLowerCase(Locale.ROOT).replace("%2e", ".");
        return plain.equals(".") || plain.equals("..");
    }

    private static String text(JsonNode given, int longest) {
        var text = given.isTextual() ? Spelling.whole(given.textValue()) : "";
        return text.length() <= longest ? text : "";
    }
}
