package io.binome.roster;

import java.util.ArrayList;
import java.util.List;

/**
 * The entries of a cell that holds a list: between bars or line breaks; else between semicolons, as forms export several
 * choices; else between commas, where what stands between them is short. What stands in brackets stays together.
 */
final class ListCell {
    private static final int MOST_WORDS = 7;

    private ListCell() {}

    static List<String> entries(String cell) {
        if (cell.indexOf('|') >= 0 || cell.strip().indexOf('\n') >= 0) {
            return List.of(cell.split("[|\n]"));
        }
        if (cell.indexOf(';') >= 0) {
            return cut(cell, ';');
        }
        var parts = cut(cell, ',');
        return parts.stream().allMatch(part -> part.strip().split("\\s+").length <= MOST_WORDS) ? parts : List.of(cell);
    }

    private static List<String> cut(String cell, char separator) {
        var parts = new ArrayList<String>();
        var depth = 0;
        var from = 0;
        for (var i = 0; i < cell.length(); i++) {
            var c = cell.charAt(i);
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            if (c == separator && depth == 0) {
                parts.add(cell.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(cell.substring(from));
        return parts;
    }
}
