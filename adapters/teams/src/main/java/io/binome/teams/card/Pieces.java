package io.binome.teams.card;

import java.util.List;

/** Words cut to a weight in bytes, as they are sent. */
final class Pieces {
    private static final io.binome.render.Pieces PIECES = new io.binome.render.Pieces(Weight::ofUnit);

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

    static String begun(String words, int most) {
        return io.binome.render.Pieces.begun(words, most);
    }

    static String line(String words) {
        return io.binome.render.Pieces.line(words);
    }
}
