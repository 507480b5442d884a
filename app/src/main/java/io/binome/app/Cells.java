package io.binome.app;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;

/** Text in the columns of a terminal: accents take no room of their own, ideographs take twice as much. */
final class Cells {
    private Cells() {}

    /** How many columns a terminal needs for it. */
    static int width(String text) {
        return text.codePoints().map(Cells::width).sum();
    }

    private static int width(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> switch (UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH)) {
                case UCharacter.EastAsianWidth.WIDE, UCharacter.EastAsianWidth.FULLWIDTH -> 2;
                default -> 1;
            };
        };
    }

    /** Lines of at most that width, broken between words, and within one only where it is too long for a line. */
    static List<String> wrapped(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("[ \t\r\n]+", -1)) {
            if (!line.isEmpty() && width(line.toString()) + 1 + width(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            while (width(line.toString()) > width) {
                var fits = line.offsetByCodePoints(0, 1);
                while (width(line.substring(0, line.offsetByCodePoints(fits, 1))) <= width) {
                    fits = line.offsetByCodePoints(fits, 1);
                }
                lines.add(line.substring(0, fits));
                line.delete(0, fits);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** The lines of a row, each cell wrapped in its column. */
    static List<String> row(List<String> cells, int[] widths, int gap) {
        var columns = new ArrayList<List<String>>();
        for (var column = 0; column < widths.length; column++) {
            columns.add(column == 0 ? List.of(cells.get(0)) : wrapped(cells.get(column), widths[column]));
        }
        var lines = new ArrayList<String>();
        for (var at = 0; at < columns.stream().mapToInt(List::size).max().orElse(0); at++) {
            var line = new StringBuilder();
            for (var column = 0; column < widths.length; column++) {
                var cell = at < columns.get(column).size() ? columns.get(column).get(at) : "";
                line.append(cell).append(" ".repeat(Math.max(0, widths[column] - width(cell)) + gap));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
