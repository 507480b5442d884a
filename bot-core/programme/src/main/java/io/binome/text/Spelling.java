package io.binome.text;

import java.text.Normalizer;
import java.util.Locale;

/** Tells words that are the same but for how they are written. */
public final class Spelling {
    private static final int REPLACEMENT = 0xFFFD;

    private Spelling() {}

    /** Lower case, without accents: "Binôme" and "binome" are the same word. */
    public static String fold(String words) {
        return Normalizer.normalize(words.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
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
