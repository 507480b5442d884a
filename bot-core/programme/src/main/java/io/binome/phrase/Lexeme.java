package io.binome.phrase;

import io.binome.text.Spelling;
import java.util.ArrayList;
import java.util.List;

/**
 * The smallest part of what was written: letters, figures, or one sign. Hyphens and apostrophes within words are left out, so
 * that "après-midi" and "apres midi" are the same.
 *
 * @param text folded
 * @param spaced whether something stands between it and the one before
 * @param loud whether it was written in capitals
 */
record Lexeme(String text, Type type, boolean spaced, boolean loud) {
    enum Type {
        LETTERS,
        FIGURES,
        SIGN,
        /** What holds no words: an address. */
        BLIND
    }

    private static final int LONGEST_NUMBER = 9;

    /** What figures say, or -1. */
    int number() {
        return type == Type.FIGURES && text.length() <= LONGEST_NUMBER ? Integer.parseInt(text) : -1;
    }

    static List<Lexeme> of(String words) {
        var lexemes = new ArrayList<Lexeme>();
        var at = 0;
        var spaced = true;
        while (at < words.length()) {
            var first = words.codePointAt(at);
            var type = type(first);
            if (isSpace(first)) {
                spaced = true;
                if (first == '\n') {
                    lexemes.add(new Lexeme(",", Type.SIGN, true, false));
                }
                at += Character.charCount(first);
                continue;
            }
            if (spaced && blind(words, at) > at) {
                at = blind(words, at);
                lexemes.add(new Lexeme("", Type.BLIND, true, false));
                continue;
            }
            var end = at + Character.charCount(first);
            while (type != Type.SIGN && end < words.length() && continues(type, words.codePointAt(end))) {
                end += Character.charCount(words.codePointAt(end));
            }
            var word = words.substring(at, end);
            if (type == Type.SIGN) {
                sign(words, at, end, spaced, lexemes);
            } else {
                lexemes.add(new Lexeme(folded(word, type), type, spaced, isLoud(word)));
            }
            spaced = false;
            at = end;
        }
        return lexemes;
    }

    /** Where an address ends that begins here; what is no address ends where it begins. */
    private static int blind(String words, int at) {
        var end = at;
        while (end < words.length() && !isSpace(words.codePointAt(end))) {
            end += Character.charCount(words.codePointAt(end));
        }
        var chunk = words.substring(at, end);
        return chunk.contains("://") || chunk.indexOf('@') > 0 || chunk.startsWith("#") ? end : at;
    }

    private static void sign(String words, int at, int end, boolean spaced, List<Lexeme> lexemes) {
        var sign = plain(words.substring(at, end));
        var joins = (sign.equals("-") || sign.equals("'"))
                && at > 0
                && end < words.length()
                && type(words.codePointBefore(at)) == Type.LETTERS
                && type(words.codePointAt(end)) == Type.LETTERS;
        if (!joins) {
            lexemes.add(new Lexeme(sign, Type.SIGN, spaced, false));
        }
    }

    private static String plain(String sign) {
        return switch (sign) {
            case "’", "‘", "ʼ", "′", "`", "´" -> "'";
            case "–", "—", "−", "‐", "‑" -> "-";
            case "”", "“", "″" -> "\"";
            default -> sign;
        };
    }

    private static String folded(String word, Type type) {
        return type == Type.FIGURES
                ? word.codePoints()
                        .map(point -> '0' + Character.digit(point, 10))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : Spelling.fold(word);
    }

    private static boolean isLoud(String word) {
        return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
    }

    private static boolean continues(Type type, int point) {
        return type(point) == type || (type == Type.LETTERS && Character.getType(point) == Character.NON_SPACING_MARK);
    }

    private static Type type(int point) {
        return Character.isDigit(point) ? Type.FIGURES : Character.isLetter(point) ? Type.LETTERS : Type.SIGN;
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }
}
