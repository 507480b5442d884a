package io.binome.teams.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a person finds in a post: its lines, its buttons and its inputs. */
final class Seen {
    private Seen() {}

    /** Words from top to bottom, those behind a button too. */
    static List<String> lines(Post post) {
        var lines = new ArrayList<String>();
        for (var element : elements(post)) {
            switch (element.get("type").toString()) {
                case "TextBlock" -> lines.add((String) element.get("text"));
                case "RichTextBlock" -> {
                    var line = new StringBuilder();
                    for (var inline : (List<?>) element.get("inlines")) {
                        line.append(((Map<?, ?>) inline).get("text"));
                    }
                    lines.add(line.toString());
                }
                default -> {}
            }
        }
        return lines;
    }

    static List<String> types(Post post) {
        return elements(post).stream().map(element -> (String) element.get("type")).toList();
    }

    static List<Map<String, Object>> actions(Post post) {
        var actions = new ArrayList<Map<String, Object>>();
        for (var element : elements(post)) {
            if (element.get("type").equals("ActionSet")) {
                ((List<?>) element.get("actions")).forEach(action -> actions.add(cast(action)));
            }
        }
        return actions;
    }

    static List<Map<String, Object>> inputs(Post post) {
        return elements(post).stream()
                .filter(element -> element.get("type").toString().startsWith("Input."))
                .toList();
    }

    static List<Object> titles(Post post) {
        return actions(post).stream().<Object>map(action -> action.get("title")).toList();
    }

    /** What the buttons mean that come to the bot. */
    static List<Reference> references(Post post) {
        return actions(post).stream()
                .filter(action -> action.containsKey("data"))
                .map(action -> Reference.read((Map<?, ?>) action.get("data")).orElseThrow())
                .toList();
    }

    static List<Map<String, Object>> elements(Post post) {
        var elements = new ArrayList<Map<String, Object>>();
        collect((List<?>) post.card().get("body"), elements);
        return elements;
    }

    private static void collect(List<?> list, List<Map<String, Object>> elements) {
        for (var each : list) {
            var element = cast(each);
            elements.add(element);
            if (element.get("items") instanceof List<?> items) {
                collect(items, elements);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Object element) {
        return (Map<String, Object>) element;
    }
}
