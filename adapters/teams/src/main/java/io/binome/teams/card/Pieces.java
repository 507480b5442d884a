package io.binome.teams.card;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words cut to a weight. A cut never goes through a character of several code units. */
final class Pieces {
    /** No-break spaces stay. */
    private static final Pattern SPACES = Pattern.compile("[ \\t\\n]+");

    /** The first sign that is written over another. */
    private static final char COMBINING = 0x300;

    private Pieces() {}

    /** The words in as many pieces as it takes, broken at a line, else after a sentence, else between words. */
    static List<String> of(String words, int most) {
        var pieces = new ArrayList<String>();
        var rest = words.strip();
        while (Weight.ofWords(rest) > most) {
            var end = gap(rest, fitting(rest, most));
            pieces.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            pieces.add(rest);
        }
        return List.copyOf(pieces);
    }

    /** The words on one line, with an ellipsis where they are too long. */
    static String shortened(String words, int most) {
        var line = line(words);
        return fits(line, most) ? line : line.substring(0, fitting(line, most - 3)).strip() + "…";
    }

    /** As many characters of the beginning: what a person will find in an input. */
    static String begun(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        return words.substring(0, Character.isLowSurrogate(words.charAt(most)) ? most - 1 : most);
    }

    static boolean fits(String words, int most) {
        return Weight.ofWords(line(words)) <= most;
    }

    static String line(String words) {
        return SPACES.matcher(words.strip()).replaceAll(" ");
    }

    /** Where to cut so that as much as possible comes before; at least one code point does. */
    private static int fitting(String words, int most) {
        var weight = 0;
        var end = 0;
        while (end < words.length() && weight + Weight.ofUnit(words.charAt(end)) <= most) {
            weight += Weight.ofUnit(words.charAt(end++));
        }
        if (end > 0 && end < words.length() && isPlain(words.charAt(end - 1)) && isPlain(words.charAt(end))) {
            return end;
        }
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(words);
        var whole = characters.isBoundary(end) ? end : characters.preceding(end);
        if (whole > 0) {
            return whole;
        }
        return end > 1 && Character.isLowSurrogate(words.charAt(end)) ? end - 1 : Math.max(1, end);
    }

    /** Always a character of its own: asking the iterator costs more than all the rest. */
    private static boolean isPlain(char unit) {
        return unit < COMBINING;
    }

    /** The last good place to break before the end, unless that leaves more than half of the room empty. */
    private static int gap(String words, int end) {
        var line = words.lastIndexOf('\n', end - 1);
        if (line > end / 2) {
            return line + 1;
        }
        var sentence = -1;
        var word = -1;
        for (var at = end - 1; at > end / 2 && sentence < 0; at--) {
            if (words.charAt(at) == ' ') {
                word = Math.max(word, at + 1);
                sentence = ".!?…".indexOf(words.charAt(at - 1)) >= 0 ? at + 1 : -1;
            }
        }
        return sentence > 0 ? sentence : word > 0 ? word : end;
    }
}
