package io.binome.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What must not be torn apart at the end of a line: in French, a sign stays with its word, and a unit with its number. */
public final class Typography {
    private static final char BOUND = '\u00a0';
    private static final Pattern NEVER = Pattern.compile("(?!)");
    private static final Map<Language, Signs> SIGNS = new ConcurrentHashMap<>();

    /**
     * What a space may not part from what is beside it.
     *
     * @param before stand after a space
     * @param after stand in front of one
     * @param units a space between a number and its unit, or between hours and minutes
     */
    private record Signs(String before, String after, Pattern units) {
        boolean bind(String words, int space) {
            return (space > 0 && after.indexOf(words.charAt(space - 1)) >= 0)
                    || (space + 1 < words.length() && before.indexOf(words.charAt(space + 1)) >= 0);
        }
    }

    private Typography() {}

    /** The words with a space that does not break wherever the language binds a sign to what is beside it. */
    public static String bound(String words, Language language) {
        var signs = SIGNS.computeIfAbsent(language, Typography::signs);
        var bound = new StringBuilder(words);
        for (var space = words.indexOf(' '); space >= 0; space = words.indexOf(' ', space + 1)) {
            if (signs.bind(words, space)) {
                bound.setCharAt(space, BOUND);
            }
        }
        return signs.units().matcher(bound).replaceAll(String.valueOf(BOUND));
    }

    private static Signs signs(Language language) {
        return new Signs(
                signs(language, "grammar.bound.before"),
                signs(language, "grammar.bound.after"),
                units(language));
    }

    private static Pattern units(Language language) {
        var units = Texts.format(language, "format.units", Map.of());
        return units.isBlank()
                ? NEVER
                : Pattern
                        .compile("(?<=\\d) (?=(?:" + units + ")\\b)|(?<=\\d[ " + BOUND + "](?:" + units + ")) (?=\\d)");
    }

    private static String signs(Language language, String key) {
        return String.join("", Vocabulary.in(language, key));
    }
}
