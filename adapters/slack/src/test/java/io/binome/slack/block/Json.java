package io.binome.slack.block;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;

/** Posts and views as they are sent. */
final class Json {
    private static final Gson SLACK = GsonFactory.createSnakeCase();

    private Json() {}

    static JsonObject of(Post post) {
        return SLACK.toJsonTree(post).getAsJsonObject();
    }

    static JsonObject of(View view) {
        return SLACK.toJsonTree(view).getAsJsonObject();
    }
}
