package io.binome.slack.fake;

import com.google.gson.JsonObject;
import java.util.List;

/** {@code views.*}. */
final class ViewMethods {
    private final Machine slack;

    ViewMethods(Machine slack) {
        this.slack = slack;
    }

    JsonObject open(Caller caller) {
        var body = view(caller, false, "views.open");
        var trigger = slack.triggers().redeem(caller.arg("trigger_id"), caller.team().id());
        return Json.of("view", slack.views().open(caller.team(), trigger.user(), body).json());
    }

    JsonObject push(Caller caller) {
        var body = view(caller, false, "views.push");
        var trigger = slack.triggers().redeem(caller.arg("trigger_id"), caller.team().id());
        if (trigger.view().isEmpty()) {
            throw Refusal.of("not_found");
        }
        return Json.of("view", slack.views().push(caller.team(), trigger.user(), body).json());
    }

    JsonObject update(Caller caller) {
        var home = Json.text(Json.parse(caller.arg("view")).orElse(null), "type").equals("home");
        var body = view(caller, home, "views.update");
        if (caller.args().has("view_id") == caller.args().has("external_id")) {
            throw Refusal.of("invalid_arguments", List.of("exactly one of view_id and external_id is needed"));
        }
        var view = slack.views()
                .update(caller.team(), caller.arg("view_id"), caller.arg("external_id"), body, caller.arg("hash"));
        return Json.of("view", view.json());
    }

    JsonObject publish(Caller caller) {
        var body = view(caller, true, "views.publish");
        var user = slack.world()
                .user(caller.arg("user_id"))
                .filter(found -> slack.world().visible(found, caller.team().id()))
                .orElseThrow(() -> Refusal.of("invalid_arguments", List.of("must provide a valid user_id")));
        return Json.of("view", slack.views().publish(caller.team(), user.id(), body, caller.arg("hash")).json());
    }

    private JsonObject view(Caller caller, boolean home, String where) {
        if (BlockRules.tooLarge(caller.arg("view"))) {
            slack.records().violation(where, "view_too_large");
            throw Refusal.of("view_too_large");
        }
        var faults = BlockRules.ofView(caller.arg("view"), home);
        if (!faults.isEmpty()) {
            throw Refusal.of("invalid_arguments", faults);
        }
        return Json.object(caller.arg("view"));
    }
}
