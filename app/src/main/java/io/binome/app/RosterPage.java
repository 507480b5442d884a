package io.binome.app;

import io.binome.roster.Roster;
import io.binome.roster.RosterPreview;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;

/** What was made of a roster, for people to read on a terminal. */
final class RosterPage {
    private static final int FEW = 3;
    private static final int WIDEST = 30;

    private final RosterPreview preview;

    RosterPage(Roster roster, Operator speaker) {
        this.preview = new RosterPreview(roster, speaker::read, FEW);
    }

    void print(PrintWriter out) {
        heading(out, "columns");
        table(out, preview.columns());
        out.println();
        out.println(preview.count());
        out.println();
        table(out, Stream.concat(Stream.of(preview.headers()), preview.people().stream()).toList());
        if (!preview.more().isEmpty()) {
            out.println(preview.more());
        }
        remarks(out, "remarks", preview.remarks());
        remarks(out, "left", preview.left());
        out.flush();
    }

    private void heading(PrintWriter out, String name, Object... arguments) {
        out.println();
        out.println(preview.say(name, arguments));
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

    private void remarks(PrintWriter out, String name, RosterPreview.Remarks remarks) {
        if (remarks.count() > 0) {
            heading(out, name, "count", remarks.count());
            remarks.sentences().forEach(sentence -> out.println("  " + sentence));
        }
    }
}
