package io.binome.web;

import io.binome.roster.ColumnReading;
import io.binome.roster.FaultReason.Severity;
import io.binome.roster.Roster;
import io.binome.roster.RosterColumn;
import io.binome.roster.RosterFault;
import io.binome.roster.RosterLine;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What was understood of a roster, before anything is written: what becomes of each column, the first twenty people, and the
 * remarks in the order of harm.
 */
record RosterView(
        String people, List<Column> columns, List<String> headers, List<List<String>> rows, String more,
        List<String> remarks, List<String> left) {
    private static final int PREVIEW = 20;
    private static final int FEW = 5;

    record Column(String header, String meaning) {}

    static RosterView of(Roster roster, Reader reader) {
        var beyond = roster.lines().size() - PREVIEW;
        return new RosterView(
                reader.read(Text.of("roster.preview.people", "people", roster.lines().size())),
                roster.columns().stream()
                        .map(column -> new Column(column.header(), reader.read(column.meaning())))
                        .toList(),
                Stream.of(
                        RosterColumn.EMAIL, RosterColumn.NAME, RosterColumn.DEPARTMENT, RosterColumn.TIMEZONE,
                        RosterColumn.MANAGER_EMAIL)
                        .map(column -> reader.read(new ColumnReading("", column).meaning()))
                        .toList(),
                roster.lines().stream().limit(PREVIEW).map(RosterView::cells).toList(),
                beyond > 0 ? reader.read(Text.of("roster.preview.more", "count", beyond)) : "",
                sentences(roster, reader, Severity.REJECTED, Severity.IMPORTED_WITH_REMARK),
                sentences(roster, reader, Severity.LEFT_OUT));
    }

    private static List<String> cells(RosterLine line) {
        return List.of(
                line.email(),
                line.nameOrGuess(),
                Objects.requireNonNullElse(line.department(), ""),
                line.zoneOrGuess().map(ZoneId::getId).orElse(""),
                Objects.requireNonNullElse(line.managerEmail(), ""));
    }

    /** Some of each kind, and how many more there are. */
    private static List<String> sentences(Roster roster, Reader reader, Severity... severities) {
        var sentences = new ArrayList<String>();
        for (var kind : roster.kinds(List.of(severities))) {
            kind.stream().limit(FEW).map(RosterFault::sentence).map(reader::read).forEach(sentences::add);
            if (kind.size() > FEW) {
                sentences.add(reader.read(Text.of("roster.preview.alike", "count", kind.size() - FEW)));
            }
        }
        return sentences;
    }
}
