package io.binome.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What must not be torn apart at the end of a line: in French, a sign stays with its word. */
public final class Typography {
    private static final char BOUND = '\u00a0';
    private static final Map<Language, Pattern> LOOSE = new ConcurrentHashMap<>();

    private Typography() {}

    /** The words with a space that does not break wherever the language binds a sign to what is beside it. */
    public static String bound(String words, Language language) {
        return LOOSE.computeIfAbsent(language, Typography::loose).matcher(words).replaceAll(String.valueOf(BOUND));
    }

    private static Pattern loose(Language language) {
        var before = signs(language, "grammar.bound.before");
        var after = signs(language, "grammar.bound.after");
        return Pattern.compile("(?<=" + after + ") | (?=" + before + ")");
    }

    private static String signs(Language language, String key) {
        return Vocabulary.group(Vocabulary.in(language, key).stream()
                .flatMap(signs -> signs.chars().mapToObj(Character::toString))
                .toList());
    }
}
