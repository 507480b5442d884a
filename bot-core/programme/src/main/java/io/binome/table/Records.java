package io.binome.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts physical lines into records one after the other. A record that cannot be read costs only its first line: the
 * next one starts on the line below, so that a forgotten quote does not swallow the rest of the file.
 */
final class Records {
    private static final int MOST_LINES = 60;
    private static final int LONGEST = 100_000;

    private final List<String> lines;
    private final Pattern separator;
    private final CsvReaderBuilder strict;
    private final CsvReaderBuilder lenient;
    private int next;
    private int mark = -1;
    private Predicate<String> isMark = cell -> false;

    Records(List<String> lines, int first, char separator) {
        this.lines = lines;
        this.next = first;
        this.separator = Pattern.compile(Pattern.quote(String.valueOf(separator)));
        this.strict = builder(separator).allowUnclosedQuote(false);
        this.lenient = builder(separator).allowUnclosedQuote(true);
    }

    private static CsvReaderBuilder builder(char separator) {
        return CsvReader.builder().fieldSeparator(separator).trimWhitespacesAroundQuotes(true);
    }

    /** Lets a quoted cell that reaches into the next row be recognised. */
    void markedBy(int place, Predicate<String> looks) {
        mark = place;
        isMark = looks;
    }

    /** The next record that is not blank, or {@code null} at the end. */
    @Nullable
    Row next() {
        while (next < lines.size()) {
            if (lines.get(next).isBlank()) {
                next++;
                continue;
            }
            Row cut = cut();
            if (!cut.isBlank()) {
                return cut;
            }
        }
        return null;
    }

    private Row cut() {
        int start = next;
        StringBuilder text = new StringBuilder(lines.get(start));
        int end = start + 1;
        while (text.length() <= LONGEST) {
            List<String> cells = parsed(strict, text.toString());
            if (cells != null) {
                next = end;
                return new Row(start + 1, cells, text.toString());
            }
            if (parsed(lenient, text.toString()) == null) {
                break;
            }
            int closing = nextWithQuote(end, start + MOST_LINES);
            if (closing < 0) {
                break;
            }
            for (; end <= closing; end++) {
                text.append('\n').append(lines.get(end));
            }
        }
        next = start + 1;
        return new Row(start + 1, null, lines.get(start));
    }

    /** The next line that could close the cell, unless a line before it is another person's. */
    private int nextWithQuote(int from, int limit) {
        for (int i = from; i < Math.min(limit, lines.size()); i++) {
            if (looksLikeARecord(lines.get(i))) {
                return -1;
            }
            if (lines.get(i).indexOf('"') >= 0) {
                return i;
            }
        }
        return -1;
    }

    private boolean looksLikeARecord(String line) {
        if (mark < 0 || line.length() > LONGEST) {
            return false;
        }
        String[] cells = separator.split(line, mark + 2);
        return cells.length > 1
                && cells.length > mark
                && isMark.test(cells[mark]);
    }

    private static @Nullable List<String> parsed(CsvReaderBuilder builder, String text) {
        try {
            return builder.ofSingleCsvRecord(text).getFields();
        } catch (CsvParseException broken) {
            return null;
        }
    }
}
