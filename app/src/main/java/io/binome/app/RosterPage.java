package io.binome.app;

import io.binome.roster.FaultReason;
import io.binome.roster.FaultReason.Severity;
import io.binome.roster.Roster;
import io.binome.roster.RosterFault;
import io.binome.roster.RosterLine;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        heading(out, "roster.columns");
        table(out, roster.columns().stream()
                .map(reading -> List.of(reading.header(), speaker.read(reading.meaning())))
                .toList());
        out.println();
        out.println(speaker.say("roster.people", "people", roster.lines().size()));
        out.println();
        table(out, Stream.concat(
                Stream.of(headers()), roster.lines().stream().limit(PREVIEW).map(RosterPage::cells))
                .toList());
        if (roster.lines().size() > PREVIEW) {
            out.println(speaker.say("roster.more", "count", roster.lines().size() - PREVIEW));
        }
        faults(out, "roster.remarks", Severity.REJECTED, Severity.IMPORTED_WITH_REMARK);
        faults(out, "roster.left", Severity.LEFT_OUT);
        out.flush();
    }

    private List<String> headers() {
        return Stream.of("email", "name", "department", "zone", "manager")
                .map(column -> speaker.say("roster.column." + column))
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
        out.println(speaker.say(key, arguments));
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
        Map<FaultReason, List<RosterFault>> kinds = new LinkedHashMap<>();
        roster.byHarm().stream()
                .filter(fault -> List.of(severities).contains(fault.reason().severity()))
                .forEach(fault -> kinds.computeIfAbsent(fault.reason(), it -> new ArrayList<>()).add(fault));
        if (kinds.isEmpty()) {
            return;
        }
        heading(out, key, "count", kinds.values().stream().mapToInt(List::size).sum());
        kinds.values().forEach(kind -> {
            kind.stream().limit(FEW).forEach(fault -> out.println("  " + speaker.read(fault.sentence())));
            if (kind.size() > FEW) {
                out.println("  " + speaker.say("roster.alike", "count", kind.size() - FEW));
            }
        });
    }
}
