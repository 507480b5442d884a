package io.binome.skill;

import io.binome.text.Spelling;

/**
 * Where words begin and end in running text: letters, their accents and digits, with the signs of "C++" and "C#" behind
 * them; and ".net", which begins with a dot. Looked for sign by sign, since goals are read by the thousand.
 */
final class Token {
    private static final String DOT_NET = ".net";

    private Token() {}

    /** Where the next word begins; the end where there is none. */
    static int from(String text, int from, int to) {
        var at = from;
        while (at < to && !isOfWord(text.codePointAt(at)) && !isDotNet(text, at, to)) {
            at += Character.charCount(text.codePointAt(at));
        }
        return Math.min(at, to);
    }

    /** Where the word ends that begins here. */
    static int end(String text, int begin, int to) {
        if (text.charAt(begin) == '.') {
            return begin + DOT_NET.length();
        }
        var at = begin;
        while (at < to && isOfWord(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        if (text.startsWith("++", at) && at + 2 <= to) {
            return at + 2;
        }
        return at < to && text.charAt(at) == '#' ? at + 1 : at;
    }

    private static boolean isDotNet(String text, int at, int to) {
        var end = at + DOT_NET.length();
        return end <= to
                && text.regionMatches(true, at, DOT_NET, 0, DOT_NET.length())
                && (at == 0 || !isLetterOrNumber(text.codePointBefore(at)))
                && (end == text.length() || !isLetterOrNumber(text.codePointAt(end)));
    }

    private static boolean isOfWord(int point) {
        return isLetterOrNumber(point) || Spelling.isMark(point);
    }

    private static boolean isLetterOrNumber(int point) {
        var type = Character.getType(point);
        return Character.isLetterOrDigit(point) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }
}
