package io.binome.slack;

import io.binome.text.Texts;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The adapter's own words, and people's words as they meant them. */
final class Words {
    private Words() {}

    /** What somebody typed, without Slack's marks: addresses as they were written, brackets as brackets. */
    static String unescaped(String words) {
        var plain = new StringBuilder();
        var at = 0;
        for (var open = words.indexOf('<'); open >= 0; open = words.indexOf('<', at)) {
            var close = words.indexOf('>', open);
            if (close < 0) {
                break;
            }
            // Slack writes a bracket of somebody's own as &lt;, so whatever begins anew begins a mark.
            var last = words.lastIndexOf('<', close);
            plain.append(words, at, last).append(meant(words.substring(last, close + 1)));
            at = close + 1;
        }
        return plain.append(words, at, words.length())
                .toString()
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** What a mark stands for; one that means nothing here stays as it is. */
    private static String meant(String mark) {
        var inner = mark.substring(1, mark.length() - 1);
        var bar = inner.indexOf('|');
        var first = bar < 0 ? inner : inner.substring(0, bar);
        var label = bar < 0 ? "" : inner.substring(bar + 1);
        if (isAddress(first)) {
            return label.isEmpty() ? first : label;
        }
        return first.startsWith("#") && first.length() > 1 && bar >= 0 && isId(first.substring(1))
                ? "#" + label
                : mark;
    }

    private static boolean isAddress(String word) {
        return Stream.of("https://", "http://", "mailto:")
                .anyMatch(scheme -> word.startsWith(scheme) && word.length() > scheme.length());
    }

    private static boolean isId(String word) {
        return word.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
    }

    /** The same without the names of people who are called as well. */
    static String unnamed(String words) {
        return Stream.of(words.split(" "))
                .filter(word -> !word.startsWith("@") && !word.startsWith("<@"))
                .collect(Collectors.joining(" "));
    }

    /** Said to somebody whose language cannot be looked up at the moment. */
    static String sorry() {
        return Texts.inAll("workspace.sorry");
    }
}
