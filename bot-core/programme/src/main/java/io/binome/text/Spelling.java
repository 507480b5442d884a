package io.binome.text;

import java.text.Normalizer;
import java.util.Locale;

/** Tells words that are the same but for how they are written. */
public final class Spelling {
    private static final int REPLACEMENT = 0xFFFD;
    private static final int LAST_PLAIN = 0x7F;
    /** What ends a line for some programs and not for others. */
    private static final String LINE_ENDS = "\u000B\f\u001C\u001D\u001E\u001F\u0085\u2028\u2029";
    /** Letters and signs without a mark on paper: fillers of Hangul, and the empty one of Braille. */
    private static final String BLANKS = "\u115F\u1160\u3164\uFFA0\u2800";

    private Spelling() {}

    /** Lower case, without accents: "Binôme" and "binome" are the same word. */
    public static String fold(String words) {
        var lower = words.strip().toLowerCase(Locale.ROOT);
        return isPlain(lower) ? lower : withoutMarks(Normalizer.normalize(lower, Normalizer.Form.NFD));
    }

    /** As most words are: a quick look before the thorough work. */
    private static boolean isPlain(String words) {
        for (var at = 0; at < words.length(); at++) {
            if (words.charAt(at) > LAST_PLAIN) {
                return false;
            }
        }
        return true;
    }

    private static String withoutMarks(String apart) {
        var letters = new StringBuilder(apart.length());
        apart.codePoints().filter(point -> !isMark(point)).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** Whether a character stands on another one, as an accent does. */
    public static boolean isMark(int point) {
        var type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /**
     * The same without what is no character and what no store takes: halves of pairs, and the one with the number zero; and
     * without what cannot be seen and would turn round what stands beside it: controls, and orders to write the other way.
     */
    public static String whole(String words) {
        return words.codePoints().noneMatch(each -> isHalf(each) || isHidden(each))
                ? words
                : words.codePoints()
                        .filter(each -> each == 0 || !isHidden(each))
                        .map(each -> each == 0 || isHalf(each) ? REPLACEMENT : each)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** Whether a character could garble or turn round what stands beside it, and is not to be seen. */
    public static boolean isGarbling(int point) {
        return isHidden(point) || isHalf(point) || LINE_ENDS.indexOf(point) >= 0;
    }

    /** Whether a character is to be seen by itself. */
    public static boolean isSeen(int point) {
        return Character.isDefined(point)
                && !isMark(point)
                && !Character.isWhitespace(point)
                && !Character.isSpaceChar(point)
                && !Character.isISOControl(point)
                && Character.getType(point) != Character.FORMAT
                && BLANKS.indexOf(point) < 0;
    }

    private static boolean isHidden(int point) {
        return switch (Character.getDirectionality(point)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING, Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING, Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT, Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE, Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE ->
                true;
            default -> Character.isISOControl(point) && !Character.isWhitespace(point);
        };
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
