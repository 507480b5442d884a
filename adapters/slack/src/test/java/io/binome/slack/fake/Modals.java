package io.binome.slack.fake;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a person does in modals, and what the app's answers do to them. */
final class Modals {
    private final Machine slack;
    private final Payloads payloads;
    private final Team team;
    private final String user;
    private volatile Map<String, String> errors = Map.of();

    Modals(Machine slack, Team team, String user) {
        this.slack = slack;
        this.payloads = new Payloads(slack);
        this.team = team;
        this.user = user;
    }

    View top() {
        var stack = slack.views().stack(user);
        if (stack.isEmpty()) {
            throw new IllegalStateException("no modal is open");
        }
        return stack.getLast();
    }

    /** What the app found wrong with the last submission, by block. */
    Map<String, String> errors() {
        return errors;
    }

    Fields.Field field(View view, String name) {
        var fields = Fields.of(view.body());
        return fields.stream()
                .filter(field -> field.label().equals(name) || field.block().equals(name)
                        || field.action().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no field " + name + " but "
                        + fields.stream().map(field -> field.label() + " (" + field.block() + ")").toList()));
    }

    void fill(View view, String name, List<String> values) {
        var field = field(view, name);
        view.fill(field.key(), Filling.state(field, values, words -> suggestions(suggest(view, field, words))));
        if (field.isInput() && Json.flag(field.blockJson(), "dispatch_action")) {
            new Finger(slack).choose(team, person(), new Finger.Spot(null, view, field.blockJson(), field.element()),
                    view.answer(field.key()));
        }
    }

    static List<JsonObject> suggestions(Ack ack) {
        var options = new java.util.ArrayList<>(Json.objects(ack.json(), "options"));
        Json.objects(ack.json(), "option_groups").forEach(group -> options.addAll(Json.objects(group, "options")));
        return options;
    }

    Ack suggest(View view, Fields.Field field, String words) {
        if (!field.type().contains("external")) {
            throw new IllegalArgumentException(field.label() + " asks nobody for suggestions");
        }
        var ack = slack.hub().once(
                Parcel.Kind.INTERACTIVE, payloads.suggestion(team, person(), view, field, words));
        Elements.ofSuggestions(ack.json()).forEach(fault -> slack.records().violation("block_suggestion", fault));
        return ack;
    }

    private User person() {
        return slack.world().user(user).orElseThrow();
    }

    Ack submit() {
        var view = top();
        if (!Json.has(view.body(), "submit")) {
            throw new IllegalStateException("there is nothing to submit");
        }
        var missing = Fields.of(view.body())
                .stream()
                .filter(field -> !field.optional() && !Filling.filled(view.answer(field.key())))
                .map(Fields.Field::label)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new IllegalStateException("still to be filled in: " + missing);
        }
        errors = Map.of();
        var ack = slack.hub().once(Parcel.Kind.INTERACTIVE, payloads.submission(team, person(), view));
        if (ack.accepted()) {
            follow(view, ack);
        }
        return ack;
    }

    private void follow(View view, Ack ack) {
        var answer = ack.json();
        if (ack.body().isBlank() || (answer.isEmpty() && ack.body().equals("{}"))) {
            slack.views().pop(user);
            return;
        }
        switch (Json.text(answer, "response_action")) {
            case "errors" -> showErrors(view, Json.object(answer, "errors"));
            case "clear" -> slack.views().clear(user);
            case "update" -> {
                if (valid(answer)) {
                    slack.views().update(team, view.id(), "", Json.object(answer, "view"), "");
                }
            }
            case "push" -> {
                if (valid(answer)) {
                    slack.views().push(team, user, Json.object(answer, "view"));
                }
            }
            default -> slack.records().violation("view_submission", "not an answer to a submission: " + ack.body());
        }
    }

    private boolean valid(JsonObject answer) {
        var faults = BlockRules.ofView(Json.write(answer.get("view")), false);
        faults.forEach(fault -> slack.records().violation("view_submission", fault));
        return faults.isEmpty();
    }

    private void showErrors(View view, JsonObject said) {
        var inputs = Fields.of(view.body()).stream().filter(Fields.Field::isInput).map(Fields.Field::block).toList();
        var shown = new LinkedHashMap<String, String>();
        said.keySet().forEach(block -> {
            if (!inputs.contains(block)) {
                slack.records().violation("view_submission", "an error for a block that is no input: " + block);
            }
            shown.put(block, Json.text(said, block));
        });
        if (shown.isEmpty()) {
            slack.records().violation("view_submission", "errors without any");
        }
        errors = Map.copyOf(shown);
    }

    /** The cross: everything goes. Back, in a modal above another: only the top one. */
    List<Ack> close(boolean everything) {
        var gone = everything ? slack.views().clear(user).reversed() : List.of(top());
        if (!everything) {
            slack.views().pop(user);
        }
        return gone.stream()
                .filter(view -> Json.flag(view.body(), "notify_on_close"))
                .map(view -> slack.hub().once(
                        Parcel.Kind.INTERACTIVE, payloads.closed(team, person(), view, everything)))
                .toList();
    }
}
