package io.binome.understanding;

import io.binome.text.Spelling;
import io.binome.text.Vocabulary;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whom a sentence says to invite. Whether there are such people, and who is meant, others know. */
public final class Whom {
    private static final int MOST_WORDS = 4;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern BETWEEN = Pattern.compile(
            "[,;&\\r\\n]|(?<=\\s)" + Vocabulary.group("list.and") + "(?=\\s)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BEFORE = Pattern.compile(
            "^(?:@|" + Vocabulary.group("list.whom") + "\\s+)+", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ENDS = Pattern.compile("[.!?…\\s]+$");
    private static final Pattern PLEASE = Pattern.compile(
            "[,\\s]+" + Vocabulary.group("frame.please") + "[.!?…\\s]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CAPITALS =
            Pattern.compile("(?<=[\\s«“\"(])\\p{Lu}[\\p{L}'’-]+(?:\\s+(?:d[eu]\\s+)?\\p{Lu}[\\p{L}'’-]+)*");
    private static final Pattern NAME = Pattern.compile("[\\p{L}'’.-]+");

    private Whom() {}

    /** What follows the word for inviting; where there is no such word, the names in the sentence. */
    static String in(String text) {
        var words = SPACES.split(text.strip());
        for (var place = 0; place < words.length; place++) {
            if (Vocabulary.has("list.inviting", ENDS.matcher(words[place]).replaceFirst(""))) {
                var rest = String.join(" ", Arrays.asList(words).subList(place + 1, words.length));
                return bare(rest);
            }
        }
        return CAPITALS.matcher(text).results()
                .map(found -> found.group())
                .filter(name -> Typed.of(name).words().stream().anyMatch(word -> !Hunches.isKnown(word)))
                .collect(Collectors.joining(", "));
    }

    /** Without what ends a sentence, and what is said out of politeness. */
    static String bare(String names) {
        return ENDS.matcher(withoutPlease(names)).replaceFirst("");
    }

    /** Without what is said last out of politeness. */
    public static String withoutPlease(String names) {
        return PLEASE.matcher(names).replaceFirst("");
    }

    /** A name without what people put before it: a sign, or "to" where their language says so. */
    public static String name(String part) {
        return BEFORE.matcher(part).replaceFirst("");
    }

    /** Whether it is nothing but names: words with a capital, or that are no words of ours. */
    static boolean areNames(String words) {
        return BETWEEN.splitAsStream(bare(words))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .allMatch(Whom::isName);
    }

    private static boolean isName(String part) {
        var words = SPACES.split(ENDS.matcher(name(part)).replaceFirst(""));
        return words.length <= MOST_WORDS && Arrays.stream(words).allMatch(word -> NAME.matcher(word).matches()
                && (Character.isUpperCase(word.codePointAt(0)) || !Hunches.isKnown(Spelling.fold(word))));
    }
}
