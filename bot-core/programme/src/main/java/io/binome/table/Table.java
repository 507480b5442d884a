package io.binome.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What a file holds: rows that may be cut in several ways, a workbook that is cut already, or nothing that can be read. */
public sealed interface Table {
    /** Why a file is no table. */
    enum Flaw {
        /** More than {@link TableFile#LARGEST} bytes, or far more than that once unpacked. */
        TOO_LARGE,
        /** More than {@link TableFile#MOST_LINES} lines. */
        TOO_MANY_LINES,
        /** A workbook of the old kind, one with a password, or a damaged one. */
        UNREADABLE_WORKBOOK,
        /** Bytes that are text in no encoding. */
        NOT_TEXT
    }

    /** A file that cannot be read. */
    record Unreadable(Flaw flaw) implements Table {}

    /** The rows of each sheet of a workbook that is shown. */
    record Sheets(List<List<Row>> sheets) implements Table {}

    /**
     * Lines of text.
     *
     * @param encoding the name of the encoding, where the file does not say and it had to be guessed, else empty
     * @param guessedFrom the first line that needed the guess, else 0
     */
    record Lines(List<String> lines, String encoding, int guessedFrom) implements Table {
        /** The first rows, up to this many, that are not blank. */
        public List<Row> head(char separator, int most) {
            return rows(new Records(lines, first(), separator), most);
        }

        /**
         * All rows that are not blank.
         *
         * @param mark the place of the cell by which a row is known, or -1
         * @param isMark what that cell looks like, so that a quote which is not closed ends where the next row begins
         */
        public List<Row> rows(char separator, int mark, Predicate<String> isMark) {
            var records = new Records(lines, first(), separator);
            records.markedBy(mark, isMark);
            return rows(records, Integer.MAX_VALUE);
        }

        private static List<Row> rows(Records records, int most) {
            var rows = new ArrayList<Row>();
            for (var row = records.next(); row != null; row = rows.size() < most ? records.next() : null) {
                rows.add(row);
            }
            return rows;
        }

        /** {@code sep=;} on top is for Excel. */
        private int first() {
            return lines.getFirst().strip().toLowerCase(Locale.ROOT).matches("\"?sep=.?\"?") ? 1 : 0;
        }
    }
}
