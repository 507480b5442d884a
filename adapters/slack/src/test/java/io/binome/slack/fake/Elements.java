package io.binome.slack.fake;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The documented limits of interactive elements. */
final class Elements {
    private static final Set<String> SELECTS = Set.of(
            "static_select", "external_select", "users_select", "conversations_select", "channels_select");
    private static final Set<String> MULTI = Set.of(
            "multi_static_select", "multi_external_select", "multi_users_select", "multi_conversations_select",
            "multi_channels_select");
    private static final Set<String> DATES = Set.of("datepicker", "timepicker", "datetimepicker");
    private static final Set<String> GROUPS = Set.of("checkboxes", "radio_buttons");
    private static final Set<String> TYPED = Set.of(
            "plain_text_input", "email_text_input", "url_text_input", "number_input", "rich_text_input",
            "file_input");

    static final Set<String> IN_ACTIONS = union(SELECTS, MULTI, DATES, GROUPS, Set.of("button", "overflow",
            "workflow_button", "rich_text_input"));
    static final Set<String> IN_SECTION = union(SELECTS, MULTI, DATES, GROUPS, Set.of("button", "overflow", "image",
            "workflow_button"));
    static final Set<String> IN_INPUT = union(SELECTS, MULTI, DATES, GROUPS, TYPED);

    private final BlockRules rules;
    private final Set<String> focus = new HashSet<>();

    Elements(BlockRules rules) {
        this.rules = rules;
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... parts) {
        var all = new HashSet<String>();
        for (var part : parts) {
            all.addAll(part);
        }
        return Set.copyOf(all);
    }

    void all(List<JsonObject> elements, Set<String> allowed, String at) {
        var actions = new HashSet<String>();
        for (int i = 0; i < elements.size(); i++) {
            var element = elements.get(i);
            var type = Json.text(element, "type");
            var here = at + (elements.size() > 1 ? "/" + i : "");
            if (!allowed.contains(type)) {
                rules.fault("unsupported type: " + type, here + "/type");
                continue;
            }
            var action = Json.text(element, "action_id");
            rules.longest(action, 255, here + "/action_id");
            if (!action.isEmpty() && !actions.add(action)) {
                rules.fault("action_id already exists: " + action, here + "/action_id");
            }
            if (Json.flag(element, "focus_on_load") && !focus.add("taken")) {
                rules.fault("only one element can have focus_on_load", here);
            }
            rules.plain(element, "placeholder", 150, here, false);
            confirm(element, here);
            one(element, type, here);
        }
    }

    private void one(JsonObject element, String type, String at) {
        switch (type) {
            case "button" -> button(element, at);
            case "image" -> rules.image(element, at);
            case "overflow" -> options(element, 1, 5, 150, at);
            case "checkboxes", "radio_buttons" -> options(element, 1, 10, 150, at);
            case "static_select", "multi_static_select" -> select(element, at);
            case "plain_text_input" -> {
                bounds(element, "min_length", "max_length", 3000, at);
                rules.longest(Json.text(element, "initial_value"), 3000, at + "/initial_value");
            }
            case "number_input" -> {
                if (!Json.has(element, "is_decimal_allowed")) {
                    rules.fault("missing required field: is_decimal_allowed", at);
                }
            }
            case "external_select", "multi_external_select" -> {
                if (element.has("options")) {
                    rules.fault("options come from the app when asked", at);
                }
            }
            case "datepicker" -> matching(element, "initial_date", "\\d{4}-\\d{2}-\\d{2}", at);
            case "timepicker" -> matching(element, "initial_time", "\\d{2}:\\d{2}", at);
            case "datetimepicker" -> matching(element, "initial_date_time", "\\d{10}", at);
            default -> {}
        }
    }

    private void button(JsonObject button, String at) {
        rules.only(
                button,
                Set.of("type", "text", "action_id", "url", "value", "style", "confirm", "accessibility_label"),
                at);
        rules.plain(button, "text", 75, at, true);
        rules.longest(Json.text(button, "value"), 2000, at + "/value");
        rules.longest(Json.text(button, "url"), 3000, at + "/url");
        rules.longest(Json.text(button, "accessibility_label"), 75, at + "/accessibility_label");
        style(button, at);
    }

    private void style(JsonObject holder, String at) {
        if (holder.has("style") && !Set.of("primary", "danger").contains(Json.text(holder, "style"))) {
            rules.fault("must be primary or danger", at + "/style");
        }
    }

