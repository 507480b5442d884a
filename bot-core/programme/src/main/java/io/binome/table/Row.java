package io.binome.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table: the line it starts on, counted from 1, its cells, and its text as it stands in the file; no cells mean
 * that it is broken.
 */
public record Row(int line, @Nullable List<String> cells, String text) {
    /** A row that could be read. */
    static Row of(int line, List<String> cells) {
        return new Row(line, cells, String.join(",", cells));
    }

    public boolean isBlank() {
        return cells != null && cells.stream().allMatch(String::isBlank);
    }

    /** The cell at a place counted from 0, empty where the row does not reach so far. */
    public String cell(int place) {
        return cells == null || place >= cells.size() ? "" : cells.get(place);
    }
}
