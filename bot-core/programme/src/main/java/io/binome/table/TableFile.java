package io.binome.table;

import io.binome.table.Table.Flaw;
import io.binome.table.Table.Unreadable;

/** Tells what sort of table some bytes are. Never throws. */
public final class TableFile {
    public static final int LARGEST = 10 * 1024 * 1024;
    public static final int MOST_LINES = 100_000;

    private TableFile() {}

    public static Table read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            return new Unreadable(Flaw.TOO_LARGE);
        }
        if (begins(bytes, 'P', 'K', 3, 4)) {
            return Workbook.read(bytes);
        }
        if (begins(bytes, 0xD0, 0xCF, 0x11)) {
            return new Unreadable(Flaw.UNREADABLE_WORKBOOK);
        }
        var text = TextLines.decoded(bytes);
        if (text.lines().stream().anyMatch(line -> line.indexOf('\0') >= 0)) {
            return new Unreadable(Flaw.NOT_TEXT);
        }
        var lines = text.lines().size() - (text.lines().getLast().isEmpty() ? 1 : 0);
        return lines > MOST_LINES ? new Unreadable(Flaw.TOO_MANY_LINES) : text;
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (var i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
