package io.binome.slack.fake;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Short words for reading and writing JSON trees. What is absent reads as empty, never as an error. */
final class Json {
    private static final Gson WRITER = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private Json() {}

    /** An object of names and values in turn. */
    static JsonObject of(Object... pairs) {
        var object = new JsonObject();
        for (int i = 0; i < pairs.length; i += 2) {
            object.add((String) pairs[i], element(pairs[i + 1]));
        }
        return object;
    }

    static JsonArray array(Iterable<?> items) {
        var array = new JsonArray();
        items.forEach(item -> array.add(element(item)));
        return array;
    }

    private static JsonElement element(Object value) {
        return switch (value) {
            case null -> JsonNull.INSTANCE;
            case JsonElement element -> element;
            case String text -> new JsonPrimitive(text);
            case Boolean flag -> new JsonPrimitive(flag);
            case Number number -> new JsonPrimitive(number);
            case Iterable<?> items -> array(items);
            default -> throw new IllegalArgumentException("not for JSON: " + value);
        };
    }

    static String write(JsonElement element) {
        return WRITER.toJson(element);
    }

    static JsonObject object(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }

    static Optional<JsonElement> parse(String text) {
        try {
            return Optional.of(JsonParser.parseString(text)).filter(read -> !text.isBlank());
        } catch (JsonParseException malformed) {
            return Optional.empty();
        }
    }

    /** The text at the end of a path of names, or nothing. */
    static String text(JsonElement from, String... path) {
        var at = at(from, path);
        return at != null && at.isJsonPrimitive() ? at.getAsString() : "";
    }

    static boolean flag(JsonElement from, String... path) {
        return text(from, path).equals("true");
    }

    static boolean has(JsonElement from, String... path) {
        return at(from, path) != null;
    }

    static JsonObject object(JsonElement from, String... path) {
        return at(from, path) instanceof JsonObject object ? object : new JsonObject();
    }

    static List<JsonElement> list(JsonElement from, String... path) {
        return at(from, path) instanceof JsonArray array ? array.asList() : List.of();
    }

    static List<JsonObject> objects(JsonElement from, String... path) {
        var objects = new ArrayList<JsonObject>();
        list(from, path).forEach(item -> {
            if (item instanceof JsonObject object) {
                objects.add(object);
            }
        });
        return objects;
    }

    /** What is at the end of the path; null where there is nothing or a JSON null. */
    static JsonElement at(JsonElement from, String... path) {
        var at = from;
        for (var name : path) {
            at = at instanceof JsonObject object ? object.get(name) : null;
        }
        return at == null || at.isJsonNull() ? null : at;
    }

    /** Every object in the tree, the outer before the inner. */
    static void walk(JsonElement from, Consumer<JsonObject> visit) {
        if (from instanceof JsonObject object) {
            visit.accept(object);
            object.asMap().values().forEach(value -> walk(value, visit));
        } else if (from instanceof JsonArray array) {
            array.forEach(item -> walk(item, visit));
        }
    }
}
