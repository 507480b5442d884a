package io.binome.teams.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Short words for reading and writing JSON trees. What is absent reads as empty, never as an error. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private Json() {}

    /** An object of names and values in turn; what is null is left out. */
    static ObjectNode of(Object... pairs) {
        var object = MAKE.objectNode();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) {
                object.set((String) pairs[i], element(pairs[i + 1]));
            }
        }
        return object;
    }

    static ArrayNode array(Iterable<?> items) {
        var array = MAKE.arrayNode();
        items.forEach(item -> array.add(element(item)));
        return array;
    }

    private static JsonNode element(Object value) {
        return switch (value) {
            case JsonNode node -> node;
            case String text -> MAKE.stringNode(text);
            case Boolean flag -> MAKE.booleanNode(flag);
            case Integer number -> MAKE.numberNode(number);
            case Long number -> MAKE.numberNode(number);
            case Iterable<?> items -> array(items);
            default -> throw new IllegalArgumentException("not for JSON: " + value);
        };
    }

    static String write(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    static Optional<JsonNode> parse(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.ofNullable(MAPPER.readTree(text));
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }

    /** The object that is written there; empty where it is something else. */
    static ObjectNode object(String text) {
        return parse(text).filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast).orElseGet(MAKE::objectNode);
    }

    /** The text at the end of a path of names, or nothing. */
    static String text(JsonNode from, String... path) {
        var at = at(from, path);
        return at != null && at.isValueNode() ? at.asString() : "";
    }

    static boolean flag(JsonNode from, String... path) {
        return text(from, path).equals("true");
    }

    static boolean has(JsonNode from, String... path) {
        return at(from, path) != null;
    }

    static ObjectNode object(JsonNode from, String... path) {
        return at(from, path) instanceof ObjectNode object ? object : MAKE.objectNode();
    }

    static List<JsonNode> list(JsonNode from, String... path) {
        var items = new ArrayList<JsonNode>();
        if (at(from, path) instanceof ArrayNode array) {
            array.forEach(items::add);
        }
        return items;
    }

    static List<ObjectNode> objects(JsonNode from, String... path) {
        return list(from, path).stream().filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast).toList();
    }

    /** What is at the end of the path; null where there is nothing or a JSON null. */
    static JsonNode at(JsonNode from, String... path) {
        var at = from;
        for (var name : path) {
            at = at instanceof ObjectNode object ? object.get(name) : null;
        }
        return at == null || at.isNull() ? null : at;
    }

    /** Every object in the tree, the outer before the inner. */
    static void walk(JsonNode from, Consumer<ObjectNode> visit) {
        if (from instanceof ObjectNode object) {
            visit.accept(object);
        }
        if (from != null && from.isContainer()) {
            from.values().forEach(value -> walk(value, visit));
        }
    }
}
