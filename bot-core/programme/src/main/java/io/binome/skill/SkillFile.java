package io.binome.skill;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * Reads skills from CSV: a header, then a skill a line; comma, semicolon or tab; UTF-8 with or without mark, and what
 * older spreadsheets write. Never throws; every line is either cut or explained.
 */
record SkillFile(List<SkillLine> lines, List<SkillFault> faults) {
    private static final int LARGEST = 2 * 1024 * 1024;
    private static final char[] SEPARATORS = {',', ';', '\t'};

    static SkillFile read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            return refused(1, "file-too-large");
        }
        var faults = new ArrayList<SkillFault>();
        var text = decoded(bytes, faults).replaceFirst("^\uFEFF", "");
        return read(List.of(text.split("\r\n|\r|\n", -1)), faults);
    }

    private static SkillFile read(List<String> text, List<SkillFault> faults) {
        var header = 0;
        while (header < text.size()
                && (text.get(header).isBlank() || text.get(header).startsWith("sep="))) {
            header++;
        }
        if (header == text.size()) {
            return refused(1, "file-empty");
        }
        var separator = separator(text.get(header));
        var columns = columns(text.get(header), separator);
        if (!columns.contains(Optional.of(SkillColumn.Own.ID))) {
            return refused(header + 1, "id-column-missing");
        }
        var lines = new ArrayList<SkillLine>();
        for (var at = header + 1; at < text.size(); at++) {
            line(at + 1, text.get(at), separator, columns, faults).ifPresent(lines::add);
        }
        return new SkillFile(List.copyOf(lines), List.copyOf(faults));
    }

    private static Optional<SkillLine> line(
            int number, String text, char separator, List<Optional<SkillColumn>> columns, List<SkillFault> faults) {
        var cells = cells(text, separator);
        if (cells.isPresent() && cells.get().stream().allMatch(String::isBlank)) {
            return Optional.empty();
        }
        if (cells.isEmpty()) {
            faults.add(SkillFault.of(number, "line-broken", text));
            return Optional.empty();
        }
        if (cells.get().stream().skip(columns.size()).anyMatch(cell -> !cell.isBlank())) {
            faults.add(SkillFault.of(number, "too-many-cells", text));
            return Optional.empty();
        }
        var named = new HashMap<SkillColumn, String>();
        for (var i = 0; i < Math.min(columns.size(), cells.get().size()); i++) {
            var cell = cells.get().get(i);
            columns.get(i).ifPresent(column -> named.putIfAbsent(column, cell));
        }
        return Optional.of(SkillLine.of(number, named));
    }

    /** The separator that makes most sense of the header. */
    private static char separator(String header) {
        var best = SEPARATORS[0];
        for (var each : SEPARATORS) {
            if (known(header, each) > known(header, best)) {
                best = each;
            }
        }
        return best;
    }

    private static long known(String header, char separator) {
        return columns(header, separator).stream().flatMap(Optional::stream).count();
    }

    private static List<Optional<SkillColumn>> columns(String header, char separator) {
        return cells(header, separator).orElse(List.of()).stream().map(SkillColumn::named).toList();
    }

    private static Optional<List<String>> cells(String line, char separator) {
        if (line.isBlank()) {
            return Optional.of(List.of());
        }
        try {
            return Optional.of(CsvReader.builder()
                    .fieldSeparator(separator)
                    .trimWhitespacesAroundQuotes(true)
                    .allowUnclosedQuote(false)
                    .ofSingleCsvRecord(line)
                    .getFields());
        } catch (CsvParseException broken) {
            return Optional.empty();
        }
    }

    private static String decoded(byte[] bytes, List<SkillFault> faults) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            faults.add(SkillFault.of(1, "encoding-guessed"));
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static SkillFile refused(int line, String reason) {
        return new SkillFile(List.of(), List.of(SkillFault.of(line, reason)));
    }
}
