package io.binome.bench;

import io.binome.matching.Explanation;
import io.binome.matching.MatchingResult;
import io.binome.optimum.WorkLimit;
import io.binome.programme.Policy;
import io.binome.programme.Programme.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How the time of a whole round grows with the people: scoring, solving and the reasons of every pair. */
final class Speed {
    private static final List<Kind> KINDS = List.of(Kind.CROSS, Kind.TRADITIONAL);
    private static final int OFTEN_UP_TO = 10_000;
    private static final int OFTEN = 3;
    private static final int ALL_PAIRS_UP_TO = 2_000;
    private static final long SEED = 1;

    private Speed() {}

    private record Round(MatchingResult result, List<Explanation> reasons, double solved) {}

    static List<String> lines(int[] sizes) {
        var lines = new ArrayList<String>();
        round(Rosters.of(1_000, Kind.CROSS, SEED));
        for (var kind : KINDS) {
            lines.add("");
            lines.add("**" + kind + "**");
            lines.add("");
            lines.add("| people | pairs | with a partner | gap | method | seconds | of these reasons | ms a person"
                    + " | × the row above | MB |");
            lines.add("|--:|--:|--:|--:|---|--:|--:|--:|--:|--:|");
            var seconds = new double[sizes.length];
            for (var at = 0; at < sizes.length; at++) {
                var crowd = Rosters.of(sizes[at], kind, SEED);
                var runs = new ArrayList<Meter<Round>>();
                for (var run = 0; run < (sizes[at] <= OFTEN_UP_TO ? OFTEN : 1); run++) {
                    runs.add(Meter.of(() -> round(crowd)));
                }
                runs.sort((one, other) -> Double.compare(one.seconds(), other.seconds()));
                var middle = runs.get(runs.size() / 2);
                seconds[at] = middle.seconds();
                lines.add(row(sizes[at], middle, at == 0 ? 0 : seconds[at] / seconds[at - 1]));
                System.out.println(lines.getLast());
            }
            lines.add("");
            lines.add(growth(sizes, seconds));
            System.out.println(lines.getLast());
        }
        return lines;
    }

    private static Round round(Crowd crowd) {
        var begin = Meter.now();
        var matching = crowd.matching(Policy.standard(), SEED);
        var result = matching.run(WorkLimit.unlimited());
        var solved = Meter.now() - begin;
        var reasons = result.matches().stream()
                .map(match -> matching.explain(match.first(), match.second()))
                .toList();
        return new Round(result, reasons, solved);
    }

    private static String row(int size, Meter<Round> run, double ratio) {
        var found = run.result().result();
        var result = found.result();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.1f %% | %.3f %% | %s | %.2f | %.2f | %.2f | %s | %d |",
                Paper.number(size),
                Paper.number(found.matches().size()),
                100.0 * result.people() / size,
                result.gap(),
                result.method(),
                run.seconds(),
                run.seconds() - run.result().solved(),
                1_000 * run.seconds() / size,
                ratio == 0 ? "–" : String.format(Locale.ROOT, "%.1f", ratio),
                run.megabytes());
    }

    /** The exponent that fits best where only the best candidates of each are looked at. */
    private static String growth(int[] sizes, double[] seconds) {
        var from = 0;
        while (from < sizes.length && sizes[from] <= ALL_PAIRS_UP_TO) {
            from++;
        }
        return sizes.length - from < 2
                ? "Too few sizes for an exponent."
                : String.format(
                        Locale.ROOT,
                        "From %s people on, the time grows with the people to the power of **%.2f** (least squares over"
                                + " the logarithms).",
                        Paper.number(sizes[from]),
                        slope(Arrays.copyOfRange(sizes, from, sizes.length),
                                Arrays.copyOfRange(seconds, from, seconds.length)));
    }

    static double slope(int[] sizes, double[] seconds) {
        var x = Arrays.stream(sizes).mapToDouble(Math::log).toArray();
        var y = Arrays.stream(seconds).map(Math::log).toArray();
        var meanX = Arrays.stream(x).average().orElseThrow();
        var meanY = Arrays.stream(y).average().orElseThrow();
        var above = 0.0;
        var below = 0.0;
        for (var at = 0; at < x.length; at++) {
            above += (x[at] - meanX) * (y[at] - meanY);
            below += (x[at] - meanX) * (x[at] - meanX);
        }
        return above / below;
    }
}
