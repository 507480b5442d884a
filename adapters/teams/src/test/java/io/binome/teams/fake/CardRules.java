package io.binome.teams.fake;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What Adaptive Cards 1.5 know, what Teams adds, and what it does not do. */
final class CardRules {
    private static final Pattern VERSION = Pattern.compile("1\\.[0-5]");
    private static final Map<String, String> ELEMENTS = Map.ofEntries(
            Map.entry("TextBlock", "text"),
            Map.entry("RichTextBlock", "inlines"),
            Map.entry("Image", "url"),
            Map.entry("ImageSet", "images"),
            Map.entry("Media", "sources"),
            Map.entry("Container", "items"),
            Map.entry("ColumnSet", ""),
            Map.entry("FactSet", "facts"),
            Map.entry("Table", ""),
            Map.entry("ActionSet", "actions"),
            Map.entry("Input.Text", "id"),
            Map.entry("Input.Number", "id"),
            Map.entry("Input.Date", "id"),
            Map.entry("Input.Time", "id"),
            Map.entry("Input.Toggle", "id"),
            Map.entry("Input.ChoiceSet", "id"));
    private static final Set<String> CHARTS = Set.of(
            "Chart.Donut", "Chart.Pie", "Chart.Gauge", "Chart.VerticalBar", "Chart.VerticalBar.Grouped",
            "Chart.HorizontalBar", "Chart.HorizontalBar.Stacked", "Chart.Line");
    private static final Map<String, String> ACTIONS = Map.of(
            "Action.Execute", "",
            "Action.Submit", "",
            "Action.OpenUrl", "url",
            "Action.ShowCard", "card",
            "Action.ToggleVisibility", "targetElements");
    private static final Set<String> ROOT = Set.of(
            "type", "$schema", "version", "body", "actions", "fallbackText", "speak", "lang", "refresh",
            "authentication", "selectAction", "backgroundImage", "minHeight", "rtl", "verticalContentAlignment",
            "msteams", "metadata");
    private static final Set<String> EVERYWHERE = Set.of(
            "type", "id", "spacing", "separator", "height", "isVisible", "requires", "fallback", "lang", "targetWidth",
            "horizontalAlignment", "rtl", "msteams");
    private static final Map<String, Set<String>> OWN = Map.ofEntries(
            own("TextBlock", "text", "color", "fontType", "isSubtle", "maxLines", "size", "weight", "wrap", "style"),
            own("RichTextBlock", "inlines"),
            own("Image", "url", "altText", "backgroundColor", "selectAction", "size", "style", "width", "allowExpand"),
            own("ImageSet", "images", "imageSize", "style"),
            own("Media", "sources", "poster", "altText", "captionSources"),
            own("Container", "items", "selectAction", "style", "verticalContentAlignment", "bleed", "backgroundImage",
                    "minHeight", "layouts", "roundedCorners", "showBorder"),
            own("ColumnSet", "columns", "selectAction", "style", "bleed", "minHeight"),
            own("Column", "items", "backgroundImage", "bleed", "minHeight", "selectAction", "style",
                    "verticalContentAlignment", "width", "layouts", "roundedCorners", "showBorder"),
            own("FactSet", "facts"),
            own("Table", "columns", "rows", "firstRowAsHeader", "firstRowAsHeaders", "showGridLines", "gridStyle",
                    "horizontalCellContentAlignment", "verticalCellContentAlignment"),
            own("ActionSet", "actions"),
            own("Input.Text", "isMultiline", "maxLength", "placeholder", "regex", "style", "inlineAction", "value",
                    "label", "isRequired", "errorMessage"),
            own("Input.Number", "max", "min", "placeholder", "value", "label", "isRequired", "errorMessage"),
            own("Input.Date", "max", "min", "placeholder", "value", "label", "isRequired", "errorMessage"),
            own("Input.Time", "max", "min", "placeholder", "value", "label", "isRequired", "errorMessage"),
            own("Input.Toggle", "title", "value", "valueOff", "valueOn", "wrap", "label", "isRequired",
                    "errorMessage"),
            own("Input.ChoiceSet", "choices", "choices.data", "isMultiSelect", "style", "value", "placeholder", "wrap",
                    "label", "isRequired", "errorMessage"));
    private static final Set<String> ACTION = Set.of(
            "type", "id", "title", "iconUrl", "style", "mode", "tooltip", "isEnabled", "fallback", "requires", "data",
            "associatedInputs", "verb", "url", "card", "targetElements", "msteams", "role");

