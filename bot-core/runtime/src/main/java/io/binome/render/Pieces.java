package io.binome.render;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words cut to a weight. A cut never goes through a character of several code units. */
public record Pieces(Measure measure) {
    /** What a code unit weighs on a platform. */
    public interface Measure {
        int of(char unit);
    }

    /** No-break spaces stay. */
    private static final Pattern SPACES = Pattern.compile("[ \\t\\n]+");

    /** The first sign that is written over another. */
    private static final char COMBINING = 0x300;

    /** The words in as many pieces as it takes, broken at a line, else after a sentence, else between words. */
    public List<String> of(String words, int most) {
        var pieces = new ArrayList<String>();
        var rest = words.strip();
        while (weight(rest) > most) {
            var fits = fitting(rest, most);
            var end = gap(rest, fits);
            pieces.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            pieces.add(rest);
        }
        return List.copyOf(pieces);
    }

    /** The words on one line, with an ellipsis where they are too long. */
    public String shortened(String words, int most) {
        var line = line(words);
        return weight(line) <= most ? line : line.substring(0, fitting(line, most - weight("…"))).strip() + "…";
    }

    /** As many characters of the beginning: what a person will find in an input. */
    public static String begun(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        return words.substring(0, Character.isLowSurrogate(words.charAt(most)) ? most - 1 : most);
    }

    public boolean fits(String words, int most) {
        return weight(line(words)) <= most;
    }

    public static String line(String words) {
        var bare = words.strip();
        return isLine(bare) ? bare : SPACES.matcher(bare).replaceAll(" ");
    }

    /** Most words are: it costs much less to see that than to put them together anew. */
    private static boolean isLine(String bare) {
        return bare.indexOf('\n') < 0 && bare.indexOf('\t') < 0 && !bare.contains("  ");
    }

    public int weight(String words) {
        var weight = 0;
        for (var at = 0; at < words.length(); at++) {
            weight += measure.of(words.charAt(at));
        }
        return weight;
    }

    /** Where to cut so that as much as possible comes before; at least one code point does. */
    private int fitting(String words, int most) {
        var weight = 0;
        var end = 0;
        while (end < words.length() && weight + measure.of(words.charAt(end)) <= most) {
            weight += measure.of(words.charAt(end++));
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
