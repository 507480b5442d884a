package io.binome.slack.fake;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads messages and views as a person sees them on the screen. */
final class Eyes {
    private static final String HEADING = "\u0001";
    private static final String SMALL = "\u0002";
    private static final Pattern MARK = Pattern.compile("^[\u0001\u0002]");
    private static final Pattern MENTION = Pattern.compile("<@([UW][A-Z0-9]+)(?:\\|[^>]*)?>");
    private static final Pattern LABELLED = Pattern.compile("<[^>|]+\\|([^>]*)>");
    private static final Pattern BARE = Pattern.compile("<((?:https?|mailto):[^>]+)>");

    private final World world;

    Eyes(World world) {
        this.world = world;
    }

    Shown read(Message message) {
        var json = message.json();
        var blocks = Json.objects(json, "blocks");
        var lines = new ArrayList<>(blocks.isEmpty() ? List.of(plain(Json.text(json, "text"))) : lines(blocks));
        Json.objects(json, "files").forEach(file -> lines.add("[" + Json.text(file, "title") + "]"));
        lines.removeIf(String::isEmpty);
        return new Shown(bare(lines), marked(lines), buttons(blocks), message.ephemeral(), message);
    }

    Shown read(View view) {
        var body = view.body();
        var lines = new ArrayList<String>();
        if (Json.has(body, "title")) {
            lines.add(Json.text(body, "title", "text"));
        }
        var blocks = Json.objects(body, "blocks");
        lines.addAll(lines(blocks));
        return new Shown(bare(lines), marked(lines), buttons(blocks), false, null);
    }

    private static List<String> bare(List<String> lines) {
        return lines.stream().map(line -> MARK.matcher(line).replaceFirst("")).toList();
    }

    private static List<String> marked(List<String> lines) {
        return lines.stream()
                .map(line -> line.replace(HEADING, "## ").replace(SMALL, "~ "))
                .map(line -> line.startsWith("• ") ? "- " + line.substring(2) : line)
                .toList();
    }

    private List<String> lines(List<JsonObject> blocks) {
        var lines = new ArrayList<String>();
        for (var block : blocks) {
            switch (Json.text(block, "type")) {
                case "section" -> {
                    add(lines, "", Json.object(block, "text"));
                    Json.objects(block, "fields").forEach(field -> add(lines, "", field));
                }
                case "header" -> add(lines, HEADING, Json.object(block, "text"));
                case "context" -> Json.objects(block, "elements").forEach(element -> {
                    if (Json.text(element, "type").equals("image")) {
                        lines.add("[" + Json.text(element, "alt_text") + "]");
                    } else {
                        add(lines, SMALL, element);
                    }
                });
                case "image" -> lines.add("[" + Json.text(block, "alt_text") + "]");
                case "divider" -> lines.add("---");
                case "markdown" -> lines.add(Json.text(block, "text"));
                case "input" -> lines.add(Json.text(block, "label", "text") + ":");
                case "rich_text" -> Json.objects(block, "elements").forEach(part -> rich(lines, part));
                default -> {}
            }
        }
        return lines;
    }

    /** An item of a list is a line of its own. */
    private static void rich(List<String> lines, JsonObject part) {
        if (Json.text(part, "type").equals("rich_text_list")) {
            Json.objects(part, "elements").forEach(item -> lines.add("• " + words(item)));
        } else {
            lines.addAll(List.of(words(part).split("\n")));
        }
    }

    private static String words(JsonObject rich) {
        var text = new StringBuilder();
        Json.walk(rich, object -> text.append(object.has("elements") ? "" : Json.text(object, "text")));
        return text.toString();
    }

    private void add(List<String> lines, String mark, JsonObject text) {
        var said = Json.text(text, "text");
        for (var line : (Json.text(text, "type").equals("mrkdwn") ? plain(said) : said).split("\n")) {
            if (!line.isEmpty()) {
                lines.add(mark + line);
            }
        }
    }

    private String plain(String markup) {
        var named = MENTION.matcher(markup).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                "@" + world.user(found.group(1)).map(User::realName).orElse(found.group(1))));
        var linked = BARE.matcher(LABELLED.matcher(named).replaceAll("$1")).replaceAll("$1");
        return linked.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static List<String> buttons(List<JsonObject> blocks) {
        return blocks.stream()
                .flatMap(block -> Fields.elements(block).stream())
                .filter(element -> Json.text(element, "type").equals("button"))
                .map(element -> Json.text(element, "text", "text"))
                .toList();
    }

    /** As somebody's own words travel. */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
