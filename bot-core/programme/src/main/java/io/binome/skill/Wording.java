package io.binome.skill;

import io.binome.text.Spelling;
import io.binome.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Words as the taxonomy compares them: without case, accents, punctuation, articles and the s of a plural. "Gestion du
 * projet" and "gestion de projets" are the same wording. {@code joined} is all words in one, so that "e-mailing" is
 * "emailing" and "power bi" is "PowerBI".
 */
record Wording(List<Word> words, String joined) {
    /** A word as it is compared, and whether it was written in capitals, as abbreviations are. */
    record Word(String folded, boolean capitals) {}

    private static final Set<String> ELIDED = Vocabulary.folded("grammar.elided");
    private static final Set<String> ARTICLES = Vocabulary.folded("grammar.article");
    private static final Set<String> PLURALS = Vocabulary.folded("grammar.plural");

    static Wording of(String text) {
        return of(text, 0, text.length());
    }

    /** Of a part of a text. */
    static Wording of(String text, int from, int to) {
        var words = new ArrayList<Word>();
        for (var begin = Token.from(text, from, to); begin < to;) {
            var end = Token.end(text, begin, to);
            var token = text.substring(begin, end);
            var folded = Spelling.fold(token);
            var elided = ELIDED.contains(folded) && isApostrophe(text, end);
            if (!elided && !ARTICLES.contains(folded) && !folded.isEmpty()) {
                words.add(new Word(plain(folded), isInCapitals(token)));
            }
            begin = Token.from(text, end, to);
        }
        return new Wording(List.copyOf(words), joined(words));
    }

    private static String joined(List<Word> words) {
        var joined = new StringBuilder();
        for (var word : words) {
            joined.append(word.folded());
        }
        return joined.toString();
    }

    private static boolean isInCapitals(String token) {
        for (var at = 0; at < token.length(); at++) {
            if (Character.isLowerCase(token.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static String plain(String folded) {
        var letters = folded.replace("œ", "oe")
                .replace("æ", "ae")
                .replace(".net", "dotnet")
                .replace("++", "plusplus")
                .replace("#", "sharp");
        for (var end : PLURALS) {
            if (letters.length() > 2 + end.length() && letters.endsWith(end) && !letters.endsWith(end + end)) {
                return letters.substring(0, letters.length() - end.length());
            }
        }
        return letters;
    }

    private static boolean isApostrophe(String text, int at) {
        return at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '’');
    }
}
