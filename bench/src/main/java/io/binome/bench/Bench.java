package io.binome.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures matching and writes docs/matching-benchmark.md. Without arguments everything, in the sizes of that page; else
 * one of {@code proof}, {@code reach}, {@code quality} and {@code speed}, with sizes of one's own if wanted, and then the page is left
 * alone. Ends with 1 where the two solvers disagree. {@code slack} is apart and writes docs/slack-benchmark.md; with a
 * number of rounds and their seconds it only prints. So does {@code store}, for docs/store-benchmark.md, and {@code words},
 * with numbers of people, for docs/words-benchmark.md.
 */
public final class Bench {
    private static final int[] QUALITY = {200, 2_000, 10_000};
    private static final int[] SPEED = {1_000, 3_000, 10_000, 30_000, 100_000};
    private static final int[] PROOF = {100, 200, 500, 1_000, 2_000, 5_000};

    private static final int[] REACH = {3_000, 5_000};
    /** Rounds, and seconds of a round. */
    private static final int[] SLACK = {4, 30};
    private static final int[] STORE = {3, 5};
    private static final int[] WORDS = {10, 1_000, 10_000};

    private Bench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var what = arguments.length == 0 ? "all" : arguments[0];
        if (!List.of("all", "proof", "reach", "quality", "speed", "slack", "store", "words").contains(what)) {
            System.err
                    .println("bench takes all, proof, reach, quality, speed, slack, store or words, and sizes: "
                            + "proof 100 200");
            System.exit(64);
        }
        var own = Arrays.stream(arguments).skip(1).mapToInt(Integer::parseInt).toArray();
        if (what.equals("slack")) {
            slack(own);
            return;
        }
        if (what.equals("store")) {
            store(own);
            return;
        }
        if (what.equals("words")) {
            words(own);
            return;
        }
        var agreed = true;
        if (what.equals("all") || what.equals("proof")) {
            var judgement = Proof.of(sizes(own, PROOF));
            agreed = judgement.agreed();
            keep("proof", judgement.lines(), own);
        }
        if (what.equals("all") || what.equals("reach")) {
            keep("reach", Proof.reach(sizes(own, REACH)), own);
        }
        if (what.equals("all") || what.equals("quality")) {
            keep("quality", Quality.lines(sizes(own, QUALITY)), own);
        }
        if (what.equals("all") || what.equals("speed")) {
            keep("speed", Speed.lines(sizes(own, SPEED)), own);
        }
        if (!agreed) {
            System.err.println("The two solvers disagree.");
            System.exit(1);
        }
    }

    private static void slack(int[] own) throws IOException, InterruptedException {
        var sizes = own.length == 2 ? own : SLACK;
        var lines = Acknowledging.lines(Path.of("app", "target", "binome.jar"), sizes[0], sizes[1]);
        lines.forEach(System.out::println);
        if (own.length == 0) {
            Paper.write(Paper.SLACK, "acknowledging", lines);
            Paper.write(Paper.SLACK, "machine of acknowledging", List.of(machine()));
        }
    }

    private static void store(int[] own) throws IOException {
        var sizes = own.length == 2 ? own : STORE;
        var lines = Keeping.lines(sizes[0], sizes[1]);
        lines.forEach(System.out::println);
        if (own.length == 0) {
            Paper.write(Paper.STORE, "keeping", lines);
            Paper.write(Paper.STORE, "machine of keeping", List.of(machine()));
        }
    }

    private static void words(int[] own) throws IOException {
        var lines = Listening.lines(sizes(own, WORDS));
        lines.forEach(System.out::println);
        if (own.length == 0) {
            Paper.write(Paper.WORDS, "listening", lines);
            Paper.write(Paper.WORDS, "machine of listening", List.of(machine()));
        }
    }

    private static int[] sizes(int[] own, int[] usual) {
        return own.length == 0 ? usual : own;
    }

    private static void keep(String section, List<String> lines, int[] own) throws IOException {
        if (own.length == 0) {
            Paper.write(Paper.MATCHING, section, lines);
            Paper.write(Paper.MATCHING, "machine of " + section, List.of(machine()));
            Paper.write(Paper.MATCHING, "distributions",
                    Rosters.DISTRIBUTIONS.stream().map(line -> "- " + line).toList());
        }
    }

    private static String machine() {
        var runtime = Runtime.getRuntime();
        return String.format(
                Locale.ROOT,
                "Measured on %d cores (%s), JDK %s, at most %,d MB of heap.",
                runtime.availableProcessors(),
                System.getProperty("os.arch"),
                Runtime.version().feature(),
                runtime.maxMemory() >> 20);
    }
}
