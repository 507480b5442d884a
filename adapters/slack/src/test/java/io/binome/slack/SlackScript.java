package io.binome.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.binome.play.Counts;
import io.binome.slack.block.Reference;
import io.binome.slack.fake.Message;
import io.binome.slack.fake.Shown;
import io.binome.slack.fake.View;
import java.util.ArrayList;
import java.util.List;

/** Writes down a message in Slack as a play writes it: see {@link SlackTranscriptTest} for what Slack shows otherwise. */
final class SlackScript {
    private static final String INDENT = "    ";

    private SlackScript() {}

    static List<String> of(Shown shown) {
        var lines = new ArrayList<String>();
        var script = new ArrayList<>(shown.script());
        var files = files(shown.message());
        script.removeIf(line -> line.equals("---") || files.stream().anyMatch(file -> line.equals("[" + file + "]")));
        for (var at = 0; at < script.size(); at++) {
            if (at + 2 < script.size() && script.get(at + 1).startsWith("[")) {
                lines.addAll(chart(script.subList(at, at + 3), shown.message().text()));
                at += 2;
            } else {
                lines.add(INDENT + link(shown.message().json(), script.get(at)));
            }
        }
        lines.addAll(files(shown.message(), "title", INDENT));
        lines.addAll(files(shown.message(), "name", INDENT + "~ "));
        if (!shown.buttons().isEmpty()) {
            lines.add(INDENT + "(" + String.join(") (", shown.buttons()) + ")");
        }
        return lines;
    }

    /** A line that is a link leads where its address says. */
    private static String link(JsonObject message, String line) {
        return blocks(message, "rich_text").stream()
                .flatMap(block -> block.getAsJsonArray("elements").asList().stream())
                .flatMap(section -> section.getAsJsonObject().getAsJsonArray("elements").asList().stream())
                .map(JsonElement::getAsJsonObject)
                .filter(run -> run.has("url") && run.has("text") && run.get("text").getAsString().equals(line))
                .map(run -> "> " + line + " " + run.get("url").getAsString())
                .findFirst()
                .orElse(line);
    }

    private static List<String> files(Message message) {
        return files(message, "title", "");
    }

    private static List<String> files(Message message, String what, String before) {
        return message.json().has("files")
                ? message.json().getAsJsonArray("files").asList().stream()
                        .map(JsonElement::getAsJsonObject)
                        .map(file -> before + file.get(what).getAsString())
                        .toList()
                : List.of();
    }

    /** Its title, its picture and what it says; the numbers are in the words that are read out. */
    private static List<String> chart(List<String> parts, String words) {
        var title = parts.getFirst().replaceFirst("^## ", "");
        var says = parts.getLast().replaceFirst("^~ ", "");
        var lines = new ArrayList<>(Counts.of(title, words).stream().map(line -> INDENT + line).toList());
        lines.add(INDENT + "▇ " + says);
        return lines;
    }

    /** A dialog as a play writes a form. Its whole title stands within where Slack has no room for it above. */
    static List<String> form(String reader, View view) {
        var lines = new ArrayList<String>();
        var title = blocks(view.body(), "header").stream().map(each -> text(each, "text")).findFirst();
        lines.add(" bot shows " + reader + " a form: " + title.orElseGet(() -> text(view.body(), "title")));
        inputs(view).forEach(input -> lines.add(INDENT + name(input) + ": " + text(input, "label")));
        return lines;
    }

    static List<JsonObject> inputs(View form) {
        return blocks(form.body(), "input");
    }

    static String name(JsonObject input) {
        return input.get("block_id").getAsString().replaceFirst("field:", "");
    }

    /** What the buttons of a message mean. */
    static List<Reference> references(Shown shown) {
        return blocks(shown.message().json(), "actions").stream()
                .flatMap(block -> block.getAsJsonArray("elements").asList().stream())
                .map(JsonElement::getAsJsonObject)
                .filter(button -> button.has("value"))
                .flatMap(button -> Reference.read(
                        button.get("action_id").getAsString(), button.get("value").getAsString()).stream())
                .toList();
    }

    /** A form that Slack does not let the app show unasked waits behind a button. */
    static boolean isOffer(Shown shown) {
        return references(shown).stream().anyMatch(Reference.Opening.class::isInstance);
    }

    private static List<JsonObject> blocks(JsonObject holder, String type) {
        return holder.has("blocks")
                ? holder.getAsJsonArray("blocks").asList().stream()
                        .map(JsonElement::getAsJsonObject)
                        .filter(block -> block.get("type").getAsString().equals(type))
                        .toList()
                : List.of();
    }

    private static String text(JsonObject holder, String name) {
        return holder.getAsJsonObject(name).get("text").getAsString();
    }
}
