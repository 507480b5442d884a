package io.binome.slack.fake;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** {@code users.*}, {@code team.info} and {@code bots.info}. */
final class UserMethods {
    /** Says of itself that it is no bot. */
    private static final String SLACKBOT = "USLACKBOT";

    private final Machine slack;

    UserMethods(Machine slack) {
        this.slack = slack;
    }

    JsonObject info(Caller caller) {
        var id = caller.arg("user");
        if (id.equals(SLACKBOT)) {
            return Json.of("user", json(caller, slackbot(caller.team())));
        }
        var user = slack.world().user(id).orElseThrow(() -> Refusal.of("user_not_found"));
        if (!slack.world().visible(user, caller.team().id())) {
            throw Refusal.of("user_not_visible");
        }
        return Json.of("user", json(caller, user));
    }

    JsonObject byEmail(Caller caller) {
        var email = caller.arg("email");
        var user = slack.world().users(caller.team().id()).stream()
                .filter(each -> each.email().equalsIgnoreCase(email) && !each.deleted())
                .findFirst()
                .orElseThrow(() -> Refusal.of("users_not_found"));
        return Json.of("user", json(caller, user));
    }

    JsonObject list(Caller caller) {
        if (!caller.token().enterprise().isEmpty() && !caller.args().has("team_id")) {
            throw Refusal.of("missing_argument");
        }
        var all = new ArrayList<>(List.of(slackbot(caller.team())));
        all.addAll(slack.world().users(caller.team().id()));
        var page = Pages.of(all, caller.args());
        var members = page.items().stream().map(user -> json(caller, user)).toList();
        return Json.of(
                "members", members,
                "cache_ts", slack.world().now().getEpochSecond(),
                "response_metadata", page.metadata());
    }

    JsonObject team(Caller caller) {
        var id = caller.args().has("team") ? caller.arg("team") : caller.team().id();
        var team = slack.world().team(id).orElseThrow(() -> Refusal.of("team_not_found"));
        var json = team.brief();
        json.addProperty("name", team.name());
        json.addProperty("email_domain", "");
        json.addProperty("url", "https://" + team.domain() + ".slack.com/");
        json.add("icon", Json.of("image_default", true));
        return Json.of("team", json);
    }

    JsonObject bot(Caller caller) {
        var team = slack.world()
                .teams()
                .stream()
                .filter(each -> each.botId().equals(caller.arg("bot")))
                .findFirst()
                .orElseThrow(() -> Refusal.of("bot_not_found"));
        return Json.of(
                "bot",
                Json.of(
                        "id", team.botId(),
                        "deleted", false,
                        "name", "Binôme",
                        "updated", 1_700_000_000,
                        "app_id", App.ID,
                        "user_id", team.bot(),
                        "icons", Json.of("image_36", "https://avatars.example.com/36.png")));
    }

    private JsonObject json(Caller caller, User user) {
        var stranger = !user.team().equals(caller.team().id());
        var enterprise = slack.world().team(user.team()).map(Team::enterprise).orElse("");
        var sister = !enterprise.isEmpty() && enterprise.equals(caller.team().enterprise());
        return user.json(
                caller.may("users:read.email") && (!stranger || sister),
                caller.args().flag("include_locale"),
                stranger && !sister,
                enterprise);
    }

    private static User slackbot(Team team) {
        return new User(
                SLACKBOT,
                team.id(),
                "slackbot",
                "Slackbot",
                "",
                ZoneId.of("America/Los_Angeles"),
                "en-US",
                false,
                User.Guest.NONE,
                false,
                false,
                Instant.EPOCH);
    }
}
