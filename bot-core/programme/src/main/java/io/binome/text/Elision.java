package io.binome.text;

import com.ibm.icu.text.Normalizer2;
import java.util.regex.Pattern;

/**
 * French drops an e before a name that begins with a vowel: "la réponse d’Ada", "ce qu’Émile propose". Names are marked
 * on their way into a sentence, so that the words people wrote themselves stay as they are. An h is left alone: whether
 * it is silent (Hélène) or not (Hugo) cannot be told from its spelling.
 */
final class Elision {
    private static final char MARK = '\uE000';
    private static final Pattern DROPPED =
            Pattern.compile("(?<![\\p{L}])([DdJjLlMmNnSsTt]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu)e " + MARK);
    private static final Normalizer2 APART = Normalizer2.getNFDInstance();

    private Elision() {}

    static String mark(String name) {
        return name.isEmpty() || "AEIOU".indexOf(Character.toUpperCase(APART.normalize(name).charAt(0))) < 0
                ? name
                : MARK + name;
    }

    static String apply(String sentence) {
        return sentence.indexOf(MARK) < 0
                ? sentence
                : DROPPED.matcher(sentence).replaceAll("$1’").replace(String.valueOf(MARK), "");
    }
}
