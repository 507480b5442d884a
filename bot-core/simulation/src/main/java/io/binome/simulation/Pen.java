package io.binome.simulation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How somebody types: at what length, and with how much care.
 *
 * @param slips how many of their words have letters swapped, dropped or doubled
 * @param bare how many of their texts go without accents
 * @param small how many go without capitals and a full stop
 */
record Pen(Length length, double slips, double bare, double small) {
    /** How much somebody says. */
    enum Length {
        BRIEF,
        PLAIN,
        LONG
    }

    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern END = Pattern.compile("\\s*[.!]$");

    static Pen of(Temperament temperament) {
        return switch (temperament) {
            case PROMPT -> new Pen(Length.BRIEF, 0.02, 0.4, 0.6);
            case SLOW -> new Pen(Length.LONG, 0.01, 0.05, 0.05);
            case FORGETFUL -> new Pen(Length.PLAIN, 0.12, 0.8, 0.7);
            case SILENT -> new Pen(Length.BRIEF, 0.04, 0.6, 0.8);
            case LEAVING -> new Pen(Length.PLAIN, 0.03, 0.3, 0.4);
        };
    }

    /** A text as it comes out of this hand. Digits and the first letter of a word always come out right. */
    String typed(String words, Draw draw) {
        var typed = words.replace('’', '\'');
        if (draw.with("bare").chance(bare)) {
            typed = MARKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFD)).replaceAll("");
        }
        if (draw.with("small").chance(small)) {
            typed = END.matcher(typed.toLowerCase(Locale.ROOT)).replaceAll("");
        }
        return WORD.matcher(typed).replaceAll(found -> {
            var own = draw.with("slip").with(found.start());
            return own.chance(slips) ? slipped(found.group(), own) : found.group();
        });
    }

    private static String slipped(String word, Draw draw) {
        var place = 1 + draw.with("place").below(word.length() - 1);
        var before = word.substring(0, place);
        var letter = word.substring(place, place + 1);
        var after = word.substring(place + 1);
        return switch (draw.with("kind").below(3)) {
            case 0 ->
                after.isEmpty() ? before + letter + letter : before + after.charAt(0) + letter + after.substring(1);
            case 1 -> before + after;
            default -> before + letter + letter + after;
        };
    }
}
