package io.binome.slack.block;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What Slack refuses in a message or a view, as its reference documents it: counts, lengths, ids that are not unique,
 * blocks that a surface does not take, and what must be there and is not.
 */
public final class Limits {
    /** Slack gives no number; messages of 13,300 characters have been refused, whatever is counted. */
    private static final int MESSAGE_BLOCKS = 13_000;

    private static final Set<String> EVERYWHERE =
            Set.of("section", "context", "header", "divider", "actions", "image", "rich_text");
    private static final Set<String> PRESSED = Set.of(
            "button", "static_select", "external_select", "multi_static_select", "multi_external_select",
            "radio_buttons", "checkboxes");
    private static final Set<String> FILLED = Set.of(
            "plain_text_input", "static_select", "external_select", "multi_static_select", "multi_external_select",
            "radio_buttons", "checkboxes");

    private final List<String> broken = new ArrayList<>();
    private final Set<String> blockIds = new HashSet<>();
    private final Set<String> actionIds = new HashSet<>();

    private Limits() {}

    /** Of the arguments of {@code chat.postMessage} or {@code chat.update}. */
    public static List<String> ofPost(JsonObject post) {
        var limits = new Limits();
        limits.words("text", string(post, "text"), 1, 4_000);
        if (post.has("blocks")) {
            var blocks = post.getAsJsonArray("blocks");
            limits.count("blocks", blocks, 1, 50);
            limits.expect(blocks.toString().length() <= MESSAGE_BLOCKS, "msg_blocks_too_long");
            blocks.forEach(block -> limits.block(block.getAsJsonObject(), EVERYWHERE));
        }
        return limits.broken;
    }

    /** Of a modal or a home page. */
    public static List<String> ofView(JsonObject view) {
        var limits = new Limits();
        var modal = string(view, "type").equals("modal");
        limits.expect(modal || string(view, "type").equals("home"), "type of view: " + string(view, "type"));
        var blocks = view.has("blocks") ? view.getAsJsonArray("blocks") : new JsonArray();
        limits.count("blocks", blocks, 0, 100);
        limits.expect(view.toString().length() <= 250_000, "view_too_large");
        limits.words("private_metadata", string(view, "private_metadata"), 0, 3_000);
        limits.words("callback_id", string(view, "callback_id"), 0, 255);
        var taken = new HashSet<>(EVERYWHERE);
        taken.add("input");
        blocks.forEach(block -> limits.block(block.getAsJsonObject(), taken));
        if (modal) {
            limits.plain("title", view.get("title"), 24);
            limits.optional(view, "submit", 24);
            limits.optional(view, "close", 24);
            var asks = blocks.asList().stream()
                    .anyMatch(block -> string(block.getAsJsonObject(), "type").equals("input"));
            limits.expect(!asks || view.has("submit"), "inputs without submit");
        } else {
            for (var name : List.of("title", "submit", "close", "notify_on_close", "clear_on_close")) {
                limits.expect(!view.has(name), "a home page has no " + name);
            }
        }
        return limits.broken;
    }

    private void block(JsonObject block, Set<String> taken) {
        var type = string(block, "type");
        expect(taken.contains(type), "block not taken here: " + type);
        id("block_id", string(block, "block_id"), blockIds);
        switch (type) {
            case "section" -> section(block);
            case "context" -> {
                count("context elements", block.getAsJsonArray("elements"), 1, 10);
                block.getAsJsonArray("elements").forEach(element -> text("context", element, 2_000));
            }
            case "header" -> plain("header", block.get("text"), 150);
            case "divider" -> {}
            case "actions" -> {
                count("actions", block.getAsJsonArray("elements"), 1, 25);
                block.getAsJsonArray("elements").forEach(each -> element(each.getAsJsonObject(), PRESSED));
            }
            case "image" -> {
                words("alt_text", string(block, "alt_text"), 1, 2_000);
                expect(block.has("image_url") != block.has("slack_file"), "an image is an address or a file");
                optional(block, "title", 2_000);
            }
            case "rich_text" -> {
                count("rich_text", block.getAsJsonArray("elements"), 1, 1_000);
                block.getAsJsonArray("elements").forEach(each -> rich(each.getAsJsonObject()));
            }
            case "input" -> {
                plain("label", block.get("label"), 2_000);
                optional(block, "hint", 2_000);
                expect(block.has("element"), "input without element");
                element(block.getAsJsonObject("element"), FILLED);
            }
            default -> expect(false, "unknown block: " + type);
        }
    }

    private void section(JsonObject section) {
        expect(section.has("text") || section.has("fields"), "section without words");
        if (section.has("text")) {
            text("section", section.get("text"), 3_000);
        }
        if (section.has("fields")) {
            count("fields", section.getAsJsonArray("fields"), 1, 10);
            section.getAsJsonArray("fields").forEach(field -> text("field", field, 2_000));
        }
        if (section.has("accessory")) {
            element(section.getAsJsonObject("accessory"), PRESSED);
        }
    }

