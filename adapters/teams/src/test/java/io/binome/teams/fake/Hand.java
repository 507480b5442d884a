package io.binome.teams.fake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One person's client: fills in and presses, and does with answers what Teams does. */
final class Hand {
    private final Machine teams;
    private final String id;
    private final Map<String, String> filled = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final List<String> notices = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private Client client = Client.NEW;
    private Dialog dialog;

    Hand(Machine teams, String id) {
        this.teams = teams;
        this.id = id;
    }

    /** @param post the message it was opened from */
    record Dialog(Post post, String title, ObjectNode card) {}

    synchronized void uses(Client changed) {
        client = changed;
    }

    synchronized Client client() {
        return client;
    }

    synchronized Optional<Dialog> dialog() {
        return Optional.ofNullable(dialog);
    }

    synchronized void close() {
        dialog = null;
        errors.clear();
    }

    synchronized Map<String, String> errors() {
        return Map.copyOf(errors);
    }

    synchronized List<String> notices() {
        return List.copyOf(notices);
    }

    synchronized List<String> failures() {
        return List.copyOf(failures);
    }

    synchronized List<String> links() {
        return List.copyOf(links);
    }

    private User user() {
        return teams.world().user(id).orElseThrow();
    }

    /** @param place the id of the message, or {@code dialog} */
    synchronized String value(String place, ObjectNode input) {
        return filled.getOrDefault(place + "/" + Json.text(input, "id"), Filling.initial(input));
    }

    synchronized void fill(String place, ObjectNode input, List<String> values) {
        filled.put(place + "/" + Json.text(input, "id"), Filling.entered(input, values));
    }

    private synchronized void forget(String place) {
        filled.keySet().removeIf(key -> key.startsWith(place + "/"));
    }

    /** Presses an action of a card, in a message or in the open dialog. */
    Ack press(Post post, ObjectNode card, ObjectNode action, boolean inDialog) {
        return switch (Json.text(action, "type")) {
            case "Action.OpenUrl" -> {
                synchronized (this) {
                    links.add(Json.text(action, "url"));
                }
                yield Ack.unsent();
            }
            case "Action.ToggleVisibility" -> toggle(post, card, action);
            case "Action.ShowCard" -> Ack.unsent();
            case "Action.Execute" ->
                client() == Client.OLD
                        ? submit(post, card, action, Json.object(action, "fallback"), inDialog)
                        : execute(post, card, action, inDialog);
            default -> submit(post, card, action, action, inDialog);
        };
    }

    private Ack toggle(Post post, ObjectNode card, ObjectNode action) {
        var changed = card.deepCopy();
        for (var target : Json.list(action, "targetElements")) {
            var named = target.isString() ? target.asString() : Json.text(target, "elementId");
            Json.walk(changed, each -> {
                if (Json.text(each, "id").equals(named)) {
                    var visible = Json.has(target, "isVisible")
                            ? Json.flag(target, "isVisible")
                            : Json.text(each, "isVisible").equals("false");
                    each.put("isVisible", visible);
                }
            });
        }
        post.view(id, changed);
        return Ack.unsent();
    }

    private Ack execute(Post post, ObjectNode card, ObjectNode action, boolean inDialog) {
        if (inDialog || !valid(post.id(), Parts.inputs(card, action))) {
            return Ack.unsent();
        }
        var sent = Json.of("type", "Action.Execute");
        for (var name : List.of("id", "title", "verb")) {
            if (Json.has(action, name)) {
                sent.put(name, Json.text(action, name));
            }
        }
        sent.set("data", data(post.id(), Json.at(action, "data"), Parts.inputs(card, action)));
        return invoke(post, sent, "manual");
    }

    /** What the client does by itself when it shows a card that wants to be refreshed. */
    Ack refresh(Post post, ObjectNode card) {
        var sent = Json.object(card, "refresh", "action").deepCopy();
        return invoke(post, sent, "automatic");
    }

