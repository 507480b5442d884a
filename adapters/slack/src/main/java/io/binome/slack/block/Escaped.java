package io.binome.slack.block;

import io.binome.render.Pieces;

/**
 * Words as Slack's own format wants them, so that no link or mention can arise. A length is counted in characters as they are
 * after escaping, so that it holds whichever way Slack counts.
 */
final class Escaped {
    static final Pieces PIECES = new Pieces(Escaped::weight);

    private Escaped() {}

    static String of(String words) {
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
