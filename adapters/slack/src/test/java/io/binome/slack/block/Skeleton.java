package io.binome.slack.block;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashSet;
import java.util.regex.Pattern;

/**
 * All that a type can tell of a payload: which names it has, and of which type their values are. Words are left out, but
 * those that may name a kind stay; what comes again in a list is there once.
 */
final class Skeleton {
    private static final Pattern NAME = Pattern.compile("[a-z_]{1,40}");

    private Skeleton() {}

    static JsonElement of(JsonElement json) {
        if (json instanceof JsonObject object) {
            var bare = new JsonObject();
            object.entrySet().forEach(entry -> bare.add(entry.getKey(), of(entry.getValue())));
            return bare;
        }
        if (json instanceof JsonArray array) {
            var kinds = new LinkedHashSet<JsonElement>();
            array.forEach(each -> kinds.add(of(each)));
            var bare = new JsonArray();
            kinds.forEach(bare::add);
            return bare;
        }
        return json instanceof JsonPrimitive value ? of(value) : json;
    }

    private static JsonPrimitive of(JsonPrimitive value) {
        if (value.isNumber()) {
            return new JsonPrimitive(0);
        }
        return value.isString() && !NAME.matcher(value.getAsString()).matches() ? new JsonPrimitive("…") : value;
    }
}
