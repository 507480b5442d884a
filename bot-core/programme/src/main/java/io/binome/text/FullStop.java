package io.binome.text;

/** Whoever ends their own words with a full stop, or another sign that ends a sentence, needs no second one from the sentence they stand in. */
final class FullStop {
    private static final String ENDS = ".!?…";
    private static final String MARK = "\uE001";

    private FullStop() {}

    /** Words on their way into a sentence, with a mark where they end one themselves. */
    static String mark(String words) {
        return !words.isEmpty() && ENDS.indexOf(words.charAt(words.length() - 1)) >= 0 ? words + MARK : words;
    }

    static String once(String sentence) {
        return sentence.contains(MARK) ? sentence.replace(MARK + ".", "").replace(MARK, "") : sentence;
    }
}