    private void rich(JsonObject element) {
        switch (string(element, "type")) {
            case "rich_text_section", "rich_text_preformatted", "rich_text_quote" -> {
                count("rich text", element.getAsJsonArray("elements"), 1, 1_000);
                element.getAsJsonArray("elements").forEach(each -> rich(each.getAsJsonObject()));
            }
            case "rich_text_list" -> {
                expect(Set.of("bullet", "ordered").contains(string(element, "style")), "style of a list");
                count("list", element.getAsJsonArray("elements"), 1, 1_000);
                element.getAsJsonArray("elements").forEach(each -> {
                    expect(string(each.getAsJsonObject(), "type").equals("rich_text_section"), "items are sections");
                    rich(each.getAsJsonObject());
                });
            }
            case "text" -> words("rich text", string(element, "text"), 1, 3_000);
            case "link" -> words("link", string(element, "url"), 1, 3_000);
            default -> expect(false, "unknown rich text: " + string(element, "type"));
        }
    }

    private void element(JsonObject element, Set<String> taken) {
        var type = string(element, "type");
        expect(taken.contains(type), "element not taken here: " + type);
        words("action_id", string(element, "action_id"), 1, 255);
        id("action_id", string(element, "action_id"), actionIds);
        if (element.has("placeholder")) {
            plain("placeholder", element.get("placeholder"), 150);
        }
        switch (type) {
            case "button" -> button(element);
            case "plain_text_input" -> {
                var most = element.has("max_length") ? element.get("max_length").getAsInt() : 3_000;
                expect(most >= 1 && most <= 3_000, "max_length: " + most);
                words("initial_value", string(element, "initial_value"), 0, most);
            }
            case "radio_buttons", "checkboxes" -> options(element, 10);
            case "static_select", "multi_static_select" -> options(element, 100);
            case "external_select", "multi_external_select" -> initial(element).forEach(this::option);
            default -> expect(false, "unknown element: " + type);
        }
    }

    private void button(JsonObject button) {
        plain("button", button.get("text"), 75);
        words("value", string(button, "value"), 0, 2_000);
        words("url", string(button, "url"), 0, 3_000);
        expect(Set.of("", "primary", "danger").contains(string(button, "style")), "style of a button");
        if (button.has("confirm")) {
            var confirm = button.getAsJsonObject("confirm");
            plain("title of confirm", confirm.get("title"), 100);
            text("text of confirm", confirm.get("text"), 300);
            plain("confirm", confirm.get("confirm"), 30);
            plain("deny", confirm.get("deny"), 30);
        }
    }

    private void options(JsonObject element, int most) {
        var options = element.has("options") ? element.getAsJsonArray("options") : new JsonArray();
        count("options", options, 1, most);
        var values = new HashSet<String>();
        options.forEach(option -> {
            option(option);
            expect(values.add(string(option.getAsJsonObject(), "value")), "two options of one value");
        });
        initial(element).forEach(each -> expect(options.contains(each), "initial is none of the options: " + each));
    }

    private List<JsonElement> initial(JsonObject element) {
        var initial = new ArrayList<JsonElement>();
        if (element.has("initial_option")) {
            initial.add(element.get("initial_option"));
        }
        if (element.has("initial_options")) {
            count("initial_options", element.getAsJsonArray("initial_options"), 1, 100);
            initial.addAll(element.getAsJsonArray("initial_options").asList());
        }
        return initial;
    }

    private void option(JsonElement option) {
        text("option", option.getAsJsonObject().get("text"), 75);
        words("value of an option", string(option.getAsJsonObject(), "value"), 1, 150);
        optional(option.getAsJsonObject(), "description", 75);
    }

    private void optional(JsonObject of, String name, int most) {
        if (of.has(name)) {
            plain(name, of.get(name), most);
        }
    }

    private void plain(String what, JsonElement text, int most) {
        text(what, text, most);
        expect(text == null || string(text.getAsJsonObject(), "type").equals("plain_text"),
                what + " is not plain_text");
    }

    private void text(String what, JsonElement text, int most) {
        expect(text != null, what + " is missing");
        if (text != null) {
            var type = string(text.getAsJsonObject(), "type");
            expect(Set.of("plain_text", "mrkdwn").contains(type), what + " is a " + type);
            words(what, string(text.getAsJsonObject(), "text"), 1, most);
        }
    }

    private void words(String what, String words, int least, int most) {
        expect(least == 0 || !words.isBlank(), what + " is empty");
        expect(words.length() <= most, what + " has " + words.length() + " characters, " + most + " may be");
    }

    private void count(String what, JsonArray array, int least, int most) {
        var size = array == null ? 0 : array.size();
        expect(size >= least && size <= most, what + ": " + size + ", may be " + least + " to " + most);
    }

    private void id(String what, String id, Set<String> ids) {
        expect(id.length() <= 255, what + " is too long");
        expect(id.isEmpty() || ids.add(id), what + " twice: " + id);
    }

    private static String string(JsonObject of, String name) {
        return of.has(name) && !of.get(name).isJsonNull() ? of.get(name).getAsString() : "";
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            broken.add(otherwise);
        }
    }
}
