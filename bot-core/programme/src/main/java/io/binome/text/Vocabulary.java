package io.binome.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people type, and the rules of grammar that the bot keeps: a file {@code words_<code>.properties} for each language,
 * with the words of a key between bars. What is typed is understood in every language, whatever the person's own.
 */
public final class Vocabulary {
    private static final String TOPIC = "words";
    private static final Pattern BARS = Pattern.compile("\\s*\\|\\s*");
    private static final Map<String, Set<String>> FOLDED = new ConcurrentHashMap<>();

    private Vocabulary() {}

    /** The words of a key in one language, as they are written; the first is the one that is shown. */
    public static List<String> in(Language language, String key) {
        return split(Texts.bundle(TOPIC, language).getProperty(key, ""));
    }

    /** The words of a key in all languages, as they are written. */
    public static List<String> all(String key) {
        return Language.all().stream().flatMap(language -> in(language, key).stream()).toList();
    }

    /**
     * Whether these words, in any case and with or without accents, are among those of a key. The last part of the key is
     * always one of them: it is what buttons write, whatever languages there are.
     */
    public static boolean has(String key, String typed) {
        return isAmong(key, Spelling.fold(typed));
    }

    private static boolean isAmong(String key, String folded) {
        return folded(key).contains(folded) || key.substring(key.lastIndexOf('.') + 1).equals(folded);
    }

    /** The words of a key in all languages, folded. */
    public static Set<String> folded(String key) {
        return FOLDED.computeIfAbsent(key, Vocabulary::fold);
    }

    private static Set<String> fold(String key) {
        var folded = new LinkedHashSet<String>();
        all(key).forEach(words -> folded.add(Spelling.fold(words)));
        return Collections.unmodifiableSet(folded);
    }

    /** The one of several values, whose names in lower case end their keys, that these words mean. */
    public static <E extends Enum<E>> Optional<E> find(String prefix, Class<E> values, String typed) {
        var folded = Spelling.fold(typed);
        return Arrays.stream(values.getEnumConstants())
                .filter(value -> isAmong(prefix + value.name().toLowerCase(Locale.ROOT), folded))
                .findFirst();
    }

    /** The names that keys with this prefix have, in any language. */
    public static Set<String> names(String prefix) {
        return Language.all().stream()
                .map(language -> Texts.bundle(TOPIC, language))
                .map(Properties::stringPropertyNames)
                .flatMap(Set::stream)
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The words of these keys in all languages, as written and folded, as one group of an expression. */
    public static String group(String... keys) {
        return group(Arrays.stream(keys)
                .flatMap(key -> Stream.concat(all(key).stream(), folded(key).stream()))
                .toList());
    }

    /** Words as one group of an expression, the longest first; where there are none, it matches nothing. */
    public static String group(Collection<String> words) {
        return words.isEmpty()
                ? "(?!)"
                : words.stream()
                        .distinct()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static List<String> split(String words) {
        return words.isBlank() ? List.of() : List.of(BARS.split(words.strip()));
    }
}
