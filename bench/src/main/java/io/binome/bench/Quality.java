package io.binome.bench;

import io.binome.programme.Policy.Objective;
import io.binome.programme.Programme.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Compares ways to bring people together, each on the same people, by what it is worth to them. */
final class Quality {
    static final List<Contender> CONTENDERS = List.of(
            new Shuffle(),
            new MostPairs(),
            new Applications(),
            new OneAfterTheOther(),
            new BestFirst(),
            new Whole(Objective.BEST_FIT),
            new Whole(Objective.MOST_PEOPLE));
    private static final List<Kind> KINDS = List.of(Kind.CROSS, Kind.TRADITIONAL);
    private static final long SEED = 1;

    private Quality() {}

    static List<String> lines(int[] sizes) {
        Contender first = CONTENDERS.getLast();
        first.pairs(Rosters.of(300, Kind.CROSS, SEED), SEED); // the first run would pay for loading classes
        var lines = new ArrayList<String>();
        for (var contender : CONTENDERS) {
            lines.add("- " + contender.name() + ": " + contender.note());
        }
        for (var kind : KINDS) {
            for (var size : sizes) {
                lines.add("");
                lines.add("**" + kind + ", " + Paper.number(size) + " people**");
                lines.add("");
                lines.add(
                        "| | with a partner | learners served | wants met | worst-off tenth | give and take | repeats | other rules broken"
                                + " | seconds | MB |");
                lines.add("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
                var crowd = Rosters.of(size, kind, SEED);
                var gains = new Gains(crowd);
                var rules = crowd.withoutHistory();
                for (var contender : CONTENDERS) {
                    var work = Meter.of(() -> contender.pairs(crowd, SEED));
                    lines.add(row(contender, Verdict.of(crowd, gains, rules, work.result()), work, kind));
                    System.out.println(lines.getLast());
                }
            }
        }
        return lines;
    }

    private static String row(Contender contender, Verdict verdict, Meter<?> work, Kind kind) {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f %% | %.1f %% | %.1f | %.1f | %s | %s | %s | %.2f | %d |",
                contender.name(),
                100 * verdict.matched(),
                100 * verdict.served(),
                100 * verdict.gained(),
                100 * verdict.worstOff(),
                kind == Kind.CROSS ? String.format(Locale.ROOT, "%.2f", verdict.mutual()) : "–",
                Paper.number(verdict.repeated()),
                Paper.number(verdict.forbidden()),
                work.seconds(),
                work.megabytes());
    }
}
