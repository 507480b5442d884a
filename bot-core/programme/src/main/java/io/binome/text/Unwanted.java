package io.binome.text;

import java.util.regex.Pattern;

/** Items of a list that say what is not meant: "not Word", "Photoshop but not Illustrator", "everyone but Paul". */
public final class Unwanted {
    private static final Pattern WORDS = Pattern.compile(
            "^" + Vocabulary.group("list.without") + "\\s.+|.+\\s" + Vocabulary.group("list.butnot") + "\\s.+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Unwanted() {}

    public static boolean isOne(String item) {
        return WORDS.matcher(item).matches();
    }
}