    private Ack invoke(Post post, ObjectNode action, String trigger) {
        var ack = teams.deliveries()
                .deliver(teams.activities()
                        .invoke("adaptiveCard/action", user(), post, Json.of("action", action, "trigger", trigger)));
        if (!ack.accepted()) {
            fail("HTTP " + ack.status() + " " + ack.reason());
            return ack;
        }
        var answer = ack.json();
        var value = Json.at(answer, "value");
        var status = Json.text(answer, "statusCode");
        switch (Json.text(answer, "type")) {
            case "application/vnd.microsoft.card.adaptive" -> {
                if (!status.equals("200") || !(value instanceof ObjectNode changed)) {
                    complain("a card must come with statusCode 200 and a card as value: " + ack.body());
                } else {
                    teams.rules().check(changed, "answer");
                    forget(post.id());
                    post.view(id, changed);
                }
            }
            case "application/vnd.microsoft.activity.message" -> {
                if (!status.equals("200") || value == null || !value.isString()) {
                    complain("a message must come with statusCode 200 and a text as value: " + ack.body());
                } else {
                    notice(value.asString());
                }
            }
            case "application/vnd.microsoft.error" -> {
                if (!status.matches("[45]\\d\\d") || !Json.has(answer, "value", "code")) {
                    complain("an error needs a statusCode of 4xx or 5xx and a code: " + ack.body());
                }
                fail(status + " " + Json.text(answer, "value", "code") + ": " + Json.text(answer, "value", "message"));
            }
            default -> complain("an answer to adaptiveCard/action that Teams does not know: " + ack.body());
        }
        return ack;
    }

    private Ack submit(Post post, ObjectNode card, ObjectNode pressed, ObjectNode action, boolean inDialog) {
        var place = inDialog ? "dialog" : post.id();
        var inputs = Parts.inputs(card, pressed);
        if (action.isEmpty() || !valid(place, inputs)) {
            return Ack.unsent();
        }
        var data = data(place, Json.at(action, "data"), inputs);
        if (inDialog) {
            return task(post, "task/submit", data);
        }
        return switch (Json.text(data, "msteams", "type")) {
            case "task/fetch" -> task(post, "task/fetch", data);
            case "imBack" -> {
                var words = Json.text(data, "msteams", "value");
                yield teams.deliveries().deliver(Speech.said(teams, user(), post.conversation(), words));
            }
            case "messageBack" ->
                teams.deliveries()
                        .deliver(teams.activities()
                                .submission(
                                        user(),
                                        post,
                                        Json.has(data, "msteams", "value") ? Json.at(data, "msteams", "value") : data,
                                        Json.text(data, "msteams", "text")));
            default -> teams.deliveries().deliver(teams.activities().submission(user(), post, data, ""));
        };
    }

    private Ack task(Post post, String name, ObjectNode data) {
        var value = Json.of("data", data, "context", Json.of("theme", "default"));
        var ack = teams.deliveries().deliver(teams.activities().invoke(name, user(), post, value));
        if (!ack.accepted()) {
            fail("HTTP " + ack.status() + " " + ack.reason());
            return ack;
        }
        var task = Json.object(ack.json(), "task");
        switch (Json.text(task, "type")) {
            case "continue" -> open(post, Json.object(task, "value"));
            case "message" -> {
                close();
                notice(Json.text(task, "value"));
            }
            default -> {
                if (name.equals("task/fetch") || !ack.json().isEmpty()) {
                    complain("an answer to " + name + " that Teams does not know: " + ack.body());
                }
                close();
            }
        }
        return ack;
    }

    private void open(Post post, ObjectNode value) {
        var card = Json.object(value, "card", "content");
        if (!Json.text(value, "card", "contentType").equals(Post.CARD)) {
            complain("a dialog must hold a card with its contentType: " + value);
        }
        for (var side : List.of("height", "width")) {
            var size = Json.at(value, side);
            if (size != null && !size.isNumber() && !Set.of("small", "medium", "large").contains(size.asString())) {
                complain("the " + side + " of a dialog is no number and not small, medium or large: " + size);
            }
        }
        teams.rules().checkDialog(card);
        synchronized (this) {
            dialog = new Dialog(post, Json.text(value, "title"), card);
            forget("dialog");
            errors.clear();
        }
    }

    private synchronized boolean valid(String place, List<ObjectNode> inputs) {
        errors.clear();
        for (var input : inputs) {
            var wrong = Filling.wrong(input, value(place, input));
            if (!wrong.isEmpty()) {
                errors.put(Json.text(input, "id"), wrong);
            }
        }
        return errors.isEmpty();
    }

    private ObjectNode data(String place, JsonNode data, List<ObjectNode> inputs) {
        var sent = data instanceof ObjectNode object ? object.deepCopy() : Json.of();
        for (var input : inputs) {
            var value = value(place, input);
            if (!value.isEmpty() || Filling.sentEmpty(input)) {
                sent.put(Json.text(input, "id"), value);
            }
        }
        return sent;
    }

    private synchronized void notice(String words) {
        notices.add(words);
    }

    private synchronized void fail(String what) {
        failures.add(what);
    }

    private void complain(String what) {
        teams.records().violation("answer", what);
    }
}
