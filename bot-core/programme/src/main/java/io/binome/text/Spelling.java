package io.binome.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells words that are the same but for how they are written. */
public final class Spelling {
    private static final int REPLACEMENT = 0xFFFD;
    private static final int LAST_PLAIN = 0x7F;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private Spelling() {}

    /** Lower case, without accents: "Binôme" and "binome" are the same word. */
    public static String fold(String words) {
        var lower = words.strip().toLowerCase(Locale.ROOT);
        return isPlain(lower)
                ? lower
                : ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }

    /** As most words are: a quick look before the thorough work. */
    private static boolean isPlain(String words) {
        return words.chars().allMatch(unit -> unit <= LAST_PLAIN);
    }

    /** The same without what is no character and what no store takes: halves of pairs, and the one with the number zero. */
    public static String whole(String words) {
        var isWhole = words.indexOf(0) < 0 && words.codePoints().noneMatch(Spelling::isHalf);
        return isWhole
                ? words
                : words.codePoints()
                        .map(each -> each == 0 || isHalf(each) ? REPLACEMENT : each)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