    private void confirm(JsonObject element, String at) {
        if (!element.has("confirm")) {
            return;
        }
        var confirm = Json.object(element, "confirm");
        rules.plain(confirm, "title", 100, at + "/confirm", true);
        rules.text(confirm.get("text"), 1, 300, at + "/confirm/text");
        rules.plain(confirm, "confirm", 30, at + "/confirm", true);
        rules.plain(confirm, "deny", 30, at + "/confirm", true);
        style(confirm, at + "/confirm");
    }

    private void select(JsonObject select, String at) {
        var groups = Json.objects(select, "option_groups");
        if (select.has("options") == select.has("option_groups")) {
            rules.fault("must define either options or option_groups", at);
        }
        if (select.has("option_groups")) {
            rules.count(groups.size(), 1, 100, at + "/option_groups");
        }
        for (int i = 0; i < groups.size(); i++) {
            rules.plain(groups.get(i), "label", 75, at + "/option_groups/" + i, true);
            options(groups.get(i), 1, 100, 150, at + "/option_groups/" + i);
        }
        if (select.has("options")) {
            options(select, 1, 100, 150, at);
        }
        rules.count(Json.has(select, "max_selected_items") ? Json.at(select, "max_selected_items").getAsInt() : 1, 1,
                100, at + "/max_selected_items");
        initial(select, groups, at);
    }

    private void options(JsonObject holder, int least, int most, int value, String at) {
        var options = Json.objects(holder, "options");
        var type = Json.text(holder, "type");
        rules.count(options.size(), least, most, at + "/options");
        for (int i = 0; i < options.size(); i++) {
            option(options.get(i), Set.of("checkboxes", "radio_buttons").contains(type), value, at + "/options/" + i);
        }
        if (type.equals("checkboxes") || type.equals("radio_buttons")) {
            initial(holder, List.of(), at);
        }
    }

    private void option(JsonObject option, boolean markdown, int value, String at) {
        rules.only(option, Set.of("text", "value", "description", "url"), at);
        if (markdown) {
            rules.text(option.get("text"), 1, 75, at + "/text");
        } else {
            rules.plain(option, "text", 75, at, true);
        }
        rules.length(Json.text(option, "value"), 1, value, at + "/value");
        if (option.has("description")) {
            rules.text(option.get("description"), 1, 75, at + "/description");
        }
    }

    /** What is chosen at first has to be one of the options, exactly. */
    private void initial(JsonObject holder, List<JsonObject> groups, String at) {
        var offered = new ArrayList<>(Json.objects(holder, "options"));
        groups.forEach(group -> offered.addAll(Json.objects(group, "options")));
        var chosen = new ArrayList<>(Json.objects(holder, "initial_options"));
        if (Json.has(holder, "initial_option")) {
            chosen.add(Json.object(holder, "initial_option"));
        }
        if (Json.has(holder, "initial_options") && chosen.isEmpty()) {
            rules.fault("at least 1 items required", at + "/initial_options");
        }
        chosen.stream().filter(option -> !offered.contains(option)).forEach(option -> rules.fault(
                "initial option is not among the options: " + Json.text(option, "value"), at));
    }

    /** Options an app answers with when it is asked for suggestions. */
    static List<String> ofSuggestions(JsonObject answer) {
        var faults = new ArrayList<String>();
        var groups = Json.objects(answer, "option_groups");
        var all = new ArrayList<>(Json.objects(answer, "options"));
        groups.forEach(group -> all.addAll(Json.objects(group, "options")));
        if (!answer.has("options") && !answer.has("option_groups")) {
            faults.add("neither options nor option_groups");
        }
        if (all.size() > 100) {
            faults.add("more than 100 options");
        }
        all.forEach(option -> {
            if (Json.text(option, "text", "text").isEmpty() || Json.text(option, "text", "text").length() > 75
                    || !Json.text(option, "text", "type").equals("plain_text")) {
                faults.add("option text: " + option);
            }
            if (Json.text(option, "value").isEmpty() || Json.text(option, "value").length() > 150) {
                faults.add("option value: " + option);
            }
        });
        return faults;
    }

    private void bounds(JsonObject element, String low, String high, int most, String at) {
        var from = Json.has(element, low) ? Json.at(element, low).getAsInt() : 0;
        var to = Json.has(element, high) ? Json.at(element, high).getAsInt() : most;
        if (from < 0 || to > most || to < 1 || from > to) {
            rules.fault("lengths out of range", at + "/" + high);
        }
    }

    private void matching(JsonObject element, String name, String pattern, String at) {
        if (Json.has(element, name) && !Json.text(element, name).matches(pattern)) {
            rules.fault("not in the format that is expected", at + "/" + name);
        }
    }
}
