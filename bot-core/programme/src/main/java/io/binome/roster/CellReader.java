package io.binome.roster;

import io.binome.text.Cell;
import java.util.List;

/** The cells of one row by what they are of. */
final class CellReader {
    private final int line;
    private final RosterHeader header;
    private final List<String> cells;

    CellReader(int line, RosterHeader header, List<String> cells) {
        this.line = line;
        this.header = header;
        this.cells = cells;
    }

    int line() {
        return line;
    }

    /** The tidy text of a cell, that of the next column for the same where it is empty. */
    String cell(RosterColumn column) {
        return Cells.clean(raw(column));
    }

    /** The tidy text at a place. */
    String at(int place) {
        return place >= cells.size() ? "" : Cells.clean(Cell.read(cells.get(place)));
    }

    /** The tidy texts of all columns of a kind that say something. */
    List<String> all(RosterColumn column) {
        return header.places(column).stream().map(this::at).filter(cell -> !cell.isEmpty()).toList();
    }

    /** Every address in the columns for one. */
    List<String> addresses() {
        return all(RosterColumn.EMAIL).stream()
                .map(cell -> Cells.address(Cells.clean(Cells.visible(cell))))
                .filter(Cells::isAddress)
                .toList();
    }

    /** The cell of the address as it is written, with what cannot be seen. */
    String rawAddress() {
        return raw(RosterColumn.EMAIL);
    }

    String raw(RosterColumn column) {
        for (int place : header.places(column)) {
            if (place < cells.size() && !cells.get(place).isBlank()) {
                return Cell.read(cells.get(place));
            }
        }
        return "";
    }

    /** The name, or one made from the address. */
    String nameOrGuess(String email) {
        String name = named();
        return name.isEmpty() ? Cells.nameFrom(email) : name;
    }

    /** The given name by itself, or nothing where the cells do not tell it from the family name. */
    String given() {
        String preferred = PersonNames.bare(cell(RosterColumn.PREFERRED_NAME));
        String first = PersonNames.bare(cell(RosterColumn.FIRST_NAME));
        String given = preferred.isEmpty() || preferred.indexOf(' ') > 0 ? first : preferred;
        return given.isEmpty() ? PersonNames.given(cell(RosterColumn.NAME)) : PersonNames.quiet(given);
    }

    /** A column called "name" beside one for given names holds family names. */
    String named() {
        String preferred = PersonNames.bare(cell(RosterColumn.PREFERRED_NAME));
        String first = cell(RosterColumn.FIRST_NAME);
        boolean hasLast = header.has(RosterColumn.LAST_NAME);
        String whole = cell(RosterColumn.NAME);
        if (preferred.indexOf(' ') > 0) {
            return PersonNames.tidy(preferred);
        }
        if (hasLast && !whole.isEmpty() && whole.indexOf(',') < 0) {
            return PersonNames.tidy(whole);
        }
        String last = hasLast ? cell(RosterColumn.LAST_NAME) : whole;
        String given = preferred.isEmpty() ? first : preferred;
        if ((first.isEmpty() && !hasLast) || (last.isEmpty() && given.isEmpty())) {
            return whole.isEmpty() ? "" : PersonNames.tidy(whole);
        }
        return PersonNames.whole(PersonNames.bare(given), PersonNames.bare(last));
    }
}
