package io.binome.slack;

import io.binome.json.Json;
import io.binome.slack.Shape.Unreadable;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Binôme reads of a signed body, and nothing else, each part of the kind it must be. Slack's library is given only
 * this: what it would make of the rest, such as other people's blocks, can then neither fail nor be kept or logged. What
 * bots do, the own one among them, is nothing at all.
 */
final class Gist {
    private static final Shape ID = new Shape.Id();
    private static final Shape TEXT = new Shape.Text(Shape.LONGEST);
    /** What people wrote themselves, as long as the body. */
    private static final Shape WORDS = new Shape.Text(Integer.MAX_VALUE);
    private static final Shape FLAG = new Shape.Flag();
    private static final Shape NOTHING = new Shape.Anything();

    private static final Shape INSTALLED = Shape.object(Map.of(
            "enterprise_id", ID, "team_id", ID, "user_id", ID, "is_bot", FLAG,
            "is_enterprise_install", FLAG));
    private static final Map<String, Shape> EVENT = Map.of(
            "type", TEXT.needed(), "event_id", ID.needed(), "team_id", ID, "enterprise_id", ID,
            "api_app_id", ID, "is_ext_shared_channel", FLAG, "authorizations", Shape.list(INSTALLED));
    private static final Map<String, Shape> CHALLENGE = Map.of("type", TEXT.needed(), "challenge", TEXT);

    /** The events that are listened to; Slack is thanked for any other. */
    private static final Map<String, Shape> EVENTS = Map.of(
            "message", Shape.object(Map.of(
                    "type", TEXT, "subtype", TEXT, "channel", ID.needed(), "channel_type", TEXT,
                    "user", ID, "bot_id", ID, "text", WORDS, "files", Shape.list(NOTHING),
                    "attachments", Shape.list(NOTHING))),
            "app_home_opened", Shape.object(Map.of(
                    "type", TEXT, "user", ID.needed(), "channel", ID, "tab", TEXT)),
            "app_mention", Shape.object(Map.of(
                    "type", TEXT, "user", ID, "channel", ID.needed())),
            "user_change", Shape.object(Map.of(
                    "type", TEXT, "user", Shape.object(Map.of("id", ID.needed())).needed())),
            "app_uninstalled", Shape.object(Map.of("type", TEXT)),
            "tokens_revoked", Shape.object(Map.of(
                    "type", TEXT, "tokens", Shape.object(Map.of("bot", Shape.list(ID))).needed())));

    /** The sorts of messages that somebody wrote. */
    private static final Set<String> WRITTEN = Set.of("file_share", "me_message", "thread_broadcast");
    private static final Set<String> VIEWS = Set.of("modal", "home");

    private static final Shape PICKED = Shape.object(Map.of("value", TEXT));
    private static final Shape FILLED = Shape.object(Map.of(
            "type", TEXT, "value", WORDS, "selected_option", PICKED, "selected_options",
            Shape.list(PICKED)));
    private static final Shape VIEW = view(TEXT);
    private static final Shape SENT = view(TEXT.needed()).needed();
    private static final Map<String, Shape> INTERACTION = Map.of(
            "type", TEXT.needed(),
            "user", Shape.object(Map.of("id", ID.needed(), "team_id", ID)).needed(),
            "team", Shape.object(Map.of("id", ID, "enterprise_id", ID)),
            "enterprise", Shape.object(Map.of("id", ID)),
            "is_enterprise_install", FLAG,
            "trigger_id", TEXT,
            "response_url", TEXT);

    /** What people do with the bot beside writing; anything else is nothing for it. */
    private static final Map<String, Shape> INTERACTIONS = Map.of(
            "block_actions", interaction(Map.of(
                    "message", Shape.object(Map.of("ts", TEXT)), "view", VIEW, "actions",
                    Shape.list(Shape.object(Map.of(
                            "type", TEXT, "action_id", TEXT.needed(), "block_id", TEXT, "value",
                            TEXT))).needed())),
            "view_submission", interaction(Map.of("view", SENT)),
            "view_closed", interaction(Map.of("view", SENT)),
            "block_suggestion", interaction(Map.of(
                    "view", VIEW.needed(), "action_id", TEXT.needed(), "block_id", TEXT.needed(), "value",
                    TEXT)),
            "shortcut", interaction(Map.of("callback_id", TEXT.needed())),
            "message_action", interaction(Map.of(
                    "callback_id", TEXT.needed(), "message", Shape.object(Map.of("text", WORDS)).needed(),
                    "channel", Shape.object(Map.of("id", ID)))));

