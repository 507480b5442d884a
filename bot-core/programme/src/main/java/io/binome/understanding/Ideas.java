package io.binome.understanding;

import io.binome.text.Language;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What words stand for, in every language: "rdv", "séance" and "catch-up" are one idea. A file {@code ideas_<code>.txt} has
 * the words of each idea after its name; a star stands for any ending.
 */
final class Ideas {
    static final Ideas ALL = new Ideas();

    private static final String ANY_ENDING = "*";

    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, Set<String>> beginnings = new HashMap<>();

    private final List<String> lines =
            Language.all().stream().flatMap(language -> Sentences.lines("ideas", language).stream()).toList();

    private Ideas() {
        lines.forEach(this::add);
    }

    /** All that the files say, in their order. */
    List<String> lines() {
        return lines;
    }

    private void add(String line) {
        var colon = line.indexOf(':');
        var idea = line.substring(0, colon);
        for (var word : line.substring(colon + 1).strip().split("\\s+")) {
            var typed = Typed.of(word).words();
            (word.endsWith(ANY_ENDING) ? beginnings : words)
                    .computeIfAbsent(typed.getLast(), each -> new LinkedHashSet<>())
                    .add(idea);
        }
    }

    /** The ideas that a text speaks of, each once, in the order of their names. */
    List<String> in(Collection<String> typed) {
        var found = new TreeSet<String>();
        for (var word : typed) {
            found.addAll(words.getOrDefault(word, Set.of()));
            for (var end = 1; end <= word.length(); end++) {
                found.addAll(beginnings.getOrDefault(word.substring(0, end), Set.of()));
            }
        }
        return List.copyOf(found);
    }
}
