package io.binome.understanding;

import io.binome.text.Spelling;
import io.binome.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text in words as they are compared: folded, without punctuation, letters that are held ("ouiiii") three times. A
 * pictograph is a word.
 */
record Typed(List<String> words) {
    /** So many characters and words are looked at: what is longer is no short answer. */
    static final int LONGEST = 600;

    private static final int MOST_WORDS = 80;

    private static final Pattern WORD =
            Pattern.compile("\\+1|(?<![\\p{L}\\p{N}])-1(?!\\p{N})|\\p{L}+|\\p{N}+|\\p{So}|\\?");
    private static final Pattern HELD = Pattern.compile("(\\p{L})\\1{2,}");

    static Typed of(String text) {
        var looked = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        var words = new ArrayList<String>();
        var found = WORD.matcher(ligatures(Spelling.fold(looked)));
        while (found.find() && words.size() < MOST_WORDS) {
            words.add(HELD.matcher(found.group()).replaceAll("$1$1$1"));
        }
        return new Typed(List.copyOf(words));
    }

    /** All phrases under a key, in the words of each. */
    static List<List<String>> phrases(String key) {
        return Vocabulary.all(key).stream().map(phrase -> of(phrase).words()).distinct().toList();
    }

    private static String ligatures(String folded) {
        return folded.replace("œ", "oe").replace("æ", "ae");
    }

    /** Words in one: whoever leaves out an apostrophe or a space writes the same. */
    static String joined(List<String> words) {
        return String.join("", words);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean asks() {
        return words.contains("?");
    }
}
