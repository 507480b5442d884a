package io.binome.slack.fake;

import com.google.gson.JsonObject;

/** Interaction payloads and commands, in the shapes of the documentation. */
final class Payloads {
    private final Machine slack;

    Payloads(Machine slack) {
        this.slack = slack;
    }

    /** What all interactions begin with. */
    JsonObject base(String type, Team team, User user) {
        return Json.of(
                "type", type,
                "user",
                Json.of("id", user.id(), "username", user.name(), "name", user.name(), "team_id", user.team()),
                "api_app_id", App.ID,
                "token", App.VERIFICATION_TOKEN,
                "team", team.brief(),
                "enterprise", team.organisation(),
                "is_enterprise_install", wide(team));
    }

    private boolean wide(Team team) {
        return slack.tokens().working(team).stream().anyMatch(token -> !token.enterprise().isEmpty());
    }

    JsonObject action(Team team, User user, Message message, JsonObject action) {
        var payload = base("block_actions", team, user);
        payload.add("container", Json.of(
                "type", "message",
                "message_ts", message.ts(),
                "channel_id", message.channel().id(),
                "is_ephemeral", message.ephemeral()));
        payload.addProperty("trigger_id", slack.triggers().issue(user.id(), team, ""));
        payload.add("channel", message.channel().brief());
        if (!message.ephemeral()) {
            payload.add("message", message.json());
        }
        payload.add("state", Json.of("values", new JsonObject()));
        payload.addProperty("response_url", slack.responses().issue(team, message.channel(), user.id(), message));
        payload.add("actions", Json.array(java.util.List.of(action)));
        return payload;
    }

    JsonObject action(Team team, User user, View view, JsonObject action) {
        var payload = base("block_actions", team, user);
        payload.add("container", Json.of("type", "view", "view_id", view.id()));
        payload.addProperty("trigger_id", slack.triggers().issue(user.id(), team, view.isHome() ? "" : view.id()));
        payload.add("view", view.json());
        payload.add("actions", Json.array(java.util.List.of(action)));
        return payload;
    }

    JsonObject submission(Team team, User user, View view) {
        var payload = base("view_submission", team, user);
        payload.addProperty("trigger_id", slack.triggers().issue(user.id(), team, view.id()));
        payload.add("view", view.json());
        payload.add("response_urls", Json.array(java.util.List.of()));
        return payload;
    }

    JsonObject closed(Team team, User user, View view, boolean cleared) {
        var payload = base("view_closed", team, user);
        payload.add("view", view.json());
        payload.addProperty("is_cleared", cleared);
        return payload;
    }

    JsonObject suggestion(Team team, User user, View view, Fields.Field field, String words) {
        var payload = base("block_suggestion", team, user);
        payload.add("container", Json.of("type", "view", "view_id", view.id()));
        payload.addProperty("action_id", field.action());
        payload.addProperty("block_id", field.block());
        payload.addProperty("value", words);
        payload.add("view", view.json());
        return payload;
    }

    JsonObject shortcut(Team team, User user, String callback) {
        var payload = base("shortcut", team, user);
        payload.addProperty("action_ts", slack.world().ts());
        payload.addProperty("callback_id", callback);
        payload.addProperty("trigger_id", slack.triggers().issue(user.id(), team, ""));
        return payload;
    }

    JsonObject messageShortcut(Team team, User user, String callback, Message message) {
        var payload = base("message_action", team, user);
        payload.addProperty("action_ts", slack.world().ts());
        payload.addProperty("callback_id", callback);
        payload.addProperty("trigger_id", slack.triggers().issue(user.id(), team, ""));
        payload.addProperty("message_ts", message.ts());
        payload.add("message", message.json());
        payload.add("channel", message.channel().brief());
        payload.addProperty("response_url", slack.responses().issue(team, message.channel(), user.id(), null));
        return payload;
    }

    JsonObject command(Team team, User user, String command, String text, Channel channel) {
        var form = Json.of(
                "token", App.VERIFICATION_TOKEN,
                "team_id", team.id(),
                "team_domain", team.domain(),
                "channel_id", channel.id(),
                "channel_name", Json.text(channel.brief(), "name"),
                "user_id", user.id(),
                "user_name", user.name(),
                "command", command,
                "text", text,
                "api_app_id", App.ID,
                "is_enterprise_install", wide(team) ? "true" : "false",
                "response_url", slack.responses().issue(team, channel, user.id(), null),
                "trigger_id", slack.triggers().issue(user.id(), team, ""));
        if (!team.enterprise().isEmpty()) {
            form.addProperty("enterprise_id", team.enterprise());
            form.addProperty("enterprise_name", "Enterprise " + team.enterprise());
        }
        return form;
    }
}
