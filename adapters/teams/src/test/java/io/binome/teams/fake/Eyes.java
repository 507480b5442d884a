package io.binome.teams.fake;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Reads messages and cards as a person does in their client. */
final class Eyes {
    private static final Pattern LINK = Pattern.compile("(?<!\\\\)\\[((?:[^\\]\\\\]|\\\\.)*)]\\(([^)\\s]*)\\)");
    private static final Pattern STRONG = Pattern.compile("(?<!\\\\)(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)(?<!\\\\)\\1");
    private static final Pattern WEAK = Pattern.compile("(?<![\\\\\\w])([*_])(?=\\S)(.+?)(?<=\\S)(?<!\\\\)\\1(?!\\w)");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+\\-.!~>|])");
    private static final Pattern TIME =
            Pattern.compile("\\{\\{(DATE|TIME)\\(([^,)]+)(?:,\\s*(COMPACT|SHORT|LONG))?\\)}}");

    private final User user;
    private final Client client;
    private final Function<ObjectNode, String> values;
    private final List<String> script = new ArrayList<>();
    private final List<String> mentions = new ArrayList<>();

    private Eyes(User user, Client client, Function<ObjectNode, String> values) {
        this.user = user;
        this.client = client;
        this.values = values;
    }

    /** @param values what is in an input at present */
    static Shown message(Post post, User user, Client client, Function<ObjectNode, String> values) {
        var eyes = new Eyes(user, client, values);
        eyes.named(Json.objects(post.activity(), "entities"));
        var text = Json.text(post.activity(), "text");
        eyes.lines(text, "", !Json.text(post.activity(), "textFormat").equals("plain"));
        return eyes.cards(post.cards(user.id()), post, post.updates() > 0 || post.viewed(user.id()));
    }

    static Shown dialog(ObjectNode card, Post from, User user, Client client, Function<ObjectNode, String> values) {
        return new Eyes(user, client, values).cards(List.of(card), from, false);
    }

    /** People who are named are shown by their names; other tags are shown as they are. */
    private void named(List<ObjectNode> entities) {
        for (var entity : entities) {
            if (Json.text(entity, "type").equals("mention")) {
                mentions.add(Json.text(entity, "text"));
            }
        }
    }

    private Shown cards(List<ObjectNode> cards, Post post, boolean updated) {
        var buttons = new ArrayList<String>();
        var inputs = new ArrayList<Shown.Input>();
        for (var card : cards) {
            named(Json.objects(card, "msteams", "entities"));
            Json.objects(card, "body").forEach(this::element);
            Parts.actions(card).forEach(action -> buttons.add(Json.text(action, "title")));
            Parts.inputs(card).forEach(input -> inputs.add(input(input)));
        }
        var lines = script.stream().map(Eyes::bare).toList();
        return new Shown(lines, List.copyOf(script), List.copyOf(buttons), List.copyOf(inputs), updated, post);
    }

    private static String bare(String line) {
        return line.startsWith("## ") ? line.substring(3) : line.startsWith("~ ") ? line.substring(2) : line;
    }

    private Shown.Input input(ObjectNode input) {
        return new Shown.Input(
                Json.text(input, "id"),
                Json.text(input, "label"),
                Json.text(input, "type"),
                Json.flag(input, "isRequired"),
                Json.objects(input, "choices").stream().map(each -> Json.text(each, "title")).toList(),
                values.apply(input));
    }

    private void element(ObjectNode element) {
        if (Json.text(element, "isVisible").equals("false")) {
            return;
        }
        var type = Json.text(element, "type");
        switch (type) {
            case "TextBlock" -> lines(Json.text(element, "text"), mark(element), true);
            case "RichTextBlock" ->
                lines(
                        Json.list(element, "inlines")
                                .stream()
                                .map(each -> each.isString() ? each.asString() : Json.text(each, "text"))
                                .collect(Collectors.joining()),
                        "",
                        false);
            case "FactSet" ->
                Json.objects(element, "facts")
                        .forEach(fact -> lines(Json.text(fact, "title") + " " + Json.text(fact, "value"), "", true));
            case "Image" -> lines(Json.text(element, "altText"), "", false);
            case "ColumnSet" ->
                Json.objects(element, "columns").forEach(each -> {
                    if (!Json.text(each, "isVisible").equals("false")) {
                        Json.objects(each, "items").forEach(this::element);
                    }
                });
            case "Table" -> Json.objects(element, "rows").forEach(this::row);
            default -> other(element, type);
        }
    }

    private void other(ObjectNode element, String type) {
        if (type.startsWith("Chart.")) {
            if (client == Client.OLD) {
                element(Json.object(element, "fallback"));
            } else {
                lines(Json.text(element, "title"), "", false);
            }
        } else if (type.startsWith("Input.")) {
            lines(Json.text(element, type.equals("Input.Toggle") ? "title" : "label"), "", true);
        } else {
            Json.objects(element, "items").forEach(this::element);
            Json.objects(element, "images").forEach(this::element);
        }
    }

    private void row(ObjectNode row) {
        var cells = new ArrayList<String>();
        for (var cell : Json.objects(row, "cells")) {
            var inside = new Eyes(user, client, values);
            Json.objects(cell, "items").forEach(inside::element);
            cells.add(inside.script.stream().map(Eyes::bare).collect(Collectors.joining(" ")));
        }
        script.add(String.join(" | ", cells));
    }

    private static String mark(ObjectNode block) {
        var big = Set.of("medium", "large", "extralarge")
                .contains(Json.text(block, "size").toLowerCase(Locale.ROOT));
        var bold = Json.text(block, "weight").equalsIgnoreCase("bolder");
        if (Json.text(block, "style").equalsIgnoreCase("heading") || (big && bold)) {
            return "## ";
        }
        return Json.flag(block, "isSubtle") || Json.text(block, "size").equalsIgnoreCase("small") ? "~ " : "";
    }

    private void lines(String text, String mark, boolean markdown) {
        if (text.isBlank()) {
            return;
        }
        for (var line : text.split("\\r?\\n|\\r|<br ?/?>")) {
            var shown = line;
            for (var mention : mentions) {
                shown = shown.replace(mention, mention.replaceAll("</?at>", ""));
            }
            var read = markdown ? words(times(shown)) : shown;
            if (!read.isBlank()) {
                script.add(mark + read.strip());
            }
        }
    }

    private static String words(String line) {
        var text = LINK.matcher(line).replaceAll("$1");
        text = STRONG.matcher(text).replaceAll("$2");
        text = WEAK.matcher(text).replaceAll("$2");
        return ESCAPED.matcher(text).replaceAll("$1");
    }

    private String times(String line) {
        return TIME.matcher(line).replaceAll(found -> {
            try {
                var at = OffsetDateTime.parse(found.group(2).strip()).atZoneSameInstant(user.zone());
                var style = "LONG".equals(found.group(3)) ? FormatStyle.FULL : FormatStyle.SHORT;
                var format = found.group(1).equals("TIME")
                        ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        : DateTimeFormatter.ofLocalizedDate(style);
                return java.util.regex.Matcher.quoteReplacement(
                        format.withLocale(Locale.forLanguageTag(user.locale())).format(at));
            } catch (DateTimeException asWritten) {
                return java.util.regex.Matcher.quoteReplacement(found.group());
            }
        });
    }
}
