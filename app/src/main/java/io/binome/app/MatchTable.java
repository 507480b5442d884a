package io.binome.app;

import io.binome.programme.Person;
import io.binome.programme.Policy;
import io.binome.programme.Policy.Objective;
import io.binome.programme.Programme.Kind;
import io.binome.text.Reader;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What {@code match} found, for people to read: columns where the terminal is wide enough, else one below the other. */
final class MatchTable {
    private static final int LEAST_REASON = 34;
    private static final int WIDEST = 140;
    private static final int WIDEST_NAME = 26;
    private static final int FIT = 4;
    private static final int GAP = 2;
    private static final int INDENT = 4;
    private static final int TEN = 10;
    private static final int LONGEST_BAR = 40;

    private final MatchFindings found;
    private final Kind kind;
    private final Policy policy;
    private final Operator speaker;
    private final Reader reader;
    private final int width;

    MatchTable(MatchFindings found, Kind kind, Policy policy, Operator speaker, Reader reader, int width) {
        this.found = found;
        this.kind = kind;
        this.policy = policy;
        this.speaker = speaker;
        this.reader = reader;
        this.width = Math.clamp(width, 2 * INDENT + TEN, WIDEST);
    }

    void print(PrintWriter out) {
        if (found.people() == 0) {
            paragraph(out, speaker.say("match.nobody"));
        }
        if (!found.pairs().isEmpty()) {
            heading(out, speaker.say("match.pairs", "pairs", found.pairs().size()));
            pairs(out);
            heading(out, speaker.say("match.fits"));
            fits(out);
        }
        if (!found.leftOut().isEmpty()) {
            heading(out, speaker.say("match.left", "people", found.leftOut().size()));
            found.leftOut().forEach(left -> entry(
                    out,
                    left.person().name(),
                    speaker.say("match.left.because", "reason", left.reason(), "advice", left.advice())));
        }
        if (!found.keptOut().isEmpty()) {
            heading(out, speaker.say("match.kept", "people", found.keptOut().size()));
            found.keptOut().forEach(kept -> entry(out, kept.person().name(), reader.read(kept.reason())));
        }
        heading(out, speaker.say("match.totals"));
        totals(out);
        out.flush();
    }

    private void pairs(PrintWriter out) {
        var best = found.pairs().stream()
                .sorted(Comparator.comparingInt((MatchFindings.Paired pair) -> -pair.fit())
                        .thenComparing(pair -> pair.first().name()))
                .toList();
        var way = kind == Kind.CROSS ? "match.column.cross." : "match.column.oneway.";
        var headers = List.of(
                speaker.say("match.column.fit"),
                speaker.say(way + "first"),
                speaker.say(way + "second"),
                speaker.say("match.column.why"));
        var fit = Math.max(FIT, Cells.width(headers.getFirst()));
        var first = widest(headers.get(1), MatchFindings.Paired::first);
        var second = widest(headers.get(2), MatchFindings.Paired::second);
        var why = width - fit - first - second - 3 * GAP;
        if (why < LEAST_REASON) {
            var key = kind == Kind.CROSS ? "match.pair.cross" : "match.pair.oneway";
            best.forEach(pair -> entry(
                    out,
                    speaker.say(
                            key, "first", pair.first().name(), "second", pair.second().name(), "fit", pair.fit()),
                    reason(pair)));
            return;
        }
        var widths = new int[] {fit, first, second, why};
        Cells.row(headers, widths, GAP).forEach(out::println);
        best.forEach(pair -> Cells.row(
                List.of(
                        String.format(Locale.ROOT, "%" + fit + "d", pair.fit()),
                        pair.first().name(),
                        pair.second().name(),
                        reason(pair)),
                widths,
                GAP).forEach(out::println));
    }

    private int widest(String header, Function<MatchFindings.Paired, Person> person) {
        var widest = found.pairs().stream()
                .mapToInt(pair -> Cells.width(person.apply(pair).name()))
                .max()
                .orElse(0);
        return Math.clamp(widest, Cells.width(header), WIDEST_NAME);
    }

    private String reason(MatchFindings.Paired pair) {
        return reader.read(pair.explanation().reasons().getFirst());
    }

    /** How many pairs have a fit in the nineties, the eighties and so on. */
    private void fits(PrintWriter out) {
        var counts = new int[TEN];
        found.pairs().forEach(pair -> counts[Math.min(TEN - 1, pair.fit() / TEN)]++);
        var most = 1;
        var highest = 0;
        var lowest = TEN;
        for (var ten = 0; ten < TEN; ten++) {
            if (counts[ten] > 0) {
                most = Math.max(most, counts[ten]);
                highest = ten;
                lowest = Math.min(lowest, ten);
            }
        }
        var longest = Math.clamp(width - 18, 1, LONGEST_BAR);
        for (var ten = highest; ten >= lowest; ten--) {
            var bar = counts[ten] == 0 ? 0 : Math.max(1, Math.round((float) longest * counts[ten] / most));
            var upTo = ten == TEN - 1 ? TEN * TEN : TEN * ten + TEN - 1;
            out.println(String.format(Locale.ROOT, "%3d–%-3d  %s %d", TEN * ten, upTo, "█".repeat(bar), counts[ten])
                    .replaceFirst("  +0$", "   0"));
        }
    }

    private void totals(PrintWriter out) {
        var result = found.result();
        paragraph(out, speaker.say(
                "match.total.people",
                "pairs", found.pairs().size(),
                "matched", result.people(),
                "people", found.people()));
        paragraph(out, result.gap() == 0
                ? speaker.say("match.total.best", "total", result.total())
                : speaker.say(
                        "match.total.weight",
                        "total", result.total(),
                        "bound", result.bound(),
                        "gap", percent(result.gap())));
        var most = policy.objective() == Objective.MOST_PEOPLE ? "people" : "fit";
        paragraph(out, speaker.say("match.objective." + most));
        paragraph(out, speaker.say("match.method." + result.method().name().toLowerCase(Locale.ROOT)));
        if (found.outOfTime()) {
            paragraph(out, speaker.say("match.outoftime"));
        }
        paragraph(out, speaker.say(
                "match.seconds", "seconds", String.format(reader.language().locale(), "%.1f", found.seconds())));
    }

    private String percent(double gap) {
        return String.format(reader.language().locale(), gap > 0 && gap < 0.01 ? "%.4f" : "%.2f", gap);
    }

    private void heading(PrintWriter out, String words) {
        out.println();
        paragraph(out, words);
        out.println("─".repeat(Math.min(width, Cells.width(words))));
    }

    private void entry(PrintWriter out, String name, String words) {
        Cells.wrapped(name, width).forEach(out::println);
        Cells.wrapped(words, width - INDENT).forEach(line -> out.println(" ".repeat(INDENT) + line));
    }

    private void paragraph(PrintWriter out, String words) {
        Cells.wrapped(words, width).forEach(out::println);
    }
}
