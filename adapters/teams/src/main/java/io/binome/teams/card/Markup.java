package io.binome.teams.card;

import io.binome.render.Pieces;
import java.util.regex.Pattern;

/**
 * Which words some client could take for markdown, for a mention, for a function or for an address. They are never
 * escaped, for clients differ in what they unescape: they are put where nothing is interpreted.
 */
final class Markup {
    private static final Pattern ANY =
            Pattern.compile("[\\\\`*_\\[\\]<>~|]|\\{\\{|&#?\\w+;|://|\\bwww\\.|^\\s*([-+#=]|\\d+[.)])");
    private static final Pattern BRACES = Pattern.compile("\\{(?=\\{)");

    /** A short name shows less. */
    private static final int LONGEST = 500;

    private Markup() {}

    static boolean isIn(String words) {
        return ANY.matcher(words).find();
    }

    /** For what is plain text but for functions such as <code>{{DATE(…)}}</code>: an invisible joint parts the braces. */
    static String disjoined(String words) {
        return BRACES.matcher(words).replaceAll("{\u2060");
    }

    /** The same with spaces in place of what could be markup: a short name for words that stand in full elsewhere. */
    static String stripped(String words) {
        var bare = Pieces.begun(words, LONGEST);
        while (isIn(bare)) {
            bare = ANY.matcher(bare).replaceAll(" ").strip();
        }
        return Pieces.line(bare);
    }
}
