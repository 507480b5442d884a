package io.binome.roster;

import io.binome.table.Row;
import io.binome.table.Table;
import io.binome.table.TableFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads a roster: text with commas, semicolons or tabs in any usual encoding, or a workbook, with the headers of the usual tools
 * or our own, of which only the address is required. Never throws; every line is either taken or explained.
 */
public final class RosterFile {
    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int HEAD = 40;

    private RosterFile() {}

    /** Reads a file in which no dates stand. */
    public static Roster read(byte[] bytes) {
        return read(bytes, LocalDate.EPOCH);
    }

    /**
     * Reads a file as of a day.
     *
     * @param today who has left before is left out
     */
    public static Roster read(byte[] bytes, LocalDate today) {
        return switch (TableFile.read(bytes)) {
            case Table.Unreadable(Table.Flaw flaw) -> refused(flaw);
            case Table.Sheets(List<List<Row>> sheets) -> ofSheets(sheets, today);
            case Table.Lines lines -> ofText(lines, today);
        };
    }

    private static Roster refused(Table.Flaw flaw) {
        return switch (flaw) {
            case TOO_LARGE -> Roster.refused(RosterFault.of(1, FaultReason.FILE_TOO_LARGE));
            case TOO_MANY_LINES ->
                Roster.refused(RosterFault.of(TableFile.MOST_LINES + 1, FaultReason.TOO_MANY_LINES));
            case UNREADABLE_WORKBOOK -> Roster.refused(RosterFault.of(1, FaultReason.SPREADSHEET));
            case NOT_TEXT -> Roster.refused(RosterFault.of(1, FaultReason.NOT_TEXT));
        };
    }

    private static Roster ofSheets(List<List<Row>> sheets, LocalDate today) {
        List<Row> best = List.of();
        RosterHeader header = RosterHeader.none(0);
        for (List<Row> rows : sheets) {
            RosterHeader candidate = header(rows.stream().limit(HEAD).toList());
            boolean isLonger = candidate.likelihood() == header.likelihood() && rows.size() > best.size();
            if (best.isEmpty() || candidate.likelihood() > header.likelihood() || isLonger) {
                header = candidate;
                best = rows;
            }
        }
        return read(header, best, List.of(), today);
    }

    private static Roster ofText(Table.Lines lines, LocalDate today) {
        char separator = SEPARATORS[0];
        RosterHeader header = header(lines.head(separator, HEAD));
        for (char candidate : SEPARATORS) {
            RosterHeader read = header(lines.head(candidate, HEAD));
            if (read.likelihood() > header.likelihood()) {
                header = read;
                separator = candidate;
            }
        }
        int address = header.has(RosterColumn.EMAIL) ? header.places(RosterColumn.EMAIL).getFirst() : -1;
        List<Row> rows = lines.rows(separator, address, cell -> Cells.isAddress(Cells.address(Cells.clean(cell))));
        List<RosterFault> faults = new ArrayList<>();
        if (lines.guessedFrom() > 0) {
            faults.add(RosterFault.of(lines.guessedFrom(), FaultReason.ENCODING_GUESSED, "", lines.encoding()));
        }
        return read(header, rows, faults, today);
    }

    /** The row that looks most like one; of equals the first. */
    private static RosterHeader header(List<Row> head) {
        return head.stream()
                .map(RosterHeader::of)
                .max(Comparator.comparingInt(RosterHeader::likelihood).thenComparingInt(it -> -it.line()))
                .orElse(RosterHeader.none(0));
    }

    private static Roster read(RosterHeader read, List<Row> rows, List<RosterFault> found, LocalDate today) {
        if (rows.isEmpty()) {
            return Roster.refused(RosterFault.of(1, FaultReason.FILE_EMPTY));
        }
        List<Row> below = rows.stream().filter(row -> row.line() > read.line()).toList();
        RosterHeader header = read.likelihood() == 0 ? read : read.withAddresses(below);
        if (!header.has(RosterColumn.EMAIL) || read.likelihood() == 0) {
            return Roster.refused(RosterFault.of(rows.getFirst().line(), FaultReason.EMAIL_COLUMN_MISSING));
        }
        if (below.isEmpty()) {
            return Roster.refused(RosterFault.of(header.line(), FaultReason.FILE_EMPTY));
        }
        List<RosterFault> faults = new ArrayList<>(found);
        rows.stream()
                .filter(row -> row.line() < header.line())
                .forEach(row -> faults.add(RosterFault.of(row.line(), FaultReason.TITLE_LINE, "", Rows.text(row))));
        if (header.isAddressGuessed()) {
            faults.add(RosterFault.of(
                    header.line(), FaultReason.ADDRESS_COLUMN_GUESSED, header.spelling(RosterColumn.EMAIL), ""));
        }
        header.repeated().forEach(it -> faults.add(RosterFault.of(header.line(), FaultReason.COLUMN_REPEATED, it, "")));
        List<RosterLine> lines = new Rows(header, below, faults, today).lines();
        faults.sort(Comparator.comparing((RosterFault fault) -> Stream.of(
                FaultReason.ENCODING_GUESSED, FaultReason.COLUMN_REPEATED)
                .noneMatch(fault.reason()::equals))
                .thenComparingInt(RosterFault::line));
        return new Roster(lines, faults, header.readings(), header.unknown());
    }
}