    private static final Shape COMMAND = Shape.object(Map.of(
            "command", TEXT.needed(), "user_id", ID.needed(), "channel_id", ID.needed(),
            "channel_name", TEXT, "team_id", ID, "enterprise_id", ID, "is_enterprise_install",
            TEXT, "text", WORDS, "response_url", TEXT, "trigger_id", TEXT));

    private Gist() {}

    private static Shape view(Shape callback) {
        return Shape.object(Map.of(
                "id", TEXT, "hash", TEXT, "type", TEXT, "callback_id", callback, "private_metadata",
                TEXT, "app_installed_team_id", ID, "team_id", ID, "blocks",
                Shape.list(Shape.object(Map.of("type", TEXT.needed(), "block_id", TEXT))), "state",
                Shape.object(Map.of("values", Shape.map(Shape.map(FILLED))))));
    }

    private static Shape interaction(Map<String, Shape> own) {
        var all = new LinkedHashMap<>(INTERACTION);
        all.putAll(own);
        return Shape.object(all);
    }

    /**
     * The same body with what is read of it; empty where it is nothing for Binôme.
     *
     * @param body in JSON, or as fields of a form
     */
    static Optional<String> of(String body, boolean isJson) throws Unreadable {
        return isJson ? event(object(body)) : form(fields(body));
    }

    private static Optional<String> event(Map<String, Object> given) throws Unreadable {
        if ("url_verification".equals(given.get("type"))) {
            return Optional.of(Json.line(Shape.object(CHALLENGE).of(given, "")));
        }
        if (!"event_callback".equals(given.get("type"))) {
            return nothing(given.get("type"));
        }
        var inner = given.get("event") instanceof Map<?, ?> event ? event.get("type") : null;
        if (given.get("event") instanceof Map<?, ?> event
                && (event.get("bot_id") instanceof String || isAside(event))) {
            return Optional.empty();
        }
        var shape = inner instanceof String type ? EVENTS.get(type) : null;
        if (shape == null) {
            return nothing(inner);
        }
        var all = new LinkedHashMap<>(EVENT);
        all.put("event", shape.needed());
        return Optional.of(Json.line(Shape.object(all).of(given, "")));
    }

    /** That a message was changed, deleted or the like, which nobody listens to. */
    private static boolean isAside(Map<?, ?> event) {
        return "message".equals(event.get("type"))
                && event.get("subtype") instanceof String subtype
                && !WRITTEN.contains(subtype);
    }

    private static Optional<String> form(Map<String, String> fields) throws Unreadable {
        var payload = fields.get("payload");
        if (payload != null) {
            var given = object(payload);
            var shape = given.get("type") instanceof String type ? INTERACTIONS.get(type) : null;
            if (given.get("view") instanceof Map<?, ?> view && !VIEWS.contains(String.valueOf(view.get("type")))) {
                throw new Unreadable("view is of no kind that Binôme shows");
            }
            return shape == null
                    ? nothing(given.get("type"))
                    : Optional.of("payload=" + encoded(Json.line(shape.of(given, ""))));
        }
        if (fields.containsKey("ssl_check")) {
            return Optional.empty();
        }
        var pairs = new ArrayList<String>();
        if (COMMAND.of(fields, "") instanceof Map<?, ?> read) {
            read.forEach((name, value) -> pairs.add(name + "=" + encoded(String.valueOf(value))));
        }
        return Optional.of(String.join("&", pairs));
    }

    /** A kind that is not listened to is no mistake; to have none is one. */
    private static Optional<String> nothing(@Nullable Object type) throws Unreadable {
        if (type instanceof String) {
            return Optional.empty();
        }
        throw new Unreadable("of no kind");
    }

    private static Map<String, Object> object(String json) throws Unreadable {
        try {
            var object = Json.object(json);
            if (object != null) {
                return object;
            }
        } catch (RuntimeException broken) {
            throw new Unreadable("no JSON object");
        }
        throw new Unreadable("no JSON object");
    }

    private static Map<String, String> fields(String body) throws Unreadable {
        var fields = new LinkedHashMap<String, String>();
        try {
            for (var field : List.of(body.split("&", -1))) {
                var equals = field.indexOf('=');
                if (equals > 0) {
                    fields.put(field.substring(0, equals), decoded(field.substring(equals + 1)));
                }
            }
        } catch (IllegalArgumentException badlyEncoded) {
            throw new Unreadable("badly encoded");
        }
        return fields;
    }

    private static String decoded(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
