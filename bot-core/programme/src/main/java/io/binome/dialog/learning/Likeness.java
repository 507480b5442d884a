package io.binome.dialog.learning;

import java.util.stream.Stream;

/** How much alike two words are, from 0 to 1: the same, of one family, or one the beginning of the other. */
final class Likeness {
    private static final double FAMILY = 0.6;
    private static final double BEGINNING = 0.4;
    private static final int SHORT = 3;
    /** So many letters in common make a family. */
    private static final int COMMON = 5;
    /** Which so many more may follow in each. */
    private static final int ENDING = 5;
    private static final int LITTLE = 2;

    private Likeness() {}

    /** The most that one of some words is like it. */
    static double in(Stream<String> some, String word) {
        return some.mapToDouble(each -> of(word, each)).max().orElse(0);
    }

    static double of(String wanted, String word) {
        if (wanted.equals(word)) {
            return 1;
        }
        var common = common(wanted, word);
        var longest = Math.max(wanted.length(), word.length()) - common;
        if ((common >= COMMON && longest <= ENDING && common >= 2 * longest)
                || (common > SHORT && longest <= LITTLE && common == Math.min(wanted.length(), word.length()))) {
            return FAMILY;
        }
        return common >= COMMON && common == wanted.length() ? BEGINNING : 0;
    }

    /** Without the mark of more than one. */
    static String stem(String word) {
        return word.length() > SHORT && (word.endsWith("s") || word.endsWith("x"))
                ? word.substring(0, word.length() - 1)
                : word;
    }

    private static int common(String one, String other) {
        var length = Math.min(one.length(), other.length());
        for (var at = 0; at < length; at++) {
            if (one.charAt(at) != other.charAt(at)) {
                return at;
            }
        }
        return length;
    }
}
