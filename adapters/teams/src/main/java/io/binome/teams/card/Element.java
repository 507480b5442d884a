package io.binome.teams.card;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The elements that cards are made of, as trees. */
final class Element {
    /** Between two braces, so that no function arises. */
    private static final Pattern BRACES = Pattern.compile("(?<=\\{)(?=\\{)");

    private Element() {}

    /** A map of names and values in their order. */
    static Map<String, Object> of(String type, Object... namesAndValues) {
        var element = new LinkedHashMap<String, Object>();
        element.put("type", type);
        for (var at = 0; at < namesAndValues.length; at += 2) {
            element.put((String) namesAndValues[at], namesAndValues[at + 1]);
        }
        return element;
    }

    static Map<String, Object> with(Map<String, Object> element, String name, Object value) {
        var more = new LinkedHashMap<>(element);
        more.put(name, value);
        return more;
    }

    /** Words of one look. */
    record Run(String words, Map<String, Object> look) {
        static Run plain(String words) {
            return new Run(words, Map.of());
        }

        static Run bold(String words) {
            return new Run(words, Map.of("weight", "Bolder"));
        }

        static Run subtle(String words) {
            var look = new LinkedHashMap<String, Object>();
            look.put("size", "Small");
            look.put("isSubtle", true);
            return new Run(words, look);
        }

        static Run coloured(String words, String colour) {
            return new Run(words, Map.of("color", colour));
        }

        private Stream<Map<String, Object>> inlines() {
            var pieces = words.contains("{{") ? BRACES.splitAsStream(words) : Stream.of(words);
            return pieces.map(piece -> {
                var inline = of("TextRun", "text", piece);
                inline.putAll(look);
                return inline;
            });
        }
    }

    /** One line of running text, which wraps; nothing in it is markup. */
    static Map<String, Object> line(String spacing, Run... runs) {
        var inlines = Stream.of(runs)
                .filter(run -> !run.words().isEmpty())
                .flatMap(Run::inlines)
                .toList();
        var block = of("RichTextBlock");
        if (!spacing.equals("Default")) {
            block.put("spacing", spacing);
        }
        block.put("inlines", inlines);
        return block;
    }

    /** A title: for screen readers too, unless some sign in it could be markdown. */
    static Map<String, Object> heading(String words) {
        if (!Markup.isIn(words)) {
            return of(
                    "TextBlock",
                    "text", words,
                    "style", "heading",
                    "size", "Large",
                    "weight", "Bolder",
                    "wrap", true);
        }
        var look = new LinkedHashMap<String, Object>();
        look.put("size", "Large");
        look.put("weight", "Bolder");
        return line("Default", new Run(words, look));
    }

    /** What is not shown until a button of the same card says so. */
    static Map<String, Object> hidden(String id, List<Map<String, Object>> items) {
        return of(
                "Container",
                "id", id,
                "isVisible", false,
                "style", "emphasis",
                "items", List.copyOf(items));
    }

    static Map<String, Object> container(List<Map<String, Object>> items) {
        return of("Container", "items", List.copyOf(items));
    }
}
