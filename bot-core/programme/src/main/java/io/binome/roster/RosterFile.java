package io.binome.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a roster in CSV: UTF-8 with or without mark, comma, semicolon or tab, a header in English or French of which
 * only the address is required. Never throws; every line is either imported or explained.
 */
public final class RosterFile {
    private static final int LARGEST = 10 * 1024 * 1024;
    private static final int MOST_LINES = 100_000;

    private final RosterHeader header;
    private final List<RosterFault> faults = new ArrayList<>();
    private final Map<String, Integer> lineOfAddress = new HashMap<>();

    private RosterFile(RosterHeader header) {
        this.header = header;
    }

    public static Roster read(byte[] bytes) {
        FaultReason container = bytes.length > LARGEST ? FaultReason.FILE_TOO_LARGE : workbook(bytes);
        if (container != null) {
            return Roster.refused(RosterFault.of(1, container));
        }
        RosterText text = RosterText.decoded(bytes);
        if (!text.isText()) {
            return Roster.refused(RosterFault.of(1, FaultReason.NOT_TEXT));
        }
        if (text.lines().size() > MOST_LINES + (text.lines().getLast().isEmpty() ? 1 : 0)) {
            return Roster.refused(RosterFault.of(MOST_LINES + 1, FaultReason.TOO_MANY_LINES));
        }
        return read(text);
    }

    private static Roster read(RosterText text) {
        RosterHeader header = RosterHeader.read(text.lines(), separatorLine(text.lines()) ? 1 : 0);
        if (header.line() == 0) {
            return Roster.refused(RosterFault.of(1, FaultReason.FILE_EMPTY));
        }
        if (!header.has(RosterColumn.EMAIL)) {
            return Roster.refused(RosterFault.of(header.line(), FaultReason.EMAIL_COLUMN_MISSING));
        }
        return new RosterFile(header).read(text.lines(), text.guessedFrom());
    }

    private Roster read(List<String> textLines, int guessedFrom) {
        List<RosterRecords.Cut> records = records(textLines);
        if (records.isEmpty()) {
            return Roster.refused(RosterFault.of(header.line(), FaultReason.FILE_EMPTY));
        }
        if (guessedFrom > 0) {
            faults.add(RosterFault.of(guessedFrom, FaultReason.ENCODING_GUESSED));
        }
        header.repeated().forEach(it -> faults.add(RosterFault.of(header.line(), FaultReason.COLUMN_REPEATED, it, "")));
        SeniorityScale scale = SeniorityScale.of(cellsOf(records, RosterColumn.SENIORITY));
        List<RosterLine> lines = new ArrayList<>();
        for (RosterRecords.Cut record : records) {
            RosterLine line = line(record, scale);
            if (line != null) {
                lines.add(line);
            }
        }
        return new Roster(lines, faults, header.unknown());
    }

    private List<RosterRecords.Cut> records(List<String> textLines) {
        RosterRecords cutter = new RosterRecords(textLines, header.line() - 1, header.separator());
        cutter.next();
        cutter.emailIsAt(header.places().getOrDefault(RosterColumn.EMAIL, -1));
        List<RosterRecords.Cut> records = new ArrayList<>();
        for (RosterRecords.Cut record = cutter.next(); record != null; record = cutter.next()) {
            records.add(record);
        }
        return records;
    }

    private @Nullable RosterLine line(RosterRecords.Cut record, SeniorityScale scale) {
        List<String> cells = record.cells();
        if (cells == null) {
            return reject(record, FaultReason.RECORD_BROKEN, record.text());
        }
        if (cells.stream().skip(header.headers().size()).anyMatch(cell -> !cell.isBlank())) {
            return reject(record, FaultReason.TOO_MANY_CELLS, record.text());
        }
        CellReader reader = new CellReader(record.line(), header, cells, faults);
        String written = reader.cell(RosterColumn.EMAIL);
        String email = Cells.address(written);
        if (written.isEmpty()) {
            return reject(record, FaultReason.EMAIL_MISSING, "");
        }
        if (!Cells.isAddress(email)) {
            return reject(record, FaultReason.EMAIL_INVALID, written);
        }
        Integer earlier = lineOfAddress.putIfAbsent(email, record.line());
        if (earlier != null) {
            String column = header.spelling(RosterColumn.EMAIL);
            faults.add(new RosterFault(record.line(), FaultReason.EMAIL_REPEATED, column, email, earlier));
            return null;
        }
        if (cells.size() < header.width()) {
            faults.add(RosterFault.of(record.line(), FaultReason.TOO_FEW_CELLS));
        }
        return reader.line(email, scale);
    }

    private @Nullable RosterLine reject(RosterRecords.Cut record, FaultReason reason, String cell) {
        boolean aboutAddress = reason == FaultReason.EMAIL_MISSING || reason == FaultReason.EMAIL_INVALID;
        String column = aboutAddress ? header.spelling(RosterColumn.EMAIL) : "";
        faults.add(RosterFault.of(record.line(), reason, column, cell));
        return null;
    }

    private List<String> cellsOf(List<RosterRecords.Cut> records, RosterColumn column) {
        Integer place = header.places().get(column);
        List<String> cells = new ArrayList<>();
        for (RosterRecords.Cut record : records) {
            if (place != null
                    && record.cells() != null
                    && place < record.cells().size()) {
                cells.add(record.cells().get(place));
            }
        }
        return cells;
    }

    /** {@code sep=;} on top is for Excel. */
    private static boolean separatorLine(List<String> lines) {
        return lines.getFirst().strip().toLowerCase(Locale.ROOT).matches("\"?sep=.?\"?");
    }

    private static @Nullable FaultReason workbook(byte[] bytes) {
        boolean zip = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
        boolean ole = bytes.length > 3 && bytes[0] == (byte) 0xD0 && bytes[1] == (byte) 0xCF && bytes[2] == 0x11;
        return zip || ole ? FaultReason.SPREADSHEET : null;
    }
}
