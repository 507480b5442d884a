package io.binome.app;

import io.binome.roster.ColumnReading;
import io.binome.roster.FaultReason.Severity;
import io.binome.roster.Roster;
import io.binome.roster.RosterColumn;
import io.binome.roster.RosterLine;
import io.binome.text.Text;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What was made of a roster, for people to read: what becomes of each column, the first twenty people, and the remarks in the order
 * of harm, a few of each kind.
 */
final class RosterPage {
    private static final int PREVIEW = 20;
    private static final int FEW = 3;
    private static final int WIDEST = 30;

    private final Roster roster;
    private final Operator speaker;

    RosterPage(Roster roster, Operator speaker) {
        this.roster = roster;
        this.speaker = speaker;
    }

    void print(PrintWriter out) {
        heading(out, "columns");
        table(out, roster.columns().stream()
                .map(reading -> List.of(reading.header(), speaker.read(reading.meaning())))
                .toList());
        out.println();
        out.println(say("people", "people", roster.lines().size()));
        out.println();
        table(out, Stream.concat(
                Stream.of(headers()), roster.lines().stream().limit(PREVIEW).map(RosterPage::cells))
                .toList());
        if (roster.lines().size() > PREVIEW) {
            out.println(say("more", "count", roster.lines().size() - PREVIEW));
        }
        faults(out, "remarks", Severity.REJECTED, Severity.IMPORTED_WITH_REMARK);
        faults(out, "left", Severity.LEFT_OUT);
        out.flush();
    }

    private String say(String key, Object... arguments) {
        return speaker.read(Text.of("roster.preview." + key, arguments));
    }

    private List<String> headers() {
        return Stream.of(
                RosterColumn.EMAIL, RosterColumn.NAME, RosterColumn.DEPARTMENT, RosterColumn.TIMEZONE,
                RosterColumn.MANAGER_EMAIL)
                .map(column -> speaker.read(new ColumnReading("", column).meaning()))
                .toList();
    }

    private static List<String> cells(RosterLine line) {
        return List.of(
                line.email(),
                line.nameOrGuess(),
                Objects.requireNonNullElse(line.department(), ""),
                line.zoneOrGuess().map(ZoneId::getId).orElse(""),
                Objects.requireNonNullElse(line.managerEmail(), ""));
    }

    private void heading(PrintWriter out, String key, Object... arguments) {
        out.println();
        out.println(say(key, arguments));
        out.println();
    }

    private static void table(PrintWriter out, List<List<String>> rows) {
        var columns = rows.stream().mapToInt(List::size).max().orElse(0);
        var widths = new int[columns];
        for (var row : rows) {
            for (var i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], Math.min(WIDEST, Cells.width(row.get(i))));
            }
        }
        for (var row : rows) {
            var line = new StringBuilder();
            for (var i = 0; i < row.size(); i++) {
                line.append("  ").append(row.get(i));
                line.append(" ".repeat(Math.max(0, widths[i] - Cells.width(row.get(i)))));
            }
            out.println(line.toString().stripTrailing());
        }
    }

    /** Some of each kind, and how many more there are. */
    private void faults(PrintWriter out, String key, Severity... severities) {
        var kinds = roster.kinds(List.of(severities));
        if (kinds.isEmpty()) {
            return;
        }
        heading(out, key, "count", kinds.stream().mapToInt(List::size).sum());
        kinds.forEach(kind -> {
            kind.stream().limit(FEW).forEach(fault -> out.println("  " + speaker.read(fault.sentence())));
            if (kind.size() > FEW) {
                out.println("  " + say("alike", "count", kind.size() - FEW));
            }
        });
    }
}
