package io.binome.slack.fake;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The documented limits of Block Kit: what is wrong with blocks or a view, each with where, as Slack words it. */
final class BlockRules {
    private static final int BLOCKS_IN_MESSAGE = 50;
    private static final int BLOCKS_IN_VIEW = 100;
    private static final int CHARACTERS_IN_MESSAGE = 13_200;
    private static final int BYTES_IN_VIEW = 250_000;
    private static final Set<String> MESSAGE_ONLY = Set.of("markdown", "table", "file");
    private static final Set<String> VIEW_FIELDS = Set.of(
            "type", "title", "blocks", "close", "submit", "private_metadata", "callback_id", "clear_on_close",
            "notify_on_close", "external_id", "submit_disabled");

    private final List<String> faults = new ArrayList<>();
    private final Elements elements = new Elements(this);

    private BlockRules() {}

    static List<String> ofMessage(String json) {
        var rules = new BlockRules();
        var blocks = Json.parse(json).filter(JsonElement::isJsonArray);
        if (blocks.isEmpty()) {
            return List.of("blocks must be an array [json-pointer:/blocks]");
        }
        var list = Json.list(blocks.get());
        rules.blocks(list, BLOCKS_IN_MESSAGE, "message");
        if (characters(list) > CHARACTERS_IN_MESSAGE) {
            rules.fault("msg_blocks_too_long: " + characters(list) + " characters", "/blocks");
        }
        return rules.faults;
    }

    static List<String> ofView(String json, boolean home) {
        var rules = new BlockRules();
        var parsed = Json.parse(json).filter(JsonElement::isJsonObject);
        if (parsed.isEmpty()) {
            return List.of("must be an object [json-pointer:/view]");
        }
        rules.view(parsed.get().getAsJsonObject(), home);
        return rules.faults;
    }

    static boolean tooLarge(String view) {
        return view.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > BYTES_IN_VIEW;
    }

    private void view(JsonObject view, boolean home) {
        var surface = home ? "home" : "modal";
        if (!Json.text(view, "type").equals(surface)) {
            fault("must be " + surface, "/view/type");
        }
        view.keySet().stream().filter(name -> !VIEW_FIELDS.contains(name)).forEach(name -> fault(
                "no more than the known fields: " + name, "/view"));
        if (!home) {
            plain(view, "title", 24, "/view", true);
            plain(view, "close", 24, "/view", false);
            plain(view, "submit", 24, "/view", false);
            var inputs = Json.objects(view, "blocks").stream().anyMatch(block -> Json.text(block, "type").equals(
                    "input"));
            if (inputs && !Json.has(view, "submit")) {
                fault("submit is required when an input block is within the blocks array", "/view");
            }
        } else {
            List.of("title", "close", "submit").stream().filter(view::has).forEach(name -> fault(
                    "not in a Home tab: " + name, "/view"));
        }
        longest(Json.text(view, "private_metadata"), 3000, "/view/private_metadata");
        longest(Json.text(view, "callback_id"), 255, "/view/callback_id");
        longest(Json.text(view, "external_id"), 255, "/view/external_id");
        if (!(Json.at(view, "blocks") instanceof com.google.gson.JsonArray)) {
            fault("missing required field: blocks", "/view");
        }
        blocks(Json.list(view, "blocks"), BLOCKS_IN_VIEW, surface);
    }

    private void blocks(List<JsonElement> blocks, int most, String surface) {
        if (blocks.size() > most) {
            fault("no more than " + most + " items allowed", "/blocks");
        }
        var ids = new HashSet<String>();
        for (int i = 0; i < blocks.size(); i++) {
            var at = "/blocks/" + i;
            if (!(blocks.get(i) instanceof JsonObject block)) {
                fault("must be an object", at);
                continue;
            }
            var id = Json.text(block, "block_id");
            longest(id, 255, at + "/block_id");
            if (!id.isEmpty() && !ids.add(id)) {
                fault("block_id already exists: " + id, at + "/block_id");
            }
            block(block, surface, at);
        }
    }

    private void block(JsonObject block, String surface, String at) {
        var type = Json.text(block, "type");
        if (!surface.equals("message") && MESSAGE_ONLY.contains(type)) {
            fault(type + " blocks are for messages only", at);
        }
        switch (type) {
            case "section" -> section(block, at);
            case "header" -> plain(block, "text", 150, at, true);
            case "divider" -> only(block, Set.of("type", "block_id"), at);
            case "image" -> image(block, at);
            case "context" -> context(block, at);
            case "actions" -> {
                only(block, Set.of("type", "block_id", "elements"), at);
                var inside = Json.objects(block, "elements");
                count(inside.size(), 1, 25, at + "/elements");
                elements.all(inside, Elements.IN_ACTIONS, at + "/elements");
            }
            case "input" -> input(block, surface, at);
            case "rich_text" -> count(Json.list(block, "elements").size(), 1, 1000, at + "/elements");
            case "markdown" -> length(Json.text(block, "text"), 1, 12_000, at + "/text");
            case "file", "video", "table" -> {}
            default -> fault("unsupported type: " + type, at + "/type");
        }
    }

