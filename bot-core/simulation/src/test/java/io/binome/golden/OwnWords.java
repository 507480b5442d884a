package io.binome.golden;

import io.binome.text.Language;
import io.binome.text.Texts;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words that a platform adds to what is said, as "possible answers" before the buttons. In golden entries their keys
 * stand in their place, so that another word there does not change each of them.
 */
final class OwnWords {
    /** What is between the words of a pattern: its arguments, and the beginnings of their cases. */
    private static final Pattern BETWEEN =
            Pattern.compile("\\{\\w+}|\\{\\w+, plural,|\\b(one|other|many) \\{|[{}#]");

    private static final Pattern ENDS = Pattern.compile("^\\P{L}+|\\P{L}+$");
    private static final Pattern SPACE = Pattern.compile(" ");

    private final Map<String, String> keys = new TreeMap<>();
    private final Pattern words;

    /** @param topic the bundle of these words */
    OwnWords(String topic) {
        for (var language : Language.all()) {
            var bundle = Texts.bundle(topic, language);
            for (var key : new TreeSet<>(bundle.stringPropertyNames())) {
                BETWEEN.splitAsStream(bundle.getProperty(key))
                        .map(OwnWords::plain)
                        .filter(piece -> !piece.isEmpty())
                        .forEach(piece -> keys.putIfAbsent(piece, key));
            }
        }
        words = Pattern.compile(keys.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(piece -> SPACE.splitAsStream(piece).map(Pattern::quote).collect(Collectors.joining("[ \\u00a0]")))
                .collect(Collectors.joining("|", "(?<!\\p{L})(", ")(?!\\p{L})")));
    }

    /** The same with keys in braces. */
    String hidden(String text) {
        return words.matcher(text).replaceAll(this::key);
    }

    private String key(MatchResult found) {
        return "{" + keys.get(plain(found.group())) + "}";
    }

    private static String plain(String piece) {
        return ENDS.matcher(piece.replace('\u00a0', ' ')).replaceAll("");
    }
}
