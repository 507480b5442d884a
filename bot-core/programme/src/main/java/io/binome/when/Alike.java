package io.binome.when;

import io.binome.text.Vocabulary;
import java.util.regex.Pattern;

/** Words that say when by another date: "the same time", "that same day". What is left of a text says the rest. */
public enum Alike {
    HOUR("date.samehour"),
    DAY("date.sameday");

    private final Pattern words;

    Alike(String key) {
        this.words = Pattern.compile(
                "(?<!\\p{L})" + Vocabulary.group(key) + "(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    public boolean isIn(String text) {
        return words.matcher(text).find();
    }

    /** The text without these words. */
    public String leftOf(String text) {
        return words.matcher(text).replaceFirst(" ");
    }
}
