package io.binome.slack.fake;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Turns what a person enters into a field into what the view's state says, as Slack's clients do and allow. */
final class Filling {
    private Filling() {}

    /**
     * The state of a field with these values in it.
     *
     * @param values words, dates, ids, or what options are called; none empties the field
     * @param suggest asks the app what it offers for some words
     */
    static JsonObject state(Fields.Field field, List<String> values, Function<String, List<JsonObject>> suggest) {
        var state = Json.of("type", field.type());
        var one = values.isEmpty() ? null : values.getFirst();
        switch (field.type()) {
            case "plain_text_input", "email_text_input", "url_text_input", "number_input" ->
                state.addProperty("value", one == null || one.isEmpty() ? null : checked(field, one));
            case "datepicker" -> state.addProperty("selected_date", matching(one, "\\d{4}-\\d{2}-\\d{2}"));
            case "timepicker" -> state.addProperty("selected_time", matching(one, "\\d{2}:\\d{2}"));
            case "datetimepicker" ->
                state.addProperty("selected_date_time", one == null ? null : Long.valueOf(matching(one, "\\d{10}")));
            case "static_select", "radio_buttons", "overflow" ->
                state.add("selected_option", one == null ? null : option(offered(field), one, field));
            case "multi_static_select", "checkboxes" ->
                state.add(
                        "selected_options",
                        Json.array(most(field, values)
                                .stream()
                                .map(value -> option(offered(field), value, field))
                                .toList()));
            case "external_select" ->
                state.add("selected_option", one == null ? null : option(suggest.apply(one), one, field));
            case "multi_external_select" ->
                state.add(
                        "selected_options",
                        Json.array(most(field, values)
                                .stream()
                                .map(value -> option(suggest.apply(value), value, field))
                                .toList()));
            case "users_select" -> state.addProperty("selected_user", one);
            case "multi_users_select" -> state.add("selected_users", Json.array(most(field, values)));
            case "conversations_select" -> state.addProperty("selected_conversation", one);
            case "multi_conversations_select" -> state.add("selected_conversations", Json.array(most(field, values)));
            case "channels_select" -> state.addProperty("selected_channel", one);
            case "multi_channels_select" -> state.add("selected_channels", Json.array(most(field, values)));
            default -> throw new IllegalArgumentException("cannot fill in a " + field.type());
        }
        return state;
    }

    private static List<JsonObject> offered(Fields.Field field) {
        var options = new ArrayList<>(Json.objects(field.element(), "options"));
        Json.objects(field.element(), "option_groups")
                .forEach(group -> options.addAll(Json.objects(group, "options")));
        return options;
    }

    private static JsonObject option(List<JsonObject> offered, String name, Fields.Field field) {
        return offered.stream()
                .filter(option -> Json.text(option, "text", "text").equals(name))
                .findFirst()
                .or(() -> offered.stream().filter(option -> Json.text(option, "value").equals(name)).findFirst())
                .orElseThrow(() -> new IllegalArgumentException(field.label() + " offers no " + name + " but "
                        + offered.stream().map(option -> Json.text(option, "text", "text")).toList()));
    }

    private static List<String> most(Fields.Field field, List<String> values) {
        if (Json.has(field.element(), "max_selected_items")
                && values.size() > Json.at(field.element(), "max_selected_items").getAsInt()) {
            throw new IllegalArgumentException(field.label() + " does not take as many as " + values.size());
        }
        return values;
    }

    private static String checked(Fields.Field field, String value) {
        var element = field.element();
        var length = value.codePointCount(0, value.length());
        if (Json.has(element, "max_length") && length > Json.at(element, "max_length").getAsInt()) {
            throw new IllegalArgumentException(field.label() + ": too long by "
                    + (length - Json.at(element, "max_length").getAsInt()));
        }
        if (Json.has(element, "min_length") && length < Json.at(element, "min_length").getAsInt()) {
            throw new IllegalArgumentException(field.label() + ": too short");
        }
        return switch (field.type()) {
            case "number_input" ->
                matching(value, Json.flag(element, "is_decimal_allowed") ? "-?\\d+(\\.\\d+)?" : "-?\\d+");
            case "email_text_input" -> matching(value, "[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
            case "url_text_input" -> matching(value, "https?://\\S+");
            default -> value;
        };
    }

    private static String matching(String value, String pattern) {
        if (value != null && !value.matches(pattern)) {
            throw new IllegalArgumentException("does not take " + value);
        }
        return value;
    }

    /** Whether something is in the field. */
    static boolean filled(JsonObject state) {
        return state.entrySet()
                .stream()
                .filter(each -> !each.getKey().equals("type"))
                .anyMatch(each -> !each.getValue().isJsonNull()
                        && !(each.getValue().isJsonArray() && each.getValue().getAsJsonArray().isEmpty()));
    }
}
