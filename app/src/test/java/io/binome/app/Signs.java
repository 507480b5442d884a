package io.binome.app;

import io.binome.text.Language;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What must not be seen in what somebody reads: traces of a pattern, wrong spaces, signs without their other half. */
final class Signs {
    private static final Map<String, Pattern> EVERYWHERE = patterns(
            "a brace", "[{}]",
            "two spaces", "[ \\u00a0]{2}",
            "a space at the beginning", "^\\s",
            "a space at the end", "\\s$",
            "a space before a full stop or a comma", "[ \\u00a0][.,](?![\\w.])",
            "a space within a bracket or quote", "[(\\[“‘][ \\u00a0]|[ \\u00a0][)\\]”]",
            "two signs", "[.,;:]\\s?[.,;:](?!\\w)|[?!]\\.(?!\\w)|\\.[?!]|[?!]{2}",
            "a straight quote", "(?<=\\p{L})'(?=\\p{L})",
            "a word twice", "(?i)(?<![\\p{L}-])(?!(?:vous|nous) )(\\p{L}+) \\1(?![\\p{L}-])",
            "null", "\\bnull\\b",
            "a list without its last word", "\\((?:[,;]|\\s*\\))");
    private static final Map<String, Map<String, Pattern>> OF_LANGUAGES = Map.of(
            "fr",
            patterns(
                    "a sign that may be parted from its word", " [;:?!»%]|« ",
                    "a sign without its space",
                    "(?<![\\s\\u00a0?!…/])[;?!»](?![\\w=])|«(?!\\u00a0)|(?<![\\s\\u00a0\\d/])(?<!http|https):(?=\\s|$)",
                    "an English quote", "[“”]",
                    "no elision",
                    "(?i)(?<![\\p{L}-])(?:de|que|je|ne|se|le|la|me|te|jusque|si (?=ils? )) (?!onz|oui|un$)[aàâeéèêiîoôuû]\\p{L}*"),
            "es",
            patterns(
                    "a question without its beginning", "^[^¿]*\\?(?!\\w)",
                    "an exclamation without its beginning", "^[^¡]*!(?!\\w)",
                    "a space before a sign", "[ \\u00a0][;:?!](?![)\\w])",
                    "an English quote", "[“”]",
                    "a el, de el", "(?<!\\p{L})(?:a|de) el (?=\\p{Ll})",
                    "y before i, o before o", "(?i)(?<!\\p{L})y (?=h?i(?![aeo])\\p{L})|(?<!\\p{L})o (?=h?o\\p{L})"),
            "en",
            patterns(
                    "a space before a sign", "[ \\u00a0][;:?!](?![)\\w])",
                    "a French quote", "[«»]",
                    "a wrong article",
                    "(?<!\\p{L})[Aa] (?=[aeio]\\p{Ll})(?! ?(?:and|one))|(?<!\\p{L})[Aa]n (?=[bcdfgjklmnpqrstvwxz]\\p{Ll})"));
    private static final Map<Character, Character> HALVES =
            Map.of('(', ')', '[', ']', '“', '”', '«', '»', '¿', '?', '¡', '!');
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]+(?:\\.[A-Za-z0-9_-]+)+");

    private final Language language;
    private final Set<String> keys;

    Signs(Language language, Collection<String> keys) {
        this.language = language;
        this.keys = Set.copyOf(keys);
    }

    private static Map<String, Pattern> patterns(String... namesAndPatterns) {
        var patterns = new LinkedHashMap<String, Pattern>();
        for (var i = 0; i < namesAndPatterns.length; i += 2) {
            patterns.put(namesAndPatterns[i], Pattern.compile(namesAndPatterns[i + 1]));
        }
        return patterns;
    }

    List<String> faults(String words) {
        var faults = new java.util.ArrayList<String>();
        find(EVERYWHERE, words, faults);
        find(OF_LANGUAGES.getOrDefault(language.code(), Map.of()), words, faults);
        if (!isBalanced(words)) {
            faults.add("a bracket or quote without its other half");
        }
        TOKEN.matcher(words).results()
                .map(token -> token.group().toLowerCase(Locale.ROOT))
                .filter(keys::contains)
                .forEach(key -> faults.add("a key: " + key));
        return faults;
    }

    private static void find(Map<String, Pattern> patterns, String words, List<String> faults) {
        patterns.forEach((name, pattern) -> {
            var found = pattern.matcher(words);
            if (found.find()) {
                faults.add(name + " («" + found.group() + "»)");
            }
        });
    }

    /** Whether what is opened is closed, in order; Spanish opens questions too. */
    private boolean isBalanced(String words) {
        var open = new ArrayDeque<Character>();
        var isSpanish = language.code().equals("es");
        for (var at = 0; at < words.length(); at++) {
            var sign = words.charAt(at);
            var half = HALVES.get(sign);
            if (half != null) {
                open.push(half);
            } else if (HALVES.containsValue(sign) && (isSpanish || (sign != '?' && sign != '!'))
                    && (open.isEmpty() || open.pop() != sign)) {
                return false;
            }
        }
        return open.isEmpty() && words.chars().filter(sign -> sign == '"').count() % 2 == 0;
    }
}