    private void section(JsonObject block, String at) {
        only(block, Set.of("type", "block_id", "text", "fields", "accessory", "expand"), at);
        var fields = Json.objects(block, "fields");
        if (!block.has("text") && fields.isEmpty()) {
            fault("must define either text or fields", at);
        }
        if (block.has("text")) {
            text(block.get("text"), 1, 3000, at + "/text");
        }
        if (block.has("fields")) {
            count(fields.size(), 1, 10, at + "/fields");
        }
        for (int i = 0; i < fields.size(); i++) {
            text(fields.get(i), 1, 2000, at + "/fields/" + i);
        }
        if (block.has("accessory")) {
            elements.all(List.of(Json.object(block, "accessory")), Elements.IN_SECTION, at + "/accessory");
        }
    }

    private void context(JsonObject block, String at) {
        only(block, Set.of("type", "block_id", "elements"), at);
        var inside = Json.objects(block, "elements");
        count(inside.size(), 1, 10, at + "/elements");
        for (int i = 0; i < inside.size(); i++) {
            if (Json.text(inside.get(i), "type").equals("image")) {
                image(inside.get(i), at + "/elements/" + i);
            } else {
                text(inside.get(i), 1, 2000, at + "/elements/" + i);
            }
        }
    }

    void image(JsonObject image, String at) {
        length(Json.text(image, "alt_text"), 1, 2000, at + "/alt_text");
        if (!Json.has(image, "image_url") && !Json.has(image, "slack_file")) {
            fault("missing required field: image_url or slack_file", at);
        }
        longest(Json.text(image, "image_url"), 3000, at + "/image_url");
        plain(image, "title", 2000, at, false);
    }

    private void input(JsonObject block, String surface, String at) {
        only(
                block,
                Set.of("type", "block_id", "label", "element", "dispatch_action", "hint", "optional"),
                at);
        if (surface.equals("home") && Json.text(block, "element", "type").equals("file_input")) {
            fault("file inputs are for modals", at);
        }
        plain(block, "label", 2000, at, true);
        plain(block, "hint", 2000, at, false);
        elements.all(List.of(Json.object(block, "element")), Elements.IN_INPUT, at + "/element");
    }

    /** A text object, plain or mrkdwn. */
    void text(JsonElement text, int least, int most, String at) {
        var type = Json.text(text, "type");
        switch (type) {
            case "plain_text" -> only(text, Set.of("type", "text", "emoji"), at);
            case "mrkdwn" -> only(text, Set.of("type", "text", "verbatim"), at);
            default -> fault("unsupported type of text: " + type, at + "/type");
        }
        length(Json.text(text, "text"), least, most, at + "/text");
    }

    void plain(JsonObject holder, String name, int most, String at, boolean required) {
        if (!Json.has(holder, name)) {
            if (required) {
                fault("missing required field: " + name, at);
            }
            return;
        }
        if (!Json.text(holder, name, "type").equals("plain_text")) {
            fault("must be plain_text", at + "/" + name + "/type");
        }
        text(holder.get(name), 1, most, at + "/" + name);
    }

    void only(JsonElement holder, Set<String> known, String at) {
        if (holder instanceof JsonObject object) {
            object.keySet().stream().filter(name -> !known.contains(name)).forEach(name -> fault(
                    "no more than the known fields: " + name, at));
        }
    }

    void longest(String text, int most, String at) {
        length(text, 0, most, at);
    }

    void length(String text, int least, int most, String at) {
        var length = text.codePointCount(0, text.length());
        if (length > most) {
            fault("must be less than " + (most + 1) + " characters", at);
        } else if (length < least) {
            fault("must be more than " + (least - 1) + " characters", at);
        }
    }

    void count(int number, int least, int most, String at) {
        if (number > most) {
            fault("no more than " + most + " items allowed", at);
        } else if (number < least) {
            fault("at least " + least + " items required", at);
        }
    }

    void fault(String what, String at) {
        faults.add(what + " [json-pointer:" + at + "]");
    }

    private static int characters(List<JsonElement> blocks) {
        var sum = new int[1];
        blocks.forEach(block -> Json.walk(block, object -> {
            if (object.get("text") instanceof com.google.gson.JsonPrimitive) {
                sum[0] += Json.text(object, "text").length();
            }
        }));
        return sum[0];
    }

    /** Blocks that have passed, as Slack keeps them. */
    static com.google.gson.JsonArray read(String json, String seed) {
        var array = JsonParser.parseString(json).getAsJsonArray();
        Blocks.name(array.asList(), seed);
        return array;
    }
}
