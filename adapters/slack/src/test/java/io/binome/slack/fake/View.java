package io.binome.slack.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashMap;
import java.util.Map;

/** A modal somebody has open, or somebody's Home tab: what the app sent, and what the person has filled in. */
public final class View {
    private final String id;
    private final Team team;
    private final String user;
    private final String root;
    private final String previous;
    private final Map<String, JsonObject> filled = new LinkedHashMap<>();
    private JsonObject body;
    private String hash;

    View(String id, Team team, String user, String root, String previous) {
        this.id = id;
        this.team = team;
        this.user = user;
        this.root = root.isEmpty() ? id : root;
        this.previous = previous;
    }

    public String id() {
        return id;
    }

    public Team team() {
        return team;
    }

    public String user() {
        return user;
    }

    String root() {
        return root;
    }

    public synchronized String hash() {
        return hash;
    }

    public synchronized boolean isHome() {
        return Json.text(body, "type").equals("home");
    }

    /** What the app sent last, with the ids that Slack gives to blocks without. */
    public synchronized JsonObject body() {
        return body.deepCopy();
    }

    /** Takes the new contents. Answers survive where block and action are still there. */
    synchronized void show(JsonObject changed, String newHash) {
        body = changed.deepCopy();
        Blocks.name(Json.list(body, "blocks"), id);
        hash = newHash;
        var kept = new LinkedHashMap<String, JsonObject>();
        Fields.of(body).forEach(field -> {
            var answer = filled.get(field.key());
            kept.put(field.key(), answer != null ? answer : field.initial());
        });
        filled.clear();
        filled.putAll(kept);
    }

    synchronized void fill(String key, JsonObject answer) {
        filled.put(key, answer);
    }

    public synchronized JsonObject answer(String key) {
        return filled.getOrDefault(key, new JsonObject());
    }

    /** The view object, as payloads and answers carry it. */
    public synchronized JsonObject json() {
        var values = new JsonObject();
        Fields.of(body).forEach(field -> {
            if (!values.has(field.block())) {
                values.add(field.block(), new JsonObject());
            }
            values.getAsJsonObject(field.block()).add(field.action(), filled.get(field.key()));
        });
        var json = Json.of(
                "id", id,
                "team_id", team.id(),
                "type", Json.text(body, "type"),
                "blocks", body.get("blocks"),
                "private_metadata", Json.text(body, "private_metadata"),
                "callback_id", Json.text(body, "callback_id"),
                "state", Json.of("values", values),
                "hash", hash);
        json.add("title", part("title"));
        json.addProperty("clear_on_close", Json.flag(body, "clear_on_close"));
        json.addProperty("notify_on_close", Json.flag(body, "notify_on_close"));
        json.add("close", part("close"));
        json.add("submit", part("submit"));
        json.add("previous_view_id", previous.isEmpty() ? null : new JsonPrimitive(previous));
        json.addProperty("root_view_id", root);
        json.addProperty("app_id", App.ID);
        json.addProperty("external_id", Json.text(body, "external_id"));
        json.addProperty("app_installed_team_id", team.id());
        json.addProperty("bot_id", team.botId());
        return json;
    }

    private JsonElement part(String name) {
        if (name.equals("title") && !body.has("title")) {
            return Json.of("type", "plain_text", "text", "View Title", "emoji", true);
        }
        return body.get(name);
    }

    synchronized JsonArray blocks() {
        return Json.array(Json.list(body, "blocks"));
    }
}
