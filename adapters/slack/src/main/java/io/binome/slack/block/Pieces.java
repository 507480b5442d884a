package io.binome.slack.block;

import java.util.List;

/** Words cut to a length, counted in characters as they are after escaping, so that it holds whichever way Slack counts. */
final class Pieces {
    private static final io.binome.render.Pieces PIECES = new io.binome.render.Pieces(Pieces::weight);

    private Pieces() {}

    static List<String> of(String words, int most) {
        return PIECES.of(words, most);
    }

    static String shortened(String words, int most) {
        return PIECES.shortened(words, most);
    }

    static boolean fits(String words, int most) {
        return PIECES.fits(words, most);
    }

    static int weight(String words) {
        return PIECES.weight(words);
    }

    /** Unescaped, since nothing is escaped in an input. */
    static String begun(String words, int most) {
        return io.binome.render.Pieces.begun(words, most);
    }

    static String line(String words) {
        return io.binome.render.Pieces.line(words);
    }

    /** As Slack's own format wants it, so that no link or mention can arise. */
    static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static int weight(char unit) {
        return switch (unit) {
            case '&' -> 5;
            case '<', '>' -> 4;
            default -> 1;
        };
    }
}
