package io.binome.text;

import java.util.regex.Pattern;

/**
 * A cell of a CSV file that people open in a spreadsheet. What a spreadsheet would take for a formula gets an apostrophe
 * in front when it is written, after OWASP's advice on CSV injection, and loses it again when it is read.
 */
public final class Cell {
    /** The last four are the full-width forms, which a spreadsheet in Japanese takes as well. */
    private static final Pattern FORMULA = Pattern.compile("^'*[=+\\-@\t\r\n＝＋－＠]");

    private Cell() {}

    /** The text as it may stand in a file. */
    public static String harmless(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    /** The text that was made {@link #harmless}; any other as it is. */
    public static String read(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
