package io.binome.slack.fake;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What can be filled in or chosen in a view or a message, and what a view's state says about it. */
final class Fields {
    private static final Set<String> STATELESS = Set.of("button", "overflow", "image", "workflow_button", "");

    private Fields() {}

    /** An element that keeps a value, with its block. */
    record Field(String block, String action, JsonObject blockJson, JsonObject element) {

        String key() {
            return block + "/" + action;
        }

        String type() {
            return Json.text(element, "type");
        }

        String label() {
            return Json.text(blockJson, "label", "text");
        }

        boolean isInput() {
            return Json.text(blockJson, "type").equals("input");
        }

        boolean optional() {
            return !isInput() || Json.flag(blockJson, "optional");
        }

        /** The state before anybody touched it. */
        JsonObject initial() {
            var state = Json.of("type", type());
            switch (type()) {
                case "plain_text_input", "email_text_input", "url_text_input", "number_input" ->
                    state.add("value", given("initial_value"));
                case "rich_text_input" -> state.add("rich_text_value", given("initial_value"));
                case "datepicker" -> state.add("selected_date", given("initial_date"));
                case "timepicker" -> state.add("selected_time", given("initial_time"));
                case "datetimepicker" -> state.add("selected_date_time", given("initial_date_time"));
                case "static_select", "external_select", "radio_buttons" ->
                    state.add("selected_option", given("initial_option"));
                case "multi_static_select", "multi_external_select", "checkboxes" ->
                    state.add("selected_options", list("initial_options"));
                case "users_select" -> state.add("selected_user", given("initial_user"));
                case "multi_users_select" -> state.add("selected_users", list("initial_users"));
                case "conversations_select" -> state.add("selected_conversation", given("initial_conversation"));
                case "multi_conversations_select" ->
                    state.add("selected_conversations", list("initial_conversations"));
                case "channels_select" -> state.add("selected_channel", given("initial_channel"));
                case "multi_channels_select" -> state.add("selected_channels", list("initial_channels"));
                case "file_input" -> state.add("files", list("files"));
                default -> throw new IllegalArgumentException("a field of an unknown type: " + type());
            }
            return state;
        }

        private JsonElement given(String name) {
            var given = Json.at(element, name);
            return given == null ? JsonNull.INSTANCE : given;
        }

        private JsonElement list(String name) {
            return Json.array(Json.list(element, name));
        }
    }

    static List<Field> of(JsonObject holder) {
        var fields = new ArrayList<Field>();
        for (var block : Json.objects(holder, "blocks")) {
            for (var element : elements(block)) {
                if (!STATELESS.contains(Json.text(element, "type"))) {
                    fields.add(new Field(
                            Json.text(block, "block_id"), Json.text(element, "action_id"), block, element));
                }
            }
        }
        return fields;
    }

    /** The interactive elements of a block, whatever its kind. */
    static List<JsonObject> elements(JsonObject block) {
        return switch (Json.text(block, "type")) {
            case "input" -> List.of(Json.object(block, "element"));
            case "section" -> Json.has(block, "accessory") ? List.of(Json.object(block, "accessory")) : List.of();
            case "actions" -> Json.objects(block, "elements");
            default -> List.of();
        };
    }
}
