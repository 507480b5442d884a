package io.binome.play;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Spoils what a platform sends: values that are missing, of another kind, doubled, huge, deep or odd, and bytes that are
 * no text. The same seed spoils alike.
 */
public final class Spoiling {
    private static final JsonMapper MAPPER = new JsonMapper();
    /** Stands in a tree for JSON that a tree cannot hold, and is replaced by it in the end. */
    private static final String RAW = "@raw@";

    private static final List<String> ODD = List.of(
            "", " ", "\u0000", "\u202Eevil\u202C", "\uFEFFhelp", "👩‍👩‍👧‍👦", "Z̸̢̛a̵l̷g̶o̴", "a/b#c?d@e",
            "../../etc",
            "a\nb\r\nc", "%00%ZZ", "<!channel>", "<@U0>", "@", "?", "#", ".", "/", "http://collector.example/x",
            "https://169.254.169.254/", "{0}", "${x}", "'", "\"", "\\", "-1", "1e9", "true", "null", "ı", "ß",
            "\u0130");
    private static final List<String> STRANGE = List.of(
            "\"\\ud800\"", "\"x\\udc00y\"", "\"\\u0000\"", "1e400", "-1e-400", "99999999999999999999999999", "-0",
            "0.1",
            "NaN", "Infinity", "'single'", "0x10", "01", "+1", "tru", "\"open", "{\"a\":}", "[,]", "[1,]", "{,}", "//",
            "\"\\x\"", "\"tab\there\"");

    private final Random random;

    public Spoiling(long seed) {
        random = new Random(seed);
    }

    /** One of several. */
    public <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** A JSON object, spoilt in one to three places, as bytes. */
    public byte[] json(String body) {
        var tree = MAPPER.readTree(body);
        for (var times = 1 + random.nextInt(3); times > 0; times--) {
            spoil(tree);
        }
        return bytes(written(tree));
    }

    /** A body of fields, among which one may hold JSON. */
    public byte[] form(String body) {
        var fields = new ArrayList<>(Arrays.asList(body.split("&")));
        var nested = fields.stream().filter(field -> field.startsWith("payload=")).findFirst();
        if (nested.isPresent() && random.nextInt(8) > 0) {
            var inner = json(URLDecoder.decode(nested.get().substring("payload=".length()), StandardCharsets.UTF_8));
            var encoded = URLEncoder.encode(
                    new String(inner, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
            return ("payload=" + encoded).getBytes(StandardCharsets.US_ASCII);
        }
        var at = random.nextInt(fields.size());
        var name = fields.get(at).replaceFirst("=.*", "");
        switch (random.nextInt(10)) {
            case 0 -> fields.remove(at);
            case 1 -> fields.set(at, name);
            case 2 -> fields.set(at, name + "=");
            case 3 -> fields.add(fields.get(at) + "x");
            case 4 ->
                fields.set(at, name + "=" + any(List.of("%", "%Z", "%ZZ", "%C3", "%ED%A0%80", "%00", "+", "=&=")));
            case 5 -> fields.set(at, name + "=" + "x".repeat(1 << random.nextInt(18)));
            case 6 -> fields.set(at, name + "[]=" + 1);
            case 7 -> fields.addAll(java.util.Collections.nCopies(1 << random.nextInt(12), "a=b"));
            default -> fields.set(at, name + "=" + URLEncoder.encode(any(ODD), StandardCharsets.UTF_8));
        }
        return bytes(String.join("&", fields));
    }

    private void spoil(JsonNode tree) {
        var places = new ArrayList<JsonNode>();
        containers(tree, places);
        var container = any(places);
        switch (container) {
            case ObjectNode object when !object.isEmpty() -> {
                var name = any(List.copyOf(object.propertyNames()));
                if (random.nextInt(5) == 0) {
                    object.remove(name);
                } else {
                    object.set(name, instead(object.get(name), places));
                }
            }
            case ArrayNode array when !array.isEmpty() -> {
                var at = random.nextInt(array.size());
                if (random.nextInt(5) == 0) {
                    array.remove(at);
                } else {
                    array.set(at, instead(array.get(at), places));
                }
            }
            default -> {
            }
        }
    }

    private static void containers(JsonNode node, List<JsonNode> found) {
        if (node.isContainer()) {
            found.add(node);
            node.values().forEach(each -> containers(each, found));
        }
    }

    private JsonNode instead(JsonNode value, List<JsonNode> others) {
        var nodes = MAPPER.getNodeFactory();
        return switch (random.nextInt(14)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.numberNode(random.nextLong());
            case 2 -> nodes.booleanNode(random.nextBoolean());
            case 3 -> nodes.arrayNode();
            case 4 -> nodes.objectNode();
            case 5 -> nodes.arrayNode().add(value.deepCopy()).add(nodes.nullNode());
            case 6 -> nodes.objectNode().set("x", value.deepCopy());
            case 7 -> nodes.stringNode("é".repeat(1 << random.nextInt(17)));
            case 8 -> nodes.stringNode(RAW + "d" + (1 << random.nextInt(15)));
            case 9 -> nodes.stringNode(RAW + "s" + random.nextInt(STRANGE.size()));
            case 10 -> any(others).deepCopy();
            case 11 -> nodes.stringNode(value.isString() ? value.stringValue() + any(ODD) : "7");
            default -> nodes.stringNode(any(ODD));
        };
    }

    private String written(JsonNode tree) {
        var text = new StringBuilder(MAPPER.writeValueAsString(tree));
        for (var at = text.indexOf("\"" + RAW); at >= 0; at = text.indexOf("\"" + RAW)) {
            var end = at + RAW.length() + 2;
            while (end < text.length() && Character.isDigit(text.charAt(end))) {
                end++;
            }
            var number = Integer.parseInt(text.substring(at + RAW.length() + 2, end));
            text.replace(
                    at, end + 1, text.charAt(at + RAW.length() + 1) == 's' ? STRANGE.get(number) : deep(number));
        }
        if (random.nextInt(6) == 0) {
            var names = names(tree);
            var open = text.indexOf("{\"", random.nextInt(text.length()));
            if (open >= 0 && !names.isEmpty()) {
                text.insert(open + 1,
                        "\"" + any(List.copyOf(names)) + "\":" + any(List.of("null", "[]", "7", "\"x\"")) + ",");
            }
        }
        return text.toString();
    }

    private static Set<String> names(JsonNode tree) {
        var names = new LinkedHashSet<String>();
        var places = new ArrayList<JsonNode>();
        containers(tree, places);
        places.forEach(place -> names.addAll(place.propertyNames()));
        return names;
    }

    private String deep(int levels) {
        return random.nextBoolean()
                ? "[".repeat(levels) + "]".repeat(levels)
                : "{\"a\":".repeat(levels) + "1" + "}".repeat(levels);
    }

    /** Once in a while cut short, said twice, or with bytes that are no text. */
    private byte[] bytes(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        switch (random.nextInt(24)) {
            case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 1 -> bytes = (text + text).getBytes(StandardCharsets.UTF_8);
            case 2 -> {
                for (var times = 0; times < 3 && bytes.length > 0; times++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
            }
            default -> {
            }
        }
        return bytes;
    }
}