    private final Records records;

    CardRules(Records records) {
        this.records = records;
    }

    private static Map.Entry<String, Set<String>> own(String type, String... names) {
        return Map.entry(type, Stream.concat(Stream.of(names), EVERYWHERE.stream()).collect(Collectors.toSet()));
    }

    /** A card in a message. */
    void check(ObjectNode card, String where) {
        root(card, where);
        if (Json.text(card, "fallbackText").isBlank()) {
            complain(where, "a card without fallbackText");
        }
        refresh(card, where);
        mentions(card, where);
    }

    /** A card in a dialog, where Action.Execute does nothing. */
    void checkDialog(ObjectNode card) {
        root(card, "dialog");
        Json.walk(card, each -> {
            if (Json.text(each, "type").equals("Action.Execute")) {
                complain("dialog", "Action.Execute does nothing in a dialog");
            }
        });
    }

    private void root(ObjectNode card, String where) {
        if (!Json.text(card, "type").equals("AdaptiveCard")) {
            complain(where, "a card must be of type AdaptiveCard");
        }
        if (!VERSION.matcher(Json.text(card, "version")).matches()) {
            complain(where, "Teams shows cards up to version 1.5, not " + Json.text(card, "version"));
        }
        content(card, where);
        var ids = new HashSet<String>();
        Json.walk(Json.at(card, "body"), each -> {
            if (Json.text(each, "type").startsWith("Input.") && !ids.add(Json.text(each, "id"))) {
                complain(where, "two inputs have the id " + Json.text(each, "id"));
            }
        });
    }

    private void content(ObjectNode card, String where) {
        card.propertyNames().forEach(name -> {
            if (!ROOT.contains(name)) {
                complain(where, "unknown property " + name + " of a card");
            }
        });
        Json.objects(card, "body").forEach(each -> element(each, where));
        actions(card, where);
        action(Json.at(card, "selectAction"), where);
    }

    private void actions(ObjectNode holder, String where) {
        var actions = Json.objects(holder, "actions");
        if (actions.size() > 6) {
            complain(where, actions.size() + " actions; Teams shows six");
        }
        for (var action : actions) {
            action(action, where);
            if (Json.text(action, "title").isBlank() && Json.text(action, "iconUrl").isBlank()) {
                complain(where, "an action without a title");
            }
        }
    }

    private void element(ObjectNode element, String where) {
        var type = Json.text(element, "type");
        if (CHARTS.contains(type)) {
            if (!(Json.at(element, "fallback") instanceof ObjectNode)) {
                complain(where, type + " without a fallback: clients that cannot draw it show nothing");
            }
        } else if (!ELEMENTS.containsKey(type)) {
            complain(where, "unknown element " + type);
            return;
        } else {
            known(element, type, where);
        }
        if (Json.at(element, "fallback") instanceof ObjectNode fallback) {
            element(fallback, where);
        }
    }

