package io.binome.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** JSON for people who read differences: what fits on a line stands on one. */
record Print(UnaryOperator<String> words) {
    private static final int WIDTH = 120;

    String of(JsonNode json) {
        return of(json, "", 0);
    }

    /** @param taken of the first line already */
    private String of(JsonNode json, String indent, int taken) {
        var line = line(json);
        if (!json.isContainer() || indent.length() + taken + line.length() <= WIDTH) {
            return line;
        }
        var inner = indent + "  ";
        var parts = new ArrayList<String>();
        if (json.isObject()) {
            json.properties().forEach(each -> {
                var name = quoted(each.getKey()) + ": ";
                parts.add(inner + name + of(each.getValue(), inner, name.length() + 1));
            });
        } else {
            json.forEach(each -> parts.add(inner + of(each, inner, 1)));
        }
        return opening(json) + "\n" + String.join(",\n", parts) + "\n" + indent + closing(json);
    }

    private String line(JsonNode json) {
        if (json.isString()) {
            return quoted(words.apply(json.stringValue()));
        }
        if (!json.isContainer()) {
            return json.toString();
        }
        List<String> parts = new ArrayList<>();
        if (json.isObject()) {
            json.properties().forEach(each -> parts.add(quoted(each.getKey()) + ": " + line(each.getValue())));
        } else {
            json.forEach(each -> parts.add(line(each)));
        }
        return opening(json) + String.join(", ", parts) + closing(json);
    }

    private static String quoted(String words) {
        return StringNode.valueOf(words).toString();
    }

    private static String opening(JsonNode json) {
        return json.isObject() ? "{" : "[";
    }

    private static String closing(JsonNode json) {
        return json.isObject() ? "}" : "]";
    }
}
