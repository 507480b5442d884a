package io.binome.teams.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds actions and inputs in cards, what is hidden left out. */
final class Parts {
    private static final Set<String> FIELDS = Set.of(
            "Input.Text", "Input.Number", "Input.Date", "Input.Time", "Input.Toggle", "Input.ChoiceSet");

    private Parts() {}

    /** Every action there is to press, in order, those on cards that unfold among them. */
    static List<ObjectNode> actions(ObjectNode card) {
        var found = new ArrayList<ObjectNode>();
        visit(Json.at(card, "body"), each -> {
            if (Json.text(each, "type").startsWith("Action.")) {
                found.add(each);
            }
        });
        for (var action : Json.objects(card, "actions")) {
            found.add(action);
            if (Json.text(action, "type").equals("Action.ShowCard")) {
                found.addAll(actions(Json.object(action, "card")));
            }
        }
        return found;
    }

    static Optional<ObjectNode> action(ObjectNode card, String label) {
        return actions(card).stream().filter(each -> Json.text(each, "title").equals(label)).findFirst();
    }

    /** Every input, those on cards that unfold among them. */
    static List<ObjectNode> inputs(ObjectNode card) {
        var found = own(card);
        for (var action : Json.objects(card, "actions")) {
            found.addAll(inputs(Json.object(action, "card")));
        }
        return found;
    }

    /** The inputs an action takes along: those of the card it is on, and of the cards that one unfolds from. */
    static List<ObjectNode> inputs(ObjectNode card, ObjectNode action) {
        if (Json.text(action, "associatedInputs").equalsIgnoreCase("none")) {
            return List.of();
        }
        var found = own(card);
        for (var each : Json.objects(card, "actions")) {
            var inner = Json.object(each, "card");
            if (actions(inner).stream().anyMatch(one -> one == action)) {
                found.addAll(inputs(inner, action));
            }
        }
        return found;
    }

    private static List<ObjectNode> own(ObjectNode card) {
        var found = new ArrayList<ObjectNode>();
        visit(Json.at(card, "body"), each -> {
            if (FIELDS.contains(Json.text(each, "type"))) {
                found.add(each);
            }
        });
        return found;
    }

    static Optional<ObjectNode> input(ObjectNode card, String name) {
        var inputs = inputs(card);
        return inputs.stream()
                .filter(each -> Json.text(each, "label").equals(name) || Json.text(each, "title").equals(name))
                .findFirst()
                .or(() -> inputs.stream().filter(each -> Json.text(each, "id").equals(name)).findFirst());
    }

    private static void visit(JsonNode from, java.util.function.Consumer<ObjectNode> visit) {
        if (from instanceof ObjectNode object) {
            if (Json.text(object, "isVisible").equals("false")) {
                return;
            }
            visit.accept(object);
            object.properties().forEach(each -> {
                if (!Set.of("fallback", "data", "card", "refresh").contains(each.getKey())) {
                    visit(each.getValue(), visit);
                }
            });
        } else if (from != null && from.isArray()) {
            from.values().forEach(each -> visit(each, visit));
        }
    }
}