    private void known(ObjectNode element, String type, String where) {
        required(element, ELEMENTS.get(type), where);
        properties(element, type, where);
        for (var list : new String[] {"items", "images"}) {
            Json.objects(element, list).forEach(each -> element(each, where));
        }
        for (var column : type.equals("ColumnSet") ? Json.objects(element, "columns") : Json.objects(element, "none")) {
            properties(column, "Column", where);
            Json.objects(column, "items").forEach(each -> element(each, where));
            action(Json.at(column, "selectAction"), where);
        }
        for (var row : Json.objects(element, "rows")) {
            for (var cell : Json.objects(row, "cells")) {
                Json.objects(cell, "items").forEach(each -> element(each, where));
                action(Json.at(cell, "selectAction"), where);
            }
        }
        actions(element, where);
        action(Json.at(element, "selectAction"), where);
        action(Json.at(element, "inlineAction"), where);
        switch (type) {
            case "Image", "Media" -> required(element, "altText", where);
            case "Input.ChoiceSet" -> {
                if (Json.objects(element, "choices").isEmpty() && !Json.has(element, "choices.data")) {
                    complain(where, "a choice set " + Json.text(element, "id") + " without choices");
                }
                Json.objects(element, "choices").forEach(each -> {
                    required(each, "title", where);
                    required(each, "value", where);
                });
            }
            case "Input.Toggle" -> required(element, "title", where);
            default -> {}
        }
        if (type.startsWith("Input.") && Json.flag(element, "isRequired")
                && Json.text(element, "errorMessage").isBlank()) {
            complain(where, "the required input " + Json.text(element, "id") + " has no errorMessage");
        }
    }

    private void properties(ObjectNode element, String type, String where) {
        element.propertyNames().forEach(name -> {
            if (!OWN.get(type).contains(name) && !name.startsWith("grid.")) {
                complain(where, "unknown property " + name + " of " + type);
            }
        });
    }

    private void action(JsonNode node, String where) {
        if (!(node instanceof ObjectNode action)) {
            return;
        }
        var type = Json.text(action, "type");
        if (!ACTIONS.containsKey(type)) {
            complain(where, "unknown action " + type);
            return;
        }
        required(action, ACTIONS.get(type), where);
        action.propertyNames().forEach(name -> {
            if (!ACTION.contains(name)) {
                complain(where, "unknown property " + name + " of " + type);
            }
        });
        if (type.equals("Action.Execute") && !Json.text(action, "fallback", "type").equals("Action.Submit")) {
            complain(where, "Action.Execute “" + Json.text(action, "title") + "” without Action.Submit as fallback");
        }
        if (Set.of("positive", "destructive").contains(Json.text(action, "style"))) {
            complain(where, "Teams knows no " + Json.text(action, "style") + " actions");
        }
        if (type.equals("Action.ShowCard")) {
            content(Json.object(action, "card"), where);
        }
        action(Json.at(action, "fallback"), where);
    }

    private void refresh(ObjectNode card, String where) {
        if (!Json.has(card, "refresh")) {
            return;
        }
        if (!Json.text(card, "refresh", "action", "type").equals("Action.Execute")) {
            complain(where, "refresh needs an Action.Execute");
        }
        var people = Json.list(card, "refresh", "userIds");
        if (people.size() > 60) {
            complain(where, "refresh for " + people.size() + " people; Teams does it for 60");
        }
        for (var person : people) {
            if (!person.isString() || !person.asString().startsWith("29:")) {
                complain(where, "refresh.userIds wants ids as 29:…, not " + person);
            }
        }
    }

    private void mentions(ObjectNode card, String where) {
        var body = Json.has(card, "body") ? Json.write(Json.at(card, "body")) : "";
        for (var entity : Json.objects(card, "msteams", "entities")) {
            var text = Json.text(entity, "text");
            if (Json.text(entity, "type").equals("mention") && (text.isEmpty() || !body.contains(text))) {
                complain(where, "a mention that the card does not contain: " + text);
            }
        }
    }

    private void required(ObjectNode object, String name, String where) {
        var value = Json.at(object, name);
        if (!name.isEmpty() && (value == null || (value.isString() && value.asString().isBlank()))) {
            complain(where, Json.text(object, "type") + " without " + name);
        }
    }

    private void complain(String where, String what) {
        records.violation(where, what);
    }
}
