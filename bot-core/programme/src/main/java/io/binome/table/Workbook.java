package io.binome.table;

import io.binome.table.Table.Flaw;
import io.binome.table.Table.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The sheets of an {@code .xlsx} workbook as rows of text; what is shown as a date is written {@code 2026-09-30}. */
final class Workbook {
    /** A workbook that unpacks to more is no list of people. */
    private static final long MOST_BYTES = 200L * 1024 * 1024;

    private static final int MOST_COLUMNS = 1_000;
    private static final String LITERALS = "\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.";

    private Workbook() {}

    static Table read(byte[] bytes) {
        try {
            return isBomb(bytes) ? new Unreadable(Flaw.TOO_LARGE) : sheets(bytes);
        } catch (IOException | RuntimeException damaged) {
            // The library tells of damage by several exceptions, some of them those of the parser below it.
            return new Unreadable(Flaw.UNREADABLE_WORKBOOK);
        }
    }

    private static Table sheets(byte[] bytes) throws IOException {
        var sheets = new ArrayList<List<Row>>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            for (var sheet : workbook.getSheets().toList()) {
                if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                    var rows = rows(sheet);
                    if (rows.size() > TableFile.MOST_LINES) {
                        return new Unreadable(Flaw.TOO_MANY_LINES);
                    }
                    sheets.add(rows);
                }
            }
        }
        return new Table.Sheets(sheets);
    }

    private static List<Row> rows(Sheet sheet) throws IOException {
        try (var stream = sheet.openStream()) {
            var rows = stream.limit(TableFile.MOST_LINES + 1L)
                    .map(row -> Row.of(row.getRowNum(), cells(row)))
                    .filter(row -> !row.isBlank())
                    .toList();
            var width = rows.stream().mapToInt(row -> cells(row).size()).max().orElse(0);
            return rows.stream().map(row -> Row.of(row.line(), padded(cells(row), width))).toList();
        }
    }

    private static List<String> cells(org.dhatim.fastexcel.reader.Row row) {
        var cells = new ArrayList<String>();
        for (var i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
            cells.add(row.getOptionalCell(i).map(Workbook::text).orElse(""));
        }
        return cells;
    }

    private static List<String> cells(Row row) {
        return row.cells() == null ? List.of() : row.cells();
    }

    /** A workbook does not keep the empty cells at the end of a row. */
    private static List<String> padded(List<String> cells, int width) {
        var all = new ArrayList<>(cells);
        while (all.size() < width) {
            all.add("");
        }
        return all;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.ERROR) {
            return "";
        }
        var value = cell.getValue();
        if (!(value instanceof BigDecimal number)) {
            return cell.getText();
        }
        return isDate(cell.getDataFormatString()) && number.signum() > 0
                ? date(cell)
                : number.stripTrailingZeros().toPlainString();
    }

    private static String date(Cell cell) {
        try {
            var moment = cell.asDate();
            return moment.toLocalTime().toSecondOfDay() == 0
                    ? moment.toLocalDate().toString()
                    : moment.withNano(0).toString();
        } catch (ExcelReaderException | ArithmeticException noDate) {
            return cell.getText();
        }
    }

    /** Whether a number is shown with a day or a year in it. */
    private static boolean isDate(@org.jspecify.annotations.Nullable String format) {
        if (format == null) {
            return false;
        }
        var bare = format.replaceAll(LITERALS, "").toLowerCase(Locale.ROOT);
        return bare.contains("yy") || (bare.contains("d") && bare.contains("m"));
    }

    private static boolean isBomb(byte[] bytes) throws IOException {
        var buffer = new byte[64 * 1024];
        var sum = 0L;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                for (var read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    sum += read;
                    if (sum > MOST_BYTES) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
