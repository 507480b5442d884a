package io.binome.skill;

import io.binome.text.Spelling;
import io.binome.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words as the taxonomy compares them: without case, accents, punctuation, articles and the s of a plural. "Gestion du
 * projet" and "gestion de projets" are the same wording. {@code joined} is all words in one, so that "e-mailing" is
 * "emailing" and "power bi" is "PowerBI".
 */
record Wording(List<Word> words, String joined) {
    /** A word as it is compared, and whether it was written in capitals, as abbreviations are. */
    record Word(String folded, boolean capitals) {}

    private static final Pattern TOKEN =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\.(?i:net)(?![\\p{L}\\p{N}])|[\\p{L}\\p{M}\\p{N}]+(?:\\+\\+|#)?");
    private static final Set<String> ELIDED = Vocabulary.folded("grammar.elided");
    private static final Set<String> ARTICLES = Vocabulary.folded("grammar.article");
    private static final Set<String> PLURALS = Vocabulary.folded("grammar.plural");

    static Wording of(String text) {
        var words = new ArrayList<Word>();
        var tokens = TOKEN.matcher(text);
        while (tokens.find()) {
            var token = tokens.group();
            var folded = Spelling.fold(token);
            var elided = ELIDED.contains(folded) && isApostrophe(text, tokens.end());
            if (!elided && !ARTICLES.contains(folded) && !folded.isEmpty()) {
                words.add(new Word(plain(folded), token.chars().noneMatch(Character::isLowerCase)));
            }
        }
        return new Wording(List.copyOf(words), joined(words));
    }

    String joined(int from, int to) {
        return joined(words.subList(from, to));
    }

    private static String joined(List<Word> words) {
        var joined = new StringBuilder();
        words.forEach(word -> joined.append(word.folded()));
        return joined.toString();
    }

    boolean inCapitals(int from, int to) {
        return words.subList(from, to).stream().allMatch(Word::capitals);
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
