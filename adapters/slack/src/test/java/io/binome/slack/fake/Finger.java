package io.binome.slack.fake;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Presses buttons and chooses from menus, in messages and views. */
final class Finger {
    private final Machine slack;
    private final Payloads payloads;

    Finger(Machine slack) {
        this.slack = slack;
        this.payloads = new Payloads(slack);
    }

    /** Something that can be pressed, and where; one of message and view is null. */
    record Spot(Message message, View view, JsonObject block, JsonObject element) {}

    Optional<Spot> button(List<Message> newestFirst, List<View> views, String label) {
        return find(newestFirst, views, element -> Json.text(element, "type").equals("button")
                && (Json.text(element, "text", "text").equals(label)
                        || Json.text(element, "action_id").equals(label)));
    }

    /** A menu, by its placeholder, its action, or an option it has. */
    Optional<Spot> menu(List<Message> newestFirst, List<View> views, String name) {
        return find(newestFirst, views, element -> !Json.text(element, "type").equals("button")
                && (Json.text(element, "placeholder", "text").equals(name)
                        || Json.text(element, "action_id").equals(name)
                        || Json.objects(element, "options")
                                .stream()
                                .anyMatch(option -> Json.text(option, "text", "text").equals(name))));
    }

    private static Optional<Spot> find(List<Message> messages, List<View> views, Predicate<JsonObject> wanted) {
        var spots = new ArrayList<Spot>();
        views.forEach(view -> spots.addAll(spots(null, view, Json.objects(view.body(), "blocks"))));
        messages.forEach(message -> spots.addAll(spots(message, null, Json.objects(message.json(), "blocks"))));
        return spots.stream().filter(spot -> wanted.test(spot.element())).findFirst();
    }

    private static List<Spot> spots(Message message, View view, List<JsonObject> blocks) {
        return blocks.stream()
                .flatMap(block -> Fields.elements(block).stream().map(each -> new Spot(message, view, block, each)))
                .toList();
    }

    Ack press(Team team, User user, Spot spot, boolean confirmed) {
        if (spot.element().has("confirm") && !confirmed) {
            throw new IllegalStateException(
                    "asks first: " + Json.text(spot.element(), "confirm", "text", "text"));
        }
        var action = action(spot);
        action.add("text", spot.element().get("text"));
        for (var name : List.of("value", "style", "url", "confirm")) {
            if (Json.has(spot.element(), name)) {
                action.add(name, spot.element().get(name));
            }
        }
        return send(team, user, spot, action);
    }

    Ack choose(Team team, User user, Spot spot, JsonObject state) {
        var action = action(spot);
        state.entrySet().forEach(each -> action.add(each.getKey(), each.getValue()));
        return send(team, user, spot, action);
    }

    private JsonObject action(Spot spot) {
        return Json.of(
                "type", Json.text(spot.element(), "type"),
                "action_id", Json.text(spot.element(), "action_id"),
                "block_id", Json.text(spot.block(), "block_id"),
                "action_ts", slack.world().ts());
    }

    private Ack send(Team team, User user, Spot spot, JsonObject action) {
        var payload = spot.message() != null
                ? payloads.action(team, user, spot.message(), action)
                : payloads.action(team, user, spot.view(), action);
        return slack.hub().once(Parcel.Kind.INTERACTIVE, payload);
    }
}
